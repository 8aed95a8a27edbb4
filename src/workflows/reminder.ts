import { issueSentence } from "../messages/issueSentence";
import { reminderWords, type ReminderAmount, type ReminderLine } from "../messages/reminderWords";
import { cellAddress } from "../model/cell";
import type { Issue, Severity } from "../model/issue";
import type { IsoDate } from "../model/period";
import type { Plan } from "../model/plan";
import type { Standing } from "../model/standing";
import { agencyIssues, type Addressee } from "./agencyIssues";
import type { CheckResult } from "./check";
import type { Language } from "./language";
import { standingMatrix, type MatrixLine } from "./standingMatrix";

/** Whom a reminder goes to: an agency by its id in the plan, or a unit by its name in the register. */
export type ReminderTo = Addressee;

/** Findings that a letter names before the rest is only counted. */
const named = 10;
const grave: readonly Severity[] = ["error", "warning"];

/**
 * The text of a letter (công văn đôn đốc) to one agency or unit, ready to paste: what the plan asks of it with the clauses, what it has and lacks
 * by field, type and period, the faults of its list in counts and the gravest with their cells, and the day by which to answer: the
 * plan's next review after the day of the figures, a blank where the plan names none. Periods that have not begun are not owed yet.
 */
export function reminderText(result: CheckResult, to: ReminderTo, language: Language): string {
  const { plan, standing, asOf } = result;
  const words = reminderWords(language);
  const name = typeof to === "string" ? (plan.agencies.find(({ id }) => id === to)?.name ?? to) : to.unit;
  const matrix = standingMatrix(result);
  const bearers =
    typeof to === "string" ? matrix.byLead.filter(({ leads }) => leads.includes(to)) : matrix.byUnit.filter(({ unit }) => unit === to.unit);
  const lines = bearers.flatMap((bearer) => bearer.lines).sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
  const clauses = reminderLines(lines, plan, standing, typeof to === "string" ? to : null);
  const begun = lines.flatMap(({ periods }) => periods.filter(hasBegun));
  const missing = begun.reduce((sum, one) => sum + one.missing, 0);
  const overdue = begun.reduce((sum, one) => sum + (one.status === "short" ? one.missing : 0), 0);
  const faults = agencyIssues(result, to).filter(isFaultOfList);
  const count = (severity: Severity): number => faults.filter((issue) => issue.severity === severity).length;

  const paragraphs: string[] = [words.to(name), words.subject];
  if (lines.length === 0) paragraphs.push(words.noNumber(name));
  else {
    const have = begun.reduce((sum, one) => sum + one.have, 0);
    const asked = begun.reduce((sum, one) => sum + one.asked, 0);
    const short = clauses.filter(({ lacking }) => lacking.length > 0);
    paragraphs.push([words.basis(plan, name), ...bullets(clauses.map(words.asked))].join("\n"));
    paragraphs.push([words.standing(asOf, have, asked, missing, overdue), ...bullets(short.map(words.lacking))].join("\n"));
  }
  if (faults.length === 0) paragraphs.push(words.noFaults);
  else {
    const first = grave.flatMap((severity) => faults.filter((issue) => issue.severity === severity)).slice(0, named);
    paragraphs.push(
      [
        words.faults(count("error"), count("warning")),
        words.important,
        ...first.map((issue) => {
          const { severity, sheet, row, column } = issue;
          return `- ${words.fault({ severity, sheet, cell: cellAddress(row, column ?? 1), sentence: issueSentence(issue, language) })}`;
        }),
        ...(faults.length > first.length ? [`- ${words.more(faults.length - first.length)}`] : []),
      ].join("\n"),
    );
  }
  const open = missing > 0 || faults.length > 0;
  paragraphs.push(
    open
      ? words.request({
          name,
          lacks: missing > 0,
          faulty: faults.length > 0,
          receiver: plan.standingBody || plan.issuer,
          review: nextReview(plan, asOf),
        })
      : words.thanks(name),
  );
  return paragraphs.join("\n\n");
}

/** Slips and doubts of the list itself; what is merely missing in number the letter tells in its own part. */
function isFaultOfList(issue: Issue): issue is Issue & { readonly sheet: string; readonly row: number } {
  return (
    issue.severity !== "info" &&
    issue.sheet !== null &&
    issue.row !== null &&
    issue.code !== "quota/short" &&
    issue.code !== "quota/surplus"
  );
}

/** Only periods that have begun are owed; figures of later ones would make the letter ask for what nobody owes yet. */
const hasBegun = ({ status }: MatrixLine["periods"][number]): boolean => status !== "not-due";

/** Lines of a list in a letter: each ends with ";", the last with ".". */
function bullets(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => `- ${line}${at === lines.length - 1 ? "." : ";"}`);
}

/** Numbers of one clause for one field told together: "ít nhất 05 tập thể và 10 cá nhân". */
function reminderLines(lines: readonly MatrixLine[], plan: Plan, standing: Standing, lead: string | null): readonly ReminderLine[] {
  const agencies = new Map(plan.agencies.map((agency) => [agency.id, agency.name]));
  const titles = new Map(plan.fields.map((field) => [field.id, field.shortTitle || field.title]));
  const groups = new Map<string, { readonly atLeast: boolean; readonly lines: MatrixLine[] }>();
  for (const line of lines) {
    const atLeast = standing.rows[line.rows[0] ?? -1]?.comparator !== "bare";
    const key = [line.field ?? "", line.leads.join("+"), line.per, line.binding, String(atLeast), line.clause?.section ?? ""].join("|");
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { atLeast, lines: [line] });
  }
  return [...groups.values()].map(({ atLeast, lines: own }): ReminderLine => {
    const first = own[0]!;
    const begun = own.flatMap((line) => line.periods.filter(hasBegun).map((period) => ({ ...period, subjects: line.subjects })));
    const lacking = new Map<string, { due: IsoDate; over: boolean; amounts: ReminderAmount[] }>();
    for (const { period, due, status, missing, subjects } of begun) {
      if (missing === 0) continue;
      const known = lacking.get(period) ?? { due, over: status === "short", amounts: [] };
      lacking.set(period, known);
      known.amounts.push({ subjects, count: missing });
    }
    return {
      field: first.field === null ? null : (titles.get(first.field) ?? first.field),
      amounts: own.map(({ subjects, periods, asked }) => ({ subjects, count: periods[0]?.asked ?? asked })),
      atLeast,
      strive: first.binding === "strive",
      per: first.per,
      section: first.clause?.section ?? "",
      together: first.leads.filter((id) => id !== lead).map((id) => agencies.get(id) ?? id),
      asked: begun.reduce((sum, { asked }) => sum + asked, 0),
      have: begun.reduce((sum, { have }) => sum + have, 0),
      lacking: [...lacking].map(([period, one]) => ({ period, ...one })),
    };
  });
}

/** The plan's next review after a day, by its named day or the end of its window; the end of the plan where no review lies ahead. */
function nextReview(plan: Plan, asOf: IsoDate): { readonly title: string; readonly deadline: IsoDate } | null {
  const ahead = plan.milestones
    .filter(({ kind }) => kind === "mid-term" || kind === "final" || kind === "yearly-review")
    .flatMap(({ title, anchor, window }) => {
      const deadline = [anchor, window?.end ?? null].find((day) => day !== null && day > asOf);
      return deadline ? [{ title, deadline }] : [];
    })
    .sort((one, other) => (one.deadline < other.deadline ? -1 : 1));
  return ahead[0] ?? null;
}
