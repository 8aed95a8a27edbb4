import type { Language } from "../../messages/language";

/** One section of a number format: what stands before and after the digits, and how these are written. */
interface Section {
  readonly before: string;
  readonly after: string;
  /** False for a section without digit places: its texts stand alone. */
  readonly digits: boolean;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly percent: boolean;
}

const plainTexts = (text: string): string =>
  text.replace(/"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/g, (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? "");

function sectionOf(code: string): Section {
  const places = /[#0?][#0?,]*(?:\.[#0?]+)?/.exec(code.replace(/"[^"]*"|\\./g, (text) => " ".repeat(text.length)));
  const digits = places?.[0] ?? "";
  const at = places?.index ?? code.length;
  return {
    before: plainTexts(code.slice(0, at)),
    after: plainTexts(code.slice(at + digits.length)),
    digits: digits !== "",
    decimals: digits.split(".")[1]?.length ?? 0,
    grouped: digits.includes(","),
    percent: /%/.test(code.replace(/"[^"]*"/g, "")),
  };
}

/** Sections of a format code; a ";" inside quotation marks parts nothing. */
function sectionsOf(code: string): readonly string[] {
  return code.match(/(?:^|;)(?:"[^"]*"|\\.|[^;"\\])*/g)?.map((part) => part.replace(/^;/, "")) ?? [code];
}

function write(value: number, { before, after, digits, decimals, grouped, percent }: Section, language: Language): string {
  if (!digits) return before + after;
  const [whole = "0", part] = (percent ? value * 100 : value).toFixed(decimals).split(".");
  const [thousands, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const grown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  return before + grown + (part === undefined ? "" : decimal + part) + after;
}

/**
 * A value as an Excel number format shows it, with the marks of the language: the sections for positive, negative and zero, thousands,
 * decimals, percent and texts in quotation marks, which are what charts use. An empty section shows nothing. `General` and codes
 * without a digit place are written plainly.
 */
export function formatValue(value: number, code: string, language: Language): string {
  if (!Number.isFinite(value)) return "";
  const sections = sectionsOf(code);
  const [positive = "", negative, zero] = sections;
  const plain: Section = { before: "", after: "", digits: true, decimals: Number.isInteger(value) ? 0 : 2, grouped: false, percent: false };
  if (positive === "" || /^general$/i.test(positive)) return (value < 0 ? "-" : "") + write(Math.abs(value), plain, language);
  if (value === 0 && zero !== undefined) return zero === "" ? "" : write(0, sectionOf(zero), language);
  if (value < 0 && negative !== undefined) return negative === "" ? "" : write(-value, sectionOf(negative), language);
  return (value < 0 ? "-" : "") + write(Math.abs(value), sectionOf(positive), language);
}
