import { memoiseText } from "../text/memoise";

/**
 * How much room text takes, since Excel does not fit the height of rows that a program wrote merged or wrapped.
 * Widths are those of Times New Roman in thousandths of the type size, by base letter; accents add none.
 */
const narrow = new Set([..." .,;:!|'’‘/()[]ijlt-"]);
const slim = new Set([...'frsIJ“”"°']);
const wide = new Set([..."mwMW%—…@"]);

function glyphWidth(char: string): number {
  if (narrow.has(char)) return 0.29;
  if (slim.has(char)) return 0.38;
  if (wide.has(char)) return 0.82;
  if (char >= "0" && char <= "9") return 0.5;
  if (char !== char.toLowerCase()) return 0.68;
  return 0.48;
}

const measured = new Map<string, number>();

/** Width of a word in ems; accents are dropped before measuring. */
function wordWidth(word: string): number {
  const known = measured.get(word);
  if (known !== undefined) return known;
  let width = 0;
  for (const char of word.normalize("NFD")) if (char < "\u0300" || char > "\u036f") width += glyphWidth(char);
  if (measured.size > 20_000) measured.clear();
  measured.set(word, width);
  return width;
}

/** Pixels inside a column, or several merged ones, of the given widths in characters (7 pixels a digit, 5 of padding). */
export function columnPixels(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + Math.round(width * 7 + 5), 0);
}

/** Lines that `text` fills at `size` points within `pixels`, broken at spaces as Excel does; at least 1. */
export function countLines(text: string, size: number, bold: boolean, pixels: number): number {
  const em = (size * 96 * (bold ? 1.07 : 1)) / 72;
  const room = Math.max(8, pixels - 7) / em;
  let lines = linesWithin.get(room);
  if (lines === undefined) {
    lines = memoiseText((one) => linesOf(one, room), 20_000);
    linesWithin.set(room, lines);
  }
  return lines(text);
}

/** Counters by room in ems: tabs have few widths, and a list repeats its fields, units and names. */
const linesWithin = new Map<number, (text: string) => number>();

function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const width = wordWidth(word);
      const needed = used === 0 ? width : used + 0.25 + width;
      if (needed <= room) {
        used = needed;
      } else if (used > 0 && width <= room) {
        lines += 1;
        used = width;
      } else {
        // A word longer than the line is broken where it ends.
        const whole = used > 0 ? width : width - room;
        lines += Math.max(1, Math.ceil(whole / room));
        used = width % room;
      }
    }
  }
  return lines;
}

/** Height in points of so many lines at a type size, with a little air; Excel's own limit is 409 points. */
export function linesHeight(lines: number, size: number): number {
  return Math.min(409, Math.round((lines * size * 1.24 + 4) * 4) / 4);
}
