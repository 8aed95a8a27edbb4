import type { Issue } from "../../src/model/issue";
import { nothingRead, type Nominee, type Reading } from "../../src/model/nominee";
import type { Quarter } from "../../src/model/period";
import type { Unit } from "../../src/model/unit";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { account } from "../../src/quotas/account";
import type { ReviewInput } from "../../src/review/reviewInput";

export const planIds = [
  "quang-tri-2021-2025",
  "kon-ray-2023-2025",
  "huu-lung-2021-2025",
  "tay-ninh-2021-2025",
  "lao-cai-office-2021-2025",
] as const;

function read<T extends string | number>(value: T | null, text = String(value ?? "")): Reading<T> {
  return value === null ? nothingRead : { value, text, source: "cell", row: 1, column: 1 };
}

/** Invented nominees spread evenly over a plan's fields, types, leads, units and years; every 37th has no type, every 29th no year. */
export function sampleInput(
  planId: string,
  stage: "mid-term" | "final",
  many: number,
  language: "vi" | "en" = "vi",
  sheet = "Danh sách",
): ReviewInput {
  const plan = builtinPlan(planId);
  if (!plan) throw new Error(`No plan ${planId}`);
  const asOf = stage === "mid-term" ? "2023-06-11" : "2025-09-30";
  const units = plan.unitClasses.flatMap((unitClass): Unit[] =>
    ["Hòa Bình", "An Lạc", "Đồng Tâm"].map((name, index) => ({
      name: `${unitClass.name} ${name}`,
      unitClass: unitClass.id,
      aliases: [],
      activeFrom: null,
      activeTo: null,
      sheet: "Đơn vị",
      row: index + 2,
      column: 2,
    })),
  );
  const nominees = Array.from({ length: many }, (_, index): Nominee => {
    const field = plan.fields[index % plan.fields.length];
    const subjects = field?.subjects ?? [];
    const turn = Math.floor(index / plan.fields.length);
    const subject = subjects[turn % subjects.length] ?? null;
    return {
      index,
      sheet,
      row: index + 5,
      block: 0,
      name: `Nguyễn Văn Thử ${index}`,
      nameColumn: 2,
      honorific: "",
      subject: read(index % 37 === 36 ? null : subject),
      field: read(field?.id ?? null),
      lead: read(field?.leads[turn % Math.max(1, field.leads.length)] ?? null),
      unit: read(units[index % Math.max(1, units.length)]?.name ?? null),
      year: read(index % 29 === 28 ? null : Number(plan.period.start.slice(0, 4)) + (turn % 3)),
      quarter: plan.quotaQuarters.length > 0 ? read(((turn % 4) + 1) as Quarter) : nothingRead,
      date: nothingRead,
      texts: { position: read("Giáo viên, Trường Tiểu học số 1"), achievement: read("Có sáng kiến được công nhận") },
    };
  });
  const recognition = {
    sheets: [{ sheet, kind: "nominees" as const, other: null, blocks: [] }],
    nominees,
    quotaEntries: [],
    units,
    targets: [],
    observations: [],
  };
  const issues: Issue[] = nominees
    .filter((nominee) => nominee.year.value === null)
    .map((nominee) => ({
      code: "nominee/missing-year",
      severity: "warning",
      sheet,
      row: nominee.row,
      column: 5,
      clause: null,
      evidence: { name: nominee.name },
    }));
  return {
    plan,
    stage,
    asOf,
    recognition,
    standing: account(plan, recognition, asOf),
    issues,
    sentence: (issue) => `Phát hiện ở dòng ${issue.row ?? 0}`,
    issueTitle: (code) => code,
    language,
    source: { fileName: "Danh sach.xlsx", writtenAt: "2023-06-11T08:30:00" },
  };
}
