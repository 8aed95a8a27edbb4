import { type BookName, BookSheet } from "./bookSheet";

/** A workbook in memory. Knows nothing of requests. */
export class Book {
  name = "Book1.xlsx";
  readonly sheets: BookSheet[] = [];
  activeSheet = 0;
  readonly names: BookName[] = [];
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly documentProperties: Record<string, string | number> = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    category: "",
    company: "",
    manager: "",
    lastAuthor: "",
  };
  calculationMode = "Automatic";
  structureProtected = false;
  /** Days are counted from 1904, an option of old Mac workbooks. */
  date1904 = false;
  /** Something was written since the formulas were computed. */
  isDirty = false;
  private lastId = 0;

  /** A number never given before in this workbook: for the ids of sheets, tables, charts and formats. */
  nextId(): number {
    return ++this.lastId;
  }

  addSheet(name: string, at = this.sheets.length): BookSheet {
    const number = this.nextId().toString(16).toUpperCase().padStart(4, "0");
    const sheet = new BookSheet(`{00000000-0001-0000-${number}-000000000000}`, name);
    this.sheets.splice(at, 0, sheet);
    return sheet;
  }

  /** Names of sheets are the same when they differ in case only. */
  sheetNamed(name: string): BookSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** `Sheet1`, `Sheet2`, …: the first name that is free. */
  freeSheetName(): string {
    for (let number = 1; ; number++) if (!this.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
  }
}

/** A workbook with one empty sheet, as Excel starts. */
export function newBook(...sheetNames: string[]): Book {
  const book = new Book();
  for (const name of sheetNames.length > 0 ? sheetNames : ["Sheet1"]) book.addSheet(name);
  return book;
}
