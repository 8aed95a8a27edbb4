import { aString } from "./argumentChecks";
import { itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";

/** `Excel.Setting`: a value that an add-in keeps in the workbook. */
export class Setting extends HostObject {
  constructor(
    context: HostContext,
    private readonly settingKey: string,
  ) {
    super(context);
  }

  get className(): string {
    return "Setting";
  }

  get key(): string {
    return this.settingKey;
  }

  override identity(): Record<string, string> {
    return { _Id: this.key };
  }

  get value(): unknown {
    return this.context.book.settings.get(this.key);
  }

  set value(value: unknown) {
    this.context.book.settings.set(this.key, value);
  }

  delete(): void {
    if (!this.context.book.settings.delete(this.key)) throw itemNotFound(this.key);
  }
}

/** `Excel.SettingCollection`. */
export class SettingCollection extends HostCollection {
  get className(): string {
    return "SettingCollection";
  }

  listItems(): readonly Setting[] {
    return [...this.context.book.settings.keys()].map((key) => new Setting(this.context, key));
  }

  /** Sets the value when the key is there already. */
  add(key: unknown, value: unknown): Setting {
    const name = aString(key, "key");
    this.context.book.settings.set(name, value);
    return new Setting(this.context, name);
  }

  getCount(): number {
    return this.context.book.settings.size;
  }

  getItem(key: unknown): Setting {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(String(key));
    return found;
  }

  getItemOrNullObject(key: unknown): Setting | null {
    const name = aString(key, "key");
    return this.context.book.settings.has(name) ? new Setting(this.context, name) : null;
  }
}
