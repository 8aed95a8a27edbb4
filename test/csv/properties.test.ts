import fc from "../tools/properties";
import type { ListCharset, ListDelimiter } from "../../src/csv/listReading";
import { readList } from "../../src/csv/readList";
import { readPastedText } from "../../src/csv/readPastedText";
import { bytesIn } from "./vietnameseBytes";

const delimiters: readonly ListDelimiter[] = [",", ";", "\t", "|"];
const ends = ["\n", "\r\n", "\r"];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

function written(rows: readonly (readonly string[])[], delimiter: string, end: string, always: boolean): string {
  return rows
    .map((row) => row.map((cell) => (always || cell.includes(delimiter) || /["\r\n]/.test(cell) ? quoted(cell) : cell)).join(delimiter))
    .join(end);
}

/** What a reading must give: rows that hold something, with their numbers, without empty cells at their ends. */
function wantedRows(rows: readonly (readonly string[])[]): readonly unknown[] {
  return rows
    .map((row, index) => {
      const cells: (string | null)[] = row.map((cell) => (cell === "" ? null : cell));
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      return { row: index + 1, cells };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== null && /[^\s\u200b-\u200f\u2060\ufeff]/.test(cell)));
}

/** A table drawn with "|" on both sides of each row, or with a line of dashes, loses the spaces that align its columns: see habits.test.ts. */
function drawn(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const framed = filled.every((row) => row[0] === "" && row.length > 1 && row.at(-1) === "");
  return framed || rows.some((row) => row.length > 1 && row.some((cell) => /^\s*:?-{2,}:?\s*$/.test(cell)));
}

/** Any well-formed text without NUL, which is taken out with a fault, and without the letters that would make a file of one line markup. */
const anyCell = fc
  .string({ unit: "binary", maxLength: 12 })
  .map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f<]/g, ""))
  .filter((text) => !/^\s*sep=/i.test(text));
const awkward = fc.constantFrom(
  "",
  " ",
  '"',
  '""',
  ',"',
  '";',
  "\n",
  "\r\n",
  "\t",
  "|",
  "a,b",
  '"x" y',
  "=1+1",
  "__proto__",
  "12,5",
  "\u00a0",
  "''",
  "\ufeffx",
);
const anyRows = fc.array(fc.array(fc.oneof(anyCell, awkward), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

test("any cells come back from a well-formed file, with any delimiter, line end and Unicode charset", () => {
  fc.assert(
    fc.property(
      anyRows,
      fc.constantFrom(...delimiters),
      fc.constantFrom(...ends),
      fc.boolean(),
      fc.constantFrom<ListCharset>("utf-8", "utf-16le", "utf-16be"),
      (rows, delimiter, end, always, charset) => {
        const wanted = wantedRows(rows);
        fc.pre(wanted.length > 0 && !(delimiter === "|" && drawn(rows)));
        const reading = readList(bytesIn(`\ufeff${written(rows, delimiter, end, always)}`, charset), "a.csv", { delimiter, charset });
        expect(reading.sheets[0]?.rows).toEqual(wanted);
        expect(reading.rows).toBe(wanted.length);
      },
    ),
    { numRuns: 200 },
  );
});

const words = ["Nguyễn", "Trần Thị Hồng", "Phạm Đức Thắng", "đơn vị", "tập thể", "Hợp tác xã", "xã Hướng Hóa", "nông thôn mới", "điển hình", "0912345678", "12,5", "", "- Học tập; rèn luyện", "thôn 3"]; // prettier-ignore
const agencyRows = fc.array(fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 4 }), { minLength: 6, maxLength: 12 });

test("a list of an agency comes back from every charset with nothing chosen", () => {
  fc.assert(
    fc.property(
      agencyRows,
      fc.constantFrom<ListDelimiter>(";", "\t", "|"),
      fc.constantFrom<ListCharset>("utf-8", "utf-16le", "utf-16be", "windows-1258", "TCVN3", "VNI", "utf8-as-latin1"),
      (rows, delimiter, charset) => {
        const all = [["Số TT", "Họ và tên", "Chức vụ", "Thành tích"], ...rows];
        const reading = readList(bytesIn(written(all, delimiter, "\r\n", false), charset), "a.csv");
        expect(reading).toMatchObject({ charset, delimiter });
        expect(reading.sheets[0]?.rows).toEqual(wantedRows(all));
      },
    ),
    { numRuns: 150 },
  );
});

test("no text makes the reader fail but by name, and every line without a quote is accounted for", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(awkward, anyCell, fc.constantFrom(...words)), { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      fc.pre(text.trim() !== "");
      let rows = 0;
      try {
        rows = readPastedText(text).rows;
      } catch (error) {
        expect(error).toMatchObject({ name: "ListError" });
      }
      if (!text.includes('"') && /[\p{L}\d]/u.test(text))
        expect(rows).toBe(
          text
            .split(/\r\n|\r|\n/)
            .filter((line) => line.replace(/[\t,;|\s\u200b-\u200f\u2060\ufeff]/g, "") !== "" || (rows > 0 && lineCounts(text, line)))
            .length,
        );
    }),
    { numRuns: 150 },
  );
});

/** A line of delimiters that are not this text's is a row. */
function lineCounts(text: string, line: string): boolean {
  const { delimiter } = readPastedText(text);
  return line.replaceAll(delimiter ?? "\u001f", "").replace(/[\s\u200b-\u200f\u2060\ufeff]/g, "") !== "";
}
