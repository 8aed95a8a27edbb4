import type { Issue } from "../model/issue";
import type { ListedNominee } from "../model/nominee";
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
  const own = (nominee: ListedNominee): boolean =>
    lead !== null
      ? (nominee.lead.value ?? nominee.lead.suggestion?.id) === lead
      : (nominee.unit.suggestion?.id ?? nominee.unit.value) === unit;

  /** Rows that say something about its nominees, rows that are anybody's, and tables with nominees, and those with nominees of others. */
  const rows = new Places();
  const taken = new Places();
  const tables = new Places();
  const others = new Places();
  for (const nominee of recognition.nominees) {
    const { sheet, row, block } = nominee;
    taken.add(sheet, row);
    tables.add(sheet, block);
    if (!own(nominee)) {
      others.add(sheet, block);
      continue;
    }
    rows.add(sheet, row);
    for (const key of ["subject", "field", "lead", "unit", "year", "quarter", "date"] as const) {
      const reading = nominee[key];
      if (reading.row > 0 && reading.row !== row) rows.add(sheet, reading.row);
    }
  }
  for (const { sheet, row, leads, unit: entryUnit } of recognition.quotaEntries) {
    taken.add(sheet, row);
    if (lead !== null ? leads.some(({ value }) => value === lead) : entryUnit.value === unit) rows.add(sheet, row);
  }
  const readings = new Map(recognition.sheets.map((reading) => [reading.sheet, reading]));
  const ofWholeTable = ({ sheet, row }: Issue): boolean => {
    const blocks = readings.get(sheet ?? "")?.blocks ?? [];
    const at = blocks.flatMap(({ range }, place) => (row === null || (row >= range.top && row <= range.bottom) ? [place] : []));
    const places = (at.length > 0 ? at : blocks.map((_, place) => place)).filter((place) => tables.has(sheet ?? "", place));
    return places.length > 0 && places.every((place) => !others.has(sheet ?? "", place));
  };

  return issues.filter((issue) => {
    const { evidence } = issue;
    if ("per" in evidence)
      return lead === null ? evidence.unit === unit : evidence.unit === null && name !== null && evidence.leads.includes(name);
    if (issue.sheet === null) return false;
    const row = issue.row ?? 0;
    return rows.has(issue.sheet, row) || (!taken.has(issue.sheet, row) && ofWholeTable(issue));
  });
}

/** Numbers of rows, or of blocks, by sheet. */
class Places {
  readonly #bySheet = new Map<string, Set<number>>();

  add(sheet: string, number: number): void {
    const known = this.#bySheet.get(sheet);
    if (known === undefined) this.#bySheet.set(sheet, new Set([number]));
    else known.add(number);
  }

  has(sheet: string, number: number): boolean {
    return this.#bySheet.get(sheet)?.has(number) ?? false;
  }
}
