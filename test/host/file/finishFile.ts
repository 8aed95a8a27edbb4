import { type Book } from "../book/book";
import { type BookTable } from "../book/bookSheet";
import { writeDataBars } from "./dataBars";
import { writeCharts } from "./drawings";
import { FileParts, sheetPaths } from "./fileParts";
import { filterXml } from "./filters";
import { writeSettings, writeSheetProperties } from "./keptSettings";
import { writeNames } from "./names";
import { writePage } from "./pageParts";
import { SheetTail } from "./sheetPart";

/**
 * Completes a file that the library wrote of `fileOfBook(book)` with what it cannot write: hidden names, settings, properties of sheets,
 * criteria of filters, data bars as Excel 2010 has them, the page, and charts with all that Excel's interface can say of them.
 */
export function finishFile(written: Uint8Array, book: Book): Uint8Array {
  const parts = new FileParts(written);
  const paths = sheetPaths(parts);
  writeNames(parts, book);
  writeSettings(parts, book);
  let chartNumber = 1;
  let propertyNumber = 1;
  for (const sheet of book.sheets) {
    const path = paths.get(sheet.name);
    if (path === undefined) throw new Error(`The library wrote no sheet "${sheet.name}".`);
    const tail = new SheetTail(parts, path);
    tail.before = withErrorResults(tail.before);
    if (sheet.filter) tail.put("autoFilter", filterXml(sheet.filter));
    writeDataBars(
      tail,
      sheet.conditionalFormats.map((format, index) => [format, index + 1]),
    );
    writePage(tail, sheet);
    propertyNumber = writeSheetProperties(parts, path, tail, sheet.customProperties, propertyNumber);
    chartNumber = writeCharts(parts, path, tail, book, sheet, chartNumber);
    tail.save();
    const tables = parts.relationships(path).filter(({ kind }) => kind === "table");
    tables.forEach(({ target }, index) => finishTable(parts, target, sheet.tables[index]));
  }
  return parts.zipped();
}

/** The library writes a formula's result that is an error as a text. */
function withErrorResults(xml: string): string {
  return xml.replace(/ t="str"(><f>[^<]*<\/f><v>#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)<\/v>)/g, ' t="e"$1');
}

/** A table's filter with its criteria. */
function finishTable(parts: FileParts, path: string, table: BookTable | undefined): void {
  if (!table?.filter || table.filter.criteria.size === 0) return;
  const xml = filterXml(table.filter);
  parts.put(
    path,
    parts.text(path).replace(/<autoFilter\b[^>]*\/>/, () => xml),
  );
}
