import type { Issue, IssueCode, IssueOf } from "../../src/model/issue";
import type { Nominee } from "../../src/model/nominee";
import type { Plan } from "../../src/model/plan";
import type { BlockReading, ColumnKey, ColumnReading, Observation, Recognition, SheetReading } from "../../src/model/recognition";
import { account } from "../../src/quotas/account";
import { checkPlan } from "../../src/rules/checkPlan";
import { planOf } from "../quotas/planBuilder";

/** Columns as `nomineesOf` places its values. */
const usualColumns: readonly (ColumnKey | null)[] = [
  "index",
  "name",
  "subject",
  "field",
  "lead",
  "unit",
  "year",
  "quarter",
  "date",
  "position",
  "birth",
  "achievement",
];

export function columnOf(column: number, key: ColumnKey | null, overrides: Partial<ColumnReading> = {}): ColumnReading {
  return { column, header: key ?? `Cột ${column}`, key, certainty: key === null ? "unknown" : "sure", alternatives: [], ...overrides };
}

/** A block in rows 1 to 1000 with one header row; by default a list with every usual column. */
export function blockOf(
  kind: BlockReading["kind"],
  keys: readonly (ColumnKey | null)[] = usualColumns,
  overrides: Partial<BlockReading> = {},
): BlockReading {
  return {
    kind,
    range: { top: 1, left: 1, bottom: 1000, right: 30 },
    header: { first: 1, last: 1 },
    columns: keys.map((key, i) => columnOf(i + 1, key)),
    records: 0,
    title: "",
    ...overrides,
  };
}

export function sheetOf(sheet: string, blocks: readonly BlockReading[], overrides: Partial<SheetReading> = {}): SheetReading {
  return { sheet, kind: blocks[0]?.kind ?? "other", other: null, blocks, ...overrides };
}

export function recognitionOf(overrides: Partial<Recognition> = {}): Recognition {
  const nominees: readonly Nominee[] = overrides.nominees ?? [];
  const lists = [...new Set(["Danh sách", ...nominees.map((nominee) => nominee.sheet)])];
  return {
    sheets: [
      ...lists.map((sheet) => sheetOf(sheet, [blockOf("nominees")])),
      sheetOf("Chỉ tiêu", [blockOf("quotas", ["index", "field", "note", "quota"])]),
    ],
    nominees,
    quotaEntries: [],
    units: [],
    targets: [],
    observations: [],
    ...overrides,
  };
}

/** All issues of a recognition under a plan. */
export function check(found: Partial<Recognition>, plan: Plan = planOf(), asOf = "2023-06-11"): readonly Issue[] {
  const recognition = recognitionOf(found);
  return checkPlan(plan, recognition, account(plan, recognition, asOf), asOf);
}

/** The issues of one code. */
export function issuesOf<C extends IssueCode>(code: C, issues: readonly Issue[]): readonly IssueOf<C>[] {
  return issues.filter((issue) => issue.code === code) as unknown as readonly IssueOf<C>[];
}

/** An observation at C7 of the list. */
export function seen(observation: Record<string, unknown>): Observation {
  return { sheet: "Danh sách", row: 7, column: 3, ...observation } as unknown as Observation;
}
