import { zipSync, strToU8 } from "fflate";
import type { SheetSnapshot } from "../../src/model/snapshot";
import { openXlsx } from "../../src/xlsx/openXlsx";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface BookSpec {
  /** Inner XML of `<worksheet>`, by sheet name; a string that begins with `<row` or `<c` is put into `<sheetData>`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** `<si>` elements. */
  readonly strings?: string;
  /** Inner XML of `<styleSheet>`. */
  readonly styles?: string;
  /** Inner XML of `<workbook>` in front of and behind `<sheets>`. */
  readonly before?: string;
  readonly after?: string;
  /** Further or replaced parts. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly workbookType?: string;
}

/** The parts of a small workbook, in the order in which Excel writes them. */
export function bookParts(spec: BookSpec): Record<string, string | Uint8Array> {
  const names = Object.keys(spec.sheets);
  const sheetXml = (inner: string) =>
    `${header}<worksheet xmlns="${mainNamespace}" xmlns:r="${relNamespace}">${inner.startsWith("<row") || inner === "" ? `<sheetData>${inner}</sheetData>` : inner}</worksheet>`;
  const rel = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${relNamespace}/${kind}" Target="${target}"/>`;
  const rels = (inner: string) =>
    `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return {
    "[Content_Types].xml": `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spec.workbookType ?? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"}"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": rels(rel("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${header}<workbook xmlns="${mainNamespace}" xmlns:r="${relNamespace}">${spec.before ?? ""}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets>${spec.after ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      names.map((_, i) => rel(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
        rel("rId90", "styles", "styles.xml") +
        rel("rId91", "sharedStrings", "/xl/sharedStrings.xml"),
    ),
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(spec.sheets[name]!)])),
    "xl/styles.xml": `${header}<styleSheet xmlns="${mainNamespace}">${spec.styles ?? '<fonts><font><name val="Times New Roman"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0"/></cellXfs>'}</styleSheet>`,
    "xl/sharedStrings.xml": `${header}<sst xmlns="${mainNamespace}">${spec.strings ?? ""}</sst>`,
    ...spec.parts,
  };
}

/** Zips parts as they are given. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, typeof content === "string" ? strToU8(content) : content])),
    { level },
  );
}

/** A small workbook as a file. */
export function book(spec: BookSpec): Uint8Array {
  return zipParts(bookParts(spec));
}

/** The one sheet of a workbook as it is read. */
export async function readOne(spec: BookSpec): Promise<SheetSnapshot> {
  return (await openXlsx(book(spec)).read()).sheets[0]!;
}
