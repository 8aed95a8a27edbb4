import type { Field, Plan, QuotaScope } from "../model/plan";
import type { Per } from "../model/period";
import type { QuotaEntry } from "../model/quotaEntry";
import type { QuotaSubject } from "../model/subject";
import { periodsOf } from "./period";
import type { QuotaLine } from "./quotaLine";

/**
 * The rows of a field for which the plan prints no number (rule kind RK12): one for each lead, so that coverage shows.
 * Where the workbook's own table sets numbers for the field, the rows follow the table's subject types and periods, and the
 * numbers become what is required.
 */
export function expandCoverage(plan: Plan, field: Field, entries: readonly QuotaEntry[]): readonly QuotaLine[] {
  const own = entries.filter((entry) => entry.kind === "asked" && entry.field.value === field.id && entry.unit.text === "");
  return subjectSets(own).flatMap((subjects) => {
    const about = own.filter((entry) => sameSubjects(entry.subjects, subjects));
    const per = longest(about);
    const pooled = about.length > 0 && about.every((entry) => entry.leads.length === 0 && !entry.each);
    const periods = periodsOf(per, plan);
    return leadPlaces(field, pooled).flatMap(({ scope, leads, lead }) =>
      periods.map((period): QuotaLine => {
        const typed = own.length > 0 && !subjects.includes("any") ? `/${subjects.join("+")}` : "";
        const gate = `${field.id}/coverage${typed}${lead === null ? "" : `/${lead}`}`;
        return {
          id: gate + (per === "term" ? "" : `/${period.label}`),
          gate,
          quota: null,
          field: field.id,
          scope,
          leads,
          lead,
          unit: null,
          unitClass: null,
          subjects,
          accepts: [],
          per,
          period,
          required: null,
          comparator: about.some((entry) => entry.atLeast) ? "at-least" : "bare",
          binding: "must",
          clause: field.clause,
        };
      }),
    );
  });
}

/** The table's subject sets for the field. A total beside typed numbers is no number of its own. */
function subjectSets(entries: readonly QuotaEntry[]): readonly (readonly QuotaSubject[])[] {
  const sets = new Map<string, readonly QuotaSubject[]>();
  for (const entry of entries) sets.set([...entry.subjects].sort().join("+"), entry.subjects);
  if (sets.size > 1) sets.delete("any");
  return sets.size > 0 ? [...sets.values()] : [["any"]];
}

function sameSubjects(a: readonly QuotaSubject[], b: readonly QuotaSubject[]): boolean {
  return a.length === b.length && a.every((subject) => b.includes(subject));
}

/** A number for the whole term stands above numbers that split it by year or quarter. */
function longest(entries: readonly QuotaEntry[]): Per {
  if (entries.length === 0) return "term";
  return (["term", "year", "quarter"] as const).find((per) => entries.some((entry) => entry.per === per)) ?? "term";
}

interface LeadPlace {
  readonly scope: QuotaScope;
  readonly leads: readonly string[];
  readonly lead: string | null;
}

function leadPlaces(field: Field, pooled: boolean): readonly LeadPlace[] {
  if (field.leads.length <= 1) return [{ scope: "lead", leads: field.leads, lead: null }];
  if (pooled) return [{ scope: "shared-leads", leads: field.leads, lead: null }];
  return field.leads.map((lead) => ({ scope: "each-lead", leads: [lead], lead }));
}
