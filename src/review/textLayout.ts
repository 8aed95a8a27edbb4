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

/** Ems of each UTF-16 unit without its accents; NaN until it first turns up. */
const unitWidths = new Float64Array(0x10000).fill(NaN);

function unitWidth(unit: number): number {
  const known = unitWidths[unit] as number;
  if (!Number.isNaN(known)) return known;
  let width = 0;
  // Of a sign of two units the first alone counts.
  const second = unit >= 0xdc00 && unit <= 0xdfff;
  for (const char of second ? "" : String.fromCharCode(unit).normalize("NFD")) {
    if (char < "\u0300" || char > "\u036f") width += glyphWidth(char);
  }
  unitWidths[unit] = width;
  return width;
}

/** Pixels inside a column, or several merged ones, of the given widths in characters (7 pixels a digit, 5 of padding). */
export function columnPixels(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + Math.round(width * 7 + 5), 0);
}

const space = 0x20;
const newLine = 0x0a;

/** Lines that `text` fills at `size` points within `pixels`, broken at spaces as Excel does; at least 1. */
export function countLines(text: string, size: number, bold: boolean, pixels: number): number {
  const em = (size * 96 * (bold ? 1.07 : 1)) / 72;
  const room = Math.max(8, pixels - 7) / em;
  let lines = 1;
  let used = 0;
  let width = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : newLine;
    if (unit !== space && unit !== newLine) {
      width += unitWidth(unit);
      continue;
    }
    // The end of a word of this width.
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
    width = 0;
    if (unit === newLine && at < text.length) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}

/** Height in points of so many lines at a type size, with a little air; Excel's own limit is 409 points. */
export function linesHeight(lines: number, size: number): number {
  return Math.min(409, Math.round((lines * size * 1.24 + 4) * 4) / 4);
}
