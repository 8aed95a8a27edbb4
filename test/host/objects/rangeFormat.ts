import { type CellStyle } from "../book/cellStyle";
import { standardHeight, standardWidth } from "../book/bookSheet";
import { cellCount, lastColumn, lastRow } from "../book/rectangle";
import { aBoolean, aColor, aNumber, anIndex, aString, between, type Check, oneOf } from "./argumentChecks";
import { itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";
import { type RangePlace } from "./rangePlace";

/** What all objects share that show and change the look of a range. */
abstract class RangeLook extends HostObject {
  constructor(
    context: HostContext,
    readonly places: readonly RangePlace[],
  ) {
    super(context);
  }

  change(patch: Partial<CellStyle>): void {
    this.demandWritable();
    for (const { sheet, rectangle } of this.places) sheet.restyle(rectangle, (style) => ({ ...style, ...patch }));
  }

  demandWritable(): void {
    for (const { sheet, rectangle } of this.places) {
      this.context.demandAlive(sheet);
      this.context.demandWritable(sheet, rectangle);
    }
  }

  /** The one value that all cells share, or null. */
  shared<T>(read: (style: CellStyle) => T): T | null {
    const values = this.places.map((place) => sharedIn(place, read));
    const first = values[0] ?? null;
    return values.every((value) => value === first) ? first : null;
  }

  /** The one size that all columns, or rows, share, or null. */
  sharedSize(line: "row" | "column"): number | null {
    const values = this.places.map(({ sheet, rectangle }) =>
      line === "row"
        ? alike(sheet.rowHeights, rectangle.row, rectangle.rowCount, standardHeight)
        : alike(sheet.columnWidths, rectangle.column, rectangle.columnCount, standardWidth),
    );
    const first = values[0] ?? null;
    return values.every((value) => value === first) ? first : null;
  }
}

function sharedIn<T>({ sheet, rectangle }: RangePlace, read: (style: CellStyle) => T): T | null {
  const first = read(sheet.styleAt(rectangle.row, rectangle.column));
  if (cellCount(rectangle) <= 200_000) {
    for (let row = rectangle.row; row <= lastRow(rectangle); row++) {
      for (let column = rectangle.column; column <= lastColumn(rectangle); column++) {
        if (read(sheet.styleAt(row, column)) !== first) return null;
      }
    }
    return first;
  }
  let same = true;
  sheet.visit(rectangle, (cell) => (same &&= read(cell.style) === first));
  return same ? first : null;
}

/** Properties that are one member of a cell's style each. */
function styleProperties<T extends RangeLook>(
  type: { readonly prototype: T },
  properties: Readonly<Record<string, readonly [keyof CellStyle, Check<unknown>]>>,
): void {
  for (const [name, [key, check]] of Object.entries(properties)) {
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      get(this: T) {
        return this.shared((style) => style[key]);
      },
      set(this: T, value: unknown) {
        this.change({ [key]: check(value, name) });
      },
    });
  }
}

/** `Excel.RangeFormat`. */
export class RangeFormat extends RangeLook {
  get className(): string {
    return "RangeFormat";
  }

  get font(): RangeFont {
    return new RangeFont(this.context, this.places);
  }

  get fill(): RangeFill {
    return new RangeFill(this.context, this.places);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.context, this.places);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.context, this.places);
  }

  /** In points, as Excel counts here; null when the columns differ. */
  get columnWidth(): number | null {
    return this.sharedSize("column");
  }

  set columnWidth(value: unknown) {
    this.demandWritable();
    const width = between(0, 1342.5)(value, "columnWidth");
    for (const { sheet, rectangle } of this.places) {
      for (let column = rectangle.column; column <= lastColumn(rectangle); column++) sheet.columnWidths.set(column, width);
    }
  }

  get rowHeight(): number | null {
    return this.sharedSize("row");
  }

  set rowHeight(value: unknown) {
    this.demandWritable();
    const height = between(0, 409.5)(value, "rowHeight");
    for (const { sheet, rectangle } of this.places) {
      for (let row = rectangle.row; row <= lastRow(rectangle); row++) sheet.rowHeights.set(row, height);
    }
  }

  autofitColumns(): void {
    this.demandWritable();
    for (const { sheet, rectangle } of this.places) {
      for (const column of [...sheet.columnWidths.keys()]) {
        if (column >= rectangle.column && column <= lastColumn(rectangle)) sheet.columnWidths.delete(column);
      }
    }
  }

  autofitRows(): void {
    this.demandWritable();
    for (const { sheet, rectangle } of this.places) {
      for (const row of [...sheet.rowHeights.keys()]) {
        if (row >= rectangle.row && row <= lastRow(rectangle)) sheet.rowHeights.delete(row);
      }
    }
  }
}

styleProperties(RangeFormat, {
  wrapText: ["wrap", aBoolean],
  horizontalAlignment: [
    "horizontal",
    oneOf("General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"),
  ],
  verticalAlignment: ["vertical", oneOf("Top", "Center", "Bottom", "Justify", "Distributed")],
  indentLevel: ["indent", (value, member) => between(0, 250)(anIndex(value, member), member)],
  shrinkToFit: ["shrink", aBoolean],
  textOrientation: ["orientation", aNumber],
});

/** `Excel.RangeFont`. */
export class RangeFont extends RangeLook {
  get className(): string {
    return "RangeFont";
  }
}

styleProperties(RangeFont, {
  name: ["fontName", aString],
  size: ["fontSize", between(1, 409)],
  bold: ["bold", aBoolean],
  italic: ["italic", aBoolean],
  underline: ["underline", oneOf("None", "Single", "Double", "SingleAccountant", "DoubleAccountant")],
  strikethrough: ["strikethrough", aBoolean],
  color: ["fontColor", aColor],
});

/** `Excel.RangeFill`. */
export class RangeFill extends RangeLook {
  get className(): string {
    return "RangeFill";
  }

  /** Excel answers white for no fill; an empty text where the cells differ. */
  get color(): string {
    const fill = this.shared((style) => style.fill);
    return fill === null ? "" : fill === "" ? "#FFFFFF" : fill;
  }

  set color(value: unknown) {
    this.change({ fill: aColor(value, "color") });
  }

  clear(): void {
    this.change({ fill: "" });
  }
}

/** `Excel.FormatProtection`. */
export class FormatProtection extends RangeLook {
  get className(): string {
    return "FormatProtection";
  }
}

styleProperties(FormatProtection, { locked: ["locked", aBoolean] });

const sides = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const;
const borderIndexes = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];
const noBorder = { style: "None", weight: "Thin", color: "#000000" };

/** `Excel.RangeBorder`: one side of a block, or the lines within it. Diagonals are accepted and not kept. */
export class RangeBorder extends RangeLook {
  constructor(
    context: HostContext,
    places: readonly RangePlace[],
    private readonly index: string,
  ) {
    super(context, places);
  }

  get className(): string {
    return "RangeBorder";
  }

  override identity(): Record<string, string> {
    return { _Id: this.index };
  }

  get sideIndex(): string {
    return this.index;
  }

  get style(): string {
    return this.look().style;
  }

  set style(value: unknown) {
    const style = oneOf("None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot")(value, "style");
    this.put({ style });
  }

  get weight(): string {
    return this.look().weight;
  }

  set weight(value: unknown) {
    const weight = oneOf("Hairline", "Thin", "Medium", "Thick")(value, "weight");
    this.put({ weight, ...(this.look().style === "None" ? { style: "Continuous" } : {}) });
  }

  get color(): string {
    return this.look().color;
  }

  set color(value: unknown) {
    this.put({ color: aColor(value, "color"), ...(this.look().style === "None" ? { style: "Continuous" } : {}) });
  }

  private get side(): "top" | "bottom" | "left" | "right" | null {
    if (this.index in sides) return sides[this.index as keyof typeof sides];
    return this.index === "InsideVertical" ? "right" : this.index === "InsideHorizontal" ? "bottom" : null;
  }

  private look(place: RangePlace | undefined = this.places[0]): { style: string; weight: string; color: string } {
    if (!place) return noBorder;
    const { sheet, rectangle } = place;
    const row = this.index === "EdgeBottom" ? lastRow(rectangle) : rectangle.row;
    const column = this.index === "EdgeRight" ? lastColumn(rectangle) : rectangle.column;
    return (this.side ? sheet.styleAt(row, column)[this.side] : null) ?? noBorder;
  }

  private put(patch: Partial<typeof noBorder>): void {
    this.demandWritable();
    for (const place of this.places) this.draw(place, patch);
  }

  private draw(place: RangePlace, patch: Partial<typeof noBorder>): void {
    const { sheet, rectangle } = place;
    const look = { ...this.look(place), ...patch };
    const drawn = look.style === "None" ? null : look;
    const draw = (block: typeof rectangle, side: "top" | "bottom" | "left" | "right"): void => {
      if (block.rowCount > 0 && block.columnCount > 0) sheet.restyle(block, (style) => ({ ...style, [side]: drawn }));
    };
    const { row, column, rowCount, columnCount } = rectangle;
    if (this.index === "EdgeTop") draw({ ...rectangle, rowCount: 1 }, "top");
    if (this.index === "EdgeBottom") draw({ ...rectangle, row: row + rowCount - 1, rowCount: 1 }, "bottom");
    if (this.index === "EdgeLeft") draw({ ...rectangle, columnCount: 1 }, "left");
    if (this.index === "EdgeRight") draw({ ...rectangle, column: column + columnCount - 1, columnCount: 1 }, "right");
    if (this.index === "InsideVertical") {
      draw({ ...rectangle, columnCount: columnCount - 1 }, "right");
      draw({ ...rectangle, column: column + 1, columnCount: columnCount - 1 }, "left");
    }
    if (this.index === "InsideHorizontal") {
      draw({ ...rectangle, rowCount: rowCount - 1 }, "bottom");
      draw({ ...rectangle, row: row + 1, rowCount: rowCount - 1 }, "top");
    }
  }
}

/** `Excel.RangeBorderCollection`. */
export class RangeBorderCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly places: readonly RangePlace[],
  ) {
    super(context);
  }

  get className(): string {
    return "RangeBorderCollection";
  }

  get count(): number {
    return borderIndexes.length;
  }

  listItems(): readonly RangeBorder[] {
    return borderIndexes.map((index) => new RangeBorder(this.context, this.places, index));
  }

  getItem(index: unknown): RangeBorder {
    const name = aString(index, "index");
    if (!borderIndexes.includes(name)) throw itemNotFound(name);
    return new RangeBorder(this.context, this.places, name);
  }

  getItemAt(index: unknown): RangeBorder {
    const name = borderIndexes[anIndex(index, "index")];
    if (name === undefined) throw itemNotFound(String(index));
    return this.getItem(name);
  }
}

function alike(sizes: ReadonlyMap<number, number>, first: number, count: number, standard: number): number | null {
  const size = sizes.get(first) ?? standard;
  if (count > 20_000) {
    const others = [...sizes].filter(([index]) => index >= first && index < first + count);
    return others.length === 0 ? standard : others.length === count && others.every(([, other]) => other === size) ? size : null;
  }
  for (let index = first; index < first + count; index++) if ((sizes.get(index) ?? standard) !== size) return null;
  return size;
}
