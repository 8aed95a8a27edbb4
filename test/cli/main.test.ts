import { copyFileSync, existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run, sample, temporaryFolder } from "./commandLine";

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);

const planOf: Record<string, string> = {
  "quang-tri": "quang-tri-2021-2025",
  "quang-tri-clean": "quang-tri-2021-2025",
  "kon-ray": "kon-ray-2023-2025",
  "huu-lung": "huu-lung-2021-2025",
  "tay-ninh": "tay-ninh-2021-2025",
  "lao-cai-office": "lao-cai-office-2021-2025",
};

test("plans lists the five with counts of fields and quotas", async () => {
  const { status, output } = await run("plans", "--json");
  const plans = JSON.parse(output) as { id: string; fields: number; quotas: number; period: { start: string; end: string } }[];
  expect(status).toBe(0);
  expect(plans.map(({ id, fields }) => [id, fields])).toEqual([
    ["quang-tri-2021-2025", 12],
    ["kon-ray-2023-2025", 11],
    ["huu-lung-2021-2025", 13],
    ["tay-ninh-2021-2025", 16],
    ["lao-cai-office-2021-2025", 11],
  ]);
  expect(plans[1]?.period).toEqual({ start: "2023-01-01", end: "2025-12-31" });
});

test("a plan file that is not there is named, not the workbook", async () => {
  const { status, told } = await run("check", sample("huu-lung.xlsx"), "--plan-file", at("none.json"));
  expect(status).toBe(2);
  expect(told).toContain("none.json");
  expect(told).not.toContain("huu-lung.xlsx");
});

test("a result whose ending is not its input's is written, and the user told that Excel wants the same ending", async () => {
  copyFileSync(sample("huu-lung.xlsx"), at("macro.xlsm"));
  const { told } = await run("check", at("macro.xlsm"), "--as-of", "2023-12-31", "-o", at("macro-out.xlsx"));
  expect(existsSync(at("macro-out.xlsx"))).toBe(true);
  expect(told).toContain(".xlsm");
  expect((await run("check", at("macro.xlsm"), "--as-of", "2023-12-31", "-o", at("macro-out.xlsm"))).told).not.toContain(".xlsm");
});

test("a clause without place and words is given as none", async () => {
  const { output } = await run("plan", "huu-lung-2021-2025", "--json");
  const bare = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && "lines" in value ? { section: "", lines: "", text: "" } : value;
  writeFileSync(at("bare.json"), JSON.stringify(JSON.parse(output, bare)));
  const { output: checked } = await run(
    "check",
    sample("huu-lung.xlsx"),
    "--plan-file",
    at("bare.json"),
    "--as-of",
    "2023-12-31",
    "--json",
  );
  const { quotas, issues } = JSON.parse(checked) as Record<"quotas" | "issues", { clause: unknown }[]>;
  expect(quotas.length).toBeGreaterThan(0);
  expect([...quotas, ...issues].filter(({ clause }) => clause !== null)).toEqual([]);
});

test("a plan printed as JSON is accepted as a plan file", async () => {
  const { output } = await run("plan", "huu-lung-2021-2025", "--json");
  writeFileSync(at("plan.json"), output);
  const { status, output: checked } = await run(
    "check",
    sample("huu-lung.xlsx"),
    "--plan-file",
    at("plan.json"),
    "--as-of",
    "2023-12-31",
    "--json",
  );
  expect(status).toBe(1);
  expect((JSON.parse(checked) as { plan: string }).plan).toBe("huu-lung-2021-2025");
});

test.each(Object.keys(planOf))("check tells the plan of %s from its own words", async (name) => {
  const { output, told } = await run("check", sample(`${name}.xlsx`), "--as-of", "2023-06-11", "--json");
  expect((JSON.parse(output) as { plan: string }).plan).toBe(planOf[name]);
  expect(told).toContain(planOf[name]);
});

test("a clean and complete workbook ends with 0, at any day", async () => {
  for (const day of ["2023-06-11", "2026-01-01"]) {
    const { status, output } = await run("check", sample("quang-tri-clean.xlsx"), "--as-of", day, "--json");
    const { issues, totals } = JSON.parse(output) as { issues: { severity: string }[]; totals: object };
    expect(issues.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(totals).toEqual({ required: 169, counted: 169, missing: 0 });
    expect(status).toBe(0);
  }
});

test.each(["mid-term", "final"])("review writes the tabs of the %s conference for every sample", async (stage) => {
  for (const name of Object.keys(planOf)) {
    const { output } = await run("review", sample(`${name}.xlsx`), "--stage", stage, "-o", at(`${name}-${stage}.xlsx`), "--json");
    const { tabs } = JSON.parse(output) as { tabs: string[] };
    expect(existsSync(at(`${name}-${stage}.xlsx`))).toBe(true);
    expect(tabs.length).toBeGreaterThanOrEqual(8);
  }
});

test("a second review of the result replaces the tabs and changes no figure", async () => {
  const first = await run("review", sample("kon-ray.xlsx"), "--stage", "mid-term", "-o", at("first.xlsx"), "--json");
  const second = await run("review", at("first.xlsx"), "--stage", "mid-term", "-o", at("second.xlsx"), "--json");
  const [one, two] = [first, second].map(({ output }) => JSON.parse(output) as { tabs: string[]; quotas: unknown; nominees: unknown });
  expect(two?.tabs).toEqual(one?.tabs);
  expect(two?.quotas).toEqual(one?.quotas);
  expect(two?.nominees).toEqual(one?.nominees);
});

test.each(Object.values(planOf))("template of %s is read back without an error, and its quotas are the plan's", async (id) => {
  expect((await run("template", "--plan", id, "-o", at(`${id}.xlsx`))).status).toBe(0);
  const { output } = await run("check", at(`${id}.xlsx`), "--plan", id, "--as-of", "2021-12-01", "--json");
  const { issues, sheets, quotas } = JSON.parse(output) as {
    issues: { code: string; severity: string }[];
    sheets: { name: string; kind: string }[];
    quotas: { required: number | null; agreed: number | null }[];
  };
  expect(issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([]);
  expect(sheets.filter(({ kind }) => kind !== "other").map(({ name, kind }) => `${name}: ${kind}`)).toContain("Danh sách: nominees");
  for (const { required, agreed } of quotas) if (agreed !== null) expect(agreed).toBe(required);
});

test("JSON stands alone on standard output", async () => {
  const { output } = await run("check", sample("huu-lung.xlsx"), "--json");
  expect(() => JSON.parse(output) as unknown).not.toThrow();
});

describe("what cannot be carried out ends with 2 and writes nothing", () => {
  test.each([
    ["no such file", ["check", "không-có.xlsx"]],
    ["no such plan", ["check", sample("huu-lung.xlsx"), "--plan", "hà-nội"]],
    ["an impossible day", ["check", sample("huu-lung.xlsx"), "--as-of", "2023-02-30"]],
    ["an unknown option", ["check", sample("huu-lung.xlsx"), "--màu", "xanh"]],
    ["an unknown command", ["xóa"]],
    ["a stage that is none", ["review", sample("huu-lung.xlsx"), "--stage", "giữa", "-o", at("none.xlsx")]],
    ["a review without a place to write", ["review", sample("huu-lung.xlsx"), "--stage", "final"]],
    ["a folder that is not there", ["review", sample("huu-lung.xlsx"), "--stage", "final", "-o", at("không/có/none.xlsx")]],
    ["a source file instead of a workbook", ["check", __filename]],
  ])("%s", async (_, args) => {
    const { status, output, told } = await run(...args);
    expect(status).toBe(2);
    expect(output).toBe("");
    expect(told.length).toBeGreaterThan(20);
    expect(existsSync(at("none.xlsx"))).toBe(false);
  });

  test("the input is never written over, also not through a link", async () => {
    copyFileSync(sample("kon-ray.xlsx"), at("book.xlsx"));
    symlinkSync(at("book.xlsx"), at("link.xlsx"));
    const before = readFileSync(at("book.xlsx"));
    for (const output of ["book.xlsx", "link.xlsx"]) {
      expect((await run("review", at("book.xlsx"), "--stage", "final", "-o", at(output))).status).toBe(2);
    }
    expect(readFileSync(at("book.xlsx")).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
