import { rectangleAddress } from "../book/address";
import { type BookFilter } from "../book/bookSheet";
import { attribute, childOf, childrenOf, escapeXml, isOn, type XmlElement } from "./xmlDocument";

const operators: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

const groupings = ["year", "month", "day", "hour", "minute", "second"] as const;

/** Reads the criteria of an `autoFilter` element by column, as `Excel.FilterCriteria` has them. */
export function readCriteria(filter: XmlElement | null, criteria: Map<number, unknown>): void {
  for (const column of childrenOf(filter, "filterColumn")) {
    const made = criterion(column);
    if (made) criteria.set(Number(attribute(column, "colId") ?? 0), made);
  }
}

function criterion(column: XmlElement): Record<string, unknown> | null {
  const kind = childrenOf(column)[0];
  switch (kind?.localName) {
    case "filters": {
      const dates = childrenOf(kind, "dateGroupItem").map((one) => {
        const specificity = attribute(one, "dateTimeGrouping") ?? "day";
        const parts = groupings.slice(0, groupings.indexOf(specificity as "day") + 1).map((part) => attribute(one, part) ?? "1");
        return {
          date: parts
            .slice(0, 3)
            .map((part) => part.padStart(2, "0"))
            .join("-"),
          specificity: capital(specificity),
        };
      });
      const blank = isOn(attribute(kind, "blank")) ? [""] : [];
      return { filterOn: "Values", values: [...childrenOf(kind, "filter").map((one) => attribute(one, "val") ?? ""), ...blank, ...dates] };
    }
    case "customFilters": {
      const [first, second] = childrenOf(kind, "customFilter").map(
        (one) => `${operators[attribute(one, "operator") ?? "equal"] ?? "="}${attribute(one, "val") ?? ""}`,
      );
      const operator = isOn(attribute(kind, "and")) ? "And" : "Or";
      return { filterOn: "Custom", criterion1: first ?? "", ...(second === undefined ? {} : { criterion2: second, operator }) };
    }
    case "top10": {
      const side = attribute(kind, "top") === "0" ? "Bottom" : "Top";
      return { filterOn: `${side}${isOn(attribute(kind, "percent")) ? "Percent" : "Items"}`, criterion1: attribute(kind, "val") ?? "10" };
    }
    case "dynamicFilter":
      return { filterOn: "Dynamic", dynamicCriteria: capital(attribute(kind, "type") ?? "null") };
    case "colorFilter":
      return { filterOn: attribute(kind, "cellColor") === "0" ? "FontColor" : "CellColor" };
    case undefined:
      return null;
    default:
      return { filterOn: "Icon" };
  }
}

/** The `autoFilter` element. Criteria by colour or icon have no form here: their rows stay hidden, the criterion goes. */
export function filterXml(filter: BookFilter): string {
  const columns = [...filter.criteria]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, one]) => {
      const inside = criterionXml((one ?? {}) as Record<string, unknown>);
      return inside === "" ? [] : [`<filterColumn colId="${column}">${inside}</filterColumn>`];
    });
  return `<autoFilter ref="${rectangleAddress(filter.rectangle)}">${columns.join("")}</autoFilter>`;
}

function criterionXml(criteria: Record<string, unknown>): string {
  const kind = String(criteria["filterOn"]);
  if (kind === "Values") {
    const values = (criteria["values"] ?? []) as readonly unknown[];
    const items = values.map((value) => {
      if (typeof value !== "object" || value === null) return value === "" ? "" : `<filter val="${escapeXml(String(value))}"/>`;
      const { date, specificity } = value as { date: string; specificity: string };
      const parts = date.split("-").map((part, index) => `${groupings[index]}="${Number(part)}"`);
      return `<dateGroupItem ${parts.join(" ")} dateTimeGrouping="${specificity.toLowerCase()}"/>`;
    });
    return `<filters${values.includes("") ? ' blank="1"' : ""}>${items.join("")}</filters>`;
  }
  if (kind === "Custom") {
    const texts = [criteria["criterion1"], criteria["criterion2"]].filter((text) => typeof text === "string");
    const items = texts.map((text) => {
      const [, sign = "=", value = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(text)!;
      const operator = Object.entries(operators).find(([, one]) => one === sign)![0];
      return `<customFilter${operator === "equal" ? "" : ` operator="${operator}"`} val="${escapeXml(value)}"/>`;
    });
    return `<customFilters${criteria["operator"] === "And" ? ' and="1"' : ""}>${items.join("")}</customFilters>`;
  }
  const top = /^(Top|Bottom)(Items|Percent)$/.exec(kind);
  if (top) {
    const value = escapeXml(String(criteria["criterion1"]));
    return `<top10${top[1] === "Bottom" ? ' top="0"' : ""}${top[2] === "Percent" ? ' percent="1"' : ""} val="${value}"/>`;
  }
  if (kind === "Dynamic") {
    const type = String(criteria["dynamicCriteria"]);
    return `<dynamicFilter type="${escapeXml(type.charAt(0).toLowerCase() + type.slice(1))}"/>`;
  }
  return "";
}

/** The `autoFilter` of a sheet's tail or of a table's part. */
export const filterOf = (root: XmlElement | null): XmlElement | null => childOf(root, "autoFilter");

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
