import type { SubjectType } from "../model/subject";
import { fieldFigures } from "./fieldFigures";
import { leadFigures } from "./leadFigures";
import type { LedgerLine } from "./quotaLedger";
import type { ReviewContext } from "./reviewContext";
import { targetResults } from "./targetResults";
import { typeCounts } from "./tabs/structureTab";
import type { Amount } from "./words/reviewWords";

/** How many of a kind have their whole number. */
export interface Fulfilled {
  readonly done: number;
  readonly all: number;
}

/** What the summary in words says, each figure as the tabs have it. */
export interface NarrativeFigures {
  readonly stage: "mid-term" | "final";
  readonly planTitle: string;
  readonly issuer: string;
  readonly start: string;
  readonly asOf: string;
  /** Nominees that count, by subject type; `untyped` have none. */
  readonly counted: number;
  readonly parts: readonly { readonly type: SubjectType; readonly count: number }[];
  readonly untyped: number;
  /** Fields of the plan, and short names of those without anybody. */
  readonly fields: number;
  readonly empty: readonly string[];
  /** Null where no number was set. */
  readonly quota: {
    readonly asked: number;
    readonly have: number;
    readonly missing: number;
    readonly overdue: number;
    readonly surplus: number;
    /** Of what was asked, what is there: a whole percentage, 100 only when nothing is missing; null when nothing was asked. */
    readonly percent: number | null;
  } | null;
  readonly byField: Fulfilled & { readonly names: readonly string[] };
  readonly byLead: Fulfilled;
  readonly byUnit: Fulfilled;
  /** Who or what lacks most: fields, else units. */
  readonly worst: {
    readonly kind: "field" | "unit";
    readonly of: readonly { readonly name: string; readonly amounts: readonly Amount[] }[];
  };
  /** By year or quarter as the list gives it; empty where that says little. */
  readonly periods: readonly { readonly period: string; readonly count: number }[];
  readonly undated: number;
  readonly targets: { readonly done: number; readonly all: number; readonly open: number };
}

/** Most fields or units named as lacking most, and most periods told one by one. */
const named = 3;
const mostPeriods = 6;

function fulfilled(all: readonly { readonly missing: number }[]): Fulfilled {
  return { done: all.filter((one) => one.missing === 0).length, all: all.length };
}

function percentOf({ asked, missing }: { readonly asked: number; readonly missing: number }): number | null {
  if (asked === 0) return null;
  return missing === 0 ? 100 : Math.min(99, Math.round((100 * (asked - missing)) / asked));
}

function worstUnits(lines: readonly LedgerLine[]): readonly { readonly name: string; readonly amounts: readonly Amount[] }[] {
  return lines
    .filter((line) => line.missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, named)
    .map((line) => ({ name: line.first.unit ?? "", amounts: [{ count: line.missing, subjects: line.first.subjects }] }));
}

function countedPeriods(context: ReviewContext): Pick<NarrativeFigures, "periods" | "undated"> {
  const counts = new Map<string, number>();
  for (const one of context.counting) if (one.counted) counts.set(one.periodKey, (counts.get(one.periodKey) ?? 0) + 1);
  const undated = counts.get("") ?? 0;
  counts.delete("");
  const periods = [...counts].map(([period, count]) => ({ period, count })).sort((a, b) => (a.period < b.period ? -1 : 1));
  const tell = periods.length > 0 && periods.length <= mostPeriods;
  return { periods: tell ? periods : [], undated };
}

/** Gathers what the summary in words tells. Linear in nominees and quota rows. */
export function narrativeFigures(context: ReviewContext): NarrativeFigures {
  const { input, ledger } = context;
  const { plan } = input;
  const fields = fieldFigures(context).filter(({ id }) => id !== "");
  const parts = typeCounts(context);
  const here = new Set(context.counting.flatMap((one) => (one.counted ? [one.field] : [])));
  const targets = targetResults(input);
  const lacking = fields
    .filter((field) => field.missing > 0)
    .sort((a, b) => b.missing - a.missing)
    .slice(0, named);
  return {
    stage: input.stage,
    planTitle: plan.title,
    issuer: plan.issuer,
    start: plan.period.start,
    asOf: input.asOf,
    counted: context.countedTotal,
    parts,
    untyped: context.countedTotal - parts.reduce((sum, { count }) => sum + count, 0),
    fields: plan.fields.length,
    empty: plan.fields.map(({ id }) => context.fieldLabel(id)).filter((label) => !here.has(label)),
    quota: ledger.rows.length === 0 ? null : { ...ledger.totals, percent: percentOf(ledger.totals) },
    byField: { ...fulfilled(fields), names: fields.filter(({ missing }) => missing === 0).map(({ label }) => label) },
    byLead: fulfilled(ledger.leadLines.some(({ first }) => first.leads.length > 0) ? leadFigures(context) : []),
    byUnit: fulfilled(ledger.unitLines),
    worst:
      lacking.length > 0
        ? { kind: "field", of: lacking.map(({ label, amounts }) => ({ name: label, amounts })) }
        : { kind: "unit", of: worstUnits(ledger.unitLines) },
    ...countedPeriods(context),
    targets: {
      done: targets.filter(({ achieved }) => achieved === true).length,
      all: targets.length,
      open: targets.filter(({ achieved }) => achieved === null).length,
    },
  };
}
