import { cleanSpaces, toNfc } from "./unicode";

/** A number as written, with the unit behind it ("ha", "trđ", "%"; empty for none). `value` of "0,65%" is 0.65, with `percent` true. */
export interface WrittenNumber {
  readonly value: number;
  readonly percent: boolean;
  readonly unit: string;
}

const grouped = /^(?:[1-9]\d{0,2})(?:([., ])\d{3})(?:\1\d{3})*$/;

/**
 * Reads a number in Vietnamese or English marks: "7.100", "1.250,5", "1,250.5", "05", "2,5 ha", "0,65%". One kind of mark before exactly three
 * digits is read the Vietnamese way: "1.250" is 1250 and "1,250" is 1.25. Null when the text is not one number with at most a short unit.
 * Source: domain.md §2.2, §2.6.
 */
export function readNumber(text: string): WrittenNumber | null {
  const clean = cleanSpaces(toNfc(text));
  if (clean.length > 60) return null;
  const found = /^([+\-−–]?)\s?(\d[\d.,]*(?: \d{3})*(?:,\d+)?)\s?(.*)$/u.exec(clean);
  if (!found) return null;
  const [, sign = "", digits = "", unit = ""] = found;
  const value = readDigits(digits);
  if (value === null || !isUnit(unit)) return null;
  return { value: sign !== "" && sign !== "+" ? -value : value, percent: unit.startsWith("%"), unit };
}

function readDigits(digits: string): number | null {
  if (/^\d+$/.test(digits)) return digits.length <= 15 ? Number(digits) : null;
  if (digits.includes(" ")) {
    const [whole = "", part = "0", ...more] = digits.split(",");
    return more.length === 0 && grouped.test(whole) && /^\d+$/.test(part) ? Number(`${whole.replaceAll(" ", "")}.${part}`) : null;
  }
  const dot = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (dot >= 0 && comma >= 0) {
    const [mark, thousands] = dot > comma ? [".", ","] : [",", "."];
    const [whole = "", part = "", ...more] = digits.split(mark);
    return more.length === 0 && grouped.test(whole) && whole.includes(thousands) && /^\d+$/.test(part)
      ? Number(`${whole.replaceAll(thousands, "")}.${part}`)
      : null;
  }
  const mark = dot >= 0 ? "." : ",";
  const several = digits.indexOf(mark) !== digits.lastIndexOf(mark);
  if (grouped.test(digits) && (mark === "." || several)) return Number(digits.replaceAll(mark, ""));
  if (several) return null;
  const plain = /^(\d+)[.,](\d+)$/.exec(digits);
  return plain ? Number(`${plain[1]}.${plain[2]}`) : null;
}

/** At most four short words, no digits but those of m², m3, km2. */
function isUnit(unit: string): boolean {
  if (unit === "") return true;
  const bare = unit.replace(/\b(k?m)[23]\b/g, "$1");
  return /^[%\p{L}(][\p{L}\p{M}%²³/.()°-]*(?: [\p{L}\p{M}%²³/.()-]+){0,3}$/u.test(bare) && bare.length <= 30;
}
