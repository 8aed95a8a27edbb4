import type { Plan } from "../model/plan";
import type { SheetKind } from "../model/recognition";
import { isErrorValue } from "../model/snapshot";
import { foldKey, looseKey } from "../text/fold";
import { apparentSubject } from "../text/honorific";
import type { Block } from "./blocks";
import type { Grid } from "./grid";
import { nomineeColumns } from "./nomineeColumns";
import { looksLikeQuotaHeaders } from "./quotaHeaders";
import type { QuotaNames } from "./quotaNames";
import { looksLikeTargetsHeaders } from "./targets";
import { looksLikeUnitsHeaders } from "./units";
import { unitClassesOf } from "./unitsClass";

const personKeys = new Set([
  "position",
  "positionUnit",
  "achievement",
  "award",
  "birth",
  "birthMale",
  "birthFemale",
  "sex",
  "address",
  "subject",
  "field",
  "honorific",
  "decision",
  "note",
  "lead",
  "year",
  "yearTick",
  "quarter",
  "subjectTick",
  "fieldTick",
  "unit",
  "level",
  "date",
]);

/** What a block holds, by its headers, its titles and how much of its body is numbers. */
export function blockKind(grid: Grid, block: Block, plan: Plan, names: QuotaNames): SheetKind {
  const headers = [...block.headers.values()];
  const quotas = looksLikeQuotaHeaders(headers, names);
  const targets = looksLikeTargetsHeaders(headers);
  const units = looksLikeUnitsHeaders(headers, grid.name, unitClassesOf(plan));
  const nominees = nomineeScore(grid, block);
  const best = Math.max(quotas, targets, units, nominees);
  if (best < 0.4) return "other";
  // Columns "Tập thể" and "Cá nhân" that hold names are no numbers of a quota table.
  const byBody =
    nominees >= 0.6 && (nomineeColumns(grid, block)?.names ?? []).some(({ column }) => block.matches.get(column)?.key === "subjectTick");
  if (byBody || nominees === best || (nominees >= 0.6 && quotas < 0.8 && targets < 0.7)) return "nominees";
  if (targets === best) return "targets";
  if (quotas >= units && quotas === best) return "quotas";
  return units === best && (plan.unitClasses.length > 0 || units >= 0.6) ? "units" : quotas >= 0.4 ? "quotas" : "other";
}

const statistics =
  /^(?:row labels|nhãn hàng|grand total|tổng cuối|count of|đếm của)|thống kê|^biểu số|bnv-tđkt|^mã số$|tổng hợp (?:kết quả|số liệu|số lượng|khen)|biểu tổng hợp|kết quả khen thưởng|quỹ thi đua|kinh phí/iu;

function nomineeScore(grid: Grid, block: Block): number {
  const columns = nomineeColumns(grid, block);
  if (!columns) return 0;
  const keys = new Set(columns.readings.filter(({ certainty }) => certainty !== "unknown").map(({ key }) => key));
  const nameColumn = columns.names[0]?.column ?? columns.one.lastName;
  if (nameColumn === undefined) return 0;
  const named = columns.readings.find(({ column }) => column === nameColumn);
  const sure = named?.certainty === "sure" || named?.certainty === "chosen";
  const others = [...keys].filter((key) => key !== null && personKeys.has(key)).length;
  // An agency's marks and points beside people's names are still a list of people.
  const share = sure && namesPeople(grid, block, nameColumn) ? 0 : numberShare(grid, block, nameColumn, columns.one.index);
  if (share > 0.6) return 0.1;
  if (!sure && block.titles.some(({ text }) => statistics.test(text))) return 0.1;
  return Math.min(1, (sure ? 0.6 : 0.15) + others * 0.12 - (share > 0.35 ? 0.2 : 0));
}

/** Rows of a body that are looked at. */
const looked = 60;

/** Whether most names of a block are persons'. */
function namesPeople(grid: Grid, block: Block, name: number): boolean {
  let names = 0;
  let people = 0;
  for (let at = grid.indexFrom(block.top), rows = 0; at < grid.rows.length && rows < looked; at++, rows++) {
    const { row } = grid.rows[at]!;
    if (row > block.bottom) break;
    const text = grid.text(row, name);
    if (text === "") continue;
    names++;
    if (apparentSubject(text) === "individual") people++;
  }
  return people * 2 > names;
}

/** Part of the filled body cells beside number and name that hold a plain number. */
function numberShare(grid: Grid, block: Block, name: number, index: number | undefined): number {
  // Years, births and the figures of a household's farm are numbers in a list of nominees too.
  const known = (column: number): boolean => {
    const match = block.matches.get(column);
    return (
      match !== undefined &&
      match.certainty === "sure" &&
      (match.key === null ||
        match.key === "year" ||
        match.key === "quarter" ||
        match.key === "sensitive" ||
        match.key.startsWith("birth") ||
        match.key.endsWith("Tick"))
    );
  };
  let cells = 0;
  let numbers = 0;
  let rows = 0;
  for (let at = grid.indexFrom(block.top); at < grid.rows.length && rows < looked; at++, rows++) {
    const { row } = grid.rows[at]!;
    if (row > block.bottom) break;
    for (const column of grid.filled(row)) {
      if (column === name || column === index || column < block.left || column > block.right || known(column)) continue;
      const value = grid.value(row, column);
      if (isErrorValue(value)) continue;
      cells++;
      if (typeof value === "number" && !(value >= 1900 && value <= 2100)) numbers++;
      else if (typeof value === "string" && /^[\d.,%\s-]+$/.test(value)) numbers++;
    }
  }
  return cells === 0 ? 0 : numbers / cells;
}

/** Whether the sheet is a plan written out: a key "Tên kế hoạch" with its value beside it, in the first rows. */
export function isPlanSheet(grid: Grid): boolean {
  return grid.rows.slice(0, 40).some(({ row }) => /^tên kế hoạch$/u.test(foldKey(grid.text(row, 1))) && grid.text(row, 2) !== "");
}

/** Why a sheet without tables for us was left alone. */
export function otherKind(grid: Grid, hidden: boolean): "empty" | "summary" | "plan" | "unrecognised" {
  if (grid.rows.every(({ row }) => grid.filled(row).length === 0)) return "empty";
  if (isPlanSheet(grid)) return "plan";
  if (hidden) return "summary";
  const name = looseKey(grid.name);
  if (
    /tong hop|thong ke|bao cao|bieu do|chart|pivot|huong dan|danh muc|lists?$|^th(?: |$)|^bieu|mau|phan loai|kinh phi|quy thi dua/.test(
      name,
    )
  )
    return "summary";
  let cells = 0;
  let numbers = 0;
  for (const { row } of grid.rows.slice(0, 200)) {
    for (const column of grid.filled(row)) {
      cells++;
      const value = grid.value(row, column);
      if (typeof value === "number" || (typeof value === "string" && /^[\d.,%\s-]+$/.test(value))) numbers++;
    }
    if (grid.filled(row).some((column) => statistics.test(grid.text(row, column)))) return "summary";
  }
  return cells >= 8 && numbers / cells > 0.5 ? "summary" : "unrecognised";
}
