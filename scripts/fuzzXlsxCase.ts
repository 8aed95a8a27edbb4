import { unzipSync, zipSync } from "fflate";
import type { WorkbookSnapshot } from "../src/model/snapshot";
import { WorkbookError } from "../src/workbook/workbookError";
import { openXlsx } from "../src/xlsx/openXlsx";
export { openXlsx };
import { book } from "../test/xlsx/packageBuilder";
import { chartSpec, reportSheet, valueRows } from "../test/xlsx/reportSheetBuilder";
import { below, pick, randomOf, type Random } from "./seededRandom";
import { cut } from "./cut";

type Parts = Record<string, Uint8Array>;

export const tab = reportSheet({
  rows: valueRows(["Tổng hợp"], [null], [null], ["Lĩnh vực", "Tập thể", "Cá nhân"], ["Kinh tế", 3, 12], ["Giáo dục", 0, 5]),
  tables: [{ name: "Fields", range: { top: 4, left: 1, bottom: 6, right: 3 }, columns: ["Lĩnh vực", "Tập thể", "Cá nhân"] }],
  charts: [chartSpec("column"), chartSpec("doughnut", { id: "d" })],
  conditionalFormats: [{ kind: "data-bar", range: { top: 5, left: 2, bottom: 6, right: 2 }, color: "1F4E79" }],
});

/** The books that are spoiled when no folder of real ones is given. */
export async function ownBooks(): Promise<Uint8Array[]> {
  const plain = book({
    sheets: {
      "Danh sách":
        '<sheetPr filterMode="1"/><dimension ref="A1:D4"/><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000.5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><r><rPr><rFont val="Arial"/></rPr><t>Nguyễn</t></r><r><t xml:space="preserve"> Văn A</t></r></is></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">1+1</f><v>2</v></c></row></sheetData><autoFilter ref="A1:D4"><filterColumn colId="0"/></autoFilter><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      Hai: "",
    },
    strings: '<si><t>STT</t></si><si><r><rPr><b/><rFont val="Arial"/></rPr><t>Họ</t></r><rPh><t>x</t></rPh></si>',
    styles:
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts><font><b/><name val="Times New Roman"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs>',
    before: '<workbookPr date1904="1"/>',
    after: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Hai!$A$1</definedName></definedNames><calcPr calcId="1"/>',
  });
  const workbook = openXlsx(plain);
  await workbook.apply([
    { kind: "put-tab", tab },
    { kind: "set-setting", key: "plan", value: "a".repeat(600) },
  ]);
  return [plain, workbook.save()];
}

const tokens = [
  "<!DOCTYPE a>", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", '"', "'", "<", ">", "/>", "</", "&", "&amp;", "&#x110000;", "&#0;", "\0", "\ufeff",
  "</sheetData>", "<sheetData>", "<row>", "<c>", "</c>", "<v>", "<is>", "<t>", "<si>", "<a:b:c>", "xmlns=", " r=", "=", ":", "_x0000_", "_xD800_", "\ud83d",
]; // prettier-ignore

const values = [
  "", "0", "-1", "1", "16384", "16385", "1048576", "1048577", "4294967296", "1e308", "1e309", "NaN", "Infinity", "99999999999999999999", "0.1", "true", "on",
  "A1", "XFD1048576", "A1:XFD1048576", "A:A", "1:1", "B2:A1", "AAAA1", "$A$1", "s", "str", "inlineStr", "b", "e", "d", "n", "x", "hidden", "veryHidden",
  "rId1", "rId2", "rId99", "../../etc/passwd", "/xl/workbook.xml", "worksheets/sheet1.xml", "styles.xml", "#A1", "%2e%2e", "External", "__proto__",
  "2026-11-21", "2026-11-21T25:61:61", "10:10", "'A'!$A$1", "_neuguong_tab_by_field", "NeuGuong.plan#99999", "text/xml",
]; // prettier-ignore

const encoder = new TextEncoder();

/** A tag's range from a random place on; the whole part when there is none. */
function someTag(random: Random, bytes: Uint8Array): [number, number] {
  const from = bytes.indexOf(0x3c, below(random, bytes.length));
  const to = from < 0 ? -1 : bytes.indexOf(0x3e, from);
  return to < 0 ? [0, bytes.length] : [from, to + 1];
}

/** The range of an attribute's value from a random place on, or null. */
function someValue(random: Random, bytes: Uint8Array): [number, number] | null {
  for (let at = below(random, bytes.length); at >= 0 && at < bytes.length;) {
    at = bytes.indexOf(0x3d, at) + 1;
    if (at === 0) return null;
    const mark = bytes[at];
    if (mark !== 0x22 && mark !== 0x27) continue;
    const stop = bytes.indexOf(mark, at + 1);
    return stop < 0 ? null : [at + 1, stop];
  }
  return null;
}

function otherValue(random: Random, bytes: Uint8Array): Uint8Array {
  const place = someValue(random, bytes);
  return place ? cut(bytes, place[0], place[1], encoder.encode(pick(random, values))) : bytes;
}

const spoilers: readonly ((random: Random, bytes: Uint8Array) => Uint8Array)[] = [
  (random, bytes) => {
    const out = bytes.slice();
    for (let count = 1 + below(random, 4); count > 0; count--) out[below(random, out.length)] = below(random, 256);
    return out;
  },
  (random, bytes) => {
    const out = bytes.slice();
    out[below(random, out.length)]! ^= 1 << below(random, 8);
    return out;
  },
  (random, bytes) => {
    const at = below(random, bytes.length);
    return cut(bytes, at, Math.min(bytes.length, at + below(random, 40)), new Uint8Array(0));
  },
  (random, bytes) => {
    const at = below(random, bytes.length);
    return cut(bytes, at, at, encoder.encode(pick(random, tokens)));
  },
  (random, bytes) => {
    const [from, to] = someTag(random, bytes);
    return cut(bytes, from, to, new Uint8Array(0));
  },
  (random, bytes) => {
    const [from, to] = someTag(random, bytes);
    const times = pick(random, [1, 2, 50, 2000]);
    const again = new Uint8Array((to - from) * Math.min(times, 1 + Math.floor(200_000 / (to - from + 1))));
    for (let at = 0; at < again.length; at += to - from) again.set(bytes.subarray(from, to), at);
    return cut(bytes, from, from, again);
  },
  (random, bytes) => {
    const [from, to] = someTag(random, bytes);
    const [other, stop] = someTag(random, bytes);
    return cut(bytes, from, to, bytes.slice(other, stop));
  },
  (random, bytes) => bytes.slice(0, below(random, bytes.length)),
];

/** A spoiled copy of one of the books; the same for the same seed. */
export function spoiled(books: readonly Uint8Array[], seed: number): Uint8Array {
  const random = randomOf(seed);
  const parts: Parts = { ...unzipSync(pick(random, books)) };
  const xml = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name) && parts[name]!.length > 0);
  for (let count = 1 + below(random, 4); count > 0; count--) {
    const name = pick(random, xml);
    const bytes = parts[name];
    const kind = random();
    if (!bytes || bytes.length === 0) continue;
    if (kind < 0.02) delete parts[name];
    else if (kind < 0.04) parts[name] = parts[pick(random, xml)] ?? bytes;
    else if (kind < 0.05) parts[name.toUpperCase()] = bytes;
    // Other values leave the part well-formed, so that they reach what lies behind the scanner.
    else parts[name] = (kind < 0.55 ? otherValue : pick(random, spoilers))(random, bytes);
  }
  const file = zipSync(parts, { level: random() < 0.5 ? 0 : 1 });
  const outside = random();
  if (outside < 0.1) for (let count = 1 + below(random, 3); count > 0; count--) file[below(random, file.length)] = below(random, 256);
  return outside > 0.99 ? file.slice(0, below(random, file.length)) : file;
}

const limitMs = 2000;

function contents(snapshot: WorkbookSnapshot): string {
  return JSON.stringify(
    snapshot.sheets
      .filter((sheet) => sheet.ownTab === null)
      .map(({ name, rows, merges }) => [name, rows.map(({ row, cells }) => [row, cells]), merges]),
  );
}

/** What is done with a file: `opened`, or the refusal's name. Throws for a fault of ours. */
export async function tryFile(bytes: Uint8Array): Promise<string> {
  const start = performance.now();
  const inTime = (what: string): void => {
    const taken = performance.now() - start;
    if (taken > limitMs) throw new Error(`${what} took ${Math.round(taken)} ms`);
  };
  let before: WorkbookSnapshot;
  let workbook;
  try {
    workbook = openXlsx(bytes);
    before = await workbook.read();
  } catch (error) {
    inTime("the refusal");
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
  inTime("reading");
  try {
    await workbook.apply([
      { kind: "put-tab", tab },
      { kind: "set-setting", key: "plan", value: "b" },
    ]);
  } catch (error) {
    inTime("the refusal to write");
    if (error instanceof WorkbookError) return `opened, not written: ${error.code}`;
    throw error;
  }
  const once = workbook.save();
  inTime("writing");
  const again = openXlsx(once);
  const after = await again.read();
  if (contents(after) !== contents(before)) throw new Error("the user's sheets read otherwise after writing a tab");
  if (after.settings["plan"] !== "b") throw new Error("a setting was lost");
  if (!after.sheets.some((sheet) => sheet.ownTab === tab.id)) throw new Error("the tab was lost");
  try {
    await again.apply([
      { kind: "put-tab", tab },
      { kind: "set-setting", key: "plan", value: "b" },
    ]);
  } catch (error) {
    // A damaged part that the first writing had no reason to look into.
    if (error instanceof WorkbookError) return `opened, not written again: ${error.code}`;
    throw error;
  }
  if (Buffer.compare(Buffer.from(once), Buffer.from(again.save())) !== 0) throw new Error("writing the tab again gives other bytes");
  return "opened";
}
