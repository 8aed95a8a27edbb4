import { type BookSheet } from "../book/bookSheet";
import { aString } from "./argumentChecks";
import { itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";

/** `Excel.WorksheetCustomProperty`. */
export class WorksheetCustomProperty extends HostObject {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet,
    private readonly propertyKey: string,
  ) {
    super(context);
  }

  get className(): string {
    return "WorksheetCustomProperty";
  }

  get key(): string {
    return this.propertyKey;
  }

  override identity(): Record<string, string> {
    return { _Id: this.key };
  }

  get value(): string {
    return this.sheet.customProperties.get(this.key) ?? "";
  }

  set value(value: unknown) {
    this.sheet.customProperties.set(this.key, aString(value, "value"));
  }

  delete(): void {
    if (!this.sheet.customProperties.delete(this.key)) throw itemNotFound(this.key);
  }
}

/** `Excel.WorksheetCustomPropertyCollection`. Keys differ by more than case. */
export class WorksheetCustomPropertyCollection extends HostCollection {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet,
  ) {
    super(context);
  }

  get className(): string {
    return "WorksheetCustomPropertyCollection";
  }

  listItems(): readonly WorksheetCustomProperty[] {
    return [...this.sheet.customProperties.keys()].map((key) => new WorksheetCustomProperty(this.context, this.sheet, key));
  }

  add(key: unknown, value: unknown): WorksheetCustomProperty {
    const name = this.known(key) ?? aString(key, "key");
    this.sheet.customProperties.set(name, aString(value, "value"));
    return new WorksheetCustomProperty(this.context, this.sheet, name);
  }

  getCount(): number {
    return this.sheet.customProperties.size;
  }

  getItem(key: unknown): WorksheetCustomProperty {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(String(key));
    return found;
  }

  getItemOrNullObject(key: unknown): WorksheetCustomProperty | null {
    const known = this.known(key);
    return known === undefined ? null : new WorksheetCustomProperty(this.context, this.sheet, known);
  }

  private known(key: unknown): string | undefined {
    const wanted = aString(key, "key").toLowerCase();
    return [...this.sheet.customProperties.keys()].find((name) => name.toLowerCase() === wanted);
  }
}
