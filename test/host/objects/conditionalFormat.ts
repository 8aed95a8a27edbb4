import { type BookConditionalFormat } from "../book/bookSheet";
import { overlaps } from "../book/rectangle";
import { aBoolean, aColor, aString, type Check, oneOf } from "./argumentChecks";
import { ExcelError, invalidArgument, itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";
import { type RangePlace } from "./rangePlace";
import { storedProperties } from "./storedProperties";

abstract class FormatPart extends HostObject {
  constructor(
    context: HostContext,
    readonly item: BookConditionalFormat,
  ) {
    super(context);
  }
}

/** `Excel.ConditionalFormat`: a data bar, or a formula with a look. */
export class ConditionalFormat extends HostObject {
  constructor(
    context: HostContext,
    private readonly range: RangePlace,
    readonly item: BookConditionalFormat,
  ) {
    super(context);
  }

  get className(): string {
    return "ConditionalFormat";
  }

  override identity(): Record<string, string> {
    return { Id: this.item.id };
  }

  get id(): string {
    return this.item.id;
  }

  get type(): string {
    return this.item.type;
  }

  get priority(): number {
    return this.range.sheet.conditionalFormats.indexOf(this.item);
  }

  get stopIfTrue(): boolean | null {
    return this.item.type === "DataBar" ? null : this.item.stopIfTrue;
  }

  set stopIfTrue(value: unknown) {
    this.item.stopIfTrue = aBoolean(value, "stopIfTrue");
  }

  get custom(): CustomConditionalFormat {
    const found = this.customOrNullObject;
    if (!found) throw new ExcelError("ItemNotFound", "The conditional format is of another type.");
    return found;
  }

  get customOrNullObject(): CustomConditionalFormat | null {
    return this.item.type === "Custom" ? new CustomConditionalFormat(this.context, this.item) : null;
  }

  get dataBar(): DataBarConditionalFormat {
    const found = this.dataBarOrNullObject;
    if (!found) throw new ExcelError("ItemNotFound", "The conditional format is of another type.");
    return found;
  }

  get dataBarOrNullObject(): DataBarConditionalFormat | null {
    return this.item.type === "DataBar" ? new DataBarConditionalFormat(this.context, this.item) : null;
  }

  delete(): void {
    const list = this.range.sheet.conditionalFormats;
    const at = list.indexOf(this.item);
    if (at < 0) throw itemNotFound(this.item.id);
    list.splice(at, 1);
  }
}

/** `Excel.ConditionalFormatCollection` of a range. */
export class ConditionalFormatCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly range: RangePlace,
  ) {
    super(context);
  }

  get className(): string {
    return "ConditionalFormatCollection";
  }

  listItems(): readonly ConditionalFormat[] {
    return this.list.map((item) => new ConditionalFormat(this.context, this.range, item));
  }

  add(type: unknown): ConditionalFormat {
    const wanted = aString(type, "type");
    if (wanted !== "Custom" && wanted !== "DataBar") {
      throw new ExcelError("ApiNotFound", `ConditionalFormatCollection.add: "${wanted}" is not implemented by the local Excel.`);
    }
    this.context.demandWritable(this.range.sheet, this.range.rectangle);
    const id = `{${this.context.book.nextId().toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
    const item: BookConditionalFormat = {
      id,
      type: wanted,
      rectangle: this.range.rectangle,
      stopIfTrue: false,
      formula: "",
      fill: null,
      font: { color: "", bold: null, italic: null, underline: "None", strikethrough: null },
      bar: {
        showDataBarOnly: false,
        barDirection: "Context",
        axisFormat: "Automatic",
        axisColor: "#000000",
        lowerBoundRule: { type: "Automatic" },
        upperBoundRule: { type: "Automatic" },
        fillColor: "#638EC6",
        borderColor: "",
        gradientFill: true,
      },
    };
    this.range.sheet.conditionalFormats.unshift(item);
    return new ConditionalFormat(this.context, this.range, item);
  }

  clearAll(): void {
    this.context.demandWritable(this.range.sheet, this.range.rectangle);
    const gone = this.list;
    const kept = this.range.sheet.conditionalFormats.filter((item) => !gone.includes(item));
    this.range.sheet.conditionalFormats.splice(0, Infinity, ...kept);
  }

  getCount(): number {
    return this.list.length;
  }

  getItem(id: unknown): ConditionalFormat {
    const found = this.list.find((item) => item.id === id);
    if (!found) throw itemNotFound(String(id));
    return new ConditionalFormat(this.context, this.range, found);
  }

  getItemAt(index: unknown): ConditionalFormat {
    const found = typeof index === "number" ? this.list[index] : undefined;
    if (!found) throw itemNotFound(String(index));
    return new ConditionalFormat(this.context, this.range, found);
  }

  private get list(): BookConditionalFormat[] {
    return this.range.sheet.conditionalFormats.filter((item) => overlaps(item.rectangle, this.range.rectangle));
  }
}

/** `Excel.CustomConditionalFormat`. */
export class CustomConditionalFormat extends FormatPart {
  get className(): string {
    return "CustomConditionalFormat";
  }

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.context, this.item);
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.context, this.item);
  }
}

/** `Excel.ConditionalFormatRule`: the formula is kept, not computed. */
export class ConditionalFormatRule extends FormatPart {
  get className(): string {
    return "ConditionalFormatRule";
  }

  get formula(): string {
    return this.item.formula;
  }

  set formula(value: unknown) {
    const formula = aString(value, "formula");
    if (formula === "" || formula === "=") throw invalidArgument("formula");
    this.item.formula = formula.startsWith("=") ? formula : `=${formula}`;
  }
}

/** `Excel.ConditionalRangeFormat`. */
export class ConditionalRangeFormat extends FormatPart {
  get className(): string {
    return "ConditionalRangeFormat";
  }

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.context, this.item);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.context, this.item);
  }
}

/** `Excel.ConditionalRangeFill`. */
export class ConditionalRangeFill extends FormatPart {
  get className(): string {
    return "ConditionalRangeFill";
  }

  get color(): string {
    return this.item.fill ?? "";
  }

  set color(value: unknown) {
    this.item.fill = aColor(value, "color");
  }

  clear(): void {
    this.item.fill = null;
  }
}

/** `Excel.ConditionalRangeFont`. */
export class ConditionalRangeFont extends FormatPart {
  get className(): string {
    return "ConditionalRangeFont";
  }
}

storedProperties(ConditionalRangeFont, (object) => object.item.font, {
  bold: aBoolean,
  italic: aBoolean,
  strikethrough: aBoolean,
  underline: oneOf("None", "Single", "Double"),
  color: aColor,
});

const aBound: Check<unknown> = (value, member) => {
  if (typeof value !== "object" || value === null || !("type" in value)) throw invalidArgument(member);
  oneOf("Invalid", "Automatic", "LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile")(value.type, member);
  return value;
};

/** `Excel.DataBarConditionalFormat`. */
export class DataBarConditionalFormat extends FormatPart {
  get className(): string {
    return "DataBarConditionalFormat";
  }

  get positiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.context, this.item);
  }
}

storedProperties(DataBarConditionalFormat, (object) => object.item.bar, {
  showDataBarOnly: aBoolean,
  barDirection: oneOf("Context", "LeftToRight", "RightToLeft"),
  axisFormat: oneOf("Automatic", "None", "CellMidPoint"),
  axisColor: aColor,
  lowerBoundRule: aBound,
  upperBoundRule: aBound,
});

/** `Excel.ConditionalDataBarPositiveFormat`. */
export class ConditionalDataBarPositiveFormat extends FormatPart {
  get className(): string {
    return "ConditionalDataBarPositiveFormat";
  }
}

storedProperties(ConditionalDataBarPositiveFormat, (object) => object.item.bar, {
  fillColor: aColor,
  borderColor: aColor,
  gradientFill: aBoolean,
});
