import type { DateSpan } from "../model/period";
import type { Agency, Clause, Milestone, Plan, QuotaClause } from "../model/plan";
import { looseKey } from "../text/fold";
import { communesFor, fateSince2025 } from "./bodiesSince2025";
import { yearsOf, type PlanDraft, type Remark, type UnfinishedPlan, type UnreadSentence } from "./draft/planDraft";

const noClause: Clause = { section: "", lines: "", text: "" };
const lastOfThreeTiers = 2025;

/**
 * A plan for another period after the example of this one: fields, leads and numbers stay, years move, number, day of issue and legal bases are left to be
 * written. What the reorganisation of 2025 changed (names of bodies, districts, units) is changed or marked, and every change has its remark. Named targets are
 * those of the former period and only listed.
 */
export function successorPlan(plan: Plan, years: { readonly first: number; readonly last: number }): PlanDraft {
  const shift = years.first - Number(plan.period.start.slice(0, 4));
  const reorganised = Number(plan.period.start.slice(0, 4)) <= lastOfThreeTiers && years.last > lastOfThreeTiers;
  const period: DateSpan = { start: `${years.first}-01-01`, end: `${years.last}-12-31` };
  const remarks: Remark[] = [{ part: "plan", index: 0, code: "shifted", detail: "" }];
  const renew = (text: string): string => (reorganised ? communesFor(moved(text, plan, years)) : moved(text, plan, years));
  const { agencies, idOf } = renewedAgencies(plan, reorganised, remarks);
  const ids = (old: readonly string[]): readonly string[] => [...new Set(old.map((id) => idOf.get(id) ?? id))];
  const noDistrict = reorganised && plan.level === "district";
  if (noDistrict) remarks.push({ part: "plan", index: 0, code: "no-district", detail: "" });
  const allYears = yearsOf(period);
  const yearly = plan.quotas.some(({ per }) => per === "year");
  const quarterly = plan.quotas.some(({ per }) => per === "quarter");
  if (yearly) remarks.push({ part: "plan", index: 0, code: "years-assumed", detail: "" });
  if (quarterly) remarks.push({ part: "plan", index: 0, code: "quarters-assumed", detail: "" });
  const shortTitle = `${(plan.places.at(-1) ?? plan.shortTitle.replace(/\s*\d{4}\s*[-–]\s*\d{4}/u, "")).trim()} ${years.first}–${years.last}`;
  const next: UnfinishedPlan = {
    ...plan,
    id: looseKey(shortTitle)
      .replaceAll(" ", "-")
      .replace(/[^a-z0-9-]/g, "")
      .slice(0, 60),
    title: renew(plan.title),
    shortTitle,
    number: null,
    date: null,
    issuer: noDistrict ? "" : plan.issuer,
    level: noDistrict ? null : plan.level,
    standingBody: standingBodyNow(plan.standingBody, reorganised),
    parentPlan: null,
    bases: [],
    period,
    quotaYears: allYears,
    quotaQuarters: quarterly ? allYears.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)) : [],
    phases: plan.phases.flatMap((phase) => {
      const span = movedSpan(phase.span, shift, period);
      return span === null ? [] : [{ ...phase, title: later(phase.title, shift), span, clause: noClause }];
    }),
    agencies,
    unitClasses: plan.unitClasses
      .map((unitClass) => ({ ...unitClass, name: renew(unitClass.name), aliases: unitClass.aliases.map(renew) }))
      .map(withoutDoubles),
    fields: plan.fields.map((field) => {
      const leads = ids(field.leads);
      return {
        ...field,
        title: renew(field.title),
        leads,
        partners: ids(field.partners).filter((id) => !leads.includes(id)),
        clause: noClause,
      };
    }),
    quotas: plan.quotas.map((quota, index) => renewedQuota(quota, ids(quota.leads), index, remarks)),
    targets: [],
    milestones: plan.milestones.flatMap((milestone) => {
      const next = renewedMilestone(milestone, shift, period, renew);
      return next === null ? [] : [next];
    }),
  };
  next.milestones.forEach((milestone, index) => {
    const former = plan.milestones.find(({ id }) => id === milestone.id);
    if (former?.inferred && former.window !== null)
      remarks.push({ part: "milestones", index, code: "occasion-passed", detail: former.printed });
  });
  const unread = plan.targets.map(({ clause, unit, title }): UnreadSentence => ({
    why: "former",
    section: clause.section,
    line: 0,
    text: `${unit}: ${title}`,
  }));
  return { plan: next, remarks, unread };
}

/** Agencies under their names of today; several that became one are one. */
function renewedAgencies(
  plan: Plan,
  reorganised: boolean,
  remarks: Remark[],
): { agencies: readonly Agency[]; idOf: ReadonlyMap<string, string> } {
  const agencies: Agency[] = [];
  const idOf = new Map<string, string>();
  for (const agency of plan.agencies) {
    const fate = reorganised ? fateSince2025(agency.name) : null;
    const name = fate?.kind === "renamed" ? fate.name : agency.name;
    const same = agencies.findIndex((one) => one.name === name);
    const known = agencies[same];
    if (known !== undefined) {
      idOf.set(agency.id, known.id);
      if (name !== agency.name) agencies[same] = { ...known, aliases: [...known.aliases, agency.name] };
    } else {
      idOf.set(agency.id, agency.id);
      agencies.push({ ...agency, name, aliases: name === agency.name ? agency.aliases : [agency.name] });
    }
    const index = same < 0 ? agencies.length - 1 : same;
    if (fate !== null) remarks.push({ part: "agencies", index, code: fate.kind, detail: agency.name });
  }
  noteEnded(plan, idOf, remarks, agencies);
  return { agencies, idOf };
}

/** The remark on a body that has ended stands beside each field that it led too: that is where a person writes another. */
function noteEnded(plan: Plan, idOf: ReadonlyMap<string, string>, remarks: Remark[], agencies: readonly Agency[]): void {
  const gone = new Set(remarks.filter(({ part, code }) => part === "agencies" && code === "ended").map(({ index }) => agencies[index]?.id));
  const changed = new Map(
    remarks.filter(({ part, code }) => part === "agencies" && code === "renamed").map(({ index, detail }) => [agencies[index]?.id, detail]),
  );
  plan.fields.forEach((field, index) => {
    for (const id of field.leads) {
      const now = idOf.get(id) ?? id;
      const name = plan.agencies.find((agency) => agency.id === id)?.name ?? id;
      if (gone.has(now)) remarks.push({ part: "fields", index, code: "ended", detail: name });
      else if (changed.has(now) && agencies.find((agency) => agency.id === now)?.name !== name)
        remarks.push({ part: "fields", index, code: "renamed", detail: name });
    }
  });
}

/** A number that several bodies had each, and that are one now, is that one's. */
function renewedQuota(quota: QuotaClause, leads: readonly string[], index: number, remarks: Remark[]): QuotaClause {
  const alone = quota.scope !== "each-unit" && quota.scope !== "lead" && leads.length === 1;
  if (alone) remarks.push({ part: "quotas", index, code: "each-of-whom", detail: "" });
  return { ...quota, leads, scope: alone ? "lead" : quota.scope, clause: noClause };
}

function renewedMilestone(milestone: Milestone, shift: number, period: DateSpan, renew: (text: string) => string): Milestone | null {
  const window = milestone.window === null ? null : movedSpan(milestone.window, shift, period);
  if (milestone.window !== null && window === null) return null;
  return {
    ...milestone,
    title: renew(milestone.title).replace(/cấp huyện/giu, "cấp xã"),
    level: renew(milestone.level).replace(/cấp huyện/giu, "cấp xã"),
    // An occasion of the former period is named no more.
    printed: milestone.inferred ? "" : later(milestone.printed, shift),
    window,
    anchor: milestone.anchor === null ? null : movedDay(milestone.anchor, shift),
    conferences: [],
    clause: noClause,
  };
}

function standingBodyNow(name: string, reorganised: boolean): string {
  const fate = reorganised ? fateSince2025(name) : null;
  return fate === null ? name : fate.kind === "renamed" ? fate.name : "";
}

/** Every year in a text moved. */
function later(text: string, shift: number): string {
  return text.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + shift));
}

/** Years of the former period in a text become those of the new one. */
function moved(text: string, plan: Plan, years: { readonly first: number; readonly last: number }): string {
  const [start, end] = [plan.period.start.slice(0, 4), plan.period.end.slice(0, 4)];
  return text.replace(new RegExp(`${start}(\\s*[-–]\\s*)${end}`, "g"), `${years.first}$1${years.last}`);
}

function movedSpan(span: DateSpan, shift: number, period: DateSpan): DateSpan | null {
  const start = movedDay(span.start, shift);
  const end = movedDay(span.end, shift);
  if (start > period.end || end < period.start) return null;
  return { start: start < period.start ? period.start : start, end: end > period.end ? period.end : end };
}

function movedDay(day: string, shift: number): string {
  const moved = `${Number(day.slice(0, 4)) + shift}${day.slice(4)}`;
  return moved.endsWith("-02-29") ? `${moved.slice(0, 5)}02-28` : moved;
}

function withoutDoubles<T extends { readonly name: string; readonly aliases: readonly string[] }>(named: T): T {
  return { ...named, aliases: [...new Set(named.aliases)].filter((alias) => alias !== named.name) };
}
