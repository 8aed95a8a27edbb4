/** A rectangle of cells, corners included. Rows and columns are 1-based numbers; letters appear only at the edges. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `1 → A`, `27 → AA`. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** `A → 1`, `AA → 27`; 0 for anything that is not letters. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return 0;
    column = column * 26 + digit;
  }
  return column;
}

/** `(12, 3) → C12`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
