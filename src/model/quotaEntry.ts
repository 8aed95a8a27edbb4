import type { Reading } from "./nominee";
import type { Per, Quarter } from "./period";
import type { QuotaSubject } from "./subject";

/** One number that the workbook's own quota table gives. */
export interface QuotaEntry {
  /** Field id; `source: "none"` when the line names no field. */
  readonly field: Reading<string>;
  /** Agency ids that the line names; empty when it names none. */
  readonly leads: readonly Reading<string>[];
  /** Unit name when the table is by unit. */
  readonly unit: Reading<string>;
  readonly subjects: readonly QuotaSubject[];
  /** `asked` a quota (chỉ tiêu, KH); `achieved` a result (TH, thực hiện). */
  readonly kind: "asked" | "achieved";
  readonly number: number;
  /** Upper end when the cell says "từ 3-5"; `number` is then the lower. */
  readonly upTo: number | null;
  readonly atLeast: boolean;
  readonly per: Per;
  readonly year: number | null;
  readonly quarter: Quarter | null;
  /** "mỗi cơ quan", "đối với từng ngành", "05 điển hình/đơn vị". */
  readonly each: boolean;
  readonly text: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A row of the workbook's register of named targets. */
export interface TargetRecord {
  readonly unit: string;
  readonly title: string;
  readonly status: string;
  /** True achieved, false not, null not said. */
  readonly achieved: boolean | null;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
