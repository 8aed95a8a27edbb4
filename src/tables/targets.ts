import type { TargetRecord } from "../model/quotaEntry";
import type { Observation } from "../model/recognition";
import { foldKey, looseKey } from "../text/fold";
import type { Block } from "./blocks";
import type { Grid } from "./grid";
import { readNumbering } from "./rowNumber";
import { closesList } from "./signature";

export interface TargetsReading {
  readonly targets: readonly TargetRecord[];
  readonly observations: readonly Observation[];
}

type TargetRole = "index" | "unit" | "title" | "deadline" | "status" | "lead" | "other";

const roles: readonly (readonly [TargetRole, RegExp])[] = [
  ["index", /^(?:stt|tt|so tt|so thu tu|s tt|no)$/],
  ["lead", /chu tri|phu trach|theo doi/],
  [
    "status",
    /^(?:ket qua|trang thai|tinh trang|hien trang|tien do|tinh hinh|da dat|dat chua dat|ket qua thuc hien|ket qua dat chua dat|muc do hoan thanh|ket qua xay dung)(?: |$)/,
  ],
  ["deadline", /^(?:thoi han|han|thoi gian|hoan thanh truoc|nam hoan thanh|nam dat|moc)(?: |$)/],
  ["title", /^(?:muc tieu|danh hieu|tieu chuan|noi dung muc tieu|dat danh hieu|tro thanh|muc tieu danh hieu)(?: |$)/],
  ["unit", /^(?:ten )?(?:don vi|co quan|tap the|dia phuong|co quan don vi|don vi dia phuong|don vi duoc xay dung|don vi xay dung)(?: |$)/],
];

function roleOf(levels: readonly string[]): TargetRole {
  const key = looseKey(levels.join(" "));
  return roles.find(([, pattern]) => pattern.test(key))?.[0] ?? "other";
}

/** How much headers look like those of a register of named targets, 0 to 1: a unit, what it is to become, and by when or whether it has. */
export function looksLikeTargetsHeaders(headers: readonly (readonly string[])[]): number {
  const found = headers.map(roleOf);
  if (!found.includes("unit") || !found.includes("title")) return 0;
  if (headers.some((levels) => /ho (?:va )?ten|thanh tich|nam sinh|chuc vu|tap the ca nhan|khen thuong/.test(looseKey(levels.join(" ")))))
    return 0;
  const extra = (found.includes("deadline") ? 1 : 0) + (found.includes("status") ? 1 : 0);
  return extra === 0 ? 0.2 : extra === 1 ? 0.7 : 1;
}

/** Reads a register of named targets: one row a unit and the title that it is to reach. A title merged down or in a heading holds for its rows. */
export function readTargetsBlock(block: Pick<Block, "headers" | "top" | "bottom" | "skip">, grid: Grid): TargetsReading {
  const columns = new Map<TargetRole, number>();
  for (const [column, levels] of block.headers) {
    const role = roleOf(levels);
    if (role !== "other" && !columns.has(role)) columns.set(role, column);
  }
  const unitColumn = columns.get("unit");
  const targets: TargetRecord[] = [];
  const observations: Observation[] = [];
  if (unitColumn === undefined) return { targets, observations };
  let heading = "";
  for (const { row } of grid.rows.slice(grid.indexFrom(block.top))) {
    if (row > block.bottom) break;
    const filled = grid.filled(row);
    if (block.skip.has(row) || filled.length === 0) continue;
    const texts = filled.map((column) => grid.text(row, column));
    if (texts.some(closesList)) break;
    if (texts.every((text) => readNumbering(text) !== null)) continue;
    const shown = (role: TargetRole): string => {
      const column = columns.get(role);
      return column === undefined ? "" : grid.shown(row, column);
    };
    const unit = shown("unit");
    const worded = texts.filter((text) => readNumbering(text) === null);
    const merge = grid.mergeAt(row, unitColumn);
    if (
      worded.length === 1 &&
      (unit === "" || (merge !== null && merge.right > merge.left) || /^(?:[IVX]{1,4}|[A-H])[.)]\s/.test(worded[0] ?? ""))
    ) {
      heading = (worded[0] ?? "").replace(/^(?:[IVX]{1,4}|[A-H])[.)]\s+/, "");
      continue;
    }
    if (!/\p{L}/u.test(unit)) {
      observations.push({
        sheet: grid.sheet.name,
        row,
        column: unitColumn,
        kind: "row-left-out",
        text: texts.join(" "),
        because: "no-name",
      });
      continue;
    }
    const status = shown("status");
    targets.push({
      unit,
      title: shown("title") || heading,
      status,
      achieved: achievedIn(status),
      sheet: grid.sheet.name,
      row,
      column: unitColumn,
    });
  }
  return { targets, observations };
}

/** "Đã đạt", "x", "QĐ công nhận số 12" → true; "Chưa đạt", "đang thực hiện" → false; nothing or something else → null. */
export function achievedIn(status: string): boolean | null {
  const key = foldKey(status);
  if (key === "") return /^[✓✔]$/.test(status.trim()) ? true : null;
  if (/(?:^| )(?:chưa|không|đang|sẽ|phấn đấu|dự kiến|chờ|đề nghị|trình)(?: |$)/.test(key)) return false;
  if (/^(?:x|v|có|1|rồi|true)$/.test(key)) return true;
  if (/(?:^| )(?:đạt|hoàn thành|công nhận|phong tặng|được tặng|được phong|100)(?: |$)/.test(key)) return true;
  return null;
}
