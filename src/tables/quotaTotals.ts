import type { Observation } from "../model/recognition";
import type { QuotaSubject, SubjectType } from "../model/subject";

/** What a cell adds to the sum of its column. */
export interface QuotaShare {
  /** First and last column that the cell covers. */
  readonly left: number;
  readonly right: number;
  readonly plain: number;
  /** Times the leads when the number is for each of them; null when it is for each of unknown many. */
  readonly multiplied: number | null;
  /** A cell over several columns or with several types: whether a hand-made total counts it cannot be known. */
  readonly optional: boolean;
  readonly subjects: readonly QuotaSubject[];
  readonly kind: "asked" | "achieved";
}

/** Rows that a total may sum: all, or those since a heading. */
export interface QuotaScope {
  readonly shares: QuotaShare[];
  readonly ratios: { readonly column: number; readonly value: number }[];
}

export const newScope = (): QuotaScope => ({ shares: [], ratios: [] });

/** The sums that a stated total of a column may be without being wrong, the usual one first; null when they cannot be known. */
export function sumsOf(scope: QuotaScope, column: number): readonly number[] | null {
  return sums(scope.shares.filter((share) => share.left <= column && share.right >= column));
}

/** The same for a total that names its type: "Cộng: 10 tập thể, 15 cá nhân". */
export function sumsOfSubject(scope: QuotaScope, subject: SubjectType, kind: "asked" | "achieved"): readonly number[] | null {
  // A number whose type is not known may belong to any type.
  const own = scope.shares.filter((share) => share.kind === kind && (share.multiplied === null || share.subjects.includes(subject)));
  return own.length === 0 ? null : sums(own.map((share) => ({ ...share, optional: share.optional || share.subjects.length > 1 })));
}

function sums(own: readonly QuotaShare[]): readonly number[] | null {
  if (own.some((share) => share.multiplied === null)) return null;
  const certain = own.filter((share) => !share.optional);
  const maybe = own.filter((share) => share.optional).slice(0, 12);
  const found: number[] = [];
  for (const way of ["multiplied", "plain"] as const) {
    let reached = new Set([certain.reduce((sum, share) => sum + (share[way] ?? 0), 0)]);
    for (const share of maybe) reached = new Set([...reached, ...[...reached].map((sum) => sum + (share[way] ?? 0))]);
    found.push(...reached);
  }
  return found;
}

/** A stated total that no sum of its rows gives. */
export function totalMismatch(
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  text: string,
  stated: number,
  sums: readonly number[] | null,
  subjects: readonly QuotaSubject[],
  kind: "asked" | "achieved",
): readonly Observation[] {
  if (sums === null || sums.length === 0 || sums.includes(stated)) return [];
  const [only] = subjects;
  const subject: SubjectType | null = subjects.length === 1 && only !== undefined && only !== "any" ? only : null;
  return [{ ...place, kind: "total-mismatch", text, subject, stated, found: sums[0] ?? 0, of: kind === "asked" ? "quotas" : "achieved" }];
}

/** Whether a percentage in a total row is the sum of the percentages above: 0,65 % + 1 % = 1,65 % (domain.md §3.3). Shares of a whole make 100 %. */
export function percentSummed(stated: number, ratios: readonly number[]): boolean {
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  const parts = ratios.filter((ratio) => ratio > 0);
  const whole = [1, 100].some((hundred) => Math.abs(sum - hundred) < hundred * 0.005);
  return parts.length > 1 && !whole && Math.abs(stated - sum) <= Math.max(0.0051, Math.abs(sum) * 0.0005);
}
