import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { acceptIssue } from "../../src/workflows/exceptions";
import { check } from "../../src/workflows/check";
import { keptEdits, nothingKept } from "../../src/workflows/kept";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { run, sample, temporaryFolder } from "./commandLine";

const folder = temporaryFolder();

test("the command line honours the plan, the day, the sheets and the exceptions that a workbook keeps", async () => {
  const book = openXlsx(readFileSync(sample("quang-tri.xlsx")));
  const plan = builtinPlan("quang-tri-2021-2025")!;
  const choices = { NTM: { kind: "other" as const } };
  const { issues } = check(await book.read(), plan, "2023-06-11", choices);
  const exceptions = issues.filter(({ severity }) => severity === "error").map((issue) => acceptIssue(issue, "đã xem", "2023-06-01"));
  await book.apply(keptEdits(nothingKept, { plan: { id: plan.id }, choices, exceptions, asOf: "2023-06-11" }));
  const file = path.join(folder, "kept.xlsx");
  writeFileSync(file, book.save());

  const { status, output, told } = await run("check", file, "--json");
  const json = JSON.parse(output) as {
    asOf: string;
    sheets: { name: string; kind: string }[];
    issues: { severity: string }[];
    accepted: { reason: string }[];
  };
  expect(status).toBe(0);
  expect(json.asOf).toBe("2023-06-11");
  expect(json.sheets.find(({ name }) => name === "NTM")?.kind).toBe("other");
  expect(json.issues.some(({ severity }) => severity === "error")).toBe(false);
  expect(json.accepted).toHaveLength(exceptions.length);
  expect(json.accepted[0]?.reason).toBe("đã xem");
  expect(told).toMatch(/lưu trong sổ tính/);
  expect((await run("check", file)).output).toContain(`Ngoại lệ được chấp nhận: ${exceptions.length}`);
});

test("settings that somebody spoiled are passed over with a word", async () => {
  const book = openXlsx(readFileSync(sample("quang-tri-clean.xlsx")));
  await book.apply([{ kind: "set-setting", key: "choices", value: "{" }]);
  const file = path.join(folder, "spoiled.xlsx");
  writeFileSync(file, book.save());
  const { status, told } = await run("check", file, "--as-of", "2025-12-31");
  expect(status).not.toBe(2);
  expect(told).toMatch(/Không đọc được.*lựa chọn/);
});
