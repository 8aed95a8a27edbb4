import type { Language } from "../../messages/language";
import { isDateValue, isErrorValue, type CellValue } from "../../model/snapshot";
import { formatKind } from "../../workbook/formatKind";

/** A cell as it is read on the page: its text, and where Excel puts a value of its kind. */
export interface CellText {
  readonly text: string;
  readonly side: "left" | "center" | "right";
}

const empty: CellText = { text: "", side: "left" };

/**
 * A value under its number format, with the marks of the language (1.234,5 in Vietnamese, 1,234.5 in English). Knows what lists use: General, digits,
 * thousands, decimals, percent, exponents, dates and times, sections for negative, zero and text, quoted words. Fractions and colours in
 * brackets are shown as plain numbers.
 */
export function formatCell(value: CellValue, code: string, language: Language): CellText {
  if (value === null || value === undefined) return empty;
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", side: "center" };
  if (isErrorValue(value)) return { text: value.error, side: "center" };
  if (isDateValue(value)) return { text: dateText(value.date, value.serial, firstSection(code), language), side: "right" };
  if (typeof value === "string") return { text: textUnder(value, code), side: "left" };
  return { text: numberText(value, code, language), side: "right" };
}

const marks = (language: Language) => (language === "vi" ? { thousands: ".", decimal: "," } : { thousands: ",", decimal: "." });

/** Sections of a format, parted by ";" outside quotes. */
function sections(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]?|[^;"\\[])+/g) ?? [];
}

const firstSection = (code: string): string => sections(code)[0] ?? "General";

function textUnder(text: string, code: string): string {
  const parts = sections(code);
  const section = parts.length === 4 ? parts[3]! : code.includes("@") ? (parts.at(-1) ?? "@") : "@";
  if (section === "@" || !section.includes("@")) return text;
  return pieces(section)
    .map((piece) => (piece.literal ? piece.text : piece.text.replace("@", () => text)))
    .join("");
}

interface Piece {
  readonly literal: boolean;
  readonly text: string;
}

/** Literal words of a section apart from its placeholders; colours, conditions and locales in brackets go, currency signs stay. */
function pieces(section: string): readonly Piece[] {
  const found: Piece[] = [];
  for (const [token] of section.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]?|_.|\*.|[^"\\[_*]+/g)) {
    if (token.startsWith('"')) found.push({ literal: true, text: token.slice(1).replace(/"$/, "") });
    else if (token.startsWith("\\")) found.push({ literal: true, text: token.slice(1) });
    else if (token.startsWith("[$")) found.push({ literal: true, text: token.slice(2).replace(/-.*$|\]$/, "") });
    else if (/^\[[hms]+\]$/i.test(token)) found.push({ literal: false, text: token });
    else if (token.startsWith("_")) found.push({ literal: true, text: " " });
    else if (!token.startsWith("[") && !token.startsWith("*")) found.push({ literal: false, text: token });
  }
  return found;
}

function numberText(value: number, code: string, language: Language): string {
  const parts = sections(code);
  const own = value < 0 ? parts[1] : value === 0 ? parts[2] : undefined;
  const section = own ?? parts[0] ?? "General";
  // A section of its own for negatives writes its own sign.
  const shown = own !== undefined && value < 0 ? -value : value;
  const kind = formatKind(section);
  const split = pieces(section);
  if (/\[[hms]+\]/i.test(section)) return elapsed(shown, section);
  if (kind !== "number") return plain(shown, language);
  const digits = split
    .filter(({ literal }) => !literal)
    .map(({ text }) => text)
    .join("");
  if (/general/i.test(digits) || !/[0#?]/.test(digits)) {
    if (/general/i.test(digits)) return around(split, /general/i, plain(shown, language));
    return section.trim() === "" || digits === "@" ? plain(shown, language) : split.map(({ text }) => text).join("");
  }
  if (digits.includes("/")) return plain(shown, language);
  return around(split, /[0#?.,%]+(?:[eE][+-][0#?]+)?%?/, formatted(shown, digits, language));
}

/** The number in the place of its placeholders, words around it left as they are. */
function around(split: readonly Piece[], placeholders: RegExp, number: string): string {
  let done = false;
  return split
    .map(({ literal, text }) => {
      if (literal) return text;
      if (done) return text.replace(/[0#?.,%]/g, "");
      const put = text.replace(placeholders, () => ((done = true), number));
      return put;
    })
    .join("")
    .replace(/\s+$/, "");
}

function formatted(value: number, digits: string, language: Language): string {
  const { thousands, decimal } = marks(language);
  const percents = (digits.match(/%/g) ?? []).length;
  const [whole = "", part = ""] = digits.replace(/[eE][+-].*$/, "").split(".");
  const places = (part.match(/[0#?]/g) ?? []).length;
  const least = (part.match(/0/g) ?? []).length;
  const exponent = /[eE][+-]/.test(digits);
  // Commas behind the last digit of the whole part divide by a thousand each.
  const thousandths = /[0#?](,+)[^0#?]*$/.exec(whole)?.[1]?.length ?? 0;
  const scaled = (Math.abs(value) * 100 ** percents) / 1000 ** thousandths;
  if (exponent)
    return (
      (value < 0 ? "-" : "") +
      scaled
        .toExponential(places)
        .toUpperCase()
        .replace(".", decimal)
        .replace(/E([+-])(\d)$/, "E$10$2")
    );
  const [units = "0", fraction = ""] = rounded(scaled, places).split(".");
  const kept = fraction.replace(/0+$/, "").padEnd(least, "0");
  const padded = units.padStart((whole.match(/0/g) ?? []).length, "0");
  const grouped = /[0#?],+[0#?]/.test(whole) ? padded.replace(/\B(?=(\d{3})+$)/g, thousands) : padded;
  const bare = units === "0" && !whole.includes("0") && whole !== "" && kept !== "" ? "" : grouped;
  const zero = /^[0.]*$/.test(bare + kept);
  return (value < 0 && !zero ? "-" : "") + bare + (kept === "" ? "" : decimal + kept) + "%".repeat(percents);
}

/** Decimal digits, rounded half away from zero as Excel does, without an exponent. */
function rounded(value: number, places: number): string {
  if (value >= 1e15) return value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 0 });
  const shifted = Number(`${value}e${places}`);
  const nearest = Number.isFinite(shifted) ? Number(`${Math.round(shifted)}e-${places}`) : value;
  return nearest.toFixed(Math.min(places, 20));
}

/** A number as General shows it: up to eleven digits, no trailing zeros. */
function plain(value: number, language: Language): string {
  const { decimal } = marks(language);
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e15 || size < 1e-9)
      ? value
          .toExponential(5)
          .replace(/\.?0+e/, "E")
          .replace("e", "E")
      : String(Number(value.toPrecision(11)));
  return text.replace(".", decimal);
}

/** Hours, minutes or seconds that passed, beyond a day too: [h]:mm:ss. */
function elapsed(days: number, section: string): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (number: number) => String(number).padStart(2, "0");
  const sign = days < 0 ? "-" : "";
  if (/\[s+\]/i.test(section)) return `${sign}${seconds}`;
  if (/\[m+\]/i.test(section)) return `${sign}${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  const hours = `${sign}${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  return /s/i.test(section.replace(/\[[^\]]*\]/g, "")) ? `${hours}:${two(seconds % 60)}` : hours;
}

const monthNames = {
  vi: (month: number) => `Tháng ${month}`,
  en: (month: number) =>
    "January February March April May June July August September October November December".split(" ")[month - 1] ?? "",
};
const dayNames = {
  vi: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

/**
 * A day under a date format. The two formats that Excel itself turns about by country (`mm-dd-yy` and `m/d/yy h:mm`, numbers 14 and 22) are written
 * day first, as in Vietnam.
 */
function dateText(date: string, serial: number, section: string, language: Language): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  const code =
    section === "mm-dd-yy" || /^\[\$-F800\]/i.test(section) ? "dd/mm/yyyy" : section === "m/d/yy h:mm" ? "dd/mm/yyyy hh:mm" : section;
  if (formatKind(code) === "number") return `${two(day)}/${two(month)}/${year}`;
  const noon = /am\/pm|a\/p/i.test(code);
  const hour = Math.floor(seconds / 3600);
  const tokens = pieces(code).flatMap(({ literal, text }) =>
    literal
      ? [{ literal, text }]
      : [...text.matchAll(/am\/pm|a\/p|y+|m+|d+|h+|s+|./gi)].map(([token]) => ({ literal: false, text: token })),
  );
  return tokens
    .map(({ literal, text }, index) => {
      if (literal) return text;
      const length = text.length;
      switch (text[0]!.toLowerCase()) {
        case "y":
          return length > 2 ? String(year).padStart(4, "0") : two(year % 100);
        case "d": {
          if (length <= 2) return length === 1 ? String(day) : two(day);
          const name = dayNames[language][new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
          return length === 3 && language === "en" ? name.slice(0, 3) : name;
        }
        case "m":
          if (isMinutes(tokens, index)) return length === 1 ? String(Math.floor(seconds / 60) % 60) : two(Math.floor(seconds / 60) % 60);
          if (length <= 2) return length === 1 ? String(month) : two(month);
          return length === 3 && language === "en" ? monthNames.en(month).slice(0, 3) : monthNames[language](month);
        case "h": {
          const shown = noon ? hour % 12 || 12 : hour;
          return length === 1 ? String(shown) : two(shown);
        }
        case "s":
          return length === 1 ? String(seconds % 60) : two(seconds % 60);
        case "a":
          return length > 1 ? (hour < 12 ? "AM" : "PM") : text;
        default:
          return text === "@" ? "" : text;
      }
    })
    .join("")
    .trim();
}

const two = (number: number) => String(number).padStart(2, "0");

/** "m" is minutes behind hours and before seconds. */
function isMinutes(tokens: readonly Piece[], index: number): boolean {
  const letter = (token: Piece | undefined) => (token === undefined || token.literal ? "" : token.text[0]!.toLowerCase());
  const isTime = (one: string) => /[ymdhs]/.test(one);
  const before = tokens.slice(0, index).map(letter).filter(isTime).at(-1);
  const after = tokens
    .slice(index + 1)
    .map(letter)
    .find(isTime);
  return before === "h" || after === "s";
}
