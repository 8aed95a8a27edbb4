import { isErrorValue } from "../model/snapshot";
import { bodyKind, isBodyKindAlone } from "../text/bodyNames";
import { foldWords } from "../text/fold";
import { looksLikePersonName, splitHonorific } from "../text/honorific";
import { isSurname } from "../text/surnames";
import type { Block } from "./blocks";
import type { Grid } from "./grid";
import type { NomineeColumns } from "./nomineeColumns";
import { type Numbering, readNumbering } from "./rowNumber";
import { isRemark } from "./remark";
import { closesList } from "./signature";
import { isTotal } from "./totals";
import { isNullMark, isTicked, namesAward, namesLevel, subjectNamed, subjectOfHeading } from "./valueDictionary";

/** What a row of a list is. */
export type BodyRow =
  /** `nameRows`: the rows below on which its name goes on. */
  | { readonly is: "record"; readonly row: number; readonly nameRows?: readonly number[] }
  | { readonly is: "group"; readonly row: number; readonly column: number; readonly text: string; readonly style: string }
  | { readonly is: "total"; readonly row: number; readonly column: number; readonly text: string }
  /** Text columns only, under a record: a line that pasting broke off. */
  | { readonly is: "continuation"; readonly row: number }
  /** Something is written and no name. */
  | { readonly is: "nameless"; readonly row: number; readonly column: number; readonly text: string }
  | { readonly is: "nothing"; readonly row: number };

const textKeys = new Set([
  "position",
  "positionUnit",
  "unit",
  "address",
  "achievement",
  "award",
  "awardKind",
  "decision",
  "note",
  "birth",
  "status",
]);

/** Tells the records of a list from group rows, totals, broken lines and prepared but empty rows (domain.md §2.1.5, §2.1.6, §2.6). */
export function bodyRows(grid: Grid, block: Block, columns: NomineeColumns, known: (text: string) => boolean): readonly BodyRow[] {
  const indexColumn = columns.one.index;
  const nameColumns =
    columns.names.length > 0
      ? columns.names.map(({ column }) => column)
      : [columns.one.lastName, columns.one.firstName].filter((column) => column !== undefined);
  const nameSet = new Set(nameColumns);
  const textColumns = new Set(columns.readings.filter(({ key }) => key === null || textKeys.has(key)).map(({ column }) => column));
  const width = block.right - block.left + 1;
  const rows: number[] = [];
  for (let at = grid.indexFrom(block.top); at < grid.rows.length; at++) {
    const row = grid.rows[at]!.row;
    if (row > block.bottom) break;
    if (!block.skip.has(row)) rows.push(row);
  }
  const nameAt = (row: number): { text: string; column: number } => {
    for (const column of nameColumns) {
      if (isErrorValue(grid.value(row, column))) continue;
      const text = grid.text(row, column);
      if (text !== "") return { text, column };
    }
    return { text: "", column: nameColumns[0] ?? block.left };
  };
  const numberingAt = (row: number): Numbering | null => (indexColumn === undefined ? null : readNumbering(grid.value(row, indexColumn)));

  let numbered = 0;
  let unnumbered = 0;
  let withOthers = 0;
  for (const row of rows.slice(0, 400)) {
    if (nameAt(row).text === "") continue;
    const others = grid
      .filled(row)
      .filter((column) => column !== indexColumn && !nameSet.has(column) && column >= block.left && column <= block.right).length;
    if (numberingAt(row)?.style === "number") numbered++;
    else if (others > 0) unnumbered++;
    if (others > 0) withOthers++;
  }
  const numberedList = numbered > 0 && numbered >= unnumbered;
  const fullRows = withOthers >= Math.max(2, rows.length * 0.4);

  const found: BodyRow[] = [];
  let recordAbove = false;
  let lastRecord = -1;
  rows.forEach((row, place) => {
    const one = brokenName(row, place) ? ({ is: "continuation", row } as const) : read(row, rows[place + 1]);
    if (one.is === "record") {
      recordAbove = true;
      lastRecord = found.length;
    } else if (one.is === "group" || one.is === "total") recordAbove = false;
    else if (one.is === "continuation" && nameAt(row).text !== "") {
      const above = found[lastRecord];
      if (above?.is === "record") found[lastRecord] = { ...above, nameRows: [...(above.nameRows ?? []), row] };
    }
    found.push(one);
  });
  return found;

  /** Whether a row without number goes on with the name above it: "Công đoàn cơ" over "sở xã Gio Linh", "Nguyễn Thị" over "Hồng Hạnh". */
  function brokenName(row: number, place: number): boolean {
    if (!recordAbove || !numberedList || rows[place - 1] !== row - 1 || nameColumns.length !== 1) return false;
    if (indexColumn !== undefined && grid.text(row, indexColumn) !== "") return false;
    const [column] = nameColumns;
    const text = column === undefined || isErrorValue(grid.value(row, column)) ? "" : grid.text(row, column);
    if (text === "" || text.length > 60) return false;
    if (grid.filled(row).some((other) => other !== column && other >= block.left && other <= block.right && !textColumns.has(other)))
      return false;
    if (isTotal(text) || isRemark(text) || closesList(text) || mergedWide(row, column!)) return false;
    if (subjectNamed(text) !== null || namesAward(text) || namesLevel(text)) return false;
    return /^\p{Ll}/u.test(text) ? !/^[a-z][.)]/u.test(text) : isUnfinishedName(grid.text(row - 1, column!));
  }

  function read(row: number, next: number | undefined): BodyRow {
    const filled = grid
      .filled(row)
      .filter((column) => column >= block.left && column <= block.right && !isErrorValue(grid.value(row, column)));
    if (filled.length === 0) return { is: "nothing", row };
    const name = nameAt(row);
    const numbering = numberingAt(row);
    const others = filled.filter((column) => column !== indexColumn && !nameSet.has(column));
    const group = (text: string, column: number, style: string): BodyRow => ({ is: "group", row, column, text, style });
    if (numbering?.style === "number") {
      if (name.text === "") {
        const above = nameColumns.some((column) => (grid.mergeAt(row, column)?.top ?? row) < row);
        if (above && recordAbove) return { is: "continuation", row };
        return nameless(row, others);
      }
      if (
        others.length === 0 &&
        (mergedWide(row, name.column) ||
          isHeading(name.text) ||
          (next !== undefined && (numbersBelow(next, numbering) || beginsAnew(next))))
      )
        return group(name.text, name.column, "number");
      return { is: "record", row };
    }

    const indexText = indexColumn === undefined ? "" : grid.text(row, indexColumn);
    const telling = others.filter((column) => /\p{L}{2}/u.test(grid.text(row, column)) && isTicked(grid.text(row, column)) === null);
    const lead =
      indexText !== "" && numbering === null
        ? { text: indexText, column: indexColumn! }
        : name.text !== ""
          ? name
          : { text: grid.text(row, others[0] ?? block.left), column: others[0] ?? block.left };

    if (numbering === null && filled.length <= 2 && filled.some((column) => isRemark(grid.text(row, column))))
      return { is: "nothing", row };
    if (isTotal(lead.text) && !(name.text !== "" && lead.column !== name.column && telling.length > 0))
      return { is: "total", row, column: lead.column, text: lead.text };
    const total =
      numbering === null
        ? filled.find((column) => (column === filled[0] || nameSet.has(column)) && isTotal(grid.text(row, column)))
        : undefined;
    if (total !== undefined && telling.length <= 1) return { is: "total", row, column: total, text: grid.text(row, total) };
    if (
      numbering === null &&
      filled.length <= 2 &&
      filled.some((column) => closesList(grid.text(row, column))) &&
      !looksLikePersonName(splitHonorific(name.text).name)
    )
      return { is: "nothing", row };

    // Words in the number column: "I. TẬP THỂ", «VIỄN THÔNG A» merged over the whole width.
    if (indexText !== "" && numbering === null) {
      if (isNullMark(indexText) || /^[-+*•]$/.test(indexText)) return name.text === "" ? nameless(row, others) : { is: "record", row };
      if (name.text !== "" && others.length > 0 && indexText.length <= 8) return { is: "record", row };
      if (name.text !== "" && telling.length > 0) return { is: "record", row };
      return group(indexText, indexColumn!, styleOfText(indexText));
    }
    if (numbering !== null) {
      if (name.text === "") {
        if (telling.length === 1) return group(grid.text(row, telling[0]!), telling[0]!, styleOf(numbering));
        return telling.length === 0 ? { is: "nothing", row } : nameless(row, others);
      }
      if (telling.length === 0 || subjectNamed(name.text) !== null || namesAward(name.text)) {
        if (numbering.style === "letter" && looksLikePersonName(splitHonorific(name.text).name) && !isHeading(name.text))
          return { is: "record", row };
        return group(name.text, name.column, styleOf(numbering));
      }
      if (telling.length <= 1 && name.text === name.text.toUpperCase() && isHeading(name.text))
        return group(name.text, name.column, styleOf(numbering));
      return { is: "record", row };
    }

    // No number.
    if (name.text !== "") {
      if (telling.length > 0) return { is: "record", row };
      const person = looksLikePersonName(splitHonorific(name.text).name) || splitHonorific(name.text).honorific !== "";
      if (mergedWide(row, name.column)) return group(name.text, name.column, styleOfText(name.text));
      if (isHeading(name.text)) return group(name.text, name.column, styleOfText(name.text));
      if (others.length > 0 && !numberedList) return { is: "record", row };
      if (person && !(known(name.text) && numberedList)) return { is: "record", row };
      if (others.length > 0 && bodyKind(foldWords(name.text)) !== null && !numberedList) return { is: "record", row };
      if (numberedList || known(name.text) || (fullRows && indexColumn !== undefined))
        return group(name.text, name.column, styleOfText(name.text));
      if (fullRows && others.length === 0 && next !== undefined && nameAt(next).text !== "")
        return group(name.text, name.column, styleOfText(name.text));
      return { is: "record", row };
    }
    if (
      others.length === 1 &&
      (mergedWide(row, others[0]!) ||
        (!textColumns.has(others[0]!) && /\p{L}{3}/u.test(grid.text(row, others[0]!))) ||
        isHeading(grid.text(row, others[0]!)))
    )
      return group(grid.text(row, others[0]!), others[0]!, styleOfText(grid.text(row, others[0]!)));
    if (recordAbove && others.every((column) => textColumns.has(column))) return { is: "continuation", row };
    if (recordAbove && nameColumns.some((column) => (grid.mergeAt(row, column)?.top ?? row) < row)) return { is: "continuation", row };
    return nameless(row, others);
  }

  /** A row without a name: prepared and empty, or something that got lost. */
  function nameless(row: number, others: readonly number[]): BodyRow {
    const said = others.filter((column) => {
      const value = grid.value(row, column);
      const text = grid.text(row, column);
      return typeof value !== "boolean" && value !== 0 && !isNullMark(text) && !(typeof value === "number" && others.length === 1);
    });
    const [first] = said;
    return first === undefined
      ? { is: "nothing", row }
      : { is: "nameless", row, column: nameColumns[0] ?? first, text: grid.text(row, first) };
  }

  function mergedWide(row: number, column: number): boolean {
    const merge = grid.mergeAt(row, column);
    return merge !== null && merge.top === row && merge.right - merge.left + 1 >= Math.max(2, Math.min(width - 1, Math.ceil(width / 2)));
  }

  /** Whether the next row is a part of this one: 1 over 1.1, a), "-". */
  function numbersBelow(next: number, numbering: Numbering): boolean {
    const below = numberingAt(next);
    if (below === null) return indexColumn !== undefined && /^[-+•]$/.test(grid.text(next, indexColumn));
    return (below.style === "decimal" && numbering.style === "number") || below.style === "letter";
  }

  /** Whether the rows under this one are numbered from 1 again, in a list whose records are never bare names. */
  function beginsAnew(next: number): boolean {
    const below = numberingAt(next);
    return fullRows && below?.style === "number" && below.value === 1 && nameAt(next).text !== "";
  }

  function isHeading(text: string): boolean {
    return (
      subjectNamed(text.replace(/\s*\(\d+[^()]*\)$/u, "")) !== null ||
      (subjectOfHeading(text) !== null && /^(?:đối với|về) /iu.test(text) && text.length <= 40) ||
      (subjectOfHeading(text) !== null &&
        /^(?:[IVX\d]+[.)]\s*)?(?:danh sách|tập thể|cá nhân|hộ gia đình|hợp tác xã)/iu.test(text) &&
        bodyKind(foldWords(text)) !== "household" &&
        text === text.toUpperCase()) ||
      namesAward(text) ||
      namesLevel(text)
    );
  }
}

/** A name that cannot end so: with a middle name, a form of address, or the bare kind of a body ("Chi bộ", "Công ty TNHH"). */
function isUnfinishedName(text: string): boolean {
  const words = foldWords(text);
  const last = words.at(-1) ?? "";
  if (words.length >= 2 && (last === "thị" || last === "văn") && isSurname(words[0] ?? "")) return true;
  if (/(?:^|\s)(?:ông|bà|tnhh|mtv|cổ phần|và|xã|phường|huyện|thôn|tỉnh)[,:]?$/iu.test(text)) return true;
  return isBodyKindAlone(words);
}

function styleOf(numbering: Numbering): string {
  if (numbering.style === "decimal") return `decimal ${numbering.depth}`;
  if (numbering.style === "roman") return "roman";
  return numbering.style;
}

const prefix = /^([IVX]{1,5}|[A-HĐ]|[a-h]|\d{1,3}|(?:[IVX]{1,5}|[A-Z]|\d{1,3})(?:\.\d{1,3})+)\s*[.):/-]/u;

/** The numbering at the start of a group's own words, else "none". */
function styleOfText(text: string): string {
  const found = prefix.exec(text);
  const numbering = found ? readNumbering(found[1]!) : null;
  return numbering ? styleOf(numbering) : "none";
}
