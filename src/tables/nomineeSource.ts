import type { Block } from "./blocks";
import type { Grid } from "./grid";
import type { Meaning } from "./groupMeaning";
import type { NomineeColumns } from "./nomineeColumns";
import type { PlanNames } from "./planNames";
import type { UnitNames } from "./unitNames";

/** A list of nominees on a sheet, and what is known of it before its rows are read. */
export interface NomineeSource {
  readonly grid: Grid;
  /** The sheet as it is, where `grid` shows legacy charsets decoded. */
  readonly printed: Grid;
  readonly block: Block;
  readonly place: number;
  readonly columns: NomineeColumns;
  readonly names: PlanNames;
  readonly units: UnitNames;
  /** What the titles and the sheet's name say. */
  readonly title: Meaning & { readonly text: string; readonly row: number; readonly column: number };
  readonly sheetName: Meaning;
}
