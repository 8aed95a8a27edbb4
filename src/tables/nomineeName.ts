import { isErrorValue } from "../model/snapshot";
import type { SubjectType } from "../model/subject";
import { looksLikePersonName, splitHonorific, splitNameAndRole } from "../text/honorific";
import { longestName } from "../text/longestName";
import type { Grid } from "./grid";
import type { NomineeSource } from "./nomineeSource";
import { isNullMark } from "./valueDictionary";

/** A row's name, with what stands before and behind it in the cell. */
export interface NomineeName {
  readonly name: string;
  /** The name in Unicode, where the cell has it in a legacy charset. */
  readonly readable?: string;
  /** All that stands for the name, with form of address and in Unicode. */
  readonly written: string;
  readonly honorific: string;
  /** Text behind the name: a post, a unit. */
  readonly rest: string;
  /** Day or year of birth that stands behind the name. */
  readonly birth?: string;
  readonly column: number;
  /** The type of subject that the column's header names. */
  readonly subject: SubjectType | null;
}

/** Reads the name of a row; its `name` is "" when there is none. */
export function nameReader({ grid, printed, block, columns }: NomineeSource): (row: number, more?: readonly number[]) => NomineeName {
  const { one, names } = columns;
  const inTwoColumns = one.lastName !== undefined || names.length === 0;
  const nobody: NomineeName = { name: "", written: "", honorific: "", rest: "", column: names[0]?.column ?? block.left, subject: null };
  return (row, more = []) => (inTwoColumns ? joined(row) : inOneCell(row, more));

  function joined(row: number): NomineeName {
    const both = (of: Grid): string =>
      [one.lastName, one.firstName]
        .map((column) => (column === undefined ? "" : of.text(row, column)))
        .filter((part) => part !== "")
        .join(" ");
    const { honorific, name } = splitHonorific(both(printed));
    const column = one.lastName ?? one.firstName ?? block.left;
    return { name, written: both(grid), honorific: honorific || ownHonorific(row), rest: "", column, subject: null };
  }

  /** `more` are the rows on which a broken name goes on. */
  function inOneCell(row: number, more: readonly number[]): NomineeName {
    for (const { column, subject } of names) {
      const whole = (of: Grid): string => [row, ...more].map((one) => of.text(one, column)).join(" ");
      const text = whole(grid);
      if (text === "" || isErrorValue(grid.value(row, column)) || isNullMark(text)) continue;
      const shown = whole(printed);
      if (shown !== text) {
        const readable = splitHonorific(text).name;
        return { name: withoutSigns(shown), written: text, readable, honorific: ownHonorific(row), rest: "", column, subject };
      }
      const { name: full, rest, birth } = withoutRole(more.length === 0 ? grid.lines(row, column) : text, text);
      const { honorific, name } = splitHonorific(full);
      const own = { name: withoutSigns(name), written: full, honorific: honorific || ownHonorific(row), rest, column, subject };
      return birth === undefined ? own : { ...own, birth };
    }
    return nobody;
  }

  function ownHonorific(row: number): string {
    const text = one.honorific === undefined ? "" : grid.text(row, one.honorific);
    return isNullMark(text) ? "" : text;
  }
}

const born = "(?:sinh (?:năm|ngày)|năm sinh|ngày sinh|sn|ns)";
const birthDate = "((?:\\d{1,2}[/.-]){0,2}(?:19\\d\\d|200\\d|201[0-5]))";
/** "(1975)", "(SN 1975)", ", sinh năm 1975". */
const birthBehind = new RegExp(
  `\\s*\\(\\s*(?:${born})?[\\s.:]*${birthDate}\\s*\\)|[\\s,;–-]*(?<!\\p{L})${born}[\\s.:]*${birthDate}(?=\\s*(?:[,;.)–\\n-]|$))`,
  "iu",
);

interface NameAndRole {
  readonly name: string;
  readonly rest: string;
  readonly birth?: string;
}

/** A cell's name, the birth and the post behind it; what else stands in brackets belongs to the name. */
function withoutRole(lines: string, text: string): NameAndRole {
  const found = lines.length <= longestName && /\d{4}/.test(lines) ? birthBehind.exec(lines) : null;
  if (found) {
    const without = `${lines.slice(0, found.index)}${lines.slice(found.index + found[0].length)}`.trim();
    const { name, rest } = splitNameAndRole(without);
    if (looksLikePersonName(splitHonorific(name).name)) return { name, rest, birth: found[1] ?? found[2] ?? "" };
  }
  const split = splitNameAndRole(lines);
  return lines.slice(split.name.length).trimStart().startsWith("(") ? { name: text, rest: "" } : split;
}

function withoutSigns(name: string): string {
  return name.length > longestName ? name.trim() : name.replace(/[,;:]+$/u, "").trim();
}
