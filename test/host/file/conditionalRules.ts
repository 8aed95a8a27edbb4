import type { ConditionalRule } from "hucre";
import { parseAddress, rectangleAddress } from "../book/address";
import { type BookConditionalFormat } from "../book/bookSheet";

/** `Excel.ConditionalFormatType` for the kinds that are kept without being understood. */
const keptTypes: Readonly<Record<string, string>> = {
  cellIs: "CellValue",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

const color = (one: { rgb?: string } | undefined): string | null => (one?.rgb === undefined ? null : `#${one.rgb.slice(-6).toUpperCase()}`);

/**
 * A rule of the file as the book has it, one for each of its areas. Formulas and data bars are understood; any other kind is kept as the
 * library read it. `bars` holds what `readDataBars` found.
 */
export function bookRules(
  from: ConditionalRule,
  bars: ReadonlyMap<number, Record<string, unknown>>,
  nextId: () => number,
): BookConditionalFormat[] {
  return from.range.split(" ").flatMap((address) => {
    const rectangle = parseAddress(address)?.rectangle;
    if (!rectangle) return [];
    const bar = from.type === "dataBar" ? bars.get(from.priority) : undefined;
    const type = from.type === "expression" ? "Custom" : bar ? "DataBar" : (keptTypes[from.type] ?? "PresetCriteria");
    const { font, fill } = from.style ?? {};
    const pattern = fill?.type === "pattern" ? fill : undefined;
    return [
      {
        id: `{${nextId().toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`,
        type,
        rectangle,
        stopIfTrue: from.stopIfTrue ?? false,
        formula: typeof from.formula === "string" ? `=${from.formula}` : "",
        fill: color(pattern?.bgColor) ?? color(pattern?.fgColor),
        font: {
          color: color(font?.color) ?? "",
          bold: font?.bold ?? null,
          italic: font?.italic ?? null,
          underline: font?.underline ? "Single" : "None",
          strikethrough: font?.strikethrough ?? null,
        },
        bar: { ...(bar ?? {}) },
        ...(type === "Custom" || bar ? {} : { kept: withSolidFill(from) }),
      },
    ];
  });
}

/** A fill of a rule without the name of a pattern is solid; the library reads it as none. */
function withSolidFill(rule: ConditionalRule): ConditionalRule {
  const fill = rule.style?.fill;
  return fill?.type === "pattern" && fill.pattern === "none"
    ? { ...rule, style: { ...rule.style, fill: { ...fill, pattern: "solid" } } }
    : rule;
}

/** The rule for the library; null for a data bar, which it cannot write. */
export function fileRule(format: BookConditionalFormat, priority: number): ConditionalRule | null {
  const range = rectangleAddress(format.rectangle);
  if (format.kept !== undefined) return { ...(format.kept as ConditionalRule), range, priority };
  if (format.type === "DataBar") return null;
  const { color: ink, bold, italic, strikethrough } = format.font;
  return {
    type: "expression",
    priority,
    range,
    stopIfTrue: format.stopIfTrue,
    formula: format.formula.replace(/^=/, ""),
    style: {
      ...(format.fill === null
        ? {}
        : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: format.fill.slice(1) }, bgColor: { rgb: format.fill.slice(1) } } }),
      font: {
        ...(typeof ink === "string" && ink !== "" ? { color: { rgb: ink.slice(1) } } : {}),
        ...(bold === true ? { bold } : {}),
        ...(italic === true ? { italic } : {}),
        ...(strikethrough === true ? { strikethrough } : {}),
      },
    },
  };
}
