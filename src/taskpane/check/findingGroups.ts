import { issueTitle } from "../../messages/issueSentence";
import type { Language } from "../../messages/language";
import type { Issue, Severity } from "../../model/issue";
import type { ListedNominee } from "../../model/nominee";
import type { CheckResult } from "../../workflows/check";

/** By what findings are put together. */
export const groupings = ["kind", "agency", "field", "sheet"] as const;
export type Grouping = (typeof groupings)[number];

/** A heading under which findings stand; `order` is its place among headings of the same gravity. */
export interface Heading {
  readonly key: string;
  /** Null: findings that are about no field, or about the workbook as a whole. */
  readonly title: string | null;
  readonly order: number;
}

export interface FindingGroup {
  readonly key: string;
  readonly title: string | null;
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<Severity, number>>;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Parts findings by heading: groups that hold errors first, then those with warnings; inside a group errors first, else as they came. Linear but for the sort of the groups. */
export function groupFindings(issues: readonly Issue[], headingOf: (issue: Issue) => Heading): readonly FindingGroup[] {
  const groups = new Map<string, { heading: Heading; parts: Record<Severity, Issue[]> }>();
  for (const issue of issues) {
    const heading = headingOf(issue);
    let group = groups.get(heading.key);
    if (group === undefined) groups.set(heading.key, (group = { heading, parts: { error: [], warning: [], info: [] } }));
    group.parts[issue.severity].push(issue);
  }
  return [...groups.values()]
    .map(({ heading, parts: { error, warning, info } }) => ({
      key: heading.key,
      title: heading.title,
      order: heading.order,
      issues: [...error, ...warning, ...info],
      counts: { error: error.length, warning: warning.length, info: info.length },
    }))
    .sort((one, other) => worst(one) - worst(other) || one.order - other.order || other.issues.length - one.issues.length)
    .map(({ key, title, issues: all, counts }) => ({ key, title, issues: all, counts }));
}

const worst = ({ issues }: Pick<FindingGroup, "issues">): number => rank[issues[0]?.severity ?? "info"];

/** Tells the heading of each finding under a grouping. Agencies and fields come from the nominee of the row, else from what the finding itself names. */
export function headings(grouping: Grouping, result: CheckResult, language: Language): (issue: Issue) => Heading {
  switch (grouping) {
    case "kind":
      return ({ code }) => ({ key: code, title: issueTitle(code, language), order: 0 });
    case "sheet":
      return sheetHeadings(result);
    case "agency":
      return agencyHeadings(result);
    case "field":
      return fieldHeadings(result);
  }
}

/** Behind every heading that has a place of its own. */
const last = Number.MAX_SAFE_INTEGER;

function sheetHeadings({ recognition }: CheckResult): (issue: Issue) => Heading {
  const order = new Map(recognition.sheets.map(({ sheet }, at) => [sheet, at]));
  return ({ sheet }) => ({ key: `sheet ${sheet ?? ""}`, title: sheet, order: sheet === null ? last : (order.get(sheet) ?? last) });
}

/** What a finding may name besides its place. */
interface Named {
  readonly field?: string | null;
  readonly lead?: string;
  readonly leads?: readonly string[];
}

function agencyHeadings(result: CheckResult): (issue: Issue) => Heading {
  const { plan } = result;
  const nomineeOf = nomineesByRow(result);
  const names = new Map(plan.agencies.map(({ id, name }, at) => [id, { name, at }]));
  const places = new Map(plan.agencies.map(({ name }, at) => [name, at]));
  const soleLead = new Map(plan.fields.flatMap(({ id, leads }) => (leads.length === 1 ? [[id, leads[0]!] as const] : [])));
  const sheets = sheetHeadings(result);
  return (issue) => {
    const nominee = nomineeOf(issue);
    const id = nominee?.lead.value ?? soleLead.get(nominee?.field.value ?? "");
    const agency = id === undefined ? undefined : names.get(id);
    if (agency !== undefined) return { key: `agency ${agency.name}`, title: agency.name, order: agency.at };
    const { leads } = issue.evidence as Named;
    if (nominee === undefined && leads !== undefined && leads.length > 0) {
      const title = leads.join(", ");
      return { key: `agency ${title}`, title, order: places.get(leads[0]!) ?? last };
    }
    const sheet = sheets(issue);
    return { ...sheet, order: sheet.title === null ? last : plan.agencies.length + sheet.order };
  };
}

function fieldHeadings(result: CheckResult): (issue: Issue) => Heading {
  const { plan } = result;
  const nomineeOf = nomineesByRow(result);
  const byId = new Map(plan.fields.map((field) => [field.id, field]));
  const byName = new Map(plan.fields.flatMap((field) => [field.shortTitle, field.title].map((name) => [name, field] as const)));
  return (issue) => {
    const named = (issue.evidence as Named).field;
    const field = byId.get(nomineeOf(issue)?.field.value ?? "") ?? (named ? byName.get(named) : undefined);
    return field === undefined
      ? { key: "no field", title: null, order: last }
      : { key: `field ${field.id}`, title: field.shortTitle || field.title, order: field.order };
  };
}

/** The nominee on a finding's row. */
function nomineesByRow({ recognition }: CheckResult): (issue: Issue) => ListedNominee | undefined {
  const sheets = new Map<string, Map<number, ListedNominee>>();
  for (const nominee of recognition.nominees) {
    let rows = sheets.get(nominee.sheet);
    if (rows === undefined) sheets.set(nominee.sheet, (rows = new Map()));
    if (!rows.has(nominee.row)) rows.set(nominee.row, nominee);
  }
  return ({ sheet, row }) => (sheet === null || row === null ? undefined : sheets.get(sheet)?.get(row));
}
