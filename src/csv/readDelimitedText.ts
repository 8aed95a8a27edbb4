import type { CellValue } from "../model/snapshot";
import { alternativeCharsets } from "./alternativeCharsets";
import type { ContainerText } from "./decodeContainer";
import { delimitedRows, type ListRow } from "./delimitedRows";
import { detectDelimiter, separatorLine } from "./detectDelimiter";
import { ListError } from "./listError";
import type { ListChoices, ListDelimiter, ListReading } from "./listReading";
import { listSamples } from "./listSamples";
import { nameLines } from "./nameLines";
import { rescueColumns } from "./rescueColumns";
import { rowFaults } from "./rowFaults";
import { sheetNamer, sheetOfRows } from "./sheetOfRows";
import { strayDelimiters } from "./strayDelimiters";

/** The part of the work that splitting a text into rows is; the rest is finding out its charset and looking for what was lost. */
const splitting = 0.7;

/** Text with delimiters to a reading of one sheet. A line "sep=;" is obeyed and left out of the rows, as Excel does. */
export function readDelimitedText(
  contained: ContainerText,
  form: "delimited" | "pasted",
  fileName: string,
  choices: ListChoices,
  progress: (share: number) => void = () => undefined,
): ListReading {
  const separator = separatorLine(contained.text);
  const text = separator ? contained.text.slice(separator.length) : contained.text;
  const outer = choices.delimiter ?? separator?.delimiter ?? (form === "pasted" && text.includes("\t") ? "\t" : detectDelimiter(text));
  if (outer === null && /^[\s,;|"]*$/.test(text)) throw new ListError("empty");
  const read = delimitedRows(text, outer, (share) => progress(share * splitting));
  const again = savedTwice(read.rows);
  const delimiter = again ? again.delimiter : outer;
  const { faults } = read;
  const whole = delimiter === "|" ? withoutRules(again?.rows ?? read.rows) : (again?.rows ?? read.rows);
  const strays = strayDelimiters(whole, delimiter);
  const split = strays?.rows ?? whole;
  if (split.length === 0) throw new ListError("empty");
  const rescue = rescueColumns([{ rows: split }], text, contained.container, contained.sure, choices);
  const named = choices.delimiter === undefined && separator === null ? nameLines(split) : null;
  const rows = named?.rows ?? split;
  const doubt = { lost: text.includes("?") || text.includes("\ufffd"), misread: rescue.charset === "utf8-as-latin1" };
  return {
    form,
    charset: rescue.charset,
    certainty: rescue.certainty,
    alternatives: alternativeCharsets(rescue.charset, contained.container),
    delimiter: named ? null : delimiter,
    samples: rescue.samples.length > 0 ? rescue.samples : listSamples(rows, contained.container),
    sheets: [sheetOfRows(sheetNamer()(fileName), rows)],
    rows: rows.length,
    faults: [
      ...contained.faults,
      ...faults,
      ...rescue.faults,
      ...rowFaults(rows, doubt),
      ...(strays ? [strays.fault] : []),
      ...(named ? [named.fault] : []),
    ],
  };
}

/** Rows of one cell each with a whole row of another delimiter inside: a list with ";" that was opened and saved where "," parts cells. */
function savedTwice(rows: readonly ListRow[]): { readonly delimiter: ListDelimiter; readonly rows: ListRow[] } | null {
  if (rows.length < 2 || rows.some(({ cells }) => cells.length !== 1)) return null;
  const lines: string[] = [];
  // Empty rows keep their places, so that every row keeps its number.
  for (const { row, cells } of rows) {
    while (lines.length < row - 1) lines.push("");
    lines.push(String(cells[0] ?? ""));
  }
  const inner = lines.join("\n");
  const delimiter = detectDelimiter(inner);
  if (delimiter === null) return null;
  const again = delimitedRows(inner, delimiter).rows;
  const wide = again.filter(({ cells }) => cells.length > 2).length;
  return again.length === rows.length && wide * 2 > rows.length ? { delimiter, rows: again } : null;
}

const ruleCell = /^\s*:?-{2,}:?\s*$/;
const isRule = (cell: CellValue): boolean => typeof cell === "string" && ruleCell.test(cell);

/**
 * A table drawn with "|" has a line of dashes between header and rows, or a "|" before and after every row: the line of dashes, and the spaces that align
 * the columns, are no content.
 */
function withoutRules(rows: ListRow[]): ListRow[] {
  const content = rows.filter(
    ({ cells }) => !(cells.length > 1 && cells.every((cell, index) => isRule(cell) || (index === 0 && cell === null))),
  );
  const framed = rows.every(({ cells, width }) => cells[0] === null && cells.length < width);
  if (content.length === rows.length && !framed) return rows;
  for (const { cells } of content)
    cells.forEach((cell, index) => {
      if (typeof cell === "string") cells[index] = cell.trim() === "" ? null : cell.trim();
    });
  return content;
}
