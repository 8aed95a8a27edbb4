import { type BookSheet } from "../book/bookSheet";
import { aString } from "./argumentChecks";
import { ExcelError, itemNotFound } from "./excelError";
import { HostCollection } from "./hostObject";
import { demandSheetName } from "./sheetName";
import { Worksheet } from "./worksheet";

/** `Excel.WorksheetCollection`. Keys are names, in any case, or ids. */
export class WorksheetCollection extends HostCollection {
  get className(): string {
    return "WorksheetCollection";
  }

  listItems(): readonly Worksheet[] {
    return this.context.book.sheets.map((sheet) => new Worksheet(this.context, sheet));
  }

  add(name: unknown): Worksheet {
    const { book } = this.context;
    this.context.demandStructure();
    const wanted = name === null || name === undefined ? book.freeSheetName() : demandSheetName(aString(name, "name"));
    if (book.sheetNamed(wanted)) {
      throw new ExcelError("ItemAlreadyExists", `A resource with the same name or identifier already exists: ${wanted}`);
    }
    return new Worksheet(this.context, book.addSheet(wanted));
  }

  getActiveWorksheet(): Worksheet {
    return this.at(this.context.book.activeSheet);
  }

  getCount(visibleOnly: unknown): number {
    return this.counted(visibleOnly).length;
  }

  getFirst(visibleOnly: unknown): Worksheet {
    return new Worksheet(this.context, this.counted(visibleOnly)[0] ?? this.fail("first"));
  }

  getLast(visibleOnly: unknown): Worksheet {
    return new Worksheet(this.context, this.counted(visibleOnly).at(-1) ?? this.fail("last"));
  }

  getItem(key: unknown): Worksheet {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound(String(key));
    return found;
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    const wanted = aString(key, "key");
    const { book } = this.context;
    const sheet = book.sheets.find((one) => one.id === wanted) ?? book.sheetNamed(wanted);
    return sheet ? new Worksheet(this.context, sheet) : null;
  }

  private at(index: number): Worksheet {
    return new Worksheet(this.context, this.context.book.sheets[index] ?? this.fail(String(index)));
  }

  private counted(visibleOnly: unknown): BookSheet[] {
    return this.context.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
  }

  private fail(what: string): never {
    throw itemNotFound(what);
  }
}
