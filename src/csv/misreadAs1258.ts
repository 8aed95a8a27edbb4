import { decodeLegacy, isSurelyUnicode } from "../text/decodeLegacy";

/** What windows-1252 and windows-1258 show for the bytes 80 to BF. */
const tail =
  "[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]";
const leadAndTail = new RegExp(`Ă(?=${tail})`, "g");
const leftOver = new RegExp(`[ÃĂ]${tail}`);

/** Whether a file can hold UTF-8 that was read as windows-1258: only there "Ă" stands beside "áº" and "á»". */
export function mayBeMisreadAs1258(text: string): boolean {
  return text.includes("Ă") && /á[º»]/.test(text);
}

/**
 * UTF-8 that a Vietnamese Windows read as windows-1258, put right; any other text as it is. It looks like UTF-8 read as windows-1252 but for the byte C3,
 * which shows "Ă" ("HoĂ\u00a0ng"), a letter that right text has too: the text must hold no other letter that Unicode alone has, and be whole afterwards.
 */
export function readAsUtf8Again(text: string): string {
  if (!text.includes("Ă")) return text;
  const shown = text.replace(leadAndTail, "Ã");
  if (isSurelyUnicode(shown)) return text;
  const decoded = decodeLegacy(shown, "utf8-as-latin1");
  return decoded === shown || leftOver.test(decoded) ? text : decoded;
}
