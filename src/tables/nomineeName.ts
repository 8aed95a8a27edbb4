import { isErrorValue } from "../model/snapshot";
import type { SubjectType } from "../model/subject";
import { splitHonorific, splitNameAndRole } from "../text/honorific";
import type { NomineeSource } from "./nomineeSource";
import { isNullMark } from "./valueDictionary";

/** A row's name, with what stands before and behind it in the cell. */
export interface NomineeName {
  readonly name: string;
  /** The name in Unicode, where the cell has it in a legacy charset. */
  readonly readable?: string;
  readonly honorific: string;
  /** Text behind the name: a post, a unit. */
  readonly rest: string;
  readonly column: number;
  /** The type of subject that the column's header names. */
  readonly subject: SubjectType | null;
}

/** Reads the name of a row; its `name` is "" when there is none. */
export function nameReader({ grid, printed, block, columns }: NomineeSource): (row: number) => NomineeName {
  const { one, names } = columns;
  const inTwoColumns = one.lastName !== undefined || names.length === 0;
  const nobody: NomineeName = { name: "", honorific: "", rest: "", column: names[0]?.column ?? block.left, subject: null };
  return (row) => (inTwoColumns ? joined(row) : inOneCell(row));

  function joined(row: number): NomineeName {
    const parts = [one.lastName, one.firstName].map((column) => (column === undefined ? "" : printed.text(row, column)));
    const { honorific, name } = splitHonorific(parts.filter((part) => part !== "").join(" "));
    const column = one.lastName ?? one.firstName ?? block.left;
    return { name, honorific: honorific || ownHonorific(row), rest: "", column, subject: null };
  }

  function inOneCell(row: number): NomineeName {
    for (const { column, subject } of names) {
      const text = grid.text(row, column);
      if (text === "" || isErrorValue(grid.value(row, column)) || isNullMark(text)) continue;
      const shown = printed.text(row, column);
      if (shown !== text) {
        const readable = splitHonorific(text).name;
        return { name: withoutSigns(shown), readable, honorific: ownHonorific(row), rest: "", column, subject };
      }
      const { name: full, rest } = withoutRole(grid.lines(row, column), text);
      const { honorific, name } = splitHonorific(full);
      return { name: withoutSigns(name), honorific: honorific || ownHonorific(row), rest, column, subject };
    }
    return nobody;
  }

  function ownHonorific(row: number): string {
    const text = one.honorific === undefined ? "" : grid.text(row, one.honorific);
    return isNullMark(text) ? "" : text;
  }
}

/** A cell's name and the post behind it; what stands in brackets belongs to the name. */
function withoutRole(lines: string, text: string): { readonly name: string; readonly rest: string } {
  const split = splitNameAndRole(lines);
  return lines.slice(split.name.length).trimStart().startsWith("(") ? { name: text, rest: "" } : split;
}

function withoutSigns(name: string): string {
  return name.replace(/[,;:]+$/u, "").trim();
}
