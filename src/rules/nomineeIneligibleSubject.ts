import type { Field, QuotaClause } from "../model/plan";
import type { SubjectType } from "../model/subject";
import { defineRule } from "./defineRule";
import { placeOf } from "./place";

/**
 * A type that the field's criteria and numbers do not name (rules/README.md §2, RK14). Farmers and workers are individuals; an
 * individual where only they count is a doubt, not a fault (Hữu Lũng, readings A04 and A05).
 */
export const nomineeIneligibleSubject = defineRule("nominee/ineligible-subject", function* ({ plan, recognition, fields }) {
  const eligibleIn = new Map(plan.fields.map((field) => [field.id, eligible(field, plan.quotas)]));
  for (const nominee of recognition.nominees) {
    const { subject } = nominee;
    const field = nominee.field.value === null ? undefined : fields.get(nominee.field.value);
    if (field === undefined || subject.value === null) continue;
    const types = eligibleIn.get(field.id) ?? [];
    if (types.includes(subject.value)) continue;
    const special = subject.value === "farmer" || subject.value === "worker";
    if (special && types.includes("individual")) continue;
    yield {
      severity: subject.value === "individual" && (types.includes("farmer") || types.includes("worker")) ? "warning" : "error",
      ...placeOf(nominee, subject),
      row: nominee.row,
      column: subject.row === nominee.row ? subject.column : nominee.nameColumn,
      clause: field.clause,
      evidence: { subject: subject.value, field: field.shortTitle, eligible: types },
    };
  }
});

function eligible(field: Field, quotas: readonly QuotaClause[]): readonly SubjectType[] {
  const counted = quotas
    .filter((quota) => quota.field === field.id)
    .flatMap((quota) => [...quota.subjects, ...quota.accepts])
    .filter((subject): subject is SubjectType => subject !== "any");
  return [...new Set([...field.subjects, ...counted])];
}
