import type { QuotaPlace } from "../model/issue";
import type { Suggestion } from "../model/nominee";
import type { SubjectType } from "../model/subject";
import type { Catalogue, Titles } from "./catalogue";
import { formatDate, formatList, formatNumber, quoted } from "./format";
import { inferredValues } from "./inferredValues";
import { charsetName, columnName, periodName, sourceName, spanName, subjectName, timeName } from "./names";

const list = (names: readonly string[]): string => formatList(names, "en");
const either = (names: readonly string[]): string => formatList(names, "en", "or");
const number = (value: number): string => formatNumber(value, "en");
const day = (date: string): string => formatDate(date, "en");
const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const subject = (type: SubjectType | "any"): string => small(subjectName(type, "en"));
const subjects = (types: readonly (SubjectType | "any")[]): string => either(types.map(subject));
const column = (key: Parameters<typeof columnName>[0]): string => quoted(columnName(key, "en"));
const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function nearest(suggestion: Suggestion | null, what: string): string {
  return suggestion === null
    ? `Write the ${what} as the plan names it.`
    : `Nearest: ${suggestion.title}. Correct it or choose this ${what}.`;
}

function place(quota: QuotaPlace): string {
  const parts = [
    quota.unit ?? "",
    quota.leads.length > 0 ? list(quota.leads) : "",
    quota.field === null ? "" : `field ${quoted(quota.field)}`,
    quota.subjects.length > 0 && !quota.subjects.includes("any") ? subjects(quota.subjects) : "",
    periodName(quota.per, quota.period, "en"),
  ];
  return capital(parts.filter((part) => part !== "").join(", "));
}

/** "3 rows and 1 column are", without the part that is none. */
function hidden(rows: number, columns: number): string {
  const parts = [rows > 0 || columns === 0 ? counted(rows, "row") : "", columns > 0 ? counted(columns, "column") : ""];
  return `${parts.filter((part) => part !== "").join(" and ")} ${rows + columns === 1 ? "is" : "are"}`;
}

const because = { "no-name": "it has no name", unclear: "it is not clear what it is" } as const;
const totals = { nominees: "exemplars", quotas: "quotas", achieved: "results" } as const;

export const englishSentences: Catalogue = {
  "workbook/no-nominees": () =>
    "No list of exemplars was found in the workbook. Check the file, or show the sheet and header row of the list.",
  "workbook/no-register": ({ evidence }) =>
    `The plan sets ${counted(evidence.quotas, "quota")} for each unit of the class ${quoted(evidence.unitClass)}, but the workbook has no register of them. Add a sheet that lists all the units.`,
  "sheet/unrecognised": ({ sheet, evidence }) =>
    `Sheet ${quoted(sheet ?? "")} holds ${counted(evidence.rows, "row")}, but was not recognised and does not count. Choose its kind and header row.`,
  "sheet/hidden-cells": ({ evidence }) =>
    `${capital(hidden(evidence.rows, evidence.columns))} hidden${evidence.filtered ? " (the sheet is filtered)" : ""}; what they hold still counts. Show them to check, delete them if not needed.`,
  "table/missing-column": ({ evidence }) => `The table has no column ${column(evidence.missing)}. Add it, or show which column holds it.`,
  "table/doubtful-column": ({ evidence }) =>
    `Column ${quoted(evidence.header)} was read as ${column(evidence.key)}, without certainty${
      evidence.alternatives.length > 0 ? `; it could be ${either(evidence.alternatives.map(column))}` : ""
    }. Confirm it or choose again.`,
  "table/unknown-column": ({ evidence }) =>
    `Column ${quoted(evidence.header)} is not known and was not read. Choose its meaning if it is needed.`,
  "table/total-mismatch": ({ evidence }) =>
    `${quoted(evidence.text)} states ${number(evidence.stated)}, but the rows give ${number(evidence.found)} ${totals[evidence.of]}${
      evidence.subject === null ? "" : ` (${subject(evidence.subject)})`
    }. Check the rows, then correct the total.`,
  "table/row-left-out": ({ evidence }) =>
    `Row ${quoted(evidence.text)} was left out because ${because[evidence.because]}. Complete it, or delete it.`,
  "table/group-unclear": ({ evidence }) =>
    `It is not clear which field, unit or subject type the heading ${quoted(evidence.text)} means. Write it as the plan names it.`,

  "nominee/missing-name": ({ evidence }) => `The row holds ${quoted(evidence.text)} but no name. Add the name.`,
  "nominee/missing-subject": ({ evidence }) =>
    `It is not known whether ${quoted(evidence.name)} is a collective, an individual or another subject type. Add the type.`,
  "nominee/unknown-subject": ({ evidence }) =>
    `The subject type reads ${quoted(evidence.text)} and is not understood. Write collective, individual, household, cooperative or cooperative group.`,
  "nominee/subject-contradiction": ({ evidence }) =>
    `${quoted(evidence.name)} is entered as ${subject(evidence.subject)}, but the name shows ${subject(evidence.apparent)}. Check the subject type.`,
  "nominee/ineligible-subject": ({ evidence }) =>
    `Field ${quoted(evidence.field)} admits ${subjects(evidence.eligible)} only; ${subject(evidence.subject)} does not count. Correct the type or the field.`,
  "nominee/missing-field": ({ evidence }) => `${quoted(evidence.name)} names no field and counts toward no quota. Add the field.`,
  "nominee/unknown-field": ({ evidence }) =>
    `The field reads ${quoted(evidence.text)}, which the plan does not have. ${nearest(evidence.suggestion, "field")}`,
  "nominee/missing-lead": ({ evidence }) =>
    `Field ${quoted(evidence.field)} has several leads (${list(evidence.leads)}), and this row names none. Add the lead agency.`,
  "nominee/unknown-lead": ({ evidence }) =>
    `The lead agency reads ${quoted(evidence.text)}, which the plan does not have. ${nearest(evidence.suggestion, "agency")}`,
  "nominee/lead-not-of-field": ({ evidence }) =>
    `${evidence.lead} does not lead field ${quoted(evidence.field)}${
      evidence.leads.length > 0 ? `; the plan names ${list(evidence.leads)}` : ""
    }. Correct the lead agency or the field.`,
  "nominee/missing-unit": ({ evidence }) =>
    `${quoted(evidence.name)} names no unit, while the plan sets a quota for each unit. Add the unit.`,
  "nominee/unknown-unit": ({ evidence }) =>
    `The unit reads ${quoted(evidence.text)}, which the register does not have. ${
      evidence.suggestion === null
        ? "Correct the name, or add the unit to the register."
        : `Nearest: ${evidence.suggestion.title}. Correct it, choose this unit, or add it to the register.`
    }`,
  "nominee/missing-year": ({ evidence }) => `${quoted(evidence.name)} gives no year, while the quota is yearly. Add the year.`,
  "nominee/missing-quarter": ({ evidence }) => `${quoted(evidence.name)} gives no quarter, while the quota is quarterly. Add the quarter.`,
  "nominee/missing-achievement": ({ evidence }) => `${quoted(evidence.name)} has no summary of achievements. Add it.`,
  "nominee/year-impossible": ({ evidence }) =>
    `The year reads ${quoted(evidence.text)}, which is no year. Write four digits, such as 2023.`,
  "nominee/quarter-impossible": ({ evidence }) =>
    `The quarter reads ${quoted(evidence.text)}, which is no quarter. Write I, II, III or IV.`,
  "nominee/outside-plan": ({ evidence }) =>
    evidence.within
      ? `The time is ${timeName(evidence.text, "en")}, for which the plan sets no quota, and does not count. Check the year.`
      : `The time is ${timeName(evidence.text, "en")}, outside the plan's period (${spanName(evidence.start, evidence.end, "en")}), and does not count. Check the year.`,
  "nominee/after-as-of": ({ evidence }) =>
    `The time is ${timeName(evidence.text, "en")}, after the cut-off date ${day(evidence.asOf)}, and does not count yet. Check the time or the cut-off date.`,
  "nominee/duplicate": ({ evidence }) =>
    `${quoted(evidence.name)} repeats row ${evidence.first.row} of sheet ${quoted(evidence.first.sheet)} (${quoted(evidence.first.text)}) and counts once. Delete one of them; if they are two, tell them apart by unit or position.`,
  "nominee/repeated": ({ evidence }) =>
    `${quoted(evidence.name)} also stands in ${list(evidence.others.map((other) => `row ${other.row} of sheet ${quoted(other.sheet)} (${quoted(other.text, 40)})`))}, ${
      { fields: "in another field", years: "in another year", lists: "in another list" }[evidence.how]
    }. See whether it is the same subject and may be chosen more than once.`,
  "nominee/inferred": ({ column: cell, evidence }) =>
    cell !== null && evidence.rows === 1
      ? `The cell for ${column(evidence.key)} is blank; inferred from ${sourceName(evidence.source, "en")}: ${inferredValues(evidence, "en")}. Write it into the cell.`
      : `${columnName(evidence.key, "en")} of ${counted(evidence.rows, "row")} was inferred from ${sourceName(evidence.source, "en")}: ${inferredValues(evidence, "en")}. Confirm it, or write it into each row.`,

  "cell/error-value": ({ evidence }) =>
    `The cell shows the error ${quoted(evidence.text)} and has no value. Correct the formula or type the value.`,
  "cell/number-as-text": ({ evidence }) =>
    `The number ${quoted(evidence.text)} is text, which Excel does not add up. Turn the cell into a number.`,
  "cell/date-as-text": ({ evidence }) =>
    `The date ${quoted(evidence.text)} is text and was read as ${day(evidence.date)}. Turn the cell into a date.`,
  "cell/date-impossible": ({ evidence }) => `No calendar has the date ${quoted(evidence.text)}. Check and correct it.`,
  "cell/date-swap": ({ evidence }) =>
    `The date ${quoted(evidence.text)} was read as ${day(evidence.date)}, but day and month may be exchanged (${day(evidence.other)}). Compare the original document.`,
  "cell/legacy-charset": ({ evidence }) =>
    `${capital(counted(evidence.cells, "cell"))} in the legacy charset ${charsetName(evidence.charset, "en")}: ${quoted(evidence.text)} reads ${quoted(evidence.decoded)}. Look at the result and accept the change to Unicode.`,
  "cell/mixed-unicode": ({ evidence }) =>
    `${capital(counted(evidence.cells, "cell"))} with combining marks, such as ${quoted(evidence.text)}; Excel takes them for other letters, so filters and look-ups miss them. Accept the change to precomposed Unicode.`,
  "cell/lost-letters": ({ evidence }) =>
    `${quoted(evidence.text)} lost its accented letters (they became question marks) and cannot be restored. Ask for the original file, or type it again.`,

  "quota/below-plan": ({ evidence }) =>
    `${place(evidence)}: the quota table has ${number(evidence.agreed)}, less than the plan's ${number(evidence.required)}. Raise it to the plan's number.`,
  "quota/above-plan": ({ evidence }) =>
    `${place(evidence)}: the quota table has ${number(evidence.agreed)}, more than the plan's ${number(evidence.required)}. Nothing to do if more was agreed.`,
  "quota/missing-line": ({ evidence }) =>
    `${place(evidence)}: the plan sets ${number(evidence.required)}, but the quota table has no such line. Add it.`,
  "quota/not-in-plan": ({ evidence }) =>
    `The quota table has ${quoted(evidence.text)} (${number(evidence.number)}), which the plan does not set. Check the field and the agency.`,
  "quota/not-compared": ({ evidence }) =>
    `The quota ${quoted(evidence.text)}${evidence.field === null ? "" : ` in the field ${quoted(evidence.field)}`} is not split by type, agency or period as the plan has it, so it was not compared. Write each number as the plan does.`,
  "quota/unknown-field": ({ evidence }) =>
    `The quota table reads ${quoted(evidence.text)}, which the plan does not have. ${nearest(evidence.suggestion, "field")}`,
  "quota/unreadable": ({ evidence }) =>
    `The quota ${quoted(evidence.text)} cannot be read. Write a number, such as 5, or “05 tập thể, 10 cá nhân”.`,
  "quota/percent-summed": ({ evidence }) =>
    `${quoted(evidence.text)} adds up percentages, which means nothing. Compute the ratio from the totals.`,
  "quota/result-differs": ({ evidence }) =>
    `${place(evidence)}: the table states ${number(evidence.stated)} achieved, but the lists give ${number(evidence.counted)}. Complete the lists or correct the number.`,

  "quota/short": ({ evidence }) =>
    `${place(evidence)}: at least ${number(evidence.required)} needed, ${number(evidence.counted)} found, ${number(evidence.missing)} missing (due ${day(evidence.due)}). Choose more, or complete the list.`,
  "quota/surplus": ({ evidence }) =>
    `${place(evidence)}: the plan prints ${number(evidence.required)}, the lists have ${number(evidence.counted)}. See whether to choose again; more is no fault.`,
  "target/no-row": ({ evidence }) =>
    `The plan wants ${evidence.unit} to reach ${quoted(evidence.title)} by ${day(evidence.deadline)}, but the workbook does not follow it. Add a row to the sheet of targets.`,
  "target/not-reached": ({ evidence }) =>
    `${evidence.unit} has not reached ${quoted(evidence.title)} (due ${day(evidence.deadline)})${
      evidence.status === "" ? "" : `; status ${quoted(evidence.status)}`
    }. Update the status, or report the reason.`,
};

export const englishTitles: Titles = {
  "workbook/no-nominees": "No list of exemplars",
  "workbook/no-register": "No register of units",
  "sheet/unrecognised": "Sheet not recognised",
  "sheet/hidden-cells": "Hidden rows or columns",
  "table/missing-column": "Column missing",
  "table/doubtful-column": "Column in doubt",
  "table/unknown-column": "Column not known",
  "table/total-mismatch": "Total does not agree",
  "table/row-left-out": "Row left out",
  "table/group-unclear": "Group heading unclear",
  "nominee/missing-name": "Name missing",
  "nominee/missing-subject": "Subject type missing",
  "nominee/unknown-subject": "Subject type not understood",
  "nominee/subject-contradiction": "Subject type contradicts the name",
  "nominee/ineligible-subject": "Subject type not admitted in the field",
  "nominee/missing-field": "Field missing",
  "nominee/unknown-field": "Field not in the plan",
  "nominee/missing-lead": "Lead agency missing",
  "nominee/unknown-lead": "Agency not in the plan",
  "nominee/lead-not-of-field": "Agency does not lead the field",
  "nominee/missing-unit": "Unit missing",
  "nominee/unknown-unit": "Unit not in the register",
  "nominee/missing-year": "Year missing",
  "nominee/missing-quarter": "Quarter missing",
  "nominee/missing-achievement": "Achievement missing",
  "nominee/year-impossible": "Impossible year",
  "nominee/quarter-impossible": "Impossible quarter",
  "nominee/outside-plan": "Outside the plan's period",
  "nominee/after-as-of": "After the cut-off date",
  "nominee/duplicate": "Duplicate",
  "nominee/repeated": "Repeated name",
  "nominee/inferred": "Inferred content",
  "cell/error-value": "Error value",
  "cell/number-as-text": "Number as text",
  "cell/date-as-text": "Date as text",
  "cell/date-impossible": "Impossible date",
  "cell/date-swap": "Day and month may be exchanged",
  "cell/legacy-charset": "Legacy charset",
  "cell/mixed-unicode": "Combining marks",
  "cell/lost-letters": "Lost letters",
  "quota/below-plan": "Quota below the plan",
  "quota/above-plan": "Quota above the plan",
  "quota/missing-line": "Quota line missing",
  "quota/not-in-plan": "Quota not in the plan",
  "quota/not-compared": "Quota not compared with the plan",
  "quota/unknown-field": "Quota's field not in the plan",
  "quota/unreadable": "Quota cannot be read",
  "quota/percent-summed": "Percentages added up",
  "quota/result-differs": "Stated result differs from the lists",
  "quota/short": "Short of the quota",
  "quota/surplus": "Above the printed number",
  "target/no-row": "Target not followed",
  "target/not-reached": "Target not reached",
};
