import type { SubjectType } from "../model/subject";
import type { Meaning } from "./groupMeaning";

export interface Group {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly style: string;
  readonly meaning: Meaning;
  readonly tally: Tally;
}

/** Counts of the records under a heading. */
export class Tally {
  total = 0;
  private readonly bySubject = new Map<SubjectType, number>();

  add(subject: SubjectType | null): void {
    this.total++;
    if (subject) this.bySubject.set(subject, (this.bySubject.get(subject) ?? 0) + 1);
  }

  /** Farmers and workers are individuals too. */
  of(subject: SubjectType | null): number {
    if (subject === null) return this.total;
    const own = this.bySubject.get(subject) ?? 0;
    return subject === "individual" ? own + (this.bySubject.get("farmer") ?? 0) + (this.bySubject.get("worker") ?? 0) : own;
  }
}

/**
 * The headings in force, outermost first. A heading of a numbering style that is already in force closes that one and what stands under it;
 * a new style goes one level deeper. Headings without number are told apart by what they mean: types of subject, units, fields.
 */
export class GroupStack {
  private groups: Group[] = [];
  private innermostFirst: readonly Group[] = [];

  /** Headings that the new one closes. */
  push(group: Group): readonly Group[] {
    const style = keyOf(group);
    let at = this.groups.findIndex((other) => keyOf(other) === style);
    // "I" after "H" is a letter.
    if (at < 0 && style === "roman" && this.groups.some(({ style: other }) => other === "letter") && /^I[.)]?\s*$/u.test(group.text))
      at = this.groups.findIndex(({ style: other }) => other === "letter");
    const closed = at < 0 ? [] : this.groups.slice(at);
    if (at >= 0) this.groups = this.groups.slice(0, at);
    this.groups.push(group);
    this.innermostFirst = [...this.groups].reverse();
    return closed;
  }

  /** Innermost first. */
  inForce(): readonly Group[] {
    return this.innermostFirst;
  }

  count(subject: SubjectType | null): void {
    for (const group of this.groups) group.tally.add(subject);
  }
}

function keyOf(group: Group): string {
  if (group.style !== "none") return group.style;
  const { subject, field, award, level, year, quarter, unit, lead } = group.meaning;
  if (subject) return "none subject";
  if (field) return "none field";
  if (award) return "none award";
  if (level) return "none level";
  if (unit ?? lead) return "none unit";
  return (year ?? quarter) ? "none time" : "none unit";
}
