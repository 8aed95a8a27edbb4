import { type FileParts } from "./fileParts";
import { childrenOf, parseXml, type XmlElement, xmlText } from "./xmlDocument";

/** Children of `worksheet` behind the cells, in the order that the schema demands (ECMA-376 part 1, 18.3.1.99). */
const order = (
  "sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr " +
  "conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties " +
  "cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * What stands behind the cells of a sheet's part, as a document: the cells themselves, which may be a hundred thousand rows, are never
 * parsed here.
 */
export class SheetTail {
  readonly root: XmlElement;
  /** The part up to the end of its cells, as text. */
  before: string;

  constructor(
    private readonly parts: FileParts,
    private readonly path: string,
  ) {
    const text = parts.text(path);
    const end = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/.exec(text);
    const start = /<(?:\w+:)?worksheet[^>]*>/.exec(text);
    if (!end || !start) throw new Error(`${path} is no worksheet.`);
    this.before = text.slice(0, end.index + end[0].length);
    this.root = parseXml(start[0] + text.slice(this.before.length)).documentElement!;
  }

  /** Puts elements of one name, given as text, in their place; those that were there go unless `keep` is set. */
  put(name: string, xml: string, keep = false): void {
    if (!keep) for (const old of childrenOf(this.root, name)) this.root.removeChild(old);
    const place = order.indexOf(name);
    const next = childrenOf(this.root).find((one) => order.indexOf(one.localName ?? "") > place) ?? null;
    const made = parseXml(`<worksheet ${namespaces}>${xml}</worksheet>`).documentElement;
    for (const one of childrenOf(made)) this.root.insertBefore(this.root.ownerDocument!.importNode(one, true), next);
  }

  save(): void {
    const text = xmlText(this.root);
    this.parts.put(this.path, this.before + (text.endsWith("/>") ? `</${this.root.nodeName}>` : text.slice(text.indexOf(">") + 1)));
  }
}
