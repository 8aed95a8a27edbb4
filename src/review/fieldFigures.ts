import type { LedgerLine } from "./quotaLedger";
import type { ReviewContext } from "./reviewContext";
import type { Amount } from "./words/reviewWords";

/** What a field's numbers sum to, over its leads, subjects and periods. */
export interface FieldFigures {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly lines: readonly LedgerLine[];
  /** Rows of the ledger tab. */
  readonly rows: readonly number[];
  readonly asked: number;
  readonly have: number;
  readonly missing: number;
  /** What is missing, by subject set. */
  readonly amounts: readonly Amount[];
}

/** Fields that have a number for their leads, in the plan's order. */
export function fieldFigures(context: ReviewContext): readonly FieldFigures[] {
  const groups = new Map<string, LedgerLine[]>();
  for (const line of context.ledger.leadLines) {
    const id = line.first.field ?? "";
    const group = groups.get(id);
    if (group) group.push(line);
    else groups.set(id, [line]);
  }
  return [...groups].map(([id, lines]) => {
    const amounts = new Map<string, { count: number; subjects: Amount["subjects"] }>();
    for (const line of lines) {
      if (line.missing === 0) continue;
      const key = line.first.subjects.join("+");
      amounts.set(key, { count: (amounts.get(key)?.count ?? 0) + line.missing, subjects: line.first.subjects });
    }
    const sum = (pick: (line: LedgerLine) => number): number => lines.reduce((total, line) => total + pick(line), 0);
    return {
      id,
      title: id === "" ? context.words.label.anyField : context.fieldTitle(id),
      label: id === "" ? context.words.label.anyField : context.fieldLabel(id),
      lines,
      rows: lines.flatMap((line) => line.rows.map((row) => row.row)),
      asked: sum((line) => line.asked),
      have: sum((line) => line.have),
      missing: sum((line) => line.missing),
      amounts: [...amounts.values()],
    };
  });
}
