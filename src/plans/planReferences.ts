import type { DateSpan } from "../model/period";
import type { Field, Plan, QuotaClause } from "../model/plan";
import { foldKey } from "../text/fold";
import type { PlanFault, PlanFaultCode } from "./planError";

/** Ids that the plan gives out, collected before anything else so that one faulty item does not make its references faulty too. */
export interface GivenIds {
  readonly fields: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly unitClasses: ReadonlySet<string>;
}

type Named = { readonly id: string; readonly names: readonly string[] };

/**
 * Faults between the parts of a plan: ids given twice, references to nothing, scopes that do not fit their leads, spans that run
 * backwards, names that two fields share. `plan` may lack parts and have holes where an item could not be read.
 */
export function referenceFaults(plan: Partial<Plan>, given: GivenIds): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  const fault = (path: string, code: PlanFaultCode, detail: string): void => void faults.push({ path, code, detail });

  /** Notes a value that stood already; gives what the first one was known by. */
  function once<T>(seen: Map<string, T>, value: string, known: T, path: string): void {
    if (seen.has(value)) fault(path, "duplicate", value);
    else seen.set(value, known);
  }

  function uniqueIds(part: string, items: readonly { readonly id: string }[] = []): void {
    const seen = new Map<string, number>();
    items.forEach((item, index) => once(seen, item.id, index, `${part}[${index}].id`));
  }

  function uniqueIn(values: readonly (string | number)[], path: string): void {
    const seen = new Map<string, number>();
    values.forEach((value, index) => once(seen, String(value), index, `${path}[${index}]`));
  }

  function knownAgencies(agencies: readonly string[], path: string): void {
    uniqueIn(agencies, path);
    agencies.forEach((agency, index) => {
      if (!given.agencies.has(agency)) fault(`${path}[${index}]`, "unknown-agency", agency);
    });
  }

  function ordered(span: DateSpan, path: string): void {
    if (span.start > span.end) fault(path, "span-reversed", `${span.start} > ${span.end}`);
  }

  /** A name may stand twice within one item (title and alias), never in two. */
  function ownNames(part: string, items: readonly Named[]): void {
    const owner = new Map<string, string>();
    items.forEach((item, index) => {
      for (const name of item.names) {
        const key = foldKey(name);
        const first = owner.get(key);
        if (first === undefined) owner.set(key, item.id);
        else if (first !== item.id) fault(`${part}[${index}]`, "shared-name", `${name} (${first})`);
      }
    });
  }

  function checkQuota(quota: QuotaClause, path: string, fieldOf: ReadonlyMap<string, Field>): void {
    knownAgencies(quota.leads, `${path}.leads`);
    uniqueIn(quota.subjects, `${path}.subjects`);
    uniqueIn(quota.accepts, `${path}.accepts`);
    if (quota.subjects.includes("any") && quota.subjects.length + quota.accepts.length > 1)
      fault(`${path}.subjects`, "subject-conflict", "any");
    quota.accepts.forEach((accepted, index) => {
      if (quota.subjects.includes(accepted)) fault(`${path}.accepts[${index}]`, "subject-conflict", accepted);
    });

    const leads = quota.leads.length;
    const fits = { lead: leads === 1, "each-lead": leads >= 1, "shared-leads": leads >= 2, "each-unit": leads === 0 }[quota.scope];
    if (!fits) fault(`${path}.leads`, "leads-not-of-scope", quota.scope);
    if ((quota.scope === "each-unit") !== (quota.unitClass !== null)) fault(`${path}.unitClass`, "unit-class-not-of-scope", quota.scope);
    if (quota.unitClass !== null && !given.unitClasses.has(quota.unitClass))
      fault(`${path}.unitClass`, "unknown-unit-class", quota.unitClass);

    if (quota.field === null) return;
    if (!given.fields.has(quota.field)) return fault(`${path}.field`, "unknown-field", quota.field);
    const field = fieldOf.get(quota.field);
    if (field === undefined) return;
    for (const lead of quota.leads) if (!field.leads.includes(lead)) fault(`${path}.leads`, "lead-not-of-field", lead);
    for (const asked of [...quota.subjects, ...quota.accepts]) {
      if (asked !== "any" && !field.subjects.includes(asked)) fault(`${path}.subjects`, "subject-not-of-field", asked);
    }
  }

  function checkPeriod(period: DateSpan): void {
    ordered(period, "period");
    const [first, last] = [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4))];
    plan.quotaYears?.forEach((year, index) => {
      if (year < first || year > last) fault(`quotaYears[${index}]`, "outside-period", String(year));
    });
    plan.quotaQuarters?.forEach((quarter, index) => {
      const start = quarterStart(quarter);
      const end = quarterEnd(quarter);
      if (end < period.start || start > period.end) fault(`quotaQuarters[${index}]`, "outside-period", quarter);
    });
  }

  uniqueIds("agencies", plan.agencies);
  uniqueIds("unitClasses", plan.unitClasses);
  uniqueIds("fields", plan.fields);
  uniqueIds("quotas", plan.quotas);
  uniqueIds("targets", plan.targets);
  uniqueIds("milestones", plan.milestones);
  uniqueIds("phases", plan.phases);
  ownNames("agencies", plan.agencies?.map((agency) => ({ id: agency.id, names: [agency.name, ...agency.aliases] })) ?? []);
  ownNames("unitClasses", plan.unitClasses?.map((one) => ({ id: one.id, names: [one.name, ...one.aliases] })) ?? []);
  ownNames("fields", plan.fields?.map((field) => ({ id: field.id, names: [field.title, field.shortTitle, ...field.aliases] })) ?? []);
  uniqueIn(plan.quotaYears ?? [], "quotaYears");
  uniqueIn(plan.quotaQuarters ?? [], "quotaQuarters");
  if (plan.period) checkPeriod(plan.period);

  const fieldOf = new Map<string, Field>();
  const orders = new Map<string, number>();
  plan.fields?.forEach((field, index) => {
    fieldOf.set(field.id, field);
    once(orders, String(field.order), index, `fields[${index}].order`);
    uniqueIn(field.subjects, `fields[${index}].subjects`);
    knownAgencies(field.leads, `fields[${index}].leads`);
    knownAgencies(field.partners, `fields[${index}].partners`);
  });
  plan.quotas?.forEach((quota, index) => checkQuota(quota, `quotas[${index}]`, fieldOf));
  plan.targets?.forEach((target, index) => {
    if (!given.agencies.has(target.lead)) fault(`targets[${index}].lead`, "unknown-agency", target.lead);
    if (target.field !== null && !given.fields.has(target.field)) fault(`targets[${index}].field`, "unknown-field", target.field);
  });
  plan.milestones?.forEach((milestone, index) => {
    const { window, anchor } = milestone;
    if (window) ordered(window, `milestones[${index}].window`);
    if (window && anchor !== null && (anchor < window.start || anchor > window.end)) {
      fault(`milestones[${index}].anchor`, "outside-window", anchor);
    }
  });
  plan.phases?.forEach((phase, index) => ordered(phase.span, `phases[${index}].span`));
  return faults;
}

function quarterStart(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, "0")}-01`;
}

/** Good for comparing only: the 31st of a month that may be shorter. */
function quarterEnd(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3).padStart(2, "0")}-31`;
}
