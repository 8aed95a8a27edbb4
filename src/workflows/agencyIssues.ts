import type { Issue } from "../model/issue";
import type { Nominee } from "../model/nominee";
import type { CheckResult } from "./check";

/** Whom a reminder or a returned file goes to: an agency by its id in the plan, or a unit by its name in the register. */
export type Addressee = string | { readonly unit: string };

/**
 * The findings that an agency has to deal with: those of its own rows, of headings and titles over them, of tables that hold only its rows, of
 * its lines in a quota table, and its shortfalls. A row whose agency was written so that only a guess is possible counts for the guess.
 */
export function agencyIssues(result: Pick<CheckResult, "plan" | "recognition" | "issues">, to: Addressee): readonly Issue[] {
  const { plan, recognition, issues } = result;
  const lead = typeof to === "string" ? to : null;
  const unit = typeof to === "string" ? null : to.unit;
  const name = plan.agencies.find(({ id }) => id === lead)?.name ?? lead;
  const own = (nominee: Nominee): boolean =>
    lead !== null
      ? (nominee.lead.value ?? nominee.lead.suggestion?.id) === lead
      : (nominee.unit.suggestion?.id ?? nominee.unit.value) === unit;

  /** Rows that say something about its nominees, and tables with nominees of others. */
  const rows = new Set<string>();
  const others = new Set<string>();
  const tables = new Set<string>();
  for (const nominee of recognition.nominees) {
    const table = `${nominee.sheet}|${nominee.block}`;
    tables.add(table);
    if (!own(nominee)) {
      others.add(table);
      continue;
    }
    rows.add(`${nominee.sheet}|${nominee.row}`);
    for (const key of ["subject", "field", "lead", "unit", "year", "quarter", "date"] as const) {
      const { row } = nominee[key];
      if (row > 0) rows.add(`${nominee.sheet}|${row}`);
    }
  }
  for (const { sheet, row, leads, unit: entryUnit } of recognition.quotaEntries)
    if (lead !== null ? leads.some(({ value }) => value === lead) : entryUnit.value === unit) rows.add(`${sheet}|${row}`);

  const taken = new Set([...recognition.nominees, ...recognition.quotaEntries].map(({ sheet, row }) => `${sheet}|${row}`));
  const readings = new Map(recognition.sheets.map((reading) => [reading.sheet, reading]));
  const ofWholeTable = ({ sheet, row }: Issue): boolean => {
    const blocks = readings.get(sheet ?? "")?.blocks ?? [];
    const at = blocks.flatMap(({ range }, place) => (row === null || (row >= range.top && row <= range.bottom) ? [place] : []));
    const places = (at.length > 0 ? at : blocks.map((_, place) => place))
      .map((place) => `${sheet}|${place}`)
      .filter((one) => tables.has(one));
    return places.length > 0 && places.every((place) => !others.has(place));
  };

  return issues.filter((issue) => {
    const { evidence } = issue;
    if ("per" in evidence)
      return lead === null ? evidence.unit === unit : evidence.unit === null && name !== null && evidence.leads.includes(name);
    if (issue.sheet === null) return false;
    const place = `${issue.sheet}|${issue.row ?? ""}`;
    return rows.has(place) || (!taken.has(place) && ofWholeTable(issue));
  });
}
