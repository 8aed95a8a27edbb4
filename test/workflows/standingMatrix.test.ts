import { standingMatrix, type MatrixFigures } from "../../src/workflows/standingMatrix";
import { checkedSample, sampleNames } from "./checkedSample";

const figures = ({ asked, have, missing }: MatrixFigures): readonly number[] => [asked, have, missing];
const sum = (parts: readonly (MatrixFigures | null)[], pick: (one: MatrixFigures) => number): number =>
  parts.reduce((total, one) => total + (one === null ? 0 : pick(one)), 0);

test.each(sampleNames)("rows, columns, leads and units of %s sum to the totals of the standing", async (name) => {
  const { result } = await checkedSample(name);
  const { required, counted, missing } = result.standing.totals;
  const matrix = standingMatrix(result);
  expect(figures(matrix.total)).toEqual([required, counted, missing]);
  const numbered = matrix.rows.filter(({ kind }) => kind !== "coverage");
  for (const pick of [
    ({ asked }: MatrixFigures) => asked,
    ({ have }: MatrixFigures) => have,
    ({ missing: lack }: MatrixFigures) => lack,
    ({ overdue }: MatrixFigures) => overdue,
  ]) {
    const whole = pick(matrix.total);
    expect(
      sum(
        numbered.map(({ total }) => total),
        pick,
      ),
    ).toBe(whole);
    expect(sum(matrix.columnTotals, pick)).toBe(whole);
    expect(
      sum(
        [...matrix.byLead, ...matrix.byUnit].map(({ total }) => total),
        pick,
      ),
    ).toBe(whole);
    for (const row of numbered) expect(sum(row.cells, pick)).toBe(pick(row.total));
  }
});

test.each(sampleNames)("the names behind each number of %s are as many as it says, and each stands once", async (name) => {
  const { result } = await checkedSample(name);
  for (const row of standingMatrix(result).rows) {
    for (const cell of [row.total, ...row.cells]) {
      if (cell === null) continue;
      expect(new Set(cell.nominees).size).toBe(cell.nominees.length);
      expect(cell.nominees.length).toBeLessThanOrEqual(cell.have);
      expect(cell.nominees.length).toBe(new Set(cell.rows.flatMap((at) => result.standing.rows[at]?.nominees ?? [])).size || cell.have);
    }
  }
});

test("the matrix of Quảng Trị has a row for each field, and names what is missing with its clause", async () => {
  const { result } = await checkedSample("quang-tri");
  const matrix = standingMatrix(result);
  expect(matrix.rows.filter(({ kind }) => kind === "field").map(({ id }) => id)).toEqual(
    result.plan.fields.filter(({ id }) => result.plan.quotas.some(({ field }) => field === id)).map(({ id }) => id),
  );
  const worst = matrix.byLead[0];
  expect(worst?.total.missing).toBe(Math.max(...matrix.byLead.map(({ total }) => total.missing)));
  expect(worst?.lines.every(({ clause }) => clause !== null && clause.section !== "")).toBe(true);
});

test("quotas of quarters are one line of six periods for each unit", async () => {
  const { result } = await checkedSample("lao-cai-office");
  const { byUnit, rows } = standingMatrix(result);
  expect(rows.some(({ kind }) => kind === "units")).toBe(true);
  expect(byUnit.length).toBe(6);
  for (const unit of byUnit) expect(unit.lines[0]?.periods.length).toBe(result.plan.quotaQuarters.length);
});
