import type { CellRange } from "./cell";
import type { ChartSpec } from "./chartSpec";

export interface BorderLine {
  readonly line: "thin" | "medium" | "hair" | "double";
  /** `RRGGBB`. */
  readonly color: string;
}

/** A cell's look. Absent members mean the default: Times New Roman 12, black, no fill, no border, bottom left. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
    readonly underline?: boolean;
  };
  readonly fill?: string;
  readonly border?: { readonly top?: BorderLine; readonly bottom?: BorderLine; readonly left?: BorderLine; readonly right?: BorderLine };
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Excel number format code, for example `#,##0`, `0%`, `dd/mm/yyyy`, `@`. */
  readonly numberFormat?: string;
}

/**
 * One cell to write. `value` is always the value as computed here; with `formula` (English names, no leading "=") it is the cached
 * result. Text never becomes a formula: only `formula` makes one. Dates are serial numbers with a date format.
 */
export interface ReportCell {
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
  readonly style?: CellStyle;
  /** A place in this workbook, for example `'Danh sách'!B12`. */
  readonly link?: string;
}

export interface ReportRow {
  /** By column from A; null or absent for an empty cell. */
  readonly cells: readonly (ReportCell | null | undefined)[];
  /** Height in points; absent for automatic. */
  readonly height?: number;
}

/** A native Excel table (ListObject); its first row holds unique, non-blank header texts. */
export interface ReportTable {
  /** Workbook-unique name: letters, digits and underscores. */
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly style?: string;
}

export type ConditionalFormat =
  | { readonly kind: "data-bar"; readonly range: CellRange; readonly color: string }
  | {
      readonly kind: "expression";
      readonly range: CellRange;
      readonly formula: string;
      readonly style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean };
    };

export interface DataValidation {
  readonly range: CellRange;
  /** Choices from cells, for example `'Danh mục'!$A$2:$A$13`, or written out (255 characters at most). */
  readonly list: string | readonly string[];
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
  /** `warning` lets the user go on. */
  readonly strict: boolean;
  /** True where several of the choices, or others, may stand in a cell: they are offered, and nothing that is typed is objected to. */
  readonly open?: true;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Margins in millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Fit to so many pages wide; the height is free. */
  readonly fitToWidth: boolean;
  /** Rows repeated on each page. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** Cells to print; absent for all. */
  readonly area?: CellRange;
  readonly centerHorizontally: boolean;
  /** Page number centred in the top margin from the second page on (Decree 30/2020, appendix I). */
  readonly pageNumbers: boolean;
  /** Rows after which a page breaks. */
  readonly breaksAfter?: readonly number[];
}

/** One tab of the product, whole, as plain data. A4 always. */
export interface ReportSheet {
  /** Stable id, for example `by-field`; with it the product knows its tab again. */
  readonly id: string;
  /** Tab name, valid in Excel (31 characters at most). */
  readonly name: string;
  /** Tab colour `RRGGBB`. */
  readonly color?: string;
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  readonly rows: readonly ReportRow[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ChartSpec[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  readonly showGridlines: boolean;
}
