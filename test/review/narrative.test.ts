import type { ReportSheet } from "../../src/model/reportSheet";
import { reviewNarrative } from "../../src/review/narrative";
import type { ReviewInput } from "../../src/review/reviewInput";
import { reviewTabs } from "../../src/review/reviewTabs";
import { planIds, sampleInput } from "./sampleInput";

function named(sheets: readonly ReportSheet[], id: string): ReportSheet {
  const sheet = sheets.find((one) => one.id === id);
  if (!sheet) throw new Error(`No tab ${id}`);
  return sheet;
}

function rowOf(sheet: ReportSheet, text: string): readonly unknown[] {
  const row = sheet.rows.find(({ cells }) => cells.some((one) => one?.value === text));
  if (!row) throw new Error(`No row with ${text} on ${sheet.name}`);
  return row.cells.map((one) => one?.value);
}

/** A number as the Vietnamese text has it: "05", "1.234". */
const said = (value: unknown): string => {
  if (typeof value !== "number") throw new Error(`${String(value)} is no number`);
  return value > 0 && value < 10 ? `0${value}` : value.toLocaleString("de-DE");
};

const cases = planIds.flatMap((plan) =>
  (["mid-term", "final"] as const).flatMap((stage) => [7, 160].map((many) => [plan, stage, many] as const)),
);

describe.each(cases)("the summary in words: %s, %s, %d nominees", (planId, stage, many) => {
  const input = sampleInput(planId, stage, many);
  const sheets = reviewTabs(input);
  const paragraphs = reviewNarrative(input);
  const text = paragraphs.join("\n");

  test("stands on the overview as it is copied", () => {
    const cells = named(sheets, "overview").rows.map(({ cells }) => cells[0]?.value);
    const first = cells.indexOf(paragraphs[0] ?? "");
    expect(first).toBeGreaterThan(0);
    expect(cells.slice(first, first + paragraphs.length)).toEqual(paragraphs);
  });

  test("gives the number of exemplars of the tab of structure, whole and by subject", () => {
    const structure = named(sheets, "structure");
    const byField = structure.rows.filter(({ cells }) => cells[0]?.value === "TỔNG CỘNG").at(-1);
    const total = byField?.cells.map((one) => one?.value).filter((value) => typeof value === "number");
    if (total?.at(-1) === 0) {
      expect(text).toContain("chưa có điển hình tiên tiến nào được tính");
      return;
    }
    expect(text).toContain(`lựa chọn được ${said(total?.at(-1))} điển hình tiên tiến`);
    const head = structure.rows.findIndex(({ cells }) => cells[1]?.value === "Đối tượng");
    for (const { cells } of structure.rows.slice(head + 1)) {
      if (typeof cells[0]?.value !== "number") break;
      expect(text).toContain(`${said(cells[2]?.value)} ${String(cells[1]?.value).toLowerCase()}`);
    }
  });

  test("gives asked, reached, completion and missing of the total of the tab of fields", () => {
    const tab = named(sheets, "by-field");
    if (input.standing.totals.required === 0) {
      expect(text).toContain("Chưa có chỉ tiêu bằng số để so sánh");
      return;
    }
    const [asked, have, missing] = rowOf(tab, "TỔNG CỘNG").slice(4, 7);
    const completion = tab.rows
      .find(({ cells }) => cells[0]?.value === "TỔNG CỘNG")
      ?.cells.filter((one) => one?.style?.numberFormat === "0%")
      .at(-1);
    expect(text).toContain(`So với chỉ tiêu ${said(asked)} điển hình được giao cho cả giai đoạn, đã có ${said(have)} điển hình`);
    expect(text).toContain(`hoàn thành ${Math.round(Number(completion?.value) * 100)}%`);
    if (missing === 0) expect(text).toContain("không còn thiếu");
    else
      expect(text).toMatch(
        new RegExp(stage === "final" ? `còn thiếu ${said(missing)} điển hình` : `còn phải giới thiệu thêm ${said(missing)} điển hình`),
      );
  });

  test("counts as done the leads and units whose row lacks nothing", () => {
    for (const [id, kind, column] of [
      ["by-lead", "cơ quan chủ trì", 5],
      ["by-unit", "đơn vị", -3],
    ] as const) {
      const tab = sheets.find((one) => one.id === id);
      if (!tab) continue;
      const rows = tab.rows.filter(
        ({ cells }) => typeof cells[0]?.value === "number" && typeof cells[1]?.value === "string" && cells.length > 6,
      );
      const done = rows.filter(({ cells }) => cells.slice(0, tab.print.area?.right).at(column)?.value === 0).length;
      const expected =
        done === rows.length
          ? `cả ${said(rows.length)} ${kind} đã đủ`
          : done === 0
            ? `chưa ${kind} nào đủ (0/${said(rows.length)})`
            : `${said(done)}/${said(rows.length)} ${kind} đã đủ`;
      expect(text).toContain(expected);
    }
  });

  test("gives the exemplars of each year or quarter that it names as the tab by period has them", () => {
    const told = [...text.matchAll(/(?:năm|quý) ([IV\d/]+) có (\d+)/g)];
    const tab = named(sheets, "by-period");
    const at = tab.rows.flatMap(({ cells }) => cells.map((one) => one?.value)).includes("Tổng số")
      ? (tab.rows.find(({ cells }) => cells.some((one) => one?.value === "Tổng số"))?.cells.findIndex((one) => one?.value === "Tổng số") ??
        -1)
      : -1;
    for (const [, period = "", count = ""] of told) {
      const row = tab.rows.find(({ cells }) => String(cells[1]?.value) === period);
      expect(said(row?.cells[at]?.value)).toBe(count);
    }
  });
});

function without(input: ReviewInput): ReviewInput {
  return { ...input, recognition: { ...input.recognition, nominees: [] } };
}

test("with nobody on the list nothing is claimed", () => {
  const input = sampleInput("quang-tri-2021-2025", "mid-term", 0);
  const [first = "", second = ""] = reviewNarrative(without(input));
  expect(first).toBe(
    "Thực hiện Kế hoạch xây dựng, nhân rộng các mô hình, điển hình tiên tiến trên địa bàn tỉnh Quảng Trị giai đoạn 2021-2025, sau hơn 02 năm thực hiện (tính đến ngày 11/6/2023), toàn tỉnh chưa có điển hình tiên tiến nào được tính theo kế hoạch.",
  );
  expect(second).toContain("hoàn thành 0%");
});

test("an office is named itself, for it is no province", () => {
  expect(reviewNarrative(sampleInput("lao-cai-office-2021-2025", "final", 40))[0]).toContain(
    "Văn phòng Ủy ban nhân dân tỉnh Lào Cai đã giới thiệu",
  );
});

test("in English it holds no Vietnamese wording of ours", () => {
  const [first = "", second = ""] = reviewNarrative(sampleInput("quang-tri-2021-2025", "final", 160, "en"));
  expect(first).toMatch(/^After \w.+ of the plan \(as of 30\/9\/2025\), \d+ exemplars have been put forward, among them /);
  expect(second).toMatch(/^Of 169 exemplars asked for the whole term, \d+ count toward the quotas/);
  expect(first + second).not.toMatch(/điển hình tiên tiến|chỉ tiêu/);
});

test("a quota that lacks one of very many is not said to be wholly reached", () => {
  const input = sampleInput("quang-tri-2021-2025", "final", 7);
  const [first, ...rest] = input.standing.rows;
  const row = { ...first!, required: 1_000, counted: 999, missing: 1, surplus: 0 };
  const others = rest.map((one) => ({ ...one, required: null, missing: 0, surplus: 0 }));
  const text = reviewNarrative({ ...input, standing: { ...input.standing, rows: [row, ...others] } }).join("\n");
  expect(text).toContain("hoàn thành 99%; còn thiếu 01 điển hình");
});
