import type { Plan } from "../model/plan";
import type { QuotaEntry } from "../model/quotaEntry";
import { foldKey } from "../text/fold";
import type { QuotaLine } from "./quotaLine";
import { yearsOfPlan } from "./period";
import { fillingTypes, setOf, type SubjectSet } from "./subjectSet";

/** What the workbook's own quota table says about one line. */
export interface OwnNumbers {
  /** The number asked for exactly this line, or null. */
  readonly agreed: number | null;
  /** The result stated for exactly this line, or null. */
  readonly stated: number | null;
  /** Places of all entries that are about this line, alone or with others. */
  readonly entries: readonly number[];
}

/**
 * How an entry covers a line. `whole` its number, as many times as it says ("mỗi đơn vị 03" of two leads that share), is the line's number. `part` it gives a share, and the shares of one `axis` add up:
 * types of an any-type quota, leads that share, years of a term. `related` it is about the line together with others.
 */
type Cover =
  | { readonly kind: "whole"; readonly precision: number; readonly times: number }
  | { readonly kind: "part"; readonly axis: string; readonly share: string }
  | { readonly kind: "related" };

interface Context {
  readonly plan: Plan;
  /** Number of quota gates by field and period kind, to know a clause that stands alone. */
  readonly alone: ReadonlySet<string>;
  readonly fieldsLed: ReadonlyMap<string, number>;
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Matches the lines of the workbook's own quota table with the plan's. `aliases` gives the further folded names of a unit by its name. */
export function matchEntries(
  plan: Plan,
  lines: readonly QuotaLine[],
  entries: readonly QuotaEntry[],
  aliases: ReadonlyMap<string, ReadonlySet<string>>,
): readonly OwnNumbers[] {
  if (entries.length === 0) return lines.map(() => ({ agreed: null, stated: null, entries: [] }));
  const buckets = entryBuckets(entries);
  const context: Context = { plan, alone: clausesAlone(lines), fieldsLed: countFieldsLed(plan), aliases };
  return lines.map((line) => {
    const covers: { readonly place: number; readonly cover: Cover }[] = [];
    for (const place of candidates(line, buckets, context)) {
      const cover = coverOf(line, entries[place] as QuotaEntry, context);
      if (cover !== null) covers.push({ place, cover });
    }
    const of = (kind: QuotaEntry["kind"]) => covers.filter(({ place }) => entries[place]?.kind === kind);
    return {
      agreed: numberOf(of("asked"), entries, plan),
      stated: numberOf(of("achieved"), entries, plan),
      entries: covers.map(({ place }) => place),
    };
  });
}

/** The most precise whole number; failing that, the sum of the shares along one axis. */
function numberOf(
  covers: readonly { readonly place: number; readonly cover: Cover }[],
  entries: readonly QuotaEntry[],
  plan: Plan,
): number | null {
  let best: { precision: number; number: number } | null = null;
  const axes = new Map<string, Map<string, number>>();
  for (const { place, cover } of covers) {
    const number = entries[place]?.number ?? 0;
    if (cover.kind === "whole" && (best === null || cover.precision > best.precision))
      best = { precision: cover.precision, number: number * cover.times };
    if (cover.kind === "part") {
      const shares = axes.get(cover.axis) ?? new Map<string, number>();
      if (!shares.has(cover.share)) shares.set(cover.share, number);
      axes.set(cover.axis, shares);
    }
  }
  if (best !== null) return best.number;
  for (const [axis, shares] of axes) {
    // Years add up to the term only when every year is there.
    if (axis.includes("year") && !yearsOfPlan(plan).every((year) => [...shares.keys()].some((share) => share.endsWith(String(year)))))
      continue;
    return [...shares.values()].reduce((sum, number) => sum + number, 0);
  }
  return null;
}

function coverOf(line: QuotaLine, entry: QuotaEntry, context: Context): Cover | null {
  const field = fieldCover(line, entry, context);
  const unit = unitCover(line, entry, context);
  const lead = leadCover(line, entry);
  const subject = subjectCover(line, entry, context);
  const period = periodCover(line, entry);
  const covers = [field, unit, lead, subject, period];
  if (covers.includes(null)) return null;
  if (covers.includes("related")) return { kind: "related" };
  const parts = [lead === "part" ? "lead" : "", subject === "part" ? "subject" : "", period === "part" ? "year" : ""].filter(
    (axis) => axis !== "",
  );
  if (parts.length === 0) {
    const named = [entry.unit.text !== "", entry.leads.length > 0, entry.field.value !== null, entry.year !== null, entry.quarter !== null];
    const times = entry.each && line.scope === "shared-leads" ? line.leads.length : 1;
    return { kind: "whole", precision: named.filter(Boolean).length, times };
  }
  const leads = lead === "part" ? leadsOf(entry).join("+") : "";
  const subjects = subject === "part" ? [...entry.subjects].sort().join("+") : "";
  return { kind: "part", axis: parts.join("+"), share: `${leads}|${subjects}|${period === "part" ? (entry.year ?? "") : ""}` };
}

type Match = "whole" | "part" | "related" | null;

/** An entry that names no field speaks about the clause without a field, or about the only field that its lead leads. */
function fieldCover(line: QuotaLine, entry: QuotaEntry, context: Context): Match {
  if (entry.field.value !== null) return entry.field.value === line.field ? "whole" : null;
  if (entry.field.text !== "") return null;
  if (line.field === null) return "whole";
  const leads = leadsOf(entry);
  return leads.length > 0 && leads.every((lead) => line.leads.includes(lead) && context.fieldsLed.get(lead) === 1) ? "whole" : null;
}

function unitCover(line: QuotaLine, entry: QuotaEntry, context: Context): Match {
  const name = entry.unit.value ?? entry.unit.text;
  if (line.scope !== "each-unit") return name === "" ? "whole" : null;
  if (name === "") return entry.each ? "whole" : "related";
  if (line.unit === null) return "related";
  const key = foldKey(name);
  return key === foldKey(line.unit) || context.aliases.get(line.unit)?.has(key) ? "whole" : null;
}

function leadCover(line: QuotaLine, entry: QuotaEntry): Match {
  const leads = leadsOf(entry);
  if (line.scope === "each-unit" || line.leads.length === 0) return "whole";
  if (line.scope === "each-lead") {
    const own = line.lead ?? line.leads[0] ?? "";
    const clauseLeads = line.quota?.leads.length ?? 2;
    if (leads.length === 0) return entry.each || clauseLeads === 1 ? "whole" : "related";
    if (!leads.includes(own)) return null;
    return leads.length === 1 || entry.each ? "whole" : "related";
  }
  if (leads.length === 0) return "whole";
  if (!leads.some((lead) => line.leads.includes(lead))) return null;
  if (line.scope === "lead" || line.leads.every((lead) => leads.includes(lead))) return "whole";
  return entry.each && leads.length > 1 ? "related" : "part";
}

function subjectCover(line: QuotaLine, entry: QuotaEntry, context: Context): Match {
  const field = context.plan.fields.find((one) => one.id === line.field) ?? null;
  const counted = fillingTypes(line.subjects, line.accepts, field);
  const named = setOf([...line.subjects, ...line.accepts]);
  const asked = setOf(entry.subjects);
  const alone = context.alone.has(aloneKey(line));
  if (asked === named && !entry.subjects.includes("any")) return "whole";
  if (entry.subjects.includes("any")) return line.subjects.includes("any") || covers(asked, line) || alone ? "whole" : "related";
  if ((asked & counted) === 0) return alone && specialOf(named, asked) ? "whole" : null;
  if ((asked & named) === 0) return null;
  if (line.subjects.includes("any") || line.subjects.length > 1 || line.accepts.length > 0) {
    const plain = field === null ? named : setOf(field.subjects);
    return (plain & ~asked) === 0 ? "whole" : (asked & ~counted) === 0 ? "part" : "related";
  }
  // A number for types of which the field admits only those of the clause: "05 điển hình" under «Tập thể │ Cá nhân» where only individuals count.
  return alone && field !== null && (asked & setOf(field.subjects)) === named ? "whole" : "related";
}

/** A clause that names collectives and individuals together is asked for whole by "any". */
function covers(asked: SubjectSet, line: QuotaLine): boolean {
  return line.subjects.length > 1 && (setOf(line.subjects) & ~asked) === 0;
}

/** Whether a table that says "cá nhân" means the farmers or workers of the clause. */
function specialOf(named: SubjectSet, asked: SubjectSet): boolean {
  const special = setOf(["farmer", "worker"]);
  return asked === setOf(["individual"]) && (named & ~special) === 0;
}

function periodCover(line: QuotaLine, entry: QuotaEntry): Match {
  const { year, quarter } = line.period;
  if (line.per === "term") return entry.per === "term" ? "whole" : entry.per === "year" && entry.year !== null ? "part" : "related";
  if (entry.year !== null && entry.year !== year) return null;
  if (entry.per !== line.per) return "related";
  if (line.per === "quarter" && entry.quarter !== null && entry.quarter !== quarter) return null;
  return "whole";
}

function leadsOf(entry: QuotaEntry): readonly string[] {
  return entry.leads.flatMap((lead) => (lead.value === null ? [] : [lead.value]));
}

function aloneKey(line: QuotaLine): string {
  return `${line.field ?? ""}|${line.per}|${line.unitClass ?? ""}`;
}

/** Fields and periods for which the plan has a single clause: a table need not repeat its subject type. */
function clausesAlone(lines: readonly QuotaLine[]): ReadonlySet<string> {
  const clauses = new Map<string, Set<string>>();
  for (const line of lines) {
    const of = clauses.get(aloneKey(line)) ?? new Set<string>();
    of.add(line.quota?.id ?? line.subjects.join("+"));
    clauses.set(aloneKey(line), of);
  }
  return new Set([...clauses].filter(([, of]) => of.size === 1).map(([name]) => name));
}

function countFieldsLed(plan: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const field of plan.fields) for (const lead of field.leads) counts.set(lead, (counts.get(lead) ?? 0) + 1);
  return counts;
}

type Buckets = ReadonlyMap<string, readonly number[]>;

/** Entries by field and unit, so that a line looks only at those that can be about it. */
function entryBuckets(entries: readonly QuotaEntry[]): Buckets {
  const buckets = new Map<string, number[]>();
  entries.forEach((entry, place) => {
    const unit = entry.unit.value ?? entry.unit.text;
    const name = `${entry.field.value ?? ""}|${unit === "" ? "" : foldKey(unit)}`;
    const bucket = buckets.get(name);
    if (bucket === undefined) buckets.set(name, [place]);
    else bucket.push(place);
  });
  return buckets;
}

function candidates(line: QuotaLine, buckets: Buckets, context: Context): readonly number[] {
  const units = line.unit === null ? [""] : ["", foldKey(line.unit), ...(context.aliases.get(line.unit) ?? [])];
  const fields = line.field === null ? [""] : ["", line.field];
  const places = new Set(fields.flatMap((field) => units.flatMap((unit) => buckets.get(`${field}|${unit}`) ?? [])));
  return [...places].sort((a, b) => a - b);
}
