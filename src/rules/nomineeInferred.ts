import type { Nominee, ReadingSource } from "../model/nominee";
import type { RuleContext } from "./context";
import { defineRule } from "./defineRule";
import { type NeededKey, neededKeys } from "./neededKeys";
import { emptyPlace } from "./neededValue";

/** Sources in which a reader might err. A group row, a ditto mark or a merged cell is the list's own word. */
const inferred: ReadonlySet<ReadingSource> = new Set(["title", "sheet-name", "name", "lead", "field", "unit", "date", "plan"]);

/** What was inferred for the nominees of one sheet, by column, source and value; `row` is the first header above them. */
interface Tally {
  readonly key: NeededKey;
  readonly source: ReadingSource;
  readonly row: number;
  readonly values: Map<string, number>;
}

/**
 * Values that stand in no cell of their row: one remark for each sheet, value and source (decision "never guess in silence"). A blank cell in a
 * column that is otherwise filled is a warning at that cell.
 */
export const nomineeInferred = defineRule("nominee/inferred", function* (context) {
  const bySheet = new Map<string, Map<string, Tally>>();
  for (const { sheet, reading, nominees } of context.blocks) {
    const tallies = bySheet.get(sheet) ?? new Map<string, Tally>();
    bySheet.set(sheet, tallies);
    for (const key of neededKeys) {
      const blank = nominees.filter((nominee) => leftBlank(nominee, key));
      const usual = blank.length > 0 && writtenInCells(nominees, key) > nominees.length / 2;
      for (const nominee of blank) {
        // A blank among filled cells is a slip of the list, not its way of writing: it is named by itself.
        if (usual) {
          const { value, source } = nominee[key];
          const values = [{ value: shownValue(context, key, String(value)), rows: 1 }];
          yield { severity: "warning", ...emptyPlace(context, nominee, key), evidence: { key, source, rows: 1, values } };
        } else count(context, tallies, nominee, key, reading.header.first);
      }
    }
  }
  for (const [sheet, tallies] of bySheet) {
    for (const { key, source, row, values } of tallies.values()) {
      const sorted = [...values].map(([value, rows]) => ({ value, rows })).sort((one, other) => other.rows - one.rows);
      const rows = sorted.reduce((sum, value) => sum + value.rows, 0);
      yield { severity: "info", sheet, row, evidence: { key, source, rows, values: sorted } };
    }
  }
});

function writtenInCells(nominees: readonly Nominee[], key: NeededKey): number {
  return nominees.filter((nominee) => nominee[key].source === "cell" || nominee[key].source === "above").length;
}

function leftBlank(nominee: Nominee, key: NeededKey): boolean {
  const { value, source } = nominee[key];
  return source !== "cell" && value !== null && inferred.has(source);
}

function shownValue(context: RuleContext, key: NeededKey, id: string): string {
  return key === "field" ? context.fieldTitle(id) : key === "lead" ? context.agencyName(id) : id;
}

function count(context: RuleContext, tallies: Map<string, Tally>, nominee: Nominee, key: NeededKey, row: number): void {
  const { value, source } = nominee[key];
  const place = `${key} ${source}`;
  const tally = tallies.get(place) ?? { key, source, row, values: new Map<string, number>() };
  tallies.set(place, tally);
  const name = shownValue(context, key, String(value));
  tally.values.set(name, (tally.values.get(name) ?? 0) + 1);
}
