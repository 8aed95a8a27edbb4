import { ListError } from "../../src/csv/listError";
import { readList } from "../../src/csv/readList";
import { readPastedText } from "../../src/csv/readPastedText";

/** Large texts made to keep a careless reader busy. They end here because nothing is searched twice; a slow reader would meet the runner's limit. */
const mega = 1024 * 1024;
const times = (piece: string, bytes: number): string => piece.repeat(Math.floor(bytes / piece.length));

test.each<[string, string]>([
  ["quotes alone", times('"', 10 * mega)],
  ["an odd number of quotes", times('"', 10 * mega) + '"'],
  ["a quote on every line", times('"\n', 4 * mega)],
  ["quotes that open and never close", times('a,"b\n', 4 * mega)],
  ["quotes that close too early, all in one line", times('"a"b,', 4 * mega).slice(0, 80_000)],
  ["doubled quotes that never close", times('x,"a""b\n', 4 * mega)],
  ["quotes far apart", times(`"${"a".repeat(1000)}\n`, 4 * mega)],
  ["one cell of 5 MB", times("Lê ", 5 * mega)],
  ["one quoted cell of 5 MB with delimiters and line ends", `a,"${times("x,y\n", 5 * mega)}",b\n1,2,3`],
  ["open tags", `<table><tr><td>${times("<", 4 * mega)}`],
  ["comments that never end", `<table><tr><td>1${times("<!--", 4 * mega)}`],
  ["CDATA that never ends", `<table><tr><td>1${times("<![CDATA[", 4 * mega)}`],
  ["attributes without end", `<table><tr><td>1<a ${times('b="c ', 4 * mega)}`],
  ["attributes in quotes by turns", `<table><tr><td>1${times("<a b=\"'><a c='\">", 4 * mega)}`],
  ["entities", `<table><tr><td>${times("&#", 2 * mega)}${times("&amp", 2 * mega)}`],
  ["scripts that never close", `<table><tr><td>1</td></tr>${times("<script>", 4 * mega)}`],
  ["spaces", `<table><tr><td>1${times(" ", 4 * mega)}2`],
  ["spaces behind quotes", times(`"a"${" ".repeat(5000)}b,`, 4 * mega)],
])("ends with a reading or a refusal by name: %s", (_, text) => {
  let seen: string;
  try {
    seen = `${readList(new TextEncoder().encode(text), "a.csv").rows > 0}`;
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    seen = "refused";
  }
  expect(["true", "refused"]).toContain(seen);
});

test("one quoted cell with many lines is one cell", () => {
  const long = times("x,y\n", mega);
  expect(readList(new TextEncoder().encode(`a,"${long}",b\n1,2,3`), "a.csv").sheets[0]?.rows.map(({ cells }) => cells)).toEqual([["a", long, "b"], ["1", "2", "3"]]); // prettier-ignore
});

test("halves of surrogate pairs stay in pasted text and are shown as damage in files", () => {
  expect(readPastedText("a\t\ud800b\udc00\nc\td").sheets[0]?.rows[0]?.cells).toEqual(["a", "\ud800b\udc00"]);
  const reading = readList(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x09, 0, 0x00, 0xd8, 0x62, 0]), "a.txt");
  expect(reading.sheets[0]?.rows[0]?.cells).toEqual(["a", "\ufffdb"]);
  expect(reading.faults.map(({ code }) => code)).toContain("bad-bytes");
});

test("a file of NULs is no list", () => {
  expect(() => readList(new Uint8Array(mega), "a.csv")).toThrow(ListError);
});
