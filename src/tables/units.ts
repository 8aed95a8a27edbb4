import type { Plan } from "../model/plan";
import type { Observation } from "../model/recognition";
import type { Unit } from "../model/unit";
import { foldKey, looseKey } from "../text/fold";
import { readPeriod } from "../text/readPeriod";
import type { Block } from "./blocks";
import type { Grid } from "./grid";
import { readNumbering } from "./rowNumber";
import { closesList } from "./signature";
import { unitClassesOf, type UnitClasses } from "./unitsClass";

export interface UnitsReading {
  readonly units: readonly Unit[];
  readonly observations: readonly Observation[];
}

type UnitsRole = "index" | "name" | "class" | "aliases" | "from" | "to" | "other";

const roles: readonly (readonly [UnitsRole, RegExp])[] = [
  ["index", /^(?:stt|tt|so tt|so thu tu|s tt|no)$/],
  ["aliases", /^(?:ten (?:goi )?khac|ten viet tat|viet tat|ten cu|ten truoc (?:day|sap nhap|khi sap nhap)|bi danh|ten goi cu)(?: |$)/],
  ["from", /^(?:tu nam|co tu nam|hoat dong tu(?: nam)?|nam bat dau|nam thanh lap|tu)$/],
  ["to", /^(?:den nam|den het nam|hoat dong den(?: nam)?|nam ket thuc|den)$/],
  ["class", /^(?:loai|loai don vi|phan loai|phan loai don vi|nhom|nhom don vi|loai hinh|loai hinh don vi|khoi|cap)$/],
  [
    "name",
    /^(?:danh sach |danh muc |ten |cac )*(?:don vi|co quan|xa|phuong|thi tran|phong|ban|so|dia phuong|truong|to chuc)(?: (?:cac|don vi|co quan|cong tac|xa|phuong|thi tran|phong|ban|nganh|so|dia phuong|truc thuoc|thuoc huyen|thuoc tinh|va|doan the|to chuc|truong hoc))*$/,
  ],
];

const totals = /^(?:tổng cộng|tổng số|tổng|cộng)(?: |$)/;
const registerName =
  /^(?:\d+ )?(?:(?:danh muc|danh sach|ds|dm|cac|ten) )*(?:don vi|co quan|co quan don vi|xa|xa thi tran|xa phuong|xa phuong thi tran|phong ban|phong ban don vi|phong|so nganh|so ban nganh|don vi co quan|phong ban chuyen mon)(?: (?:truc thuoc|thuoc huyen|thuoc tinh|thuoc van phong|trong huyen|don vi|va|xa|thi tran|\d+))*$/;

function roleOf(levels: readonly string[]): UnitsRole {
  const key = looseKey(levels.join(" "));
  return roles.find(([, pattern]) => pattern.test(key))?.[0] ?? "other";
}

/** Whether a sheet's name says that it is a register of units: "Danh mục đơn vị", "DS xã", "Các phòng ban". */
export function namesUnitRegister(sheet: string): boolean {
  return registerName.test(looseKey(sheet));
}

/**
 * How much headers look like those of a register of units, 0 to 1: a column of names, perhaps a class, other names, years, and nothing that
 * lists of people, quotas or targets have. `sheet` is the sheet's name; a header that names one of `classes` ("Phòng, ban, đơn vị") tells too.
 */
export function looksLikeUnitsHeaders(
  headers: readonly (readonly string[])[],
  sheet: string,
  classes?: Pick<UnitClasses, "named">,
): number {
  const found = headers.map(roleOf);
  if (!found.includes("name")) return 0;
  const others = headers.filter(
    (levels, place) =>
      found[place] === "other" &&
      !/^(?:ghi chu|g chu|dia chi|dia ban|so dien thoai|ma|ma don vi|dau moi)(?: |$)/.test(looseKey(levels.join(" "))),
  );
  if (others.length > 0) return 0;
  const ofClass = headers.some((levels, place) => found[place] === "name" && classes?.named(levels.join(" ").replace(/^tên /iu, "")));
  const telling = new Set(found.filter((role) => role === "class" || role === "aliases" || role === "from" || role === "to")).size;
  return Math.min(
    1,
    (namesUnitRegister(sheet) ? 0.6 : ofClass ? 0.4 : 0.2) +
      (telling > 0 ? 0.3 : 0) +
      (telling > 1 ? 0.2 : 0) +
      (headers.length <= 3 ? 0.1 : 0),
  );
}

/**
 * Reads a register of units: one row a unit, its class from a column, a heading above ("I. CÁC XÃ, THỊ TRẤN"), its own name ("Xã …"),
 * the column's or sheet's name, or because the plan has one class only.
 */
export function readUnitsBlock(block: Pick<Block, "headers" | "top" | "bottom" | "skip" | "titles">, grid: Grid, plan: Plan): UnitsReading {
  const classes = unitClassesOf(plan);
  const columns = new Map<UnitsRole, number>();
  for (const [column, levels] of block.headers) {
    const role = roleOf(levels);
    if (role !== "other" && !columns.has(role)) columns.set(role, column);
  }
  const nameColumn = columns.get("name");
  if (nameColumn === undefined) return { units: [], observations: [] };
  const title = block.titles.map((line) => line.text).find((text) => classes.named(text) !== null) ?? "";
  const whole = classes.named(block.headers.get(nameColumn)?.join(" ") ?? "") ?? classes.named(grid.name) ?? classes.named(title);
  return readUnits(grid, { first: block.top, last: block.bottom, skip: block.skip }, columns, nameColumn, whole, classes);
}

/**
 * Reads a plain list of units that has no header the reader knows, on a sheet whose name says what it is ("DS xã"): the column with the most
 * texts. Null when the sheet's name does not say so or nothing like a list is there.
 */
export function readPlainUnits(grid: Grid, plan: Plan): UnitsReading | null {
  if (!namesUnitRegister(grid.name)) return null;
  const texts = new Map<number, number>();
  for (const { row } of grid.rows) {
    for (const column of grid.filled(row)) {
      const text = grid.text(row, column);
      if (/\p{L}/u.test(text) && text.length <= 100 && !closesList(text)) texts.set(column, (texts.get(column) ?? 0) + 1);
    }
  }
  const [most] = [...texts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!most) return null;
  const classes = unitClassesOf(plan);
  const columns = new Map<UnitsRole, number>([["name", most[0]]]);
  const reading = readUnits(
    grid,
    { first: grid.top, last: grid.bottom, skip: new Set() },
    columns,
    most[0],
    classes.named(grid.name),
    classes,
  );
  return reading.units.length > 0 ? reading : null;
}

function readUnits(
  grid: Grid,
  rows: { readonly first: number; readonly last: number; readonly skip: ReadonlySet<number> },
  columns: ReadonlyMap<UnitsRole, number>,
  nameColumn: number,
  whole: string | null,
  classes: UnitClasses,
): UnitsReading {
  const units: Unit[] = [];
  const observations: Observation[] = [];
  const seen = new Set<string>();
  let group: string | null = null;
  const text = (row: number, role: UnitsRole): string => {
    const column = columns.get(role);
    return column === undefined ? "" : grid.shown(row, column);
  };
  for (const { row } of grid.rows.slice(grid.indexFrom(rows.first))) {
    if (row > rows.last) break;
    if (rows.skip.has(row)) continue;
    const filled = grid.filled(row);
    const texts = filled.map((column) => grid.text(row, column));
    if (filled.length === 0) continue;
    if (texts.some(closesList)) break;
    if (texts.some((one) => totals.test(foldKey(one))) || texts.every((one) => readNumbering(one) !== null)) continue;
    const words = filled.filter((column) => /\p{L}{2}/u.test(grid.text(row, column)) && readNumbering(grid.text(row, column)) === null);
    const merged = grid.mergeAt(row, words[0] ?? 0);
    const alone = words.length === 1 && (words[0] ?? 0) <= nameColumn ? grid.text(row, words[0] ?? 0) : "";
    if (
      alone !== "" &&
      isHeading(alone, filled.length, merged !== null && merged.right > merged.left, grid, row, columns.get("index"), classes)
    ) {
      group = classes.named(alone);
      continue;
    }
    const name = grid.text(row, nameColumn).replace(/^(?:\d{1,3}[.)]|[-–•+])\s*/u, "");
    if (!/\p{L}/u.test(name) || name.length > 150) {
      observations.push({
        sheet: grid.sheet.name,
        row,
        column: nameColumn,
        kind: "row-left-out",
        text: texts.join(" "),
        because: name === "" ? "no-name" : "unclear",
      });
      continue;
    }
    const written = text(row, "class");
    const unitClass = classes.only ?? (written === "" ? null : classes.named(written)) ?? group ?? classes.ofUnit(name) ?? whole;
    const key = `${foldKey(name)}|${unitClass ?? ""}`;
    if (seen.has(key)) continue;
    seen.add(key);
    units.push({
      name,
      unitClass,
      aliases: aliasesOf(name, text(row, "aliases")),
      activeFrom: yearOf(text(row, "from")),
      activeTo: yearOf(text(row, "to")),
      sheet: grid.sheet.name,
      row,
      column: nameColumn,
    });
  }
  return { units, observations };
}

/** "I │ CÁC XÃ, THỊ TRẤN", a merged line, a line that names a class: no unit of its own. */
function isHeading(
  text: string,
  filled: number,
  merged: boolean,
  grid: Grid,
  row: number,
  index: number | undefined,
  classes: UnitClasses,
): boolean {
  const named = classes.named(text) !== null && classes.ofUnit(text) === null;
  const numbering = index === undefined ? null : readNumbering(grid.value(row, index));
  const level = numbering?.style === "roman" || numbering?.style === "letter" || /^(?:[IVX]{1,4}|[A-H])[.)]\s/.test(text);
  const plural = /^(?:(?:[ivx]{1,4}|[a-h]) )?(?:các|khối|nhóm|cụm|danh sách|danh mục)(?: |$)/.test(foldKey(text));
  return (
    (level && (named || plural || numbering !== null)) ||
    (plural && (named || merged || filled === 1)) ||
    (named && text === text.toUpperCase()) ||
    isTitle(text)
  );
}

/** A line that only repeats what the list is: "Tên đơn vị", "DANH MỤC ĐƠN VỊ". */
function isTitle(text: string): boolean {
  return registerName.test(looseKey(text)) || roleOf([text]) === "name" || roleOf([text]) === "index";
}

/** Other names from their column, and "xã X" for "UBND xã X". */
function aliasesOf(name: string, written: string): readonly string[] {
  const listed = written
    .split(/[;,\n]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "" && !/^[-–.]+$/.test(alias));
  const bare = /^(?:UBND|Ủy ban nhân dân)\s+((?:xã|thị trấn|phường|đặc khu)\s.+)$/iu.exec(name)?.[1];
  return [...new Set(bare === undefined ? listed : [...listed, bare])];
}

function yearOf(text: string): number | null {
  const year = readPeriod(text)?.year ?? null;
  return year !== null && year >= 1945 && year <= 2100 ? year : null;
}
