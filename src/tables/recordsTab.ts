import { recordsTabId } from "../model/inputTab";
import type { ColumnKey, SheetChoice } from "../model/recognition";
import type { SheetSnapshot } from "../model/snapshot";
import { foldKey } from "../text/fold";

/** The columns of the tab that mean something, in order. Headers are wordings that the dictionary knows, so that a copy of the tab reads too. */
export const recordsColumns: readonly { readonly key: ColumnKey; readonly header: string }[] = [
  { key: "index", header: "STT" },
  { key: "name", header: "Tên điển hình" },
  { key: "honorific", header: "Danh xưng" },
  { key: "subject", header: "Loại đối tượng" },
  { key: "field", header: "Lĩnh vực, phong trào" },
  { key: "lead", header: "Cơ quan chủ trì" },
  { key: "unit", header: "Đơn vị" },
  { key: "year", header: "Năm" },
  { key: "quarter", header: "Quý" },
  { key: "date", header: "Ngày công nhận" },
  { key: "position", header: "Chức vụ" },
  { key: "achievement", header: "Tóm tắt thành tích" },
  { key: "award", header: "Hình thức khen thưởng" },
  { key: "awardKind", header: "Loại hình khen thưởng" },
  { key: "decision", header: "Số quyết định" },
  { key: "level", header: "Cấp công nhận" },
  { key: "stage", header: "Giai đoạn xây dựng" },
  { key: "sex", header: "Giới tính" },
  { key: "birth", header: "Ngày sinh" },
  { key: "address", header: "Địa chỉ" },
  { key: "note", header: "Ghi chú" },
];

const keyOfHeader = new Map(recordsColumns.map(({ key, header }) => [foldKey(header), key]));
const indexHeader = foldKey("STT");
const nameHeader = foldKey("Tên điển hình");

/** Row number of the tab's headers, wherever a person may have moved them; null when they are gone. */
export function recordsHeaderRow(sheet: SheetSnapshot): number | null {
  for (const { row, cells } of sheet.rows.slice(0, 60)) {
    const keys = new Set(cells.flatMap((cell) => (typeof cell === "string" ? [foldKey(cell)] : [])));
    if (keys.has(indexHeader) && keys.has(nameHeader)) return row;
  }
  return null;
}

/**
 * How the tab is to be read: its headers mean what they were written for and all other columns (what senders added, the origin) nothing, so
 * that reading it is certain. Empty for any other sheet, and for a tab whose headers are gone: that one is left to recognition like any sheet.
 */
export function recordsChoice(sheet: SheetSnapshot): SheetChoice {
  if (sheet.ownTab !== recordsTabId) return {};
  const headerRow = recordsHeaderRow(sheet);
  if (headerRow === null) return { kind: "nominees" };
  const columns: Record<number, ColumnKey | null> = {};
  const taken = new Set<ColumnKey>();
  sheet.rows
    .find(({ row }) => row === headerRow)
    ?.cells.forEach((cell, at) => {
      const key = typeof cell === "string" ? keyOfHeader.get(foldKey(cell)) : undefined;
      if (key !== undefined && !taken.has(key)) {
        taken.add(key);
        columns[at + 1] = key;
      } else if (cell !== null && cell !== undefined && cell !== "") columns[at + 1] = null;
    });
  return { kind: "nominees", headerRow, columns };
}
