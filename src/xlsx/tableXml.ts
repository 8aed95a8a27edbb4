import type { CellRange } from "../model/cell";
import type { ReportTable } from "../model/reportSheet";
import { rangeAddress } from "../workbook/sheetReferences";
import { escapeXml } from "./xml";
import { escapeAttributeText } from "./validationXml";

/** A table part. `id` and `name` are unique in the workbook. */
export function tableXml(table: ReportTable, range: CellRange, id: number, name: string): string {
  const place = rangeAddress(range);
  const columns = table.columns.map((column, index) => `<tableColumn id="${index + 1}" name="${escapeAttributeText(column)}"/>`).join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${place}" totalsRowShown="0">` +
    `<autoFilter ref="${place}"/><tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    `<tableStyleInfo name="${escapeXml(table.style ?? "TableStyleLight1")}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}
