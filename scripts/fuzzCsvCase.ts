import { decodeContainer } from "../src/csv/decodeContainer";
import { separatorLine } from "../src/csv/detectDelimiter";
import { ListError } from "../src/csv/listError";
import type { ListCharset, ListDelimiter, ListReading } from "../src/csv/listReading";
import { readList } from "../src/csv/readList";
import { bytesIn } from "../test/csv/vietnameseBytes";
import { below, pick, randomOf, type Random } from "./seededRandom";
import { cut } from "./cut";

const charsets: readonly ListCharset[] = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1258",
  "windows-1252",
  "TCVN3",
  "VNI",
  "utf8-as-latin1",
];
const delimiters: readonly ListDelimiter[] = [",", ";", "\t", "|"];

function listText(delimiter: string, end: string): string {
  const cell = (text: string): string => (/["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
  return [
    ["UBND XÃ HƯỚNG PHÙNG"],
    ["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2027", "", "", ""],
    [],
    ["STT", "Họ và tên", "CCCD", "Thành tích"],
    ["1", "Nguyễn Thị Thảo", "045085012345", "- Vận động 15 hộ góp vốn\n- Hiến 300 m2 đất, 12,5 triệu đồng"],
    ["2", 'Tổ "Dân vận khéo" bản Cựp', "", "Giữ vững danh hiệu; không có tội phạm"],
    ["3", "Lê Đức Ỷ", "+84912345678", "=1+1"],
    ["Cộng", "3", "", ""],
  ]
    .map((row) => row.map(cell).join(delimiter))
    .join(end);
}

const page = `<html><head><style>td{font-family:.VnTime}</style></head><body><table border=1><tr><td colspan=3>DANH SÁCH</td></tr><tr><th rowspan=2>STT<th>Họ v&agrave; t&#234;n<th>Năm</tr><tr><td>Lê &lt;An&gt;<br>xã A</td><td x:num="1">0912</td></tr><!-- ghi chú --></table><table><tr><td>a<table><tr><td>b</table></table></body></html>`;
const workbook = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><Font ss:FontName=".VnTimeH" ss:Bold="1"/></Style></Styles><Worksheet ss:Name="Một"><Table><Column ss:Index="2" ss:Hidden="1"/><Row ss:Index="3"><Cell ss:MergeAcross="2" ss:StyleID="s1"><Data ss:Type="String">Họ tên</Data></Cell></Row><Row><Cell><Data ss:Type="Number">12</Data></Cell><Cell ss:Index="4"><Data ss:Type="DateTime">2026-11-21T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`;

/** The files that are spoiled: a list in every charset, delimiter and line end, and two in markup. */
export function ownLists(): Uint8Array[] {
  const lists: Uint8Array[] = [];
  for (const charset of charsets)
    for (const delimiter of delimiters)
      for (const end of ["\n", "\r\n", "\r"]) lists.push(bytesIn(listText(delimiter, end), charset === "windows-1252" ? "TCVN3" : charset));
  const encoder = new TextEncoder();
  lists.push(encoder.encode(`\ufeffsep=;\r\n${listText(";", "\r\n")}`), bytesIn(`\ufeff${listText("\t", "\r\n")}`, "utf-16le"));
  for (let copies = 0; copies < 12; copies += 1) lists.push(encoder.encode(page), encoder.encode(workbook), bytesIn(page, "utf-16le"));
  return lists;
}

const tokens = [
  '"', '""', '"""', ",", ";", "\t", "|", "\n", "\r", "\r\n", '",', ';"', '"\n"', " ", "\u00a0", "\0", "\ufeff", "\u001a", "?", "\ufffd", "sep=;\n", "sep=",
  "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<td>", "<tr>", "</tr>", "<table>", "</table>", "<script>", "<td colspan=9 rowspan=99999>",
  "&amp;", "&#x110000;", "&#0;", "&", "='", '="', "ss:Index=\"9999999\"", "<Row>", "<Cell>", "</Data>", "__proto__", "=cmd|' /C calc'!A0", "Ỷ", "Ã¡Âº", "§¬n",
]; // prettier-ignore
const encoder = new TextEncoder();

/** From one line end (or tag) to the next, so that whole rows are moved and repeated. */
function someRow(random: Random, bytes: Uint8Array): [number, number] {
  const sign = bytes.includes(0x0a) ? 0x0a : bytes.includes(0x0d) ? 0x0d : 0x3e;
  const from = bytes.indexOf(sign, below(random, bytes.length)) + 1;
  const to = bytes.indexOf(sign, from);
  return to < 0 ? [0, bytes.length] : [from, to + 1];
}

const spoilers: readonly ((random: Random, bytes: Uint8Array, lists: readonly Uint8Array[]) => Uint8Array)[] = [
  (random, bytes) => {
    const out = bytes.slice();
    for (let count = 1 + below(random, 4); count > 0; count -= 1) out[below(random, out.length)] = below(random, 256);
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
    const at = below(random, bytes.length);
    return cut(bytes, at, at, encoder.encode(pick(random, tokens).repeat(pick(random, [2, 50, 3000]))));
  },
  (random, bytes) => {
    const [from, to] = someRow(random, bytes);
    const times = Math.min(pick(random, [1, 2, 60, 3000]), 1 + Math.floor(200_000 / (to - from + 1)));
    const again = new Uint8Array((to - from) * times);
    for (let at = 0; at < again.length; at += to - from) again.set(bytes.subarray(from, to), at);
    return cut(bytes, from, from, again);
  },
  (random, bytes, lists) => {
    const other = pick(random, lists);
    const [from, to] = someRow(random, bytes);
    const [begin, end] = someRow(random, other);
    return cut(bytes, from, to, other.slice(begin, end));
  },
  (random, bytes) => bytes.slice(0, 1 + below(random, bytes.length)),
];

/** A spoiled copy of one of the lists; the same for the same seed. */
export function spoiled(lists: readonly Uint8Array[], seed: number): Uint8Array {
  const random = randomOf(seed);
  let bytes = pick(random, lists);
  for (let count = 1 + below(random, 5); count > 0 && bytes.length > 0; count -= 1) bytes = pick(random, spoilers)(random, bytes, lists);
  return bytes;
}

const limitMs = 2000;
const nothing = /[\s\u200b-\u200f\u2060\ufeff"]/g;

/** Rows counted, numbered upwards, holding something, and no value but text where the file has no types. */
function checkRows(reading: ListReading): void {
  const rows = reading.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows !== reading.rows || rows === 0) throw new Error(`${reading.rows} rows said, ${rows} given`);
  for (const sheet of reading.sheets) {
    if (sheet.name === "" || sheet.name.length > 31) throw new Error(`the sheet's name is "${sheet.name}"`);
    let before = 0;
    for (const { row, cells } of sheet.rows) {
      if (row <= before) throw new Error(`row ${row} after ${before}`);
      before = row;
      if (cells.length === 0 || cells.at(-1) === null) throw new Error(`row ${row} ends with nothing`);
      if (reading.form !== "xml-spreadsheet" && cells.some((cell) => cell !== null && typeof cell !== "string"))
        throw new Error(`row ${row} holds something else than text`);
    }
  }
}

/** Every sign of the text but quotes, delimiters and spaces stands in a cell, in its order. */
function checkNothingLost(bytes: Uint8Array, charset: ListCharset): void {
  const { text } = decodeContainer(bytes, charset);
  const reading = readList(bytes, "a.csv", { charset });
  // A list of names gets a header and its lines twice.
  if (reading.form !== "delimited" || reading.faults.some(({ code }) => code === "name-lines")) return;
  const { delimiter } = reading;
  const signs = (part: string): string => (delimiter === null ? part : part.replaceAll(delimiter, "")).replace(nothing, "");
  const wanted = signs(text.slice(separatorLine(text)?.length ?? 0));
  const given = signs(reading.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell ?? ""))).join(""));
  if (wanted !== given) throw new Error(`${wanted.length} signs in the file, ${given.length} in the cells`);
}

/** What is done with a file: `read` with its form, or the refusal's name. Throws for a fault of ours. */
export function tryFile(bytes: Uint8Array): string {
  const start = process.cpuUsage();
  let verdict: string;
  try {
    const reading = readList(bytes, "Danh sách.csv");
    checkRows(reading);
    verdict = `${reading.form}, ${reading.charset}`;
    const wide = decodeContainer(bytes).container;
    for (const charset of wide === "utf-16le" || wide === "utf-16be" ? [wide] : (["utf-8", "windows-1252"] as const))
      checkNothingLost(bytes, charset);
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    verdict = error.message;
  }
  const taken = process.cpuUsage(start).user / 1000;
  if (taken > limitMs) throw new Error(`it took ${Math.round(taken)} ms of the processor`);
  return verdict;
}
