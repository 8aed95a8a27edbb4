import { type BookSheet } from "../book/bookSheet";
import { ExcelError } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";

/** `Excel.WorksheetProtection`. Passwords are not kept. */
export class WorksheetProtection extends HostObject {
  constructor(
    context: HostContext,
    private readonly sheet: BookSheet,
  ) {
    super(context);
  }

  get className(): string {
    return "WorksheetProtection";
  }

  get protected(): boolean {
    return this.sheet.isProtected;
  }

  protect(): void {
    this.context.clearsUndo = true;
    if (this.sheet.isProtected) throw new ExcelError("AccessDenied", "The worksheet is already protected.");
    this.sheet.isProtected = true;
  }

  unprotect(): void {
    this.context.clearsUndo = true;
    this.sheet.isProtected = false;
  }
}

/** `Excel.WorkbookProtection`: the structure, that is adding, deleting, renaming, moving and hiding sheets. */
export class WorkbookProtection extends HostObject {
  get className(): string {
    return "WorkbookProtection";
  }

  get protected(): boolean {
    return this.context.book.structureProtected;
  }

  protect(): void {
    this.context.clearsUndo = true;
    this.context.demandStructure();
    this.context.book.structureProtected = true;
  }

  unprotect(): void {
    this.context.clearsUndo = true;
    this.context.book.structureProtected = false;
  }
}
