import { readFileSync } from "node:fs";
import path from "node:path";
import { columnLetters } from "../../src/model/cell";
import { builtinPlans } from "../../src/plans/builtinPlans";
import { recognisePlan } from "../../src/plans/recognisePlan";
import { check, type WholeCheck } from "../../src/workflows/check";
import { openXlsx } from "../../src/xlsx/openXlsx";

const samples = ["quang-tri", "quang-tri-clean", "kon-ray", "huu-lung", "tay-ninh", "lao-cai-office"];

/** A check as lines that a person can compare: every sheet, nominee, issue and quota. */
function account({ recognition, issues, standing }: WholeCheck): readonly string[] {
  const known = (value: unknown) => (value === null ? "·" : String(value));
  return [
    ...recognition.sheets.map(
      ({ sheet, kind, blocks }) => `sheet ${sheet}: ${kind} ${blocks.map(({ header, records }) => `${header.first}+${records}`).join(" ")}`,
    ),
    ...recognition.nominees.map(
      ({ sheet, row, name, subject, field, lead, unit, year, quarter }) =>
        `nominee ${sheet}!${row} ${name} | ${[subject, field, lead, unit, year, quarter].map(({ value }) => known(value)).join(" | ")}`,
    ),
    ...issues.map(
      ({ code, severity, sheet, row, column }) =>
        `${severity} ${code} ${known(sheet)}!${column === null ? "" : columnLetters(column)}${known(row)}`,
    ),
    ...standing.rows.map(
      ({ id, required, agreed, counted, status }) => `quota ${id}: ${known(required)} ${known(agreed)} ${counted} ${status}`,
    ),
  ];
}

test.each(samples)("%s is read, checked and accounted for as it was when we last looked", async (sample) => {
  const snapshot = await openXlsx(readFileSync(path.join(__dirname, "..", "..", "assets", "samples", `${sample}.xlsx`))).read();
  const plan = recognisePlan(snapshot, builtinPlans)?.plan;
  if (!plan) throw new Error("the plan was not recognised");
  expect(account(check(snapshot, plan, "2023-06-11"))).toMatchSnapshot();
});
