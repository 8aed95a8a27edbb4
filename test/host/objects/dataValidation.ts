import { quotedSheetName, rectangleAddress } from "../book/address";
import { type BookValidation } from "../book/bookSheet";
import { covers, overlaps } from "../book/rectangle";
import { aBoolean, aString, oneOf, optional } from "./argumentChecks";
import { ExcelError, invalidArgument } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { isRangePlace, type RangePlace } from "./rangePlace";

const kinds: Readonly<Record<string, string>> = {
  list: "List",
  custom: "Custom",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
};

const noPrompt = { showPrompt: true, title: "", message: "" };
const noAlert = { showAlert: true, style: "Stop", title: "", message: "" };

/** `Excel.DataValidation` of a range. The list's text may have 255 characters; rules are kept, not applied to what is written. */
export class DataValidation extends HostObject {
  constructor(
    context: HostContext,
    private readonly range: RangePlace,
  ) {
    super(context);
  }

  get className(): string {
    return "DataValidation";
  }

  get type(): string | null {
    const found = this.found;
    return found ? (kinds[Object.keys(found.rule)[0] ?? ""] ?? "None") : "None";
  }

  get rule(): unknown {
    return this.found?.rule ?? {};
  }

  set rule(value: unknown) {
    if (typeof value !== "object" || value === null) throw invalidArgument("rule");
    const given = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
    const [kind, part] = given[0] ?? [];
    if (given.length !== 1 || kind === undefined) throw invalidArgument("rule");
    if (kinds[kind] === undefined) throw invalidArgument(`rule.${kind}`);
    if (kind !== "list") {
      this.own().rule = { [kind]: part };
      return;
    }
    const list = part as Record<string, unknown>;
    this.own().rule = {
      list: {
        inCellDropDown: optional(aBoolean, list["inCellDropDown"], "rule.list.inCellDropDown", true),
        source: this.source(list["source"]),
      },
    };
  }

  get prompt(): unknown {
    return this.found?.prompt ?? noPrompt;
  }

  set prompt(value: unknown) {
    const given = (value ?? {}) as Record<string, unknown>;
    const title = optional(aString, given["title"], "prompt.title", "");
    const message = optional(aString, given["message"], "prompt.message", "");
    if (title.length > 32 || message.length > 255) throw invalidArgument("prompt");
    this.own().prompt = { showPrompt: optional(aBoolean, given["showPrompt"], "prompt.showPrompt", true), title, message };
  }

  get errorAlert(): unknown {
    return this.found?.errorAlert ?? noAlert;
  }

  set errorAlert(value: unknown) {
    const given = (value ?? {}) as Record<string, unknown>;
    const title = optional(aString, given["title"], "errorAlert.title", "");
    const message = optional(aString, given["message"], "errorAlert.message", "");
    if (title.length > 32 || message.length > 255) throw invalidArgument("errorAlert");
    this.own().errorAlert = {
      showAlert: optional(aBoolean, given["showAlert"], "errorAlert.showAlert", true),
      style: optional(oneOf("Stop", "Warning", "Information"), given["style"], "errorAlert.style", "Stop"),
      title,
      message,
    };
  }

  get ignoreBlanks(): boolean {
    return this.found?.ignoreBlanks ?? true;
  }

  set ignoreBlanks(value: unknown) {
    this.own().ignoreBlanks = aBoolean(value, "ignoreBlanks");
  }

  clear(): void {
    this.context.demandWritable(this.range.sheet, this.range.rectangle);
    const { sheet, rectangle } = this.range;
    if (sheet.validations.some((one) => overlaps(one.rectangle, rectangle) && !covers(rectangle, one.rectangle))) {
      throw new ExcelError("UnsupportedOperation", "The local Excel clears data validation only where the range covers it whole.");
    }
    sheet.validations = sheet.validations.filter((one) => !covers(rectangle, one.rectangle));
  }

  private get found(): BookValidation | undefined {
    return this.range.sheet.validations.find((one) => covers(one.rectangle, this.range.rectangle));
  }

  /** The validation of exactly this range; older ones that it covers give way. */
  private own(): BookValidation {
    this.context.demandWritable(this.range.sheet, this.range.rectangle);
    const { sheet, rectangle } = this.range;
    const same = sheet.validations.find((one) => covers(one.rectangle, rectangle) && covers(rectangle, one.rectangle));
    if (same) return same;
    const made: BookValidation = { rectangle, rule: {}, prompt: { ...noPrompt }, errorAlert: { ...noAlert }, ignoreBlanks: true };
    sheet.validations = [made, ...sheet.validations.filter((one) => !covers(rectangle, one.rectangle))];
    return made;
  }

  private source(value: unknown): string {
    if (isRangePlace(value)) return `=${quotedSheetName(value.sheet.name)}!${rectangleAddress(value.rectangle, true)}`;
    const text = aString(value, "rule.list.source");
    if (text === "" || text.length > 255) throw invalidArgument("rule.list.source");
    return text;
  }
}
