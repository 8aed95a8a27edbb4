import { aString } from "./argumentChecks";
import { invalidArgument, itemNotFound } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostCollection, HostObject } from "./hostObject";
import { storedProperties } from "./storedProperties";

/** `Excel.DocumentProperties`. */
export class DocumentProperties extends HostObject {
  get className(): string {
    return "DocumentProperties";
  }

  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.context);
  }
}

storedProperties(DocumentProperties, (object) => object.context.book.documentProperties, {
  title: aString,
  subject: aString,
  author: aString,
  keywords: aString,
  comments: aString,
  category: aString,
  company: aString,
  manager: aString,
  lastAuthor: null,
});

/** `Excel.CustomProperty`. */
export class CustomProperty extends HostObject {
  constructor(
    context: HostContext,
    private readonly propertyKey: string,
  ) {
    super(context);
  }

  get className(): string {
    return "CustomProperty";
  }

  get key(): string {
    return this.propertyKey;
  }

  override identity(): Record<string, string> {
    return { _Id: this.key };
  }

  get type(): string {
    const value = this.value;
    return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
  }

  get value(): string | number | boolean {
    const value = this.context.book.customProperties.get(this.key);
    if (value === undefined) throw itemNotFound(this.key);
    return value;
  }

  set value(value: unknown) {
    this.context.book.customProperties.set(this.key, propertyValue(value));
  }

  delete(): void {
    if (!this.context.book.customProperties.delete(this.key)) throw itemNotFound(this.key);
  }
}

/** `Excel.CustomPropertyCollection`: keys of at most 255 characters, texts of at most 255. */
export class CustomPropertyCollection extends HostCollection {
  get className(): string {
    return "CustomPropertyCollection";
  }

  listItems(): readonly CustomProperty[] {
    return [...this.context.book.customProperties.keys()].map((key) => new CustomProperty(this.context, key));
  }

  add(key: unknown, value: unknown): CustomProperty {
    const name = aString(key, "key");
    if (name === "" || name.length > 255) throw invalidArgument("key");
    this.context.book.customProperties.set(name, propertyValue(value));
    return new CustomProperty(this.context, name);
  }

  deleteAll(): void {
    this.context.book.customProperties.clear();
  }

  getCount(): number {
    return this.context.book.customProperties.size;
  }

  getItem(key: unknown): CustomProperty {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(String(key));
    return found;
  }

  getItemOrNullObject(key: unknown): CustomProperty | null {
    const wanted = aString(key, "key").toLowerCase();
    const name = [...this.context.book.customProperties.keys()].find((known) => known.toLowerCase() === wanted);
    return name === undefined ? null : new CustomProperty(this.context, name);
  }
}

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === "string") {
    if (value.length > 255) throw invalidArgument("value");
    return value;
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("value");
}
