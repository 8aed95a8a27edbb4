import type { Language } from "../../messages/language";
import type { AcceptedException, AcceptedIssue } from "../../model/acceptedException";
import type { Issue, Severity } from "../../model/issue";
import type { CheckResult } from "../../workflows/check";
import { foldSearch } from "../parts/foldSearch";
import { findingClass, severityCounts, type ClassCounts, type FindingClass } from "./findingClass";
import { groupFindings, headings, type FindingGroup, type Grouping } from "./findingGroups";
import { findingSearchText } from "./findingText";

/** What of the findings is wanted. */
export interface FindingQuery {
  readonly grouping: Grouping;
  /** Classes shown; all when empty. */
  readonly classes: ReadonlySet<FindingClass>;
  readonly search: string;
}

/** The two halves of the list: what is wrong in the lists is mended first, what the plan still lacks comes after it. */
export type FindingSection = "lists" | "gaps";

/** The findings that a query lets through, in groups; `all` and `counts` are of the open ones before it. */
export interface FoundFindings {
  /** Findings about the lists. */
  readonly groups: readonly FindingGroup[];
  /** What the plan still lacks; keys differ from those of `groups`. */
  readonly gaps: readonly FindingGroup[];
  readonly shown: number;
  readonly all: number;
  readonly counts: ClassCounts;
  readonly accepted: readonly AcceptedIssue[];
  readonly stale: readonly AcceptedException[];
}

/** A line of the list. `level` counts headings from 1, as a tree does; `place` and `of` count inside the group from 1. */
export type FindingRow =
  | {
      readonly kind: "section";
      readonly key: string;
      readonly section: FindingSection;
      readonly counts: Readonly<Record<Severity, number>>;
      readonly open: boolean;
    }
  | { readonly kind: "group"; readonly key: string; readonly group: FindingGroup; readonly open: boolean; readonly level: number }
  | {
      readonly kind: "finding";
      readonly key: string;
      readonly issue: Issue;
      readonly level: number;
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
  const counts = { error: 0, warning: 0, info: 0, gap: 0 };
  const inLists: Issue[] = [];
  const gaps: Issue[] = [];
  for (const issue of result.issues) {
    const itsClass = findingClass(issue);
    counts[itsClass] += 1;
    if ((query.classes.size > 0 && !query.classes.has(itsClass)) || !matches(issue)) continue;
    (itsClass === "gap" ? gaps : inLists).push(issue);
  }
  const headingOf = headings(query.grouping, result, language);
  return {
    groups: groupFindings(inLists, headingOf),
    gaps: groupFindings(gaps, headingOf).map((group) => ({ ...group, key: `gap ${group.key}` })),
    shown: inLists.length + gaps.length,
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

/** Key under which it is remembered whether a section is open. */
export const sectionKey = (section: FindingSection): string => `section ${section}`;

/**
 * The lines of the list, in order: what is wrong in the lists, each group's heading and, where it is open, its findings; then what the plan still
 * lacks; at the end the accepted ones and the exceptions that cover nothing any more. The two sections bear headings where there is something to
 * tell apart. Keys stay the same while the result does.
 */
export function findingRows(
  found: FoundFindings,
  keyOf: (issue: Issue) => string,
  isOpen: (key: string, atFirst: boolean) => boolean,
  search: string,
): readonly FindingRow[] {
  const rows: FindingRow[] = [];
  const addFindings = ({ issues }: FindingGroup, level: number): void =>
    issues.forEach((issue, at) => rows.push({ kind: "finding", key: keyOf(issue), issue, level, place: at + 1, of: issues.length }));
  const addGroups = (groups: readonly FindingGroup[], level: number): void => {
    for (const group of groups) {
      const open = isOpen(group.key, openAtFirst(group, found, search));
      rows.push({ kind: "group", key: `g ${group.key}`, group, open, level });
      if (open) addFindings(group, level + 1);
    }
  };
  const addSection = (section: FindingSection, groups: readonly FindingGroup[]): void => {
    if (groups.length === 0) return;
    const counts = severityCounts(groups.flatMap(({ issues }) => issues));
    const open = isOpen(sectionKey(section), true);
    rows.push({ kind: "section", key: `s ${section}`, section, counts, open });
    if (!open) return;
    // A heading that would say the same as the section's is left away.
    if (section === "gaps" && groups.length === 1) addFindings(groups[0]!, 2);
    else addGroups(groups, 2);
  };
  if (found.gaps.length === 0) addGroups(found.groups, 1);
  else {
    addSection("lists", found.groups);
    addSection("gaps", found.gaps);
  }
  const covered = found.accepted.length + found.stale.length;
  if (covered === 0) return rows;
  const open = isOpen(acceptedKey, false);
  rows.push({ kind: "accepted-group", key: `g ${acceptedKey}`, count: covered, open });
  if (!open) return rows;
  found.accepted.forEach((accepted, at) => rows.push({ kind: "accepted", key: `a${at}`, accepted }));
  found.stale.forEach((exception, at) => rows.push({ kind: "stale", key: `o${at}`, exception }));
  return rows;
}
