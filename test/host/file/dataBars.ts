import { rectangleAddress } from "../book/address";
import { type BookConditionalFormat } from "../book/bookSheet";
import { type SheetTail } from "./sheetPart";
import { attribute, childOf, childrenOf, escapeXml, isOn, type XmlElement } from "./xmlDocument";

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const xm = "http://schemas.microsoft.com/office/excel/2006/main";

type Bound = { readonly type?: unknown; readonly formula?: unknown };

const bounds: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

/**
 * Data bars need an addition of 2010 to be solid, edged and to begin where they are told ([MS-XLSX] 2.6.29), which the library does not
 * write: the rule and its addition are written here. `priorities` is the place of each format among all of its sheet, from 1.
 */
export function writeDataBars(tail: SheetTail, formats: readonly (readonly [BookConditionalFormat, number])[]): void {
  const bars = formats.filter(([{ type }]) => type === "DataBar");
  if (bars.length === 0) return;
  const rules = bars.map(([format, priority]) => {
    const { bar } = format;
    const [lower, upper] = [bar["lowerBoundRule"] as Bound, bar["upperBoundRule"] as Bound];
    return (
      `<conditionalFormatting sqref="${rectangleAddress(format.rectangle)}"><cfRule type="dataBar" priority="${priority}">` +
      `<dataBar${bar["showDataBarOnly"] === true ? ' showValue="0"' : ""}>${boundXml(lower, "min")}${boundXml(upper, "max")}<color rgb="FF${rgb(bar["fillColor"])}"/></dataBar>` +
      `<extLst><ext xmlns:x14="${x14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${idOf(priority)}</x14:id></ext></extLst></cfRule></conditionalFormatting>`
    );
  });
  tail.put("conditionalFormatting", rules.join(""), true);
  const additions = bars.map(([format, priority]) => {
    const { bar } = format;
    const edge = bar["borderColor"];
    const hasEdge = typeof edge === "string" && edge !== "";
    const direction = { LeftToRight: "leftToRight", RightToLeft: "rightToLeft" }[String(bar["barDirection"])];
    return (
      `<x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="dataBar" id="${idOf(priority)}"><x14:dataBar minLength="0" maxLength="100"` +
      `${hasEdge ? ' border="1"' : ""}${bar["gradientFill"] === false ? ' gradient="0"' : ""}${direction ? ` direction="${direction}"` : ""}>` +
      extendedBound(bar["lowerBoundRule"] as Bound, "autoMin") +
      extendedBound(bar["upperBoundRule"] as Bound, "autoMax") +
      `${hasEdge ? `<x14:borderColor rgb="FF${rgb(edge)}"/>` : ""}<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>` +
      `</x14:dataBar></x14:cfRule><xm:sqref>${rectangleAddress(format.rectangle)}</xm:sqref></x14:conditionalFormatting>`
    );
  });
  tail.put(
    "extLst",
    `<extLst><ext xmlns:x14="${x14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${additions.join("")}</x14:conditionalFormattings></ext></extLst>`,
  );
}

const idOf = (priority: number): string => `{4E470000-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
const rgb = (color: unknown): string => escapeXml(String(color).replace("#", ""));
const formulaOf = (bound: Bound): string => escapeXml(String(bound.formula ?? "0").replace(/^=/, ""));

function boundXml(bound: Bound | undefined, otherwise: "min" | "max"): string {
  const type = bounds[String(bound?.type)];
  if (!bound || type === undefined || type === "min" || type === "max") return `<cfvo type="${type ?? otherwise}"/>`;
  return `<cfvo type="${type}" val="${formulaOf(bound)}"/>`;
}

function extendedBound(bound: Bound | undefined, otherwise: "autoMin" | "autoMax"): string {
  const type = bounds[String(bound?.type)];
  if (!bound || type === undefined) return `<x14:cfvo type="${otherwise}"/>`;
  if (type === "min" || type === "max") return `<x14:cfvo type="${type}"/>`;
  return `<x14:cfvo type="${type}"><xm:f xmlns:xm="${xm}">${formulaOf(bound)}</xm:f></x14:cfvo>`;
}

/** Reads the data bars of a sheet by the priority of their rule: the bar as `Excel.DataBarConditionalFormat` has it. */
export function readDataBars(tail: SheetTail): Map<number, Record<string, unknown>> {
  const additions = new Map<string, XmlElement>();
  for (const ext of childrenOf(childOf(tail.root, "extLst"), "ext")) {
    for (const one of childrenOf(childOf(ext, "conditionalFormattings"), "conditionalFormatting")) {
      for (const rule of childrenOf(one, "cfRule")) additions.set(attribute(rule, "id") ?? "", rule);
    }
  }
  const found = new Map<number, Record<string, unknown>>();
  for (const one of childrenOf(tail.root, "conditionalFormatting")) {
    for (const rule of childrenOf(one, "cfRule")) {
      const plain = childOf(rule, "dataBar");
      if (!plain) continue;
      const id = childOf(rule, "extLst", "ext", "id")?.textContent ?? "";
      const more = childOf(additions.get(id), "dataBar");
      const [lower, upper] = childrenOf(more ?? plain, "cfvo");
      const color = (element: XmlElement | null): string => `#${(attribute(element, "rgb") ?? "FF638EC6").slice(-6).toUpperCase()}`;
      const edge = childOf(more, "borderColor");
      found.set(Number(attribute(rule, "priority") ?? 1), {
        showDataBarOnly: attribute(plain, "showValue") === "0",
        barDirection: { leftToRight: "LeftToRight", rightToLeft: "RightToLeft" }[attribute(more, "direction") ?? ""] ?? "Context",
        axisFormat: "Automatic",
        axisColor: "#000000",
        lowerBoundRule: boundOf(lower),
        upperBoundRule: boundOf(upper),
        fillColor: color(childOf(plain, "color")),
        borderColor: edge && isOn(attribute(more, "border")) ? color(edge) : "",
        gradientFill: attribute(more, "gradient") !== "0",
      });
    }
  }
  return found;
}

function boundOf(cfvo: XmlElement | undefined): Bound {
  const type = Object.entries(bounds).find(([, word]) => word === attribute(cfvo, "type"))?.[0];
  if (type === undefined) return { type: "Automatic" };
  const text = attribute(cfvo, "val") ?? childOf(cfvo, "f")?.textContent ?? null;
  return text === null ? { type } : { type, formula: `=${text}` };
}
