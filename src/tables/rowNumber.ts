import type { CellValue } from "../model/snapshot";
import { memoiseText } from "../text/memoise";
import { romanNumber } from "../text/romanNumber";

/** How a row is numbered. `I` also counts as a letter in some lists; the roman reading comes first. */
export type Numbering =
  | { readonly style: "number"; readonly value: number }
  | { readonly style: "roman"; readonly value: number; readonly letter: number | null }
  | { readonly style: "letter"; readonly value: number }
  | { readonly style: "decimal"; readonly depth: number; readonly roman: boolean };

/** Reads the number cell of a row: `1`, "01", "1.", "(2)", "IV", "A", "I.1.1", "1.2"; null when it is none. */
export function readNumbering(cell: CellValue): Numbering | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 0 ? { style: "number", value: cell } : null;
  return typeof cell === "string" ? readText(cell) : null;
}

/** Spaces and signs around a number included. */
const longestNumbering = 60;

const readText: (text: string) => Numbering | null = memoiseText((raw) => {
  if (raw.length > longestNumbering) return null;
  const text = raw
    .replace(/[\s\u00a0]+/g, "")
    .replace(/^\(/, "")
    .replace(/[.):/,-]+$/, "");
  if (text === "" || text.length > 12) return null;
  if (/^\d{1,6}$/.test(text)) return { style: "number", value: Number(text) };
  if (/^[A-Z]{1,5}$/.test(text) || /^[ivx]{1,5}$/.test(text)) {
    const value = romanNumber(text);
    if (value !== null && value > 0 && value < 90)
      return { style: "roman", value, letter: text.length === 1 ? text.charCodeAt(0) - 64 : null };
  }
  if (/^[A-HJ-Z]$/.test(text)) return { style: "letter", value: text.charCodeAt(0) - 64 };
  if (/^[a-z]$/.test(text)) return { style: "letter", value: text.charCodeAt(0) - 96 };
  if (/^(?:[IVX]{1,5}|[A-Z]|\d{1,4})(?:[.-]\d{1,4}){1,4}$/.test(text))
    return { style: "decimal", depth: text.split(/[.-]/).length, roman: !/^\d/.test(text) };
  return null;
});
