import { cleanSpaces, toNfc } from "../../text/unicode";

/** How a paragraph is marked, outermost first: "I.", "1.", "3.2.", "a)", "-", "+"; `none` continues what stands above it. */
export type Mark = "roman" | "number" | "letter" | "dash" | "plus" | "none";

/** One paragraph of a document, broken lines joined again. */
export interface Paragraph {
  /** Line of the text on which it begins, from 1. */
  readonly line: number;
  readonly mark: Mark;
  /** "III", "3.2", "b"; "" for dashes and unmarked text. */
  readonly label: string;
  /** Depth in the outline, from 0 for Roman numbers; null for unmarked text. */
  readonly depth: number | null;
  /** Official numbering of where it stands: "III.1", "II.2.b". */
  readonly section: string;
  /** The words without the mark. */
  readonly text: string;
  /** Cells of a line of a pasted table; null for running text. */
  readonly cells: readonly string[] | null;
}

interface Line {
  readonly line: number;
  readonly text: string;
  /** A blank line stands above. */
  readonly apart: boolean;
}

const marks: readonly (readonly [Exclude<Mark, "none">, RegExp])[] = [
  ["roman", /^(?:phần\s+)?([IVX]{1,5})\s?[.)/:-]\s*(?=\p{L}|“|")/u],
  ["number", /^(?:(?:điều|mục)\s+)?(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=[\p{L}“"(*])/iu],
  ["number", /^(?:(?:điều|mục)\s+)?(\d{1,2})\s?[.)/]\s*(?=[\p{L}“"(*])/iu],
  ["letter", /^([a-zđ])\s?[.)]\s*(?=[\p{L}“"(*])/u],
  ["dash", /^([-–—•●▪])\s*(?=[\p{L}“"(*0-9])/u],
  ["plus", /^([+○◦])\s*(?=[\p{L}“"(*0-9])/u],
];

/** Ends of a sentence or of a heading after which nothing is continued. */
const closed = /[.;:!?…”"/]$|\/\.$/u;
/** A line of this length may have been broken by a page or a PDF, and not by its author; where any line is longer than the second, none was. */
const brokenLength = 60;
const unbrokenLength = 160;

/**
 * The paragraphs of a document's plain text as it comes from Word, a PDF or a page: one a line, or broken over lines and pages, with or without blank
 * lines between, with the asterisks and hashes of Markdown. Each knows its line and the numbering it stands under. Linear in the text.
 */
export function documentParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: { depth: number; label: string; mark: Mark }[] = [];
  for (const { line, text: joined } of joinLines(linesOf(text))) {
    const cells = joined.includes("\t") ? joined.split("\t").map(cleanSpaces) : null;
    const { mark, label, text: words } = cells === null ? markOf(joined) : { mark: "none" as const, label: "", text: cleanSpaces(joined) };
    const depth = depthOf(mark, label);
    if (depth !== null) {
      while ((open[open.length - 1]?.depth ?? -1) >= depth) open.pop();
      open.push({ depth, label, mark });
    }
    paragraphs.push({ line, mark, label, depth, section: sectionOf(open), text: words, cells });
  }
  return paragraphs;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let apart = true;
  toNfc(text)
    .split(/\r\n?|\n|\u2028|\u000b|\u000c/)
    .forEach((raw, index) => {
      const bare = raw
        .replace(/[ \u00a0\u202f]{2,}|[\u00a0\u202f]/g, " ")
        .replace(/^\s*#{1,6}\s+/, "")
        .replace(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}|^\s*\*{1,3}\s/g, "")

        // Word's own numbering stands before a tab.
        .replace(/^(\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|\s*[-–•+])\t+/u, "$1 ")
        .trim();
      if (bare === "" || /^[-–—_=~.]{3,}$/.test(bare)) {
        apart = true;
        return;
      }
      lines.push({ line: index + 1, text: bare, apart });
      apart = false;
    });
  return lines;
}

function joinLines(lines: readonly Line[]): readonly { readonly line: number; readonly text: string }[] {
  const joined: { readonly line: number; readonly parts: string[]; capitals: boolean }[] = [];
  let last = "";
  const mayBreak = lines.every(({ text }) => text.length <= unbrokenLength);
  for (const { line, text, apart } of lines) {
    const above = joined[joined.length - 1];
    const capitals = text === text.toUpperCase();
    if (above !== undefined && !above.capitals && !capitals && continues(last, text, apart || !mayBreak)) above.parts.push(text);
    else joined.push({ line, parts: [text], capitals });
    last = text;
  }
  return joined.map(({ line, parts }) => ({ line, text: parts.join(" ") }));
}

/**
 * Whether a line goes on with the sentence of which `last` is the line above. Neither may be in capitals only: that is a letterhead or a heading of its
 * own. Looks at the two lines alone, since all that was joined before may be the whole document.
 */
function continues(last: string, text: string, apart: boolean): boolean {
  if (text.includes("\t") || last.includes("\t") || markOf(text).mark !== "none" || closed.test(last)) return false;
  if (/^\p{Ll}/u.test(text) || /[,(–-]$/.test(last)) return true;
  if (/^\d/.test(text) && /\p{Ll}$/u.test(last)) return true;
  return !apart && last.length >= brokenLength && !/^(?:căn cứ|thực hiện|số|nơi nhận|tm\.|kt\.)/iu.test(text);
}

function markOf(text: string): { readonly mark: Mark; readonly label: string; readonly text: string } {
  for (const [mark, pattern] of marks) {
    const found = pattern.exec(text);
    if (!found) continue;
    const rest = cleanSpaces(text.slice(found[0].length));
    return { mark, label: mark === "dash" || mark === "plus" ? "" : (found[1] ?? ""), text: rest };
  }
  return { mark: "none", label: "", text: cleanSpaces(text) };
}

function depthOf(mark: Mark, label: string): number | null {
  switch (mark) {
    case "roman":
      return 0;
    case "number":
      return label.split(".").length;
    case "letter":
      return 5;
    case "dash":
      return 6;
    case "plus":
      return 7;
    case "none":
      return null;
  }
}

/** "III.1", "II.2.b"; of "3" and "3.2" under it, the longer says both. */
function sectionOf(open: readonly { readonly label: string; readonly mark: Mark }[]): string {
  const labels: string[] = [];
  for (const { label } of open) {
    if (label === "") continue;
    const last = labels[labels.length - 1];
    if (last !== undefined && label.startsWith(`${last}.`)) labels.pop();
    labels.push(label);
  }
  return labels.join(".");
}
