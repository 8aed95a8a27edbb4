import { type BorderLook, type CellStyle, styleChanger } from "../book/cellStyle";
import { type Rectangle } from "../book/rectangle";
import { aBoolean, aColor, aNumber, anIndex, aString, between, type Check, oneOf } from "./argumentChecks";
import { ExcelError, invalidArgument } from "./excelError";
import { type RangePlace } from "./rangePlace";

type Given = Readonly<Record<string, unknown>>;

const record: Check<Given> = (value, member) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument(member);
  return value as Given;
};

const plain: Readonly<Record<string, readonly [keyof CellStyle, Check<unknown>]>> = {
  wrapText: ["wrap", aBoolean],
  horizontalAlignment: [
    "horizontal",
    oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
  ],
  verticalAlignment: ["vertical", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")],
  indentLevel: ["indent", anIndex],
  shrinkToFit: ["shrink", aBoolean],
  textOrientation: ["orientation", aNumber],
};

const font: Readonly<Record<string, readonly [keyof CellStyle, Check<unknown>]>> = {
  name: ["fontName", aString],
  size: ["fontSize", between(1, 409)],
  bold: ["bold", aBoolean],
  italic: ["italic", aBoolean],
  underline: ["underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")],
  strikethrough: ["strikethrough", aBoolean],
  color: ["fontColor", aColor],
};

const border: Readonly<Record<string, Check<string>>> = {
  style: oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"),
  weight: oneOf("Hairline", "Thin", "Medium", "Thick"),
  color: aColor,
};

const missing = (name: string): ExcelError => new ExcelError("ApiNotFound", `The property ${name} is not implemented by the local Excel.`);
const isGiven = ([, value]: [string, unknown]): boolean => value !== null && value !== undefined;

/** The change of look that a `CellPropertiesFormat` asks for; members named in `besides` are the caller's. */
function formatChange(format: Given, besides: readonly string[]): (style: CellStyle) => CellStyle {
  const patch: Record<string, unknown> = {};
  const sides: ["top" | "bottom" | "left" | "right", Given][] = [];
  const take = (known: typeof plain, name: string, value: unknown, place: string): void => {
    const entry = known[name];
    if (!entry) throw missing(`${place}.${name}`);
    patch[entry[0]] = entry[1](value, `${place}.${name}`);
  };
  for (const [name, value] of Object.entries(format).filter(isGiven)) {
    if (besides.includes(name)) continue;
    if (name === "font")
      for (const [part, one] of Object.entries(record(value, "format.font")).filter(isGiven)) take(font, part, one, "format.font");
    else if (name === "fill") {
      for (const [part, one] of Object.entries(record(value, "format.fill")).filter(isGiven)) {
        if (part !== "color") throw missing(`format.fill.${part}`);
        patch["fill"] = aColor(one, "format.fill.color");
      }
    } else if (name === "borders") {
      for (const [side, look] of Object.entries(record(value, "format.borders")).filter(isGiven)) {
        if (side !== "top" && side !== "bottom" && side !== "left" && side !== "right") throw missing(`format.borders.${side}`);
        sides.push([side, record(look, `format.borders.${side}`)]);
      }
    } else take(plain, name, value, "format");
  }
  return (style) => {
    const next = { ...style, ...patch } as CellStyle;
    for (const [side, look] of sides) Object.assign(next, { [side]: borderLook(style[side], look) });
    return next;
  };
}

function borderLook(now: BorderLook | null, given: Given): BorderLook | null {
  const look: Record<string, string> = { ...(now ?? { style: "Continuous", weight: "Thin", color: "#000000" }) };
  for (const [name, value] of Object.entries(given).filter(isGiven)) {
    const check = border[name];
    if (!check) throw missing(`format.borders.${name}`);
    look[name] = check(value, name);
  }
  return look["style"] === "None" ? null : (look as unknown as BorderLook);
}

/** One look asked for by many cells is worked out once, and the cells go on sharing it. */
function changers(besides: readonly string[]): (format: unknown) => (style: CellStyle) => CellStyle {
  const made = new Map<string, (style: CellStyle) => CellStyle>();
  return (format) => {
    const key = JSON.stringify(format);
    let change = made.get(key);
    if (!change) made.set(key, (change = styleChanger(formatChange(record(format, "format"), besides))));
    return change;
  };
}

/** `Range.setCellProperties`: a block of the range's shape, each with a `format`. */
export function setCellProperties({ sheet, rectangle }: RangePlace, data: unknown): void {
  if (!Array.isArray(data) || data.length !== rectangle.rowCount) throw invalidArgument("cellPropertiesData");
  for (const line of data) if (!Array.isArray(line) || line.length !== rectangle.columnCount) throw invalidArgument("cellPropertiesData");
  const changeOf = changers([]);
  (data as unknown[][]).forEach((line, row) =>
    line.forEach((item, column) => {
      if (item === null || item === undefined) return;
      for (const [name, value] of Object.entries(record(item, "cellPropertiesData")).filter(isGiven)) {
        if (name !== "format") throw missing(`setCellProperties: ${name}`);
        const cell = sheet.makeCell(rectangle.row + row, rectangle.column + column);
        cell.style = changeOf(value)(cell.style);
      }
    }),
  );
}

type Line = "row" | "column";

/** `Range.setRowProperties` and `Range.setColumnProperties`: an item for each row, or column, of the range. */
export function setLineProperties({ sheet, rectangle }: RangePlace, line: Line, data: unknown): void {
  const count = line === "row" ? rectangle.rowCount : rectangle.columnCount;
  if (!Array.isArray(data) || data.length !== count) throw invalidArgument(`${line}PropertiesData`);
  const size = line === "row" ? "rowHeight" : "columnWidth";
  const changeOf = changers([size]);
  const [sizes, hidden] = line === "row" ? [sheet.rowHeights, sheet.hiddenRows] : [sheet.columnWidths, sheet.hiddenColumns];
  (data as unknown[]).forEach((item, at) => {
    if (item === null || item === undefined) return;
    const index = (line === "row" ? rectangle.row : rectangle.column) + at;
    for (const [name, value] of Object.entries(record(item, `${line}PropertiesData`)).filter(isGiven)) {
      if (name === `${line}Hidden`) {
        if (aBoolean(value, name)) hidden.add(index);
        else hidden.delete(index);
      } else if (name === "format") {
        const format = record(value, "format");
        if (format[size] !== null && format[size] !== undefined)
          sizes.set(index, between(0, line === "row" ? 409.5 : 1342.5)(format[size], size));
        const block: Rectangle =
          line === "row" ? { ...rectangle, row: index, rowCount: 1 } : { ...rectangle, column: index, columnCount: 1 };
        if (Object.keys(format).some((part) => part !== size)) sheet.restyle(block, changeOf(format));
      } else throw missing(`set${line === "row" ? "Row" : "Column"}Properties: ${name}`);
    }
  });
}
