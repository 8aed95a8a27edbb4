import type { Plan, QuotaClause } from "../model/plan";
import { periodsOf, type QuotaPeriod } from "./period";
import type { QuotaLine } from "./quotaLine";
import type { Register } from "./register";

/**
 * The rows that one clause asks to fill: for each lead, or one for leads that share; for each unit that the register has in the period;
 * for each period. Without any unit of the class in the register there is nothing to multiply by: one row a period then shows
 * what counts, with no number.
 */
export function expandQuota(plan: Plan, quota: QuotaClause, register: Register): readonly QuotaLine[] {
  const periods = periodsOf(quota.per, plan);
  if (quota.scope === "each-unit") return unitLines(quota, periods, register);
  if (quota.scope === "each-lead") return quota.leads.flatMap((lead) => periods.map((period) => leadLine(quota, lead, period)));
  return periods.map((period) => line(quota, period, {}));
}

function leadLine(quota: QuotaClause, lead: string, period: QuotaPeriod): QuotaLine {
  return line(quota, period, { leads: [lead], lead, gate: `${quota.id}/${lead}` });
}

function unitLines(quota: QuotaClause, periods: readonly QuotaPeriod[], register: Register): readonly QuotaLine[] {
  const active = periods.map((period) => ({
    period,
    names: new Set(register.activeIn(quota.unitClass ?? "", period).map((unit) => unit.name)),
  }));
  const names = new Set(active.flatMap((one) => [...one.names]));
  if (names.size === 0) return periods.map((period) => line(quota, period, { required: null }));
  return [...names].flatMap((unit) => active.filter((one) => one.names.has(unit)).map(({ period }) => line(quota, period, { unit })));
}

function line(quota: QuotaClause, period: QuotaPeriod, place: Partial<QuotaLine>): QuotaLine {
  const gate = place.gate ?? quota.id;
  const unit = place.unit ?? null;
  const id = gate + (unit === null ? "" : `/${unit}`) + (quota.per === "term" ? "" : `/${period.label}`);
  return {
    quota,
    field: quota.field,
    scope: quota.scope,
    leads: quota.leads,
    lead: null,
    unitClass: quota.unitClass,
    subjects: quota.subjects,
    accepts: quota.accepts,
    per: quota.per,
    period,
    required: quota.number,
    comparator: quota.comparator,
    binding: quota.binding,
    clause: quota.clause,
    ...place,
    id,
    gate,
    unit,
  };
}
