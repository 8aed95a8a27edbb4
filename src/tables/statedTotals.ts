import type { SubjectType } from "../model/subject";
import type { Observation } from "../model/recognition";
import type { Group, Tally } from "./groupStack";
import type { NomineeSource } from "./nomineeSource";
import { statedCounts } from "./totals";

type Mismatch = Extract<Observation, { readonly kind: "total-mismatch" }>;

/** The counts that a heading states ("TẬP THỂ (05)") and its records do not bear out. */
export function headingMismatches({ grid }: NomineeSource, { text, row, column, meaning, tally }: Group): readonly Mismatch[] {
  return statedCounts(text).flatMap(({ number, subject }): Mismatch[] => {
    const own = tally.of(subject);
    const found = subject !== null && meaning.subject === subject ? tally.total : own;
    if (own === number || found === number) return [];
    const about = subject ?? meaning.subject ?? null;
    return [{ kind: "total-mismatch", sheet: grid.sheet.name, row, column, text, subject: about, stated: number, found, of: "nominees" }];
  });
}

interface Stated {
  readonly number: number;
  readonly subject: SubjectType | null;
  readonly column: number;
}

/** The counts of a total row that neither a heading in force nor the whole list bears out. */
export function totalMismatches(
  { grid, columns }: NomineeSource,
  { row, column, text }: { readonly row: number; readonly column: number; readonly text: string },
  groups: readonly Group[],
  whole: Tally,
): readonly Mismatch[] {
  const tallies = [...groups.map((group) => group.tally), whole];
  const grand = /tổng cộng|tổng số|danh sách|ấn định|toàn/iu.test(text);
  return stated().flatMap(({ number, subject, column: at }): Mismatch[] => {
    const counts = tallies.map((tally) => tally.of(subject));
    if (counts.includes(number)) return [];
    // Persons may be stated beside households that are rows, or the other way round.
    if (subject !== null && whole.of(subject) === 0 && subject !== "collective" && subject !== "individual") return [];
    const found = grand ? whole.of(subject) : closest(counts, number);
    return [{ kind: "total-mismatch", sheet: grid.sheet.name, row, column: at, text, subject, stated: number, found, of: "nominees" }];
  });

  /** In the words of the row, else under the columns of ticks, else under the name. */
  function stated(): readonly Stated[] {
    const inWords = statedCounts(text);
    if (inWords.length > 0) return inWords.map((count) => ({ ...count, column }));
    const ticks = columns.subjectTicks.flatMap(({ column: at, subject }): Stated[] => {
      const value = grid.value(row, at);
      return typeof value === "number" ? [{ number: value, subject, column: at }] : [];
    });
    if (ticks.length > 0) return ticks;
    const value = columns.names.map((name) => grid.value(row, name.column)).find((cell) => typeof cell === "number");
    return value === undefined ? [] : [{ number: value, subject: null, column: columns.names[0]!.column }];
  }
}

/** The count that a total most likely means: headings and the whole list may all be what it sums. */
function closest(counts: readonly number[], stated: number): number {
  return counts.reduce((best, count) => (Math.abs(count - stated) < Math.abs(best - stated) ? count : best), counts[0] ?? 0);
}
