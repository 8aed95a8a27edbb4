import { bodyKind } from "../text/bodyNames";
import { foldKey, foldWords } from "../text/fold";
import { looksLikePersonName, splitHonorific, splitNameAndRole } from "../text/honorific";
import type { ListRow } from "./delimitedRows";
import type { ListFault } from "./listReading";

/** Headers of the columns that a list of names gets. */
const headers = ["STT", "Họ và tên", "Chức vụ, đơn vị", "Ghi chú"];

/** "1. ", "2/ ", "3) ", "- ", "• ": what stands before a name in a message. */
const numbering = /^\s*(?:(?:stt\s*)?(\d{1,4})\s*[.)/:-]+|[-–—+*•·▪●])\s*(?=\p{L})/iu;
/** A phone number after a name is neither position nor unit; the line itself keeps it. */
const phone = /[\s,;:(–—-]{0,5}(?:(?:s?đt|điện thoại|tel)[\s.:]{0,3})?(?:\+?84|\b0)(?:[\s.-]?\d){8,10}(?!\d)\)?/iu;

interface NameLine {
  readonly index: string | null;
  readonly person: boolean;
  readonly name: string;
  readonly rest: string | null;
  readonly text: string;
}

/** Fewer names than this, or than this share of the lines, are no list. */
const fewest = 3;
const share = 0.6;

/**
 * Lines of a message or a note, a name in each ("1. Nguyễn Văn An – Trưởng thôn"), as rows of a table: number, name, what stands after the name, and the line itself. The header
 * that such a list lacks takes the empty line above the first name, where there is one; else the rows below it move down by one. Null for any other text:
 * most lines must name a person or a body, and no fewer persons than bodies: a list of communes is none of exemplars.
 */
export function nameLines(rows: readonly ListRow[]): { readonly rows: ListRow[]; readonly fault: ListFault } | null {
  const lines = rows.map(({ cells }) => lineOf(cells)).map((text) => (text === null ? null : nameLine(text)));
  const from = lines.findIndex((line) => line !== null);
  const names = lines.filter((line) => line !== null);
  if (names.length < fewest || names.length < rows.length * share) return null;
  if (names.filter(({ person }) => person).length * 2 < names.length) return null;
  const first = rows[from]!;
  const above = rows[from - 1];
  // A header of one word is there already.
  const titled = above !== undefined && isNameHeader(String(above.cells[0]));
  const free = (above?.row ?? 0) < first.row - 1;
  const moved = titled || free ? 0 : 1;
  const header = titled ? above.row : first.row - 1 + moved;
  const row = (at: number, cells: ListRow["cells"]): ListRow => ({ row: at, cells, width: cells.length });
  let number = 0;
  const listed = rows.flatMap((one, place): ListRow[] => {
    if (titled && place === from - 1) return [];
    const line = lines[place];
    if (!line) return [place < from ? one : row(one.row + moved, one.cells)];
    number += 1;
    return [row(one.row + moved, [line.index ?? String(number), line.name, line.rest, line.text])];
  });
  listed.splice(titled ? from - 1 : from, 0, row(header, [...headers]));
  return {
    rows: listed,
    fault: { code: "name-lines", row: header, column: null, text: String(first.cells[0]).trim().slice(0, 80), count: names.length },
  };
}

/** The line of a row: its one cell, or its cells where commas with a space behind part the words of a numbered line. */
function lineOf(cells: ListRow["cells"]): string | null {
  const [first, ...others] = cells;
  if (typeof first !== "string") return null;
  if (others.length === 0) return first;
  const prose = numbering.test(first) && others.every((cell) => typeof cell === "string" && cell.startsWith(" "));
  return prose ? cells.join(",") : null;
}

function nameLine(text: string): NameLine | null {
  const mark = numbering.exec(text);
  const bare = text.slice(mark?.[0].length ?? 0).trim();
  const { name, rest } = splitNameAndRole(bare);
  const person = isPerson(name);
  if (!person && !isBody(name, mark !== null)) return null;
  const role = rest.replace(phone, "").trim();
  return { index: mark?.[1] ?? null, person, name, rest: role === "" ? null : role, text: text.trim() };
}

const isPerson = (text: string): boolean => looksLikePersonName(splitHonorific(text).name);

/** A body is listed where a number or a dash says so; a letterhead names bodies too, in capitals. */
function isBody(text: string, marked: boolean): boolean {
  const words = foldWords(text);
  return text.length <= 120 && words.length > 1 && bodyKind(words) !== null && (marked || text !== text.toUpperCase());
}

const nameHeaders = new Set(["họ và tên", "họ tên", "tên", "danh sách", "tên điển hình", "họ tên điển hình", "họ và tên điển hình"]);
const isNameHeader = (text: string): boolean => nameHeaders.has(foldKey(text));
