import { quotedSheetName, rectangleAddress } from "../book/address";
import { type Book } from "../book/book";
import { type BookName, type BookSheet } from "../book/bookSheet";
import { type FileParts, workbookPath } from "./fileParts";
import { attribute, childOf, childrenOf, escapeXml, isOn, parseXml } from "./xmlDocument";

/** Reads the defined names, which may be hidden; those of Excel's own making (print areas, filters) are read elsewhere. */
export function readNames(parts: FileParts, book: Book): void {
  const root = parseXml(parts.text(workbookPath(parts))).documentElement;
  const sheets = childrenOf(childOf(root, "sheets"), "sheet").map((one) => attribute(one, "name") ?? "");
  for (const one of childrenOf(childOf(root, "definedNames"), "definedName")) {
    const name = attribute(one, "name") ?? "";
    if (name.toLowerCase().startsWith("_xlnm.")) continue;
    const local = attribute(one, "localSheetId");
    const list = local === null ? book.names : book.sheetNamed(sheets[Number(local)] ?? "")?.names;
    const formula = `=${(one.textContent ?? "").trim()}`;
    list?.push({ name, formula, visible: !isOn(attribute(one, "hidden")), comment: attribute(one, "comment") ?? "" });
  }
}

/** Writes all names anew: the library does not know hidden ones, and does not quote the names of sheets in print areas. */
export function writeNames(parts: FileParts, book: Book): void {
  const path = workbookPath(parts);
  const element = ({ name, formula, visible, comment }: BookName, sheet?: number): string =>
    `<definedName name="${escapeXml(name)}"${comment === "" ? "" : ` comment="${escapeXml(comment)}"`}` +
    `${sheet === undefined ? "" : ` localSheetId="${sheet}"`}${visible ? "" : ' hidden="1"'}>${escapeXml(formula.replace(/^=/, ""))}</definedName>`;
  const names = [
    ...book.names.map((name) => element(name)),
    ...book.sheets.flatMap((sheet, index) => [...builtIn(sheet), ...sheet.names].map((name) => element(name, index))),
  ];
  const xml = names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
  const text = parts.text(path).replace(/<definedNames>.*?<\/definedNames>|<definedNames\/>/s, "");
  parts.put(
    path,
    text.replace("</sheets>", () => `</sheets>${xml}`),
  );
}

function builtIn(sheet: BookSheet): BookName[] {
  const at = `${quotedSheetName(sheet.name)}!`;
  const { printArea, titleRows, titleColumns } = sheet.pageSetup;
  const titles = [titleColumns, titleRows].flatMap((part) => (part ? [at + rectangleAddress(part, true)] : []));
  const name = (word: string, formula: string, visible: boolean): BookName => ({ name: `_xlnm.${word}`, formula, visible, comment: "" });
  return [
    ...(sheet.filter ? [name("_FilterDatabase", at + rectangleAddress(sheet.filter.rectangle, true), false)] : []),
    ...(printArea ? [name("Print_Area", at + rectangleAddress(printArea, true), true)] : []),
    ...(titles.length > 0 ? [name("Print_Titles", titles.join(","), true)] : []),
  ];
}
