import type { BorderLine, CellStyle } from "../model/reportSheet";
import {
  attribute,
  append,
  child,
  childrenOf,
  insertAfter,
  parseXml,
  setAttributes,
  splice,
  type Splice,
  type XmlElement,
} from "./xmlTree";
import { escapeXml } from "./xml";

/** The sections that we add to, with what stands in one that is missing: the entries that Excel takes for granted. */
const firstEntries = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type SectionName = keyof typeof firstEntries;

/** Order of the sections (CT_Stylesheet, ECMA-376 part 1, 18.8.39). */
const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** Number formats that have a number of their own in every workbook (18.8.30) and mean the same in every language of Excel. */
const builtInFormats = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

const emptyStylesheet =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>';

/** One section: the entries of the file by their meaning, and ours behind them. */
interface Section {
  readonly element: XmlElement | undefined;
  readonly indexes: Map<string, number>;
  count: number;
  readonly added: string[];
}

/**
 * The workbook's styles, to which our looks are added. What stands in the part stays byte for byte, with its indexes; an entry that means
 * the same as one of ours is used again, so that writing the tabs a second time adds nothing.
 */
export class Stylesheet {
  readonly #bytes: Uint8Array;
  readonly #root: XmlElement;
  readonly #sections = new Map<SectionName, Section>();
  readonly #byStyle = { plain: new Map<CellStyle | undefined, number>(), quoted: new Map<CellStyle | undefined, number>() };
  readonly #changed = new Map<string, number>();
  readonly #normal: number;

  /** `bytes` is the styles part, null when the workbook has none. */
  constructor(bytes: Uint8Array | null) {
    this.#bytes = bytes ?? new TextEncoder().encode(emptyStylesheet);
    this.#root = parseXml(this.#bytes, "styles.xml");
    for (const name of Object.keys(firstEntries) as SectionName[]) this.#sections.set(name, this.#readSection(name));
    const normal = childrenOf(child(this.#root, "cellStyles"), "cellStyle").find((style) => attribute(style, "builtinId") === "0");
    this.#normal = Number((normal && attribute(normal, "xfId")) ?? 0) || 0;
  }

  #readSection(name: SectionName): Section {
    const element = child(this.#root, name);
    const section: Section = { element, indexes: new Map(), count: 0, added: [] };
    for (const entry of element?.children ?? []) {
      const key = meaning(entry);
      if (!section.indexes.has(key)) section.indexes.set(key, section.count);
      section.count++;
    }
    // The first two fills are fixed for Excel, whatever the file says; a short list is filled up before ours.
    for (const first of firstEntries[name].slice(section.count)) {
      section.added.push(first);
      section.indexes.set(meaning(parsed(first)), section.count++);
    }
    return section;
  }

  /** Index among the cell formats (`cellXfs`) of this look; `quoted` adds Excel's mark for text that looks like something else. */
  cellIndex(style: CellStyle | undefined, quoted: boolean): number {
    const known = quoted ? this.#byStyle.quoted : this.#byStyle.plain;
    const index = known.get(style);
    if (index !== undefined) return index;
    const made = this.#entry("cellXfs", this.#cellFormat(style ?? {}, quoted));
    known.set(style, made);
    return made;
  }

  /**
   * Index of the cell format that is the one of this index but for the font's name or the number format; everything else of it stays, size and
   * colour of the letters too. An index that the workbook lacks means its first.
   */
  changedIndex(
    index: number,
    { font, numberFormat }: { readonly font?: string | undefined; readonly numberFormat?: string | undefined },
  ): number {
    const key = JSON.stringify([index, font, numberFormat]);
    const known = this.#changed.get(key);
    if (known !== undefined) return known;
    const all = this.#entries("cellXfs");
    const base = all[index] ?? all[0]!;
    const changes: Record<string, string> = {};
    if (font !== undefined) {
      const fonts = this.#entries("fonts");
      const old = fonts[Number(attribute(base, "fontId") ?? 0)] ?? fonts[0]!;
      changes["fontId"] = String(this.#entry("fonts", renamedFont(old, font)));
      changes["applyFont"] = "1";
    }
    if (numberFormat !== undefined) {
      changes["numFmtId"] = String(this.#numberFormat(numberFormat));
      changes["applyNumberFormat"] = "1";
    }
    const kept = base.children.filter(({ name }) => name === "alignment" || name === "protection");
    const made = this.#entry(
      "cellXfs",
      elementXml({ ...base, attributes: new Map([...base.attributes, ...Object.entries(changes)]), children: kept }),
    );
    this.#changed.set(key, made);
    return made;
  }

  /** The entries of a section, those of the file and ours. */
  #entries(name: SectionName): readonly XmlElement[] {
    const { element, added } = this.#sections.get(name)!;
    return [...(element?.children ?? []), ...added.map(parsed)];
  }

  /** Index among the differential formats (`dxfs`) of this look. */
  differentialIndex(style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean }): number {
    const font = `${style.bold ? "<b/>" : ""}${style.color ? `<color rgb="FF${style.color}"/>` : ""}`;
    const fill = style.fill ? `<fill><patternFill><bgColor rgb="FF${style.fill}"/></patternFill></fill>` : "";
    return this.#entry("dxfs", `<dxf>${font ? `<font>${font}</font>` : ""}${fill}</dxf>`);
  }

  #cellFormat(style: CellStyle, quoted: boolean): string {
    const numberFormat = this.#numberFormat(style.numberFormat ?? "General");
    const font = this.#entry("fonts", fontXml(style.font ?? {}));
    const fill = style.fill
      ? this.#entry(
          "fills",
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const border = this.#entry("borders", borderXml(style.border ?? {}));
    const alignment = alignmentXml(style);
    return (
      `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="${this.#normal}"${quoted ? ' quotePrefix="1"' : ""}` +
      `${numberFormat ? ' applyNumberFormat="1"' : ""} applyFont="1"${fill ? ' applyFill="1"' : ""}${border ? ' applyBorder="1"' : ""}` +
      (alignment ? ` applyAlignment="1">${alignment}</xf>` : "/>")
    );
  }

  /** Number of a format: the file's own where it names the same code, else the built-in one, else a new one above all that are taken. */
  #numberFormat(code: string): number {
    const section = this.#sections.get("numFmts")!;
    const taken = new Map<number, string>();
    const all = [...childrenOf(section.element, "numFmt"), ...section.added.map(parsed)];
    for (const format of all) taken.set(Number(attribute(format, "numFmtId")), attribute(format, "formatCode") ?? "");
    const builtIn = builtInFormats.get(code);
    if (builtIn !== undefined && (taken.get(builtIn) ?? code) === code) return builtIn;
    for (const [id, known] of taken) if (known === code) return id;
    const id = Math.max(163, ...[...taken.keys()].filter(Number.isFinite)) + 1;
    section.added.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    section.count++;
    return id;
  }

  #entry(name: SectionName, xml: string): number {
    const section = this.#sections.get(name)!;
    const key = meaning(parsed(xml));
    const known = section.indexes.get(key);
    if (known !== undefined) return known;
    section.indexes.set(key, section.count);
    section.added.push(xml);
    return section.count++;
  }

  /** The part with everything that was added; the very same bytes when nothing was. */
  bytes(): Uint8Array {
    const cuts: Splice[] = [];
    const prefix = this.#root.prefix;
    const fresh = [...this.#sections.values()].some((section) => section.added.length > 0);
    if (!fresh) return this.#bytes;
    for (const [name, section] of this.#sections) {
      if (section.added.length === 0) continue;
      const entries = prefixed(section.added.join(""), prefix);
      const { element } = section;
      const count = String(section.count);
      if (!element || element.selfClosing) {
        const xml = `<${prefix}${name} count="${count}">${entries}</${prefix}${name}>`;
        if (element) cuts.push({ start: element.start, end: element.end, text: xml });
        else cuts.push(insertAfter(this.#bytes, this.#root, order.slice(0, order.indexOf(name)), xml));
      } else {
        cuts.push(setAttributes(element, { count }), append(this.#bytes, element, entries));
      }
    }
    // A file without sections but our own gets one opening of the root, not several.
    if (!this.#root.selfClosing) return splice(this.#bytes, cuts);
    const opened = splice(this.#bytes, [append(this.#bytes, this.#root, "\n")]);
    const again = new Stylesheet(opened);
    for (const [name, section] of this.#sections) again.#sections.set(name, { ...section, element: undefined });
    return again.bytes();
  }
}

function fontXml(font: NonNullable<CellStyle["font"]>): string {
  return (
    `<font>${font.bold ? "<b/>" : ""}${font.italic ? "<i/>" : ""}${font.underline ? "<u/>" : ""}<sz val="${font.size ?? 12}"/>` +
    `<color rgb="FF${font.color ?? "000000"}"/><name val="${escapeXml(font.name ?? "Times New Roman")}"/><family val="1"/></font>`
  );
}

/** A font under another name: its size, weight and colour stay; what tells the old name's charset, kind and theme goes. */
function renamedFont(font: XmlElement, name: string): string {
  const gone = new Set(["name", "charset", "family", "scheme"]);
  const named = parsed(`<font><name val="${escapeXml(name)}"/></font>`).children;
  return elementXml({ ...font, children: [...font.children.filter((one) => !gone.has(one.name)), ...named] });
}

/** An element of a style, without prefix; no style holds text. */
function elementXml({ name, attributes, children }: Pick<XmlElement, "name" | "attributes" | "children">): string {
  const own = [...attributes].filter(([key]) => !key.includes(":") && key !== "xmlns");
  const tag = `<${name}${own.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join("")}`;
  return children.length === 0 ? `${tag}/>` : `${tag}>${children.map(elementXml).join("")}</${name}>`;
}

function borderXml(border: NonNullable<CellStyle["border"]>): string {
  const side = (name: string, line: BorderLine | undefined): string =>
    line ? `<${name} style="${line.line}"><color rgb="FF${line.color}"/></${name}>` : `<${name}/>`;
  return `<border>${side("left", border.left)}${side("right", border.right)}${side("top", border.top)}${side("bottom", border.bottom)}<diagonal/></border>`;
}

function alignmentXml(style: CellStyle): string {
  const horizontal = style.horizontal ?? (style.indent ? "left" : undefined);
  const parts =
    (horizontal ? ` horizontal="${horizontal}"` : "") +
    (style.vertical && style.vertical !== "bottom" ? ` vertical="${style.vertical}"` : "") +
    (style.wrap ? ' wrapText="1"' : "") +
    (style.indent ? ` indent="${style.indent}"` : "");
  return parts ? `<alignment${parts}/>` : "";
}

function parsed(xml: string): XmlElement {
  return parseXml(new TextEncoder().encode(xml), "styles.xml");
}

/** An element with all that is in it, without prefix, spacing or order of attributes: equal texts mean equal looks. */
function meaning(element: XmlElement): string {
  const attributes = [...element.attributes]
    .filter(([name]) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return `${element.name}[${attributes.join(" ")}](${element.children.map(meaning).join("")})`;
}

/** Our XML under the prefix that the part uses for its elements. */
function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
