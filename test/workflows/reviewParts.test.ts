import { builtinPlan } from "../../src/plans/builtinPlans";
import type { ReportSheet } from "../../src/model/reportSheet";
import { conferenceDay } from "../../src/workflows/asOf";
import { leavingTabs } from "../../src/workflows/leavingTabs";
import { reviewEdits } from "../../src/workflows/review";
import { earlierStage, tabNeeds } from "../../src/workflows/reviewParts";
import { withNeeded } from "../../src/workflows/withNeeded";
import { checkedSample, type CheckedSample } from "./checkedSample";

const source = { fileName: "quang-tri.xlsx", writtenAt: "2023-11-21T08:00:00+07:00" };

const written = ({ snapshot, result }: CheckedSample, stage: "mid-term" | "final", only?: readonly string[]): readonly ReportSheet[] =>
  reviewEdits(snapshot, result, stage, source, "vi", only).flatMap((edit) => (edit.kind === "put-tab" ? [edit.tab] : []));

const ids = (tabs: readonly ReportSheet[]) => tabs.map(({ id }) => id);
const texts = (tab: ReportSheet) => tab.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));

describe("which tabs the formulas of others need", () => {
  it("every figure needs the list or the ledger, and the overview the findings", async () => {
    const tabs = written(await checkedSample("quang-tri"), "final");
    const needs = tabNeeds(tabs);
    expect(needs.get("overview")).toEqual(expect.arrayContaining(["nominees", "quotas", "findings"]));
    expect(needs.get("by-field")).toEqual(expect.arrayContaining(["quotas"]));
    expect(needs.get("quotas")).toContain("nominees");
    expect(needs.get("findings")).toEqual([]);
  });

  it("follows needs through others and back", () => {
    const needs = new Map([
      ["a", ["b"]],
      ["b", ["c", "a"]],
      ["d", []],
    ]);
    expect([...withNeeded(["a"], needs)].sort()).toEqual(["a", "b", "c"]);
    expect([...withNeeded(["d"], needs)]).toEqual(["d"]);
    expect([...withNeeded([], needs)]).toEqual([]);
  });
});

describe("a review with tabs left out", () => {
  it("has the tabs wanted and those that they need, and no formula points at one that is missing", async () => {
    for (const stage of ["mid-term", "final"] as const)
      for (const name of ["quang-tri", "lao-cai-office"] as const) {
        const sample = await checkedSample(name);
        const all = written(sample, stage);
        for (const { id } of all) {
          const some = written(sample, stage, [id]);
          expect(ids(some)).toContain(id);
          const left = all.filter((tab) => !ids(some).includes(tab.id)).map((tab) => `'${tab.name}'!`);
          const dangling = some.flatMap((tab) =>
            tab.rows.flatMap(({ cells }) =>
              cells.flatMap((cell) => [cell?.formula, cell?.link].filter((text) => left.some((prefix) => text?.includes(prefix)))),
            ),
          );
          expect({ id, dangling }).toEqual({ id, dangling: [] });
        }
      }
  });

  it("numbers its appendices without gaps", async () => {
    const sample = await checkedSample("quang-tri");
    const some = written(sample, "mid-term", ["structure", "missing"]);
    expect(ids(some)).toEqual(["structure", "missing", "nominees", "quotas"]);
    expect(some.slice(0, 3).map((tab) => texts(tab).find((text) => /^Phụ lục [IVX]+$/.test(String(text))))).toEqual([
      "Phụ lục I",
      "Phụ lục II",
      "Phụ lục III",
    ]);
  });

  it("is the whole review when all are wanted", async () => {
    const sample = await checkedSample("kon-ray");
    const all = written(sample, "final");
    expect(written(sample, "final", ids(all))).toEqual(all);
  });

  it("takes away tabs of an earlier review that it leaves out, and only those", async () => {
    const { book, snapshot, result } = await checkedSample("quang-tri");
    await book.apply(reviewEdits(snapshot, result, "final", source, "vi"));
    const after = await book.read();
    const some = new Set(["overview", "nominees", "quotas", "findings"]);
    const leaving = leavingTabs(after, some).map(({ ownTab }) => ownTab);
    expect(leaving).toEqual(expect.arrayContaining(["honour", "by-field", "sources"]));
    expect(leaving).not.toContain("overview");
    await book.apply(reviewEdits(after, result, "mid-term", source, "vi", ["overview"]));
    const last = await book.read();
    expect(last.sheets.flatMap(({ ownTab }) => ownTab ?? []).sort()).toEqual([...some].sort());
    expect(last.sheets.filter(({ ownTab }) => ownTab === null).map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
  });
});

describe("the review that is in the workbook already", () => {
  it("says whose it is by its title, in both languages", async () => {
    for (const stage of ["mid-term", "final"] as const)
      for (const language of ["vi", "en"] as const) {
        const { book, snapshot, result } = await checkedSample("lao-cai-office");
        expect(earlierStage(snapshot)).toBeNull();
        await book.apply(reviewEdits(snapshot, result, stage, source, language));
        expect(earlierStage(await book.read())).toBe(stage);
      }
  });
});

describe("the day of a conference and why it is that one", () => {
  const quangTri = builtinPlan("quang-tri-2021-2025")!;
  const konRay = builtinPlan("kon-ray-2023-2025")!;

  it("the plan's date, else the middle of its period, else today", () => {
    expect(conferenceDay(quangTri, "mid-term", "2026-01-01")).toEqual({ day: "2023-06-11", reason: "milestone" });
    expect(conferenceDay(konRay, "mid-term", "2026-01-01")).toEqual({ day: "2024-07-01", reason: "midpoint" });
    expect(conferenceDay(konRay, "mid-term", "2023-11-21")).toEqual({ day: "2023-11-21", reason: "today" });
    expect(conferenceDay(quangTri, "final", "2026-01-01")).toEqual({ day: "2025-12-31", reason: "period-end" });
    expect(conferenceDay(quangTri, "final", "2025-12-30")).toEqual({ day: "2025-12-30", reason: "today" });
  });
});
