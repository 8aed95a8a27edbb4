import { type Plan } from "../model/plan";
import { type CellStyle, type ReportSheet } from "../model/reportSheet";
import { planToSheetRows } from "../plans/planSheet";
import { type WorkbookEdit } from "../workbook/workbook";

const key: CellStyle = { font: { bold: true }, vertical: "top", wrap: true };
const header: CellStyle = { font: { bold: true }, fill: "E4E7EB", wrap: true, vertical: "center", horizontal: "center" };
const title: CellStyle = { font: { bold: true, size: 13 } };
const text: CellStyle = { wrap: true, vertical: "top", numberFormat: "@" };
const number: CellStyle = { vertical: "top", horizontal: "center" };

/**
 * The edit that writes a plan on a sheet of the user's, ready to be changed into another plan: keys and values first, then a table for each
 * part (see `planToSheetRows`). From then on the workbook is held against what that sheet says.
 */
export function planSheetEdits(plan: Plan): readonly WorkbookEdit[] {
  const rows = planToSheetRows(plan);
  const width = Math.max(...rows.map((row) => row.length));
  // A table is its title alone in a row, a row of headers, then its lines up to the next empty row.
  const isTitle = (at: number) => rows[at - 1]?.length === 0 && rows[at]?.length === 1;
  let inTables = false;
  const sheet: ReportSheet = {
    id: "plan",
    name: "Kế hoạch",
    widths: [28, 40, ...Array.from({ length: Math.max(0, width - 2) }, () => 22)],
    rows: rows.map((row, at) => {
      if (isTitle(at)) inTables = true;
      const look = isTitle(at) ? title : isTitle(at - 1) ? header : text;
      return {
        cells: row.map((value, column) =>
          value === null ? null : { value, style: typeof value === "number" ? number : !inTables && column === 0 ? key : look },
        ),
      };
    }),
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    print: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      centerHorizontally: false,
      pageNumbers: true,
    },
    showGridlines: true,
  };
  return [{ kind: "add-sheet", sheet }];
}
