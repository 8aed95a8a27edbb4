import { type Book } from "../book/book";
import { type BookSheet } from "../book/bookSheet";
import { isCellError } from "../book/cell";
import { type Rectangle } from "../book/rectangle";
import { calculate } from "../formula/calculate";
import { ExcelError } from "./excelError";
import { type HostObject } from "./hostObject";

/** What all objects of one running Excel share. */
export class HostContext {
  /** Objects that the client asked to keep, by reference id. */
  readonly references = new Map<string, HostObject>();
  /** Makes the `Worksheet` of a sheet; given by the room's root so that ranges need not import worksheets. */
  makeWorksheet: (sheet: BookSheet) => HostObject = () => {
    throw new Error("No workbook has been made for this context.");
  };
  private readonly referenceIds = new Map<HostObject, string>();
  /** A member was used that empties Excel's undo stack. */
  clearsUndo = false;
  private lastReference = 0;

  constructor(
    public book: Book,
    /** The year of a date typed without one. */
    readonly thisYear: number,
  ) {}

  keep(object: HostObject): void {
    if (this.referenceIds.has(object)) return;
    const id = `ref${++this.lastReference}`;
    this.referenceIds.set(object, id);
    this.references.set(id, object);
  }

  forget(id: string): void {
    const object = this.references.get(id);
    this.references.delete(id);
    if (object) this.referenceIds.delete(object);
  }

  referenceIdOf(object: HostObject): string | undefined {
    return this.referenceIds.get(object);
  }

  /** Refuses to touch a sheet that is gone: its objects are dead. */
  demandAlive(sheet: BookSheet): void {
    if (!this.book.sheets.includes(sheet)) throw new ExcelError("ItemNotFound", `The worksheet "${sheet.name}" doesn't exist any more.`);
  }

  /** Refuses a change on a protected sheet, unless every cell concerned is unlocked. */
  demandWritable(sheet: BookSheet, rectangle?: Rectangle): void {
    this.book.isDirty = true;
    if (!sheet.isProtected) return;
    if (rectangle && rectangle.rowCount * rectangle.columnCount <= 1_000_000) {
      let locked = false;
      for (let row = rectangle.row; row < rectangle.row + rectangle.rowCount && !locked; row++) {
        for (let column = rectangle.column; column < rectangle.column + rectangle.columnCount && !locked; column++) {
          locked = sheet.styleAt(row, column).locked;
        }
      }
      if (!locked) return;
    }
    throw new ExcelError("AccessDenied", `You can't perform the requested operation: the worksheet "${sheet.name}" is protected.`);
  }

  demandStructure(): void {
    if (this.book.structureProtected)
      throw new ExcelError("AccessDenied", "You can't perform the requested operation: the workbook is protected.");
  }

  /** Computes the formulas when something was written since; in manual mode only when told to. */
  calculate(told = false): void {
    if (!this.book.isDirty || (this.book.calculationMode === "Manual" && !told)) return;
    calculate(this.book);
    this.book.isDirty = false;
  }

  /** The text of a cell as a header or a name uses it. */
  plainText(sheet: BookSheet, row: number, column: number): string {
    this.calculate();
    const content = sheet.cell(row, column)?.content ?? null;
    return content === null ? "" : isCellError(content) ? content.error : String(content);
  }
}
