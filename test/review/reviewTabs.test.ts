import { columnNumber } from "../../src/model/cell";
import type { ReportCell, ReportSheet } from "../../src/model/reportSheet";
import { findingsTab, reviewTabs } from "../../src/review/reviewTabs";
import { planIds, sampleInput } from "./sampleInput";

function cellAt(sheet: ReportSheet, row: number, column: number): ReportCell | null | undefined {
  return sheet.rows[row - 1]?.cells[column - 1];
}

function named(sheets: readonly ReportSheet[], id: string): ReportSheet {
  const sheet = sheets.find((one) => one.id === id);
  if (!sheet) throw new Error(`No tab ${id}`);
  return sheet;
}

/** Values of an `A1:B2` or `A1` range. */
function rangeValues(sheet: ReportSheet, range: string): unknown[] {
  const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range) ?? [];
  const values: unknown[] = [];
  for (let row = Number(r1); row <= Number(r2); row++)
    for (let column = columnNumber(c1); column <= columnNumber(c2); column++) values.push(cellAt(sheet, row, column)?.value);
  return values;
}

function rowWith(sheet: ReportSheet, text: string): readonly (ReportCell | null | undefined)[] {
  const row = sheet.rows.find(({ cells }) => cells.some((one) => one?.value === text));
  if (!row) throw new Error(`No row with ${text} on ${sheet.name}`);
  return row.cells;
}

const cases = planIds.flatMap((plan) =>
  (["mid-term", "final"] as const).flatMap((stage) => [0, 7, 160].map((many) => [plan, stage, many] as const)),
);

describe.each(cases)("%s, %s, %d nominees", (planId, stage, many) => {
  const input = sampleInput(planId, stage, many);
  const sheets = reviewTabs(input);

  test("tabs have ids and names of their own, valid in Excel", () => {
    expect(new Set(sheets.map((sheet) => sheet.id)).size).toBe(sheets.length);
    expect(new Set(sheets.map((sheet) => sheet.name.toLowerCase())).size).toBe(sheets.length);
    for (const sheet of sheets) {
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      expect(sheet.name).not.toMatch(/[\\/?*[\]:]/);
    }
    const ids = sheets.map((sheet) => sheet.id);
    expect(ids).toEqual(
      expect.arrayContaining(["overview", "by-field", "by-period", "structure", "missing", "nominees", "quotas", "findings", "sources"]),
    );
    expect(ids.includes("honour")).toBe(stage === "final");
    expect(ids.includes("targets")).toBe(stage === "final" && input.plan.targets.length > 0);
    expect(ids.includes("by-unit")).toBe(input.plan.quotas.some((quota) => quota.scope === "each-unit"));
  });

  test("charts name cells of their own tab that hold exactly their figures", () => {
    for (const sheet of sheets)
      for (const chart of sheet.charts) {
        expect(chart.sentence).not.toBe("");
        expect(rangeValues(sheet, chart.categoriesRef)).toEqual(chart.categories);
        for (const series of chart.series) {
          expect(rangeValues(sheet, series.valuesRef)).toEqual(series.values);
          expect(rangeValues(sheet, series.nameRef)).toEqual([series.name]);
          expect(series.values.every(Number.isFinite)).toBe(true);
        }
        expect(chart.anchor.bottom).toBeLessThanOrEqual(sheet.rows.length);
        expect(chart.anchor.right).toBeLessThanOrEqual(sheet.print.area?.right ?? 0);
        for (let row = chart.anchor.top; row <= chart.anchor.bottom; row++)
          for (let column = chart.anchor.left; column <= chart.anchor.right; column++)
            expect(cellAt(sheet, row, column)?.value ?? null).toBeNull();
      }
  });

  test("a repeated header stands below every chart of its tab, so that it is never printed above one", () => {
    for (const sheet of sheets)
      for (const chart of sheet.charts)
        if (sheet.print.repeatRows !== undefined) expect(chart.anchor.bottom).toBeLessThan(sheet.print.repeatRows.first);
  });

  test("no page ends inside a chart, and a chart with its title fits on one page", () => {
    for (const sheet of sheets)
      for (const { anchor } of sheet.charts) {
        for (const row of sheet.print.breaksAfter ?? []) expect(row < anchor.top || row >= anchor.bottom).toBe(true);
        expect(anchor.bottom - anchor.top).toBeLessThan(40);
      }
  });

  test("no page begins with a total or with the signatures alone", () => {
    for (const sheet of sheets)
      for (const row of sheet.print.breaksAfter ?? []) {
        const first = sheet.rows.slice(row).find(({ cells }) => cells.some((one) => (one?.value ?? "") !== ""));
        const texts = first?.cells.map((one) => one?.value) ?? [];
        expect(texts).not.toContain("TỔNG CỘNG");
        expect(texts.some((text) => typeof text === "string" && text.endsWith(input.asOf.slice(0, 4)) && text.includes(", ngày"))).toBe(
          false,
        );
      }
  });

  test("no ring has one part only, and no chart of standing one colour only", () => {
    for (const { kind, id, categories, series } of sheets.flatMap((sheet) => sheet.charts)) {
      if (kind === "doughnut") expect(categories.length).toBeGreaterThan(1);
      if (id === "standing") expect(series.length).toBeGreaterThan(1);
    }
  });

  test("the overview names first who misses most, with the sum of what is due", () => {
    const overview = named(sheets, "overview");
    const open = input.standing.rows.filter((row) => row.missing > 0 && (row.status === "short" || row.status === "in-progress"));
    const head = overview.rows.findIndex(({ cells }) => cells[0]?.value === "Còn thiếu nhiều nhất");
    expect(head >= 0).toBe(open.some((row) => row.required !== null));
    if (head < 0) return;
    const counts = overview.rows
      .slice(head + 2, head + 7)
      .flatMap(({ cells }) => (typeof cells[9]?.value === "number" ? [cells[9].value] : []));
    expect(counts.length).toBeGreaterThan(0);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts.every((one) => one > 0)).toBe(true);
  });

  test("merged cells never overlap and widths are set for every used column", () => {
    for (const sheet of sheets) {
      const taken = new Set<string>();
      for (const { top, left, bottom, right } of sheet.merges)
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) {
            expect(taken.has(`${row},${column}`)).toBe(false);
            taken.add(`${row},${column}`);
          }
      const used = Math.max(...sheet.rows.map((row) => row.cells.length));
      expect(sheet.widths.length).toBeGreaterThanOrEqual(used);
      for (const row of sheet.rows) expect(row.height ?? 15).toBeLessThanOrEqual(409);
    }
  });

  test("tables have unique headers that stand in their first row, and lie outside all merges", () => {
    for (const sheet of sheets)
      for (const { range, columns } of sheet.tables) {
        expect(new Set(columns).size).toBe(columns.length);
        expect(columns).toEqual(sheet.rows[range.top - 1]?.cells.slice(range.left - 1, range.right).map((one) => one?.value));
        expect(range.bottom).toBeGreaterThan(range.top);
        expect(sheet.merges.some((merge) => merge.bottom >= range.top && merge.top <= range.bottom && merge.left <= range.right)).toBe(
          false,
        );
      }
  });

  test("formulas keep to functions of Excel 2010, to tabs that exist, and carry a value", () => {
    const names = new Set(sheets.map((sheet) => sheet.name));
    for (const sheet of sheets)
      for (const row of sheet.rows)
        for (const cell of row.cells) {
          if (!cell?.formula) continue;
          expect(cell.value).not.toBeUndefined();
          expect(cell.value).not.toBeNull();
          expect(cell.formula.length).toBeLessThan(8192);
          for (const [, name = ""] of cell.formula.matchAll(/([A-Z]+)\(/g))
            expect(["COUNTIFS", "SUMIFS", "SUM", "IF", "MAX", "ROUND"]).toContain(name);
          for (const [, name = ""] of cell.formula.matchAll(/'([^']+)'!/g)) expect(names.has(name)).toBe(true);
        }
  });

  test("the totals of the tabs are those of the accounting", () => {
    const { totals, rows } = input.standing;
    const quotas = named(sheets, "quotas");
    if (rows.some((row) => row.required !== null)) {
      const total = rowWith(quotas, "TỔNG CỘNG").map((one) => one?.value);
      expect([total[6], total[8], total[9]]).toEqual([totals.required, totals.counted, totals.missing]);
      const byField = rowWith(named(sheets, "by-field"), "TỔNG CỘNG").map((one) => one?.value);
      expect(byField.slice(4, 7)).toEqual([totals.required, totals.counted, totals.missing]);
    } else expect(totals.required).toBe(0);
  });

  test("counting the helper columns by hand gives what each quota row counts", () => {
    const list = named(sheets, "nominees");
    const table = list.tables[0];
    if (!table) throw new Error("No table");
    const code = table.columns.indexOf("Mã chỉ tiêu");
    const codes = list.rows.slice(table.range.top, table.range.bottom).map((row) => row.cells[code]?.value);
    const quotas = named(sheets, "quotas");
    const head = quotas.rows.findIndex((row) => row.cells[0]?.value === "Mã");
    const numbered = input.standing.rows.filter((row) => row.required !== null).length;
    for (const row of quotas.rows.slice(head + 1, head + 1 + numbered))
      expect(row.cells[8]?.value).toBe(codes.filter((one) => one === row.cells[0]?.value).length);
  });
});

test("headline sentences count, and name what is missing most", () => {
  const sheets = reviewTabs(sampleInput("quang-tri-2021-2025", "mid-term", 160));
  const sentence = named(sheets, "by-field").charts[0]?.sentence ?? "";
  expect(sentence).toMatch(/^\d+\/12 lĩnh vực đã đủ chỉ tiêu cả giai đoạn; còn phải có thêm nhiều nhất: .+, \d+ .+\.$/);
});

test("a sheet of the user that bears a tab's name makes the tab take another, and formulas follow", () => {
  const sheets = reviewTabs(sampleInput("quang-tri-2021-2025", "mid-term", 5, "vi", "DS điển hình"));
  const list = named(sheets, "nominees");
  expect(list.name).toBe("DS điển hình (2)");
  const formulas = named(sheets, "quotas").rows.flatMap((row) =>
    row.cells.flatMap((one) => (one?.formula === undefined ? [] : [one.formula])),
  );
  expect(formulas.some((formula) => formula.includes("'DS điển hình (2)'!"))).toBe(true);
  expect(formulas.some((formula) => formula.includes("'DS điển hình'!"))).toBe(false);
});

test("English tabs hold no Vietnamese wording of ours", () => {
  const sheets = reviewTabs(sampleInput("tay-ninh-2021-2025", "final", 40, "en"));
  const heads = named(sheets, "nominees").tables[0]?.columns ?? [];
  expect(heads).toContain("Quota code");
  expect(sheets.map((sheet) => sheet.name)).toContain("Roll of honour");
});

test("the findings tab stands alone, gravest first, and links to the cell", () => {
  const input = sampleInput("quang-tri-2021-2025", "mid-term", 60);
  const [warning] = input.issues;
  if (!warning) throw new Error("No issue");
  const tab = findingsTab({ ...input, issues: [warning, { ...warning, severity: "error", row: 9 }] });
  const first = tab.rows[tab.tables[0]?.range.top ?? 0]?.cells ?? [];
  expect(first[1]?.value).toBe("Lỗi");
  expect(first[4]).toMatchObject({ value: "E9", link: "'Danh sách'!E9" });
  expect(tab.rows.flatMap((row) => row.cells).every((one) => !(one?.formula ?? "").includes("!"))).toBe(true);
});

test("each of a hundred thousand nominees has its row", () => {
  const sheets = reviewTabs(sampleInput("huu-lung-2021-2025", "final", 100_000));
  expect(named(sheets, "nominees").rows.length).toBeGreaterThan(100_000);
});

test.each(["vi", "en"] as const)("years that the list does not give are never called the best year (%s)", (language) => {
  const input = { ...sampleInput("quang-tri-2021-2025", "mid-term", 160), language };
  const nominees = input.recognition.nominees.map((one) => ({ ...one, year: { ...one.year, value: null, text: "" } }));
  const sheets = reviewTabs({ ...input, recognition: { ...input.recognition, nominees } });
  const tab = named(sheets, "by-period");
  expect(tab.charts).toEqual([]);
  const sentence = tab.rows.at(-1)?.cells[0]?.value;
  expect(sentence).toMatch(language === "vi" ? /^Danh sách không ghi năm của \d+ điển hình được tính\.$/ : /^The list gives no year/);
});

test("the roll of honour prints a subject once, with how often it was chosen, and a name alone merges nobody", () => {
  const input = sampleInput("lao-cai-office-2021-2025", "final", 160);
  const [first] = input.recognition.nominees;
  if (!first) throw new Error("no nominee");
  const at = (unit: string) => ({ ...first.unit, value: unit, text: unit });
  const units = ["Phòng Tổng hợp", "Phòng Tổng hợp", "Ban Tiếp công dân"];
  const ofOneField = input.recognition.nominees.filter(({ field }) => field.value === first.field.value).slice(0, 3);
  const nominees = input.recognition.nominees.map((nominee) => {
    const place = ofOneField.indexOf(nominee);
    return place < 0
      ? nominee
      : { ...nominee, name: "Trần Văn An", subject: first.subject, texts: first.texts, unit: at(units[place] ?? "") };
  });
  const honour = named(reviewTabs({ ...input, recognition: { ...input.recognition, nominees } }), "honour");
  const texts = honour.rows.flatMap(({ cells }) => cells.flatMap((one) => (typeof one?.value === "string" ? [one.value] : [])));
  expect(texts.filter((text) => text === "Trần Văn An")).toHaveLength(2);
  expect(texts.filter((text) => text.includes("2 lần được chọn"))).toHaveLength(1);
});
