import type { Nominee } from "../model/nominee";
import type { IsoDate } from "../model/period";
import type { Plan } from "../model/plan";
import type { QuotaEntry } from "../model/quotaEntry";
import type { QuotaStanding, Standing } from "../model/standing";
import type { Unit } from "../model/unit";
import { foldKey } from "../text/fold";
import { expandCoverage } from "./expandCoverage";
import { expandQuota } from "./expandQuota";
import { findDuplicates } from "./findDuplicates";
import { matchEntries, type OwnNumbers } from "./matchEntries";
import { statusOf } from "./period";
import { placeNominees } from "./placeNominees";
import type { QuotaLine } from "./quotaLine";
import { registerOf, type Register } from "./register";

/** What an accounting needs of a recognition. */
interface Found {
  readonly nominees: readonly Nominee[];
  readonly units: readonly Unit[];
  readonly quotaEntries: readonly QuotaEntry[];
}

/**
 * How the plan's quotas stand on a day: one row for each number × lead (or pool) × unit × period, and one for each lead of a field
 * without a number. Numbers are minimums and are counted, not graded; a surplus in one row never fills another.
 * Rows come in the plan's order: by field, then quotas without a field.
 */
export function account(plan: Plan, found: Found, asOf: IsoDate): Standing {
  const register = registerOf(plan, found.units);
  const lines = expandPlan(plan, register, found.quotaEntries);
  const own = matchEntries(plan, lines, found.quotaEntries, aliasesByUnit(found.units));
  const duplicates = findDuplicates(plan, found.nominees);
  const { counted, uncounted } = placeNominees(plan, lines, found.nominees, duplicates, register, asOf);
  const rows = lines.map((line, place) => standingOf(line, own[place] as OwnNumbers, counted[place] ?? [], asOf));
  return { asOf, rows, totals: totalsOf(rows), uncounted, duplicates };
}

/** All rows to fill, in the plan's order. */
function expandPlan(plan: Plan, register: Register, entries: readonly QuotaEntry[]): readonly QuotaLine[] {
  const ofFields = plan.fields.flatMap((field) => {
    const quotas = plan.quotas.filter((quota) => quota.field === field.id);
    return quotas.length > 0 ? quotas.flatMap((quota) => expandQuota(plan, quota, register)) : expandCoverage(plan, field, entries);
  });
  const fieldIds = new Set(plan.fields.map((field) => field.id));
  const ofNoField = plan.quotas.filter((quota) => quota.field === null || !fieldIds.has(quota.field));
  return [...ofFields, ...ofNoField.flatMap((quota) => expandQuota(plan, quota, register))];
}

function standingOf(line: QuotaLine, own: OwnNumbers, nominees: readonly number[], asOf: IsoDate): QuotaStanding {
  const required = line.quota === null ? own.agreed : line.required;
  const counted = nominees.length;
  return {
    id: line.id,
    quota: line.quota?.id ?? null,
    field: line.field,
    leads: line.leads,
    scope: line.scope,
    unit: line.unit,
    unitClass: line.unitClass,
    subjects: line.subjects,
    accepts: line.accepts,
    per: line.per,
    period: line.period.label,
    due: line.period.end,
    required,
    agreed: own.agreed,
    counted,
    missing: required === null ? 0 : Math.max(0, required - counted),
    surplus: required === null ? 0 : Math.max(0, counted - required),
    status: statusOf(required, counted, line.period, asOf),
    comparator: line.comparator,
    binding: line.binding,
    clause: line.clause,
    nominees,
    entries: own.entries,
    stated: own.stated,
  };
}

function totalsOf(rows: readonly QuotaStanding[]): Standing["totals"] {
  const totals = { required: 0, counted: 0, missing: 0 };
  for (const row of rows) {
    if (row.required === null) continue;
    totals.required += row.required;
    totals.counted += row.counted;
    totals.missing += row.missing;
  }
  return totals;
}

function aliasesByUnit(units: readonly Unit[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(units.filter((unit) => unit.aliases.length > 0).map((unit) => [unit.name, new Set(unit.aliases.map(foldKey))]));
}
