import type { Done, ReviewWords } from "./reviewWords";

const subject = {
  collective: "Collective",
  individual: "Individual",
  household: "Household",
  cooperative: "Cooperative",
  "cooperative-group": "Cooperative group",
  farmer: "Farmer",
  worker: "Worker",
  any: "Exemplar",
} as const;

const plurals = {
  collective: "collectives",
  individual: "individuals",
  household: "households",
  cooperative: "cooperatives",
  "cooperative-group": "cooperative groups",
  farmer: "farmers",
  worker: "workers",
  any: "exemplars",
} as const;

const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

function day(date: string): string {
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  return `${Number(dayOfMonth)}/${Number(month)}/${year}`;
}

function period(label: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter) return `quarter ${quarter[2] ?? ""} of ${quarter[1] ?? ""}`;
  return label;
}

function list(parts: readonly string[], last = " and "): string {
  return parts.length < 2 ? (parts[0] ?? "") : parts.slice(0, -1).join(", ") + last + (parts[parts.length - 1] ?? "");
}

const noun = (number: number, one: string, many = `${one}s`): string => `${count(number)} ${number === 1 ? one : many}`;
const subjects: ReviewWords["subjects"] = (all) =>
  list(
    all.map((one, place) => (one === "any" ? "Any subject" : place === 0 ? subject[one] : subject[one].toLowerCase())),
    " or ",
  );
const amount: ReviewWords["amount"] = ({ count: number, subjects: all }) =>
  `${count(number)} ${all.map((one) => (number === 1 ? subject[one].toLowerCase() : plurals[one])).join(" or ")}`;

/** Who is done of whom, who lacks most and how much, and how many of them a chart shows. */
function done({ done: number, all, worst, sofar, shown }: Done, kind: string, lacking: string): string {
  const term = sofar ? " for the whole term" : "";
  const who =
    number === all && all > 1
      ? `All ${noun(all, kind)} are full${term}`
      : number === 0 && all > 1
        ? `None of ${noun(all, kind)} is full${term}`
        : `${count(number)}/${noun(all, kind)} ${number === 1 ? "is" : "are"} full${term}`;
  const most = worst === null ? "" : `; most is ${sofar ? "still needed" : "missing"} in ${worst}: ${lacking}`;
  return `${who}${most}.${shown < all ? ` The chart shows the ${noun(shown, kind)} that lack most.` : ""}`;
}

/** English wording of the review tabs. */
export const en: ReviewWords = {
  count,
  day,
  moment: (text) => {
    const time = /T(\d{2}:\d{2})/.exec(text);
    return `${day(text.slice(0, 10))}${time ? ` ${time[1] ?? ""}` : ""}`;
  },
  period,
  shortPeriod: (label) => {
    const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
    return quarter ? `Q${quarter[2] ?? ""}/${quarter[1] ?? ""}` : label;
  },
  subject,
  subjects,
  amount,
  status: { met: "Met", short: "Short", "in-progress": "In progress", "not-due": "Not due", "no-number": "No number" },
  reason: {
    "no-field": "Field not known",
    "no-subject": "Subject type not known",
    "subject-not-eligible": "Subject type not in the quota",
    "no-lead": "Lead not known",
    "wrong-lead": "Wrong lead",
    "no-unit": "Unit not known",
    "unit-not-registered": "Unit not in the register",
    "no-period": "Year or quarter not known",
    "outside-period": "Outside the time of the plan",
    "after-as-of": "After the day of the figures",
    duplicate: "Repeats a row that counts",
  },
  severity: { error: "Error", warning: "Warning", info: "Remark" },
  sheetKind: {
    nominees: "List of exemplars",
    quotas: "Quota table",
    units: "Register of units",
    targets: "Named targets",
    other: "Not used",
  },
  otherKind: {
    empty: "Not used: empty",
    summary: "Not used: summary or report",
    "own-tab": "Not used: tab of Nêu Gương",
    plan: "Text of the plan",
    unrecognised: "Not used: not recognised",
  },
  certainty: { sure: "Sure", doubtful: "Doubtful", unknown: "Not recognised", chosen: "Chosen by the user" },
  source: {
    cell: "its own cell",
    tick: "ticked column",
    group: "group row above",
    above: "cell above (merged, ditto mark)",
    title: "title of the table",
    "sheet-name": "name of the sheet",
    name: "the name",
    lead: "the lead",
    field: "the field",
    unit: "the unit",
    date: "date of the decision",
    plan: "the plan",
    none: "nothing",
  },
  column: {
    index: "Number",
    name: "Name",
    lastName: "Family and middle name",
    firstName: "Given name",
    honorific: "Honorific",
    subject: "Subject type",
    subjectTick: "Subject type (ticked)",
    field: "Field",
    fieldTick: "Field (ticked)",
    lead: "Lead",
    unit: "Unit",
    positionUnit: "Position and unit",
    year: "Year",
    yearTick: "Year (ticked)",
    quarter: "Quarter",
    period: "Period",
    date: "Date",
    birthMale: "Birth (men)",
    birthFemale: "Birth (women)",
    quota: "Quota",
    achieved: "Achieved",
    ratio: "Ratio",
    total: "Total",
    unitClass: "Unit class",
    activeFrom: "Active from",
    activeTo: "Active to",
    aliases: "Other names",
    targetTitle: "Target",
    deadline: "Deadline",
    status: "Status",
    sensitive: "Personal data (not read)",
    position: "Position",
    address: "Address",
    achievement: "Achievement",
    award: "Award",
    awardKind: "Kind of award",
    decision: "Decision",
    level: "Level",
    stage: "Stage",
    sex: "Sex",
    birth: "Birth",
    note: "Note",
  },
  tab: {
    overview: "Overview",
    "by-field": "By field",
    "by-lead": "By lead",
    "by-unit": "By unit",
    byYear: "By year",
    byQuarter: "By quarter",
    structure: "Structure",
    missing: "Missing",
    targets: "Targets",
    honour: "Roll of honour",
    nominees: "Exemplars",
    quotas: "Quota lines",
    findings: "Findings",
    sources: "Sources and rules",
  },
  title: {
    report: { "mid-term": "MID-TERM REVIEW", final: "FINAL REVIEW" },
    reportSubject: (title) => `Plan: ${title}`,
    appendix: (roman) => `Appendix ${roman}`,
    attached: {
      "mid-term": "(With mid-term report No.        /BC-        of                    )",
      final: "(With final report No.        /BC-        of                    )",
    },
    asOf: (date) => `(Figures as of ${day(date)})`,
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    reportNumber: "No.:           /BC-",
    placeDate: (place, year) => `${place === "" ? "……………" : place},                    ${year}`,
    byField: "QUOTAS AND RESULTS BY FIELD",
    byLead: "QUOTAS AND RESULTS BY LEAD",
    byUnit: "QUOTAS AND RESULTS BY UNIT",
    byYear: "EXEMPLARS BY YEAR",
    byQuarter: "EXEMPLARS BY QUARTER",
    structure: "STRUCTURE OF THE EXEMPLARS",
    missing: "QUOTAS STILL MISSING",
    targets: "NAMED TARGETS",
    nominees: { "mid-term": "EXEMPLARS AT THE MID-TERM REVIEW", final: "EXEMPLARS AT THE FINAL REVIEW" },
    quotas: "QUOTAS LINE BY LINE",
    findings: "FINDINGS OF THE CHECK",
    accepted: "ACCEPTED EXCEPTIONS",
    sources: "SOURCES AND RULES",
    honour: "ROLL OF HONOUR",
    honourSubject: "ADVANCED EXEMPLARS",
  },
  sign: { maker: "DRAWN UP BY", head: "HEAD OF THE BODY", makerHint: "(Signature, full name)", headHint: "(Signature, full name, seal)" },
  head: {
    index: "No.",
    field: "Field, emulation movement",
    lead: "Lead",
    leadOfField: "Fields led",
    unit: "Unit",
    subject: "Subject",
    asked: "Asked",
    have: "Reached",
    missing: "Missing",
    overdue: "Missing, overdue",
    surplus: "Surplus",
    completion: "Completion",
    clause: "Clause",
    code: "Code",
    owner: "Lead or unit",
    period: "Period",
    due: "Due",
    agreed: "In the quota table",
    status: "Status",
    lines: "Quota lines",
    year: "Year",
    quarter: "Quarter",
    allTotal: "Total",
    share: "Share",
    name: "Name",
    position: "Position, address",
    achievement: "Achievement",
    source: "Source",
    counted: "Counts",
    quotaCode: "Quota code",
    countedAs: "Counts as",
    countedField: "Counts for field",
    countedPeriod: "Counts in",
    reason: "Why it does not count",
    acceptedBecause: "Reason",
    acceptedOn: "Accepted on",
    severity: "Severity",
    kind: "Kind",
    sheet: "Sheet",
    cell: "Cell",
    content: "Finding",
    what: "What is missing",
    responsible: "Who answers for it",
    deadline: "Deadline",
    event: "Event",
    level: "Where",
    targetTitle: "Target",
    takenFor: "Taken for",
    headerRow: "Header row",
    records: "Records read",
    column: "Column",
    headerText: "Header",
    tableTitle: "Title of the table",
    meaning: "Meaning",
    certainty: "Certainty",
    words: "Words of the plan",
    reading: "Reading",
    type: "Subject",
    number: "Number",
  },
  tile: {
    asked: "asked for the whole term",
    have: "exemplars that count",
    missing: "missing",
    findings: "findings to look at",
    accepted: (value) => ` (${count(value)} accepted as exceptions)`,
    listed: "exemplars listed",
  },
  label: {
    noLead: "The plan names no lead",
    noField: "No field given",
    noType: "Subject not known",
    noYear: "Not given",
    anyField: "Any field",
    noNumber: "no number",
    coverageGroup: "Fields without a number (coverage)",
    unitGroup: "Quotas of each unit (any field)",
    fieldGroup: "Quotas by field",
    yes: "x",
    total: "TOTAL",
    matches: "agrees",
    differs: "differs, look again",
    crossCheck: "Reached, checked against the list of exemplars:",
    chartData: "Figures of the chart",
    helperNote: "Columns from here to the right serve the formulas of the summary tabs and are not printed",
    unitClassQuota: (unitClass, units) => `${unitClass} (${noun(units, "unit")})`,
    strive: "to strive for",
    targetDone: "Reached",
    targetNotDone: "Not reached",
    targetUnknown: "Not reported",
    quotaDue: (text) => `Quotas of ${text} fall due`,
    ahead: "Dates ahead",
    statusTable: "How the quota lines stand",
    mostMissing: "Most is missing from",
    matrix: "Reached in each period",
    typeTable: "By subject",
    fieldTypeTable: "By field and subject",
    uncountedTable: "Listed, but not counted",
    missingOverdue: "Overdue",
    missingRunning: "Period still running",
    about: "About",
    filesAndSheets: "Sheets read",
    columnsRead: "Columns read",
    inferred: "Values inferred rather than read from their own cell",
    clauses: "Clauses of the plan and how they are read",
    readings: "Rules of counting",
    shared: "(together)",
    wholeWorkbook: "Whole workbook",
  },
  about: {
    plan: "Plan",
    number: "Number",
    issuer: "Issuer",
    period: "Period",
    standingBody: "Standing body",
    parent: "Parent plan",
    asOf: "Figures as of",
    file: "File",
    writtenAt: "Written at",
    noNumber: "no number printed",
  },
  note: {
    unitOfCount: "Unit: exemplars",
    surplus: "Completion = (asked − missing) : asked. A surplus in one line never fills another; percentages are never added up.",
    unitsApart: "Quotas of units are summed by unit and are not in this table.",
    fromList: (tab) => `Results are counted by formula from the tab “${tab}”: filter its quota code to see each name.`,
    fromLedger: (tab) => `Each quota line and period stands on the tab “${tab}”.`,
    coverage: "The plan sets no number for these fields: exemplars are counted, nothing is judged met or missing.",
    periodKinds: (asked) =>
      `Cells give what was reached in the period; asked in each period: ${asked}. Bold on grey: the period is over and short.`,
    matrix: "Cells give what was reached in the period. Bold on grey: the period is over and short; “·”: not due yet.",
    noFieldChart: "No chart by field, because no quota belongs to a field.",
    notDueMark: "“–”: nothing asked in the period.",
    noNominees: "The list holds no exemplar yet.",
    noFindings: "Nothing found: the list agrees with the plan.",
    noOpenFindings: "No findings besides the accepted exceptions.",
    accepted: "The following findings were looked at and accepted by the person in charge; they are not among those to review.",
    nothingMissing: "Nothing is missing in periods that are over or running.",
    noQuotas: "There is no number to compare with: the plan sets none, or the file has no register of units.",
    severalYears: "By the year given in the list, for exemplars that count.",
    reading: [
      "“At least”: a minimum for each subject; collectives do not make up for individuals, nor the reverse.",
      "“Each agency” is counted agency by agency; leads named together without “each” are counted together.",
      "A quota for the whole term is not split by year: the mid-term review shows progress and judges nothing short.",
      "Yearly and quarterly quotas: periods that are over must be full; the running one is “in progress”.",
      "An exemplar counts once for the field and period given; an exact repetition counts once. Equal names are not the same person.",
      "Exemplars dated after the day of the figures or outside the plan do not count.",
    ],
    termProgress: "Quotas are for the whole term; figures at the mid-term review are progress, not a verdict.",
    leadOther: "Leads that share a number stand in a row of their own.",
  },
  chart: {
    askedHave: "Asked and reached by field",
    completionByLead: "Completion by lead (reached/asked)",
    byPeriod: (quarters) => `Exemplars by ${quarters ? "quarter" : "year"} and subject`,
    structure: "By subject",
    fieldShare: "Exemplars by field and subject",
    standing: "Standing of the quota lines",
    byUnit: "Asked and reached by unit",
    count: "Exemplars",
  },
  say: {
    fieldsDone: (f) => done(f, "field", list(f.amounts.map(amount))),
    leadsDone: (f) => done(f, "lead", count(f.missing)),
    unitsDone: (f) => done(f, "unit", count(f.missing)),
    standing: ({ met, inProgress, short, notDue, all }) => {
      const open = [
        ...(inProgress > 0 ? [`${count(inProgress)} in progress`] : []),
        ...(short > 0 ? [`${count(short)} short`] : []),
        ...(notDue > 0 ? [`${count(notDue)} not due`] : []),
      ];
      if (met === all) return all === 1 ? "The one quota line is met." : `All ${noun(all, "quota line")} are met.`;
      if (met === 0) return `None of ${noun(all, "quota line")} is met: ${list(open)}.`;
      return `Of ${noun(all, "quota line")}: ${list([`${count(met)} met`, ...open])}.`;
    },
    periods: ({ total, undated, periods, best, bestCount, quarters }) =>
      best === null
        ? `The list gives no ${quarters ? "quarter" : "year"} for its ${noun(undated, "counted exemplar")}.`
        : `${noun(total, "exemplar")} in ${noun(periods, quarters ? "quarter" : "year")}; most in ${best}: ${count(bestCount)}` +
          (undated > 0 ? `; ${count(undated)} without a ${quarters ? "quarter" : "year"}.` : "."),
    periodsDone: ({ done, due, missing, quarters }) =>
      `${count(done)}/${count(due)} ${quarters ? "quarters" : "years"} that are over are full` +
      (missing > 0 ? `; ${count(missing)} missing there.` : "."),
    structure: ({ total, parts }) =>
      `${noun(total, "exemplar")}: ${list(parts.map((part) => `${part.type.toLowerCase()} ${count(part.count)} (${Math.round(part.share * 100)}%)`))}.`,
    fieldShare: ({ best, bestCount, share, empty, all, shown }) =>
      `Most in ${best}: ${count(bestCount)} (${Math.round(share * 100)}%)` +
      (empty > 0 ? `; ${noun(empty, "field has", "fields have")} none.` : "; every field has some.") +
      (shown < all ? ` The chart shows the ${noun(shown, "field")} with most.` : ""),
    missingLead: ({ lines, missing, overdue }) =>
      `${count(missing)} missing in ${noun(lines, "quota")} due or running` +
      (overdue === missing ? "; all overdue." : overdue > 0 ? `; ${count(overdue)} overdue.` : "; none overdue."),
    later: ({ asked, missing, periods }) =>
      `Periods to come (${periods}) ask ${count(asked)}, of which ${count(missing)} are still needed.`,
    targets: ({ done, all, open }) =>
      `${count(done)}/${count(all)} targets reached` + (open > 0 ? `; ${count(open)} not reported in the file.` : "."),
    chosenTimes: (times) => `chosen ${times} times`,
    honour: ({ total, parts, fields }) =>
      noun(total, "advanced exemplar") +
      (parts.length > 0 ? ` (${list(parts.map((part) => amount({ count: part.count, subjects: [part.type] })))})` : "") +
      (fields > 0 ? ` in ${noun(fields, "field")}` : ""),
    nominees: ({ total, counted }) => `${noun(total, "row")} listed; ${count(counted)} count under the plan.`,
    noChart: "There is nothing to draw yet.",
  },
  reading: ({ atLeast, number, subjects: all, accepts, per, scope, leads, unitClass, strive }) =>
    [
      `${strive ? "To strive for: " : ""}${atLeast ? "at least " : ""}${amount({ count: number, subjects: all })}`,
      ...(accepts.length > 0 ? [`${list(accepts.map((one) => plurals[one]))} accepted too`] : []),
      per === "term" ? "for the whole term" : per === "year" ? "year by year" : "quarter by quarter",
      scope === "each-unit"
        ? `each unit of: ${unitClass ?? "the register"}`
        : scope === "each-lead"
          ? `each of ${count(leads)} agencies`
          : scope === "shared-leads"
            ? `${count(leads)} agencies together`
            : "one lead",
      ...(atLeast ? [] : ["a shortfall is reported, a surplus only noted"]),
    ].join("; ") + ".",
};
