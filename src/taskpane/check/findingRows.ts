import type { Language } from "../../messages/language";
import type { AcceptedException, AcceptedIssue } from "../../model/acceptedException";
import type { Issue, Severity } from "../../model/issue";
import type { CheckResult } from "../../workflows/check";
import { foldSearch } from "../parts/foldSearch";
import { groupFindings, headings, type FindingGroup, type Grouping } from "./findingGroups";
import { findingSearchText } from "./findingText";

/** What of the findings is wanted. */
export interface FindingQuery {
  readonly grouping: Grouping;
  /** Severities shown; all when empty. */
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
}

/** The findings that a query lets through, in groups; `all` counts the open ones before it. */
export interface FoundFindings {
  readonly groups: readonly FindingGroup[];
  readonly shown: number;
  readonly all: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly accepted: readonly AcceptedIssue[];
  readonly stale: readonly AcceptedException[];
}

/** A line of the list. `group` is the heading's key; `place` and `of` count inside the group from 1. */
export type FindingRow =
  | { readonly kind: "group"; readonly key: string; readonly group: FindingGroup; readonly open: boolean }
  | {
      readonly kind: "finding";
      readonly key: string;
      readonly issue: Issue;
      readonly group: string;
      readonly place: number;
      readonly of: number;
    }
  | { readonly kind: "accepted-group"; readonly key: string; readonly count: number; readonly open: boolean }
  | { readonly kind: "accepted"; readonly key: string; readonly accepted: AcceptedIssue }
  | { readonly kind: "stale"; readonly key: string; readonly exception: AcceptedException };

/** Key of the group of accepted findings, which closes the list. */
export const acceptedKey = "accepted";

/** Up to so many findings every group is open at first; beyond, those without errors are closed. */
const allOpenUpTo = 40;

/** Finds and groups. Sentences are made only when there is something to search for. */
export function findFindings(result: CheckResult, query: FindingQuery, language: Language): FoundFindings {
  const words = foldSearch(query.search).split(/\s+/).filter(Boolean);
  const matches = (issue: Issue): boolean => {
    if (words.length === 0) return true;
    const text = findingSearchText(issue, language);
    return words.every((word) => text.includes(word));
  };
  const counts = { error: 0, warning: 0, info: 0 };
  const shown: Issue[] = [];
  for (const issue of result.issues) {
    counts[issue.severity] += 1;
    if ((query.severities.size === 0 || query.severities.has(issue.severity)) && matches(issue)) shown.push(issue);
  }
  return {
    groups: groupFindings(shown, headings(query.grouping, result, language)),
    shown: shown.length,
    all: result.issues.length,
    counts,
    accepted: result.accepted.filter(({ issue }) => matches(issue)),
    stale: words.length === 0 ? result.stale : [],
  };
}

/** Whether a group is open before anybody touched it: what holds errors, everything in a short list, whatever a search found. */
export function openAtFirst(group: FindingGroup, found: FoundFindings, search: string): boolean {
  return search.trim() !== "" || found.all <= allOpenUpTo || group.counts.error > 0;
}

/**
 * The lines of the list, in order: each group's heading and, where it is open, its findings; at the end the accepted ones and the exceptions
 * that cover nothing any more. Keys stay the same while the result does.
 */
export function findingRows(
  found: FoundFindings,
  keyOf: (issue: Issue) => string,
  isOpen: (key: string, atFirst: boolean) => boolean,
  search: string,
): readonly FindingRow[] {
  const rows: FindingRow[] = [];
  for (const group of found.groups) {
    const open = isOpen(group.key, openAtFirst(group, found, search));
    rows.push({ kind: "group", key: `g ${group.key}`, group, open });
    if (!open) continue;
    group.issues.forEach((issue, at) =>
      rows.push({ kind: "finding", key: keyOf(issue), issue, group: group.key, place: at + 1, of: group.issues.length }),
    );
  }
  const covered = found.accepted.length + found.stale.length;
  if (covered === 0) return rows;
  const open = isOpen(acceptedKey, false);
  rows.push({ kind: "accepted-group", key: `g ${acceptedKey}`, count: covered, open });
  if (!open) return rows;
  found.accepted.forEach((accepted, at) => rows.push({ kind: "accepted", key: `a${at}`, accepted }));
  found.stale.forEach((exception, at) => rows.push({ kind: "stale", key: `s${at}`, exception }));
  return rows;
}
