import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtinPlans } from "../../src/plans/builtinPlans";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { check } from "../../src/workflows/check";
import { reviewEdits } from "../../src/workflows/review";
import { openXlsx } from "../../src/xlsx/openXlsx";
import type { Book } from "../host/book/book";
import { BookSheet } from "../host/book/bookSheet";
import { isCellError } from "../host/book/cell";
import { loadBook, saveBook } from "../host/node/xlsxFile";
import { profiles } from "../host/profile";
import { recalculated } from "../tools/recalculate";
import { workbookOver } from "./startedWorkbook";

/** A sample reviewed in the local Excel, as that has it and as it saves it. */
async function published() {
  const { book, workbook } = await (async () => {
    const book = await loadBook(new Uint8Array(readFileSync(join("assets", "samples", "quang-tri-clean.xlsx"))));
    return { book, ...workbookOver(book, profiles.excel2021) };
  })();
  const snapshot = await workbook.read();
  const plan = builtinPlans.find(({ id }) => id === "quang-tri-2021-2025")!;
  const result = check(snapshot, plan, "2025-06-30");
  const source = { fileName: "danh-sach.xlsx", writtenAt: "2025-06-30T08:00:00Z" };
  await workbook.apply([
    ...reviewEdits(snapshot, result, "final", source, "vi"),
    { kind: "set-setting", key: "thử", value: `{"kế hoạch":"${"điển hình ".repeat(60)}"}` },
  ]);
  return { book, workbook, saved: await saveBook(book) };
}

/** What the cells of a sheet show. */
function shown(book: Book, name: string): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [row, line] of book.sheetNamed(name)!.rows) {
    for (const [column, { content, formula }] of line) {
      if (content === "" || (content === null && formula === null)) continue;
      // A sum of parts of a hundred may end in another last bit.
      cells[`${row},${column}`] = isCellError(content)
        ? content.error
        : typeof content === "number"
          ? Number(content.toPrecision(12))
          : content;
    }
  }
  return cells;
}

/** A file knows one kind of double line only. */
const [doubleThin, doubleThick] = ['"style":"Double","weight":"Thin"', '"style":"Double","weight":"Thick"'];

/** Every part of a workbook with its place, without the numbers that are given anew at each opening and cells that show nothing. */
function leaves(value: unknown, place = ""): string[] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null || "numberFormat" in value) return [`${place}: ${JSON.stringify(value)}`];
  if (value instanceof BookSheet) {
    const cells = [...value.rows].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]) => {
        const isBlank = cell.content === null && cell.formula === null && cell.link === null;
        const { fill, top, bottom, left, right } = cell.style;
        const showsNothing = fill === "" && !top && !bottom && !left && !right;
        return isBlank && showsNothing ? [] : [`${place} ${row},${column}: ${JSON.stringify(cell).replaceAll(doubleThin, doubleThick)}`];
      }),
    );
    return [...cells, ...leaves({ ...value, rows: undefined }, place)];
  }
  const entries: [unknown, unknown][] =
    value instanceof Map
      ? [...(value as Map<unknown, unknown>)]
      : value instanceof Set
        ? [...(value as Set<number>)].sort((a, b) => a - b).map((one, at) => [at, one])
        : Object.entries(value);
  return entries.flatMap(([key, one]) =>
    ["id", "lastId", "isDirty", "source", "selection", "columnStyles"].includes(String(key)) ? [] : leaves(one, `${place}/${String(key)}`),
  );
}

/** The first lines in which two lists differ: a whole comparison of workbooks would take minutes to print. */
function differing(a: readonly string[], b: readonly string[]): string[] {
  const [left, right] = [new Set(a), new Set(b)];
  return [
    ...a.filter((line) => !right.has(line)).map((line) => `- ${line}`),
    ...b.filter((line) => !left.has(line)).map((line) => `+ ${line}`),
  ]
    .map((line) => line.slice(0, 300))
    .slice(0, 20);
}

const charts = (book: Book) =>
  book.sheets.map(({ name, charts: drawn }) => [
    name,
    drawn.map(({ properties, title, series }) => ({
      type: properties["chartType"],
      title: title["text"],
      series: series.map(({ valuesRef, categoriesRef }) => [valuesRef, categoriesRef].map((ref) => ref?.replace(/[$']/g, ""))),
    })),
  ]);

describe("a workbook published in the local Excel and saved", () => {
  let done: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    done = await published();
  }, 60_000);

  it("shows the .xlsx adapter the same sheets, own tabs, marks and settings", async () => {
    const [inExcel, inFile] = [await done.workbook.read(), await openXlsx(done.saved).read()];
    expect(inFile.settings).toEqual(inExcel.settings);
    expect(inFile.settings["thử"]).toContain("điển hình điển hình");
    expect(inFile.sheets.filter(({ ownTab }) => ownTab !== null).length).toBeGreaterThan(5);
    const lines = (snapshot: WorkbookSnapshot): string[] =>
      snapshot.sheets.flatMap(({ styles, rows, hiddenRows, hiddenColumns, formulaCells, ...sheet }) => [
        JSON.stringify([sheet, [...hiddenRows], [...hiddenColumns], formulaCells && [...formulaCells].sort()]),
        // Fonts are compared where there is text: only there they matter, and only there Excel is asked for them.
        ...rows.map(({ row, cells, styles: looks }) =>
          JSON.stringify([row, cells.map((cell, at) => (typeof cell === "string" ? [cell, styles[looks?.[at] ?? 0]?.font] : cell))]),
        ),
      ]);
    expect(differing(lines(inFile), lines(inExcel))).toEqual([]);
  });

  it("is the same workbook when the local Excel opens it again", async () => {
    expect(differing(leaves(await loadBook(done.saved)), leaves(done.book))).toEqual([]);
  });

  it("can be published into again, as a file", async () => {
    const file = openXlsx(done.saved);
    const own = (await file.read()).sheets.filter(({ ownTab }) => ownTab !== null);
    await file.apply(own.map(({ ownTab }) => ({ kind: "remove-tab", id: ownTab! })));
    const left = await openXlsx(file.save()).read();
    expect(left.sheets.map(({ name }) => name)).toEqual(
      (await openXlsx(done.saved).read()).sheets.flatMap(({ name, ownTab }) => (ownTab === null ? [name] : [])),
    );
  });

  (process.env["SOFFICE"] === "" ? it.skip : it)(
    "opens in LibreOffice, which computes the same cells and keeps the same charts",
    async () => {
      const opened = await loadBook(recalculated(new Map([["saved", done.saved]])).get("saved")!);
      expect(charts(opened)).toEqual(charts(done.book));
      expect(charts(opened).some(([, drawn]) => drawn!.length > 0)).toBe(true);
      for (const { name } of done.book.sheets) expect([name, shown(opened, name)]).toEqual([name, shown(done.book, name)]);
    },
    60_000,
  );
});
