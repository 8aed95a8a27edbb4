import { type ReportSheet } from "../model/reportSheet";
import { type WorkbookSnapshot } from "../model/snapshot";
import { sheetPrefix } from "../review/cells";
import { wordsOf } from "../review/reviewContext";
import { type ReviewStage } from "./language";

/**
 * For each tab the ids of the others that its formulas and links point at: without these it would show `#REF!` or lead nowhere.
 * Linear in the cells; a tab that was found once is not looked for again.
 */
export function tabNeeds(tabs: readonly ReportSheet[]): ReadonlyMap<string, readonly string[]> {
  const prefixes = tabs.map(({ id, name }) => ({ id, prefix: sheetPrefix(name) }));
  return new Map(
    tabs.map((tab) => {
      const found = new Set<string>();
      let open = prefixes.filter(({ id }) => id !== tab.id);
      for (const { cells } of tab.rows) {
        if (open.length === 0) break;
        for (const cell of cells) {
          const text = cell?.formula ?? cell?.link;
          if (text === undefined || !text.includes("!")) continue;
          const hits = open.filter(({ prefix }) => text.includes(prefix));
          if (hits.length === 0) continue;
          for (const { id } of hits) found.add(id);
          open = open.filter(({ id }) => !found.has(id));
        }
      }
      return [tab.id, [...found]];
    }),
  );
}

/** Which conference the review in the workbook belongs to; null when there is none or its overview was left out. */
export function earlierStage(workbook: WorkbookSnapshot): ReviewStage | null {
  const titles = new Map<string, ReviewStage>();
  for (const { title } of [wordsOf("vi"), wordsOf("en")])
    for (const stage of ["mid-term", "final"] as const) titles.set(title.report[stage], stage);
  for (const { ownTab, rows } of workbook.sheets) {
    if (ownTab !== "overview") continue;
    for (const { cells } of rows)
      for (const cell of cells) {
        const stage = typeof cell === "string" ? titles.get(cell.trim()) : undefined;
        if (stage !== undefined) return stage;
      }
  }
  return workbook.sheets.some(({ ownTab }) => ownTab === "honour" || ownTab === "targets") ? "final" : null;
}
