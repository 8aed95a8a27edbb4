import { parseAddress, quotedSheetName, rectangleAddress } from "../book/address";
import { type BookName, type BookSheet } from "../book/bookSheet";
import { aBoolean, aString, optional } from "./argumentChecks";
import { ExcelError, invalidArgument, itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";
import { Range } from "./range";

/** Letters, digits, `.`, `_`, `\`, `?`; not like a cell; 255 characters at most (Excel's help, "Define and use names in formulas"). */
function isValidName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && parseAddress(name) === null && !/^[rc]$/i.test(name);
}

/** `Excel.NamedItem`. */
export class NamedItem extends HostObject {
  constructor(
    context: HostContext,
    private readonly list: BookName[],
    private readonly item: BookName,
    private readonly sheet: BookSheet | null,
  ) {
    super(context);
  }

  get className(): string {
    return "NamedItem";
  }

  override identity(): Record<string, string> {
    return { _Id: this.item.name };
  }

  get name(): string {
    return this.item.name;
  }

  get scope(): string {
    return this.sheet ? "Worksheet" : "Workbook";
  }

  get visible(): boolean {
    return this.item.visible;
  }

  set visible(value: unknown) {
    this.item.visible = aBoolean(value, "visible");
  }

  get comment(): string {
    return this.item.comment;
  }

  set comment(value: unknown) {
    this.item.comment = aString(value, "comment");
  }

  get formula(): string {
    return this.item.formula;
  }

  set formula(value: unknown) {
    const formula = aString(value, "formula");
    if (!formula.startsWith("=")) throw invalidArgument("formula");
    this.item.formula = formula;
  }

  get type(): string {
    if (this.target()) return "Range";
    const value = this.value;
    return typeof value === "number" ? "Integer" : typeof value === "boolean" ? "Boolean" : "String";
  }

  /** For a range its address with the sheet; else the constant. */
  get value(): string | number | boolean {
    const target = this.target();
    if (target) return target.address;
    const text = this.item.formula.slice(1);
    if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    return text === "TRUE" ? true : text === "FALSE" ? false : this.item.formula;
  }

  getRange(): Range {
    const target = this.target();
    if (!target) throw new ExcelError("InvalidArgument", `The name "${this.item.name}" refers to no range.`);
    return target;
  }

  getRangeOrNullObject(): Range | null {
    return this.target();
  }

  delete(): void {
    const at = this.list.indexOf(this.item);
    if (at < 0) throw itemNotFound(this.item.name);
    this.list.splice(at, 1);
  }

  private target(): Range | null {
    const parsed = parseAddress(this.item.formula.slice(1));
    const sheet = parsed?.sheet === null || parsed === null ? this.sheet : this.context.book.sheetNamed(parsed.sheet);
    return parsed && sheet ? new Range(this.context, sheet, parsed.rectangle) : null;
  }
}

/** `Excel.NamedItemCollection`: the names of a workbook, or of one sheet. */
export class NamedItemCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet | null,
  ) {
    super(context);
  }

  get className(): string {
    return "NamedItemCollection";
  }

  listItems(): readonly NamedItem[] {
    return this.list.map((item) => new NamedItem(this.context, this.list, item, this.sheet));
  }

  /** `reference` is a range, or a formula or constant as text. */
  add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const wanted = aString(name, "name");
    if (!isValidName(wanted)) throw invalidArgument("name");
    if (this.find(wanted)) throw new ExcelError("ItemAlreadyExists", `The name "${wanted}" already exists.`);
    const item = { name: wanted, formula: formulaOf(reference), visible: true, comment: optional(aString, comment, "comment", "") };
    this.list.push(item);
    return new NamedItem(this.context, this.list, item, this.sheet);
  }

  getCount(): number {
    return this.list.length;
  }

  getItem(name: unknown): NamedItem {
    const found = this.getItemOrNullObject(name);
    if (!found) throw itemNotFound(String(name));
    return found;
  }

  getItemOrNullObject(name: unknown): NamedItem | null {
    const found = this.find(aString(name, "name"));
    return found ? new NamedItem(this.context, this.list, found, this.sheet) : null;
  }

  private get list(): BookName[] {
    return this.sheet ? this.sheet.names : this.context.book.names;
  }

  private find(name: string): BookName | undefined {
    return this.list.find((item) => item.name.toLowerCase() === name.toLowerCase());
  }
}

function formulaOf(reference: unknown): string {
  if (reference instanceof Range) return `=${quotedSheetName(reference.sheet.name)}!${rectangleAddress(reference.rectangle, true)}`;
  if (typeof reference === "string") return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
  if (typeof reference === "number") return `=${reference}`;
  if (typeof reference === "boolean") return reference ? "=TRUE" : "=FALSE";
  throw invalidArgument("reference");
}
