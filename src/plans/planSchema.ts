import type { DateSpan } from "../model/period";
import type {
  Agency,
  Clause,
  Field,
  Milestone,
  MilestoneKind,
  Phase,
  Plan,
  PlanSettings,
  QuotaClause,
  QuotaScope,
  Target,
  UnitClass,
} from "../model/plan";
import { subjectTypes, type QuotaSubject, type SubjectType } from "../model/subject";
import {
  anyText,
  flag,
  id,
  isoDate,
  list,
  nonEmptyList,
  oneOf,
  optional,
  orNull,
  partialRecord,
  positiveInteger,
  quarter,
  record,
  text,
  type Read,
} from "./planReader";

/** A plan holds at most so many fields, quotas, targets and milestones, and so many agencies and aliases in any one list. */
export const mostRules = 5_000;

const texts = list(text, mostRules);
const ids = list(id, mostRules);
const subject: Read<SubjectType> = oneOf(subjectTypes);
const quotaSubject: Read<QuotaSubject> = oneOf([...subjectTypes, "any"]);
const scopes: readonly QuotaScope[] = ["lead", "each-lead", "shared-leads", "each-unit"];
const milestoneKinds: readonly MilestoneKind[] = [
  "preparation",
  "plan-submission",
  "phase",
  "yearly-review",
  "mid-term",
  "final",
  "recurring",
];

const noClause: Clause = { section: "", lines: "", text: "" };
const usualSettings: PlanSettings = { severalFieldsAllowed: false, severalYearsAllowed: false, fieldRequired: true, yearRequired: false };

const clause = record<Clause>({ section: optional(anyText, ""), lines: optional(anyText, ""), text: optional(anyText, "") });
const span = record<DateSpan>({ start: isoDate, end: isoDate });

const agency = record<Agency>({ id, name: text, aliases: optional(texts, []) });
const unitClass = record<UnitClass>({ id, name: text, aliases: optional(texts, []) });

const field = record<Field>({
  id,
  order: positiveInteger(mostRules),
  title: text,
  shortTitle: text,
  aliases: optional(texts, []),
  leads: optional(ids, []),
  partners: optional(ids, []),
  subjects: nonEmptyList(subject, 20),
  clause: optional(clause, noClause),
});

const quota = record<QuotaClause>({
  id,
  field: orNull(id),
  subjects: nonEmptyList(quotaSubject, 20),
  accepts: optional(list(subject, 20), []),
  number: positiveInteger(1_000_000),
  comparator: optional(oneOf(["at-least", "bare"]), "at-least"),
  binding: optional(oneOf(["must", "strive"]), "must"),
  per: oneOf(["term", "year", "quarter"]),
  scope: oneOf(scopes),
  leads: optional(ids, []),
  unitClass: optional(orNull(id), null),
  clause: optional(clause, noClause),
});

const target = record<Target>({
  id,
  unit: text,
  unitAliases: optional(texts, []),
  title: text,
  lead: id,
  field: optional(orNull(id), null),
  deadline: isoDate,
  countsTowardQuota: optional(flag, false),
  clause: optional(clause, noClause),
});

const milestone = record<Milestone>({
  id,
  kind: oneOf(milestoneKinds),
  title: text,
  level: optional(anyText, ""),
  printed: optional(anyText, ""),
  window: optional(orNull(span), null),
  inferred: optional(flag, false),
  anchor: optional(orNull(isoDate), null),
  conferences: optional(texts, []),
  clause: optional(clause, noClause),
});

const phase = record<Phase>({ id, title: text, span, inferred: optional(flag, false), clause: optional(clause, noClause) });

const settings = record<PlanSettings>({
  severalFieldsAllowed: optional(flag, usualSettings.severalFieldsAllowed),
  severalYearsAllowed: optional(flag, usualSettings.severalYearsAllowed),
  fieldRequired: optional(flag, usualSettings.fieldRequired),
  yearRequired: optional(flag, usualSettings.yearRequired),
});

/** The closed shape of `neu-guong-plan/1`: which keys a plan has, of what kind, and what a key left out means. */
export const planSchema: Read<Partial<Plan>> = partialRecord<Plan>({
  format: oneOf(["neu-guong-plan/1"]),
  id,
  title: text,
  shortTitle: text,
  number: optional(orNull(text), null),
  date: optional(orNull(isoDate), null),
  issuer: text,
  level: oneOf(["province", "district", "commune", "office"]),
  places: optional(texts, []),
  standingBody: optional(anyText, ""),
  parentPlan: optional(orNull(text), null),
  bases: optional(texts, []),
  period: span,
  quotaYears: optional(list(positiveInteger(2200), 200), []),
  quotaQuarters: optional(list(quarter, 800), []),
  phases: optional(list(phase, mostRules), []),
  agencies: optional(list(agency, mostRules), []),
  unitClasses: optional(list(unitClass, mostRules), []),
  fields: nonEmptyList(field, mostRules),
  quotas: optional(list(quota, mostRules), []),
  targets: optional(list(target, mostRules), []),
  milestones: optional(list(milestone, mostRules), []),
  settings: optional(settings, usualSettings),
});
