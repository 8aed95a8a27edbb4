import { invalidArgument } from "./excelError";

/** Turns what a request brings into what the workbook keeps, or throws `InvalidArgument`. */
export type Check<T> = (value: unknown, member: string) => T;

export const aString: Check<string> = (value, member) => {
  if (typeof value !== "string") throw invalidArgument(member);
  return value;
};

export const aNumber: Check<number> = (value, member) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(member);
  return value;
};

export const aBoolean: Check<boolean> = (value, member) => {
  if (typeof value !== "boolean") throw invalidArgument(member);
  return value;
};

export const anIndex: Check<number> = (value, member) => {
  const number = aNumber(value, member);
  if (!Number.isInteger(number) || number < 0) throw invalidArgument(member);
  return number;
};

export const between =
  (least: number, most: number): Check<number> =>
  (value, member) => {
    const number = aNumber(value, member);
    if (number < least || number > most) throw invalidArgument(member);
    return number;
  };

/** Words of an enumeration, spelled as `Excel.d.ts` spells them. */
export const oneOf =
  (...words: readonly string[]): Check<string> =>
  (value, member) => {
    if (typeof value !== "string" || !words.includes(value)) throw invalidArgument(member);
    return value;
  };

/** A number, or an empty text for "automatic". */
export const aNumberOrEmpty: Check<number | ""> = (value, member) => (value === "" ? "" : aNumber(value, member));

const colorNames: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** `#RRGGBB`, or one of a few HTML names; kept in capitals as Excel answers. */
export const aColor: Check<string> = (value, member) => {
  const text = aString(value, member).toLowerCase();
  if (colorNames[text] !== undefined) return colorNames[text];
  if (!/^#[0-9a-f]{6}$/.test(text)) throw invalidArgument(member);
  return text.toUpperCase();
};

export function optional<T>(check: Check<T>, value: unknown, member: string, otherwise: T): T {
  return value === null || value === undefined ? otherwise : check(value, member);
}
