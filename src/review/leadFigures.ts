import type { LedgerLine } from "./quotaLedger";
import type { ReviewContext } from "./reviewContext";

/** What the numbers of one lead, or of leads that share a number, sum to. */
export interface LeadFigures {
  readonly name: string;
  readonly shared: boolean;
  readonly fields: readonly string[];
  readonly asked: number;
  readonly have: number;
  readonly missing: number;
  readonly surplus: number;
}

/** Leads in the order of the ledger, whatever their fields. */
export function leadFigures(context: ReviewContext): readonly LeadFigures[] {
  const groups = new Map<string, LedgerLine[]>();
  for (const line of context.ledger.leadLines) {
    const name = context.owner(line.first);
    const group = groups.get(name);
    if (group) group.push(line);
    else groups.set(name, [line]);
  }
  return [...groups].map(([name, lines]) => {
    const sum = (pick: (line: LedgerLine) => number): number => lines.reduce((total, line) => total + pick(line), 0);
    return {
      name,
      shared: lines.some((line) => line.first.leads.length > 1),
      fields: [
        ...new Set(lines.map((line) => (line.first.field === null ? context.words.label.anyField : context.fieldLabel(line.first.field)))),
      ],
      asked: sum((line) => line.asked),
      have: sum((line) => line.have),
      missing: sum((line) => line.missing),
      surplus: sum((line) => line.surplus),
    };
  });
}
