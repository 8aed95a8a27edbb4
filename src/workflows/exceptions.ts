import type { AcceptedException, AcceptedIssue } from "../model/acceptedException";
import type { Issue } from "../model/issue";
import type { IsoDate } from "../model/period";

export type { AcceptedException, AcceptedIssue } from "../model/acceptedException";

/** Issues parted by what the workbook's exceptions cover. */
export interface SplitIssues {
  readonly open: readonly Issue[];
  readonly accepted: readonly AcceptedIssue[];
  /** Exceptions that cover nothing any more: mended, gone, or changed so much that a person should look again. */
  readonly stale: readonly AcceptedException[];
}

/**
 * What changes without the finding becoming another one: where its rows stand, how many cells show it, the day of the check, and the
 * nearest name, which depends on the state of the dictionaries.
 */
const unstable: ReadonlySet<string> = new Set(["row", "rows", "cells", "asOf", "suggestion", "similarity"]);

/**
 * The identity of a finding from one check to the next: a hash of its code, its sheet and what it is about, so that it survives rows that
 * move and tells nobody's name. A finding with other evidence (one more missing, another text) is another finding and has to be accepted anew.
 */
export function issueKey(issue: Issue): string {
  return hash53(`${issue.code}\u0000${issue.sheet ?? ""}\u0000${canonical(issue.evidence)}`).toString(36);
}

/** The exception by which a person accepts a finding. The reason is trimmed to one line. */
export function acceptIssue(issue: Issue, reason: string, on: IsoDate): AcceptedException {
  return { code: issue.code, key: issueKey(issue), sheet: issue.sheet, reason: reason.replace(/\s+/g, " ").trim(), on };
}

/** The list with this one more; accepting an equal finding twice keeps two, one for each of two equal rows. */
export function withException(exceptions: readonly AcceptedException[], exception: AcceptedException): readonly AcceptedException[] {
  return [...exceptions, exception];
}

/** The list without one exception: the finding is open again. */
export function withoutException(exceptions: readonly AcceptedException[], exception: AcceptedException): readonly AcceptedException[] {
  const at = exceptions.findIndex((one) => one === exception || (one.key === exception.key && one.code === exception.code));
  return at < 0 ? exceptions : [...exceptions.slice(0, at), ...exceptions.slice(at + 1)];
}

/**
 * Parts findings into open and accepted. Each exception covers one finding: of two equal rows of which one was accepted, the other stays
 * open. Keeps the order of the issues; linear.
 */
export function splitAccepted(issues: readonly Issue[], exceptions: readonly AcceptedException[]): SplitIssues {
  if (exceptions.length === 0) return { open: issues, accepted: [], stale: [] };
  const waiting = new Map<string, AcceptedException[]>();
  const codes = new Set<string>();
  for (const exception of exceptions) {
    const name = `${exception.code} ${exception.key}`;
    codes.add(exception.code);
    const known = waiting.get(name);
    if (known) known.push(exception);
    else waiting.set(name, [exception]);
  }
  const open: Issue[] = [];
  const accepted: AcceptedIssue[] = [];
  for (const issue of issues) {
    const exception = codes.has(issue.code) ? waiting.get(`${issue.code} ${issueKey(issue)}`)?.shift() : undefined;
    if (exception) accepted.push({ issue, exception });
    else open.push(issue);
  }
  const unused = new Set([...waiting.values()].flat());
  return { open, accepted, stale: exceptions.filter((exception) => unused.has(exception)) };
}

/** Evidence as text, whatever the order of its members, without what is not stable. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(typeof value === "string" ? value.normalize("NFC") : value) ?? "";
  const members = Object.entries(value).filter(([name]) => !unstable.has(name));
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${name}:${canonical(member)}`).join(",")}}`;
}

/** A 53-bit hash: two multiplicative mixes of 32 bits over the UTF-16 units, folded into each other at the end. */
function hash53(text: string): number {
  let low = 0x9e3779b9;
  let high = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(high ^ unit, 0xc2b2ae35);
    high ^= high >>> 13;
  }
  low = Math.imul(low ^ (high >>> 16), 0x27d4eb2f);
  high = Math.imul(high ^ (low >>> 15), 0x165667b1);
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}
