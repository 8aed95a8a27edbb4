import type { Plan } from "../model/plan";
import type { QuotaStanding, Standing } from "../model/standing";

/** One row of the ledger: a quota row with a number, its code, and the row of the ledger tab where it stands. */
export interface LedgerRow {
  readonly code: string;
  readonly row: number;
  readonly standing: QuotaStanding;
}

/** The rows of one number over its periods: same clause, lead, unit and subjects. They stand one below the other. */
export interface LedgerLine {
  readonly key: string;
  readonly rows: readonly LedgerRow[];
  readonly first: QuotaStanding;
  readonly asked: number;
  readonly have: number;
  readonly missing: number;
  readonly surplus: number;
  /** Missing in periods that are over. */
  readonly overdue: number;
}

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  /** Lines of leads, in the plan's order of fields; then those of units. */
  readonly leadLines: readonly LedgerLine[];
  readonly unitLines: readonly LedgerLine[];
  readonly firstRow: number;
  /** At least `firstRow`, so that ranges exist without any quota. */
  readonly lastRow: number;
  /** Last row of the leads' part; below `firstRow` when there is none. */
  readonly lastLeadRow: number;
  readonly totals: {
    readonly asked: number;
    readonly have: number;
    readonly missing: number;
    readonly surplus: number;
    readonly overdue: number;
  };
}

/** Columns of the ledger tab. */
export const ledgerColumns = {
  code: "A",
  field: "B",
  owner: "C",
  subject: "D",
  period: "E",
  due: "F",
  asked: "G",
  agreed: "H",
  have: "I",
  missing: "J",
  surplus: "K",
  status: "L",
  clause: "M",
} as const;

function lineKey(row: QuotaStanding): string {
  return [row.quota ?? "", row.field ?? "", row.leads.join("+"), row.unit ?? "", row.subjects.join("+")].join("\u0000");
}

function makeLine(key: string, rows: readonly LedgerRow[], first: QuotaStanding): LedgerLine {
  let asked = 0;
  let have = 0;
  let missing = 0;
  let surplus = 0;
  let overdue = 0;
  for (const { standing } of rows) {
    asked += standing.required ?? 0;
    have += standing.counted;
    missing += standing.missing;
    surplus += Math.max(0, standing.counted - (standing.required ?? 0));
    if (standing.status === "short") overdue += standing.missing;
  }
  return { key, rows, first, asked, have, missing, surplus, overdue };
}

/** Orders the rows with a number and gives each a code: leads by field, then units by clause; periods of a line together. */
export function quotaLedger(plan: Plan, standing: Standing, firstRow: number): Ledger {
  const fieldOrder = new Map(plan.fields.map((field) => [field.id, field.order]));
  const clauseOrder = new Map(plan.quotas.map((quota, index) => [quota.id, index]));
  const groups = new Map<string, QuotaStanding[]>();
  for (const row of standing.rows) {
    if (row.required === null) continue;
    const key = lineKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const ordered = [...groups].map(([key, rows], index) => {
    const first = rows[0] as QuotaStanding;
    rows.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
    const field = first.field === null ? Number.MAX_SAFE_INTEGER : (fieldOrder.get(first.field) ?? Number.MAX_SAFE_INTEGER - 1);
    const clause = first.quota === null ? Number.MAX_SAFE_INTEGER : (clauseOrder.get(first.quota) ?? Number.MAX_SAFE_INTEGER - 1);
    return { key, rows, first, field, clause, index };
  });
  ordered.sort((a, b) => {
    const unit = Number(a.first.unit !== null) - Number(b.first.unit !== null);
    return unit || a.field - b.field || a.clause - b.clause || a.index - b.index;
  });

  const digits = Math.max(2, String(standing.rows.length).length);
  const rows: LedgerRow[] = [];
  const leadLines: LedgerLine[] = [];
  const unitLines: LedgerLine[] = [];
  let lastLeadRow = firstRow - 1;
  for (const { key, rows: standings, first } of ordered) {
    const lineRows = standings.map((one): LedgerRow => {
      const ledgerRow = {
        code: `CT${String(rows.length + 1).padStart(digits, "0")}`,
        row: firstRow + rows.length,
        standing: one,
      };
      rows.push(ledgerRow);
      return ledgerRow;
    });
    const line = makeLine(key, lineRows, first);
    if (first.unit === null) {
      leadLines.push(line);
      lastLeadRow = firstRow + rows.length - 1;
    } else unitLines.push(line);
  }
  const all = [...leadLines, ...unitLines];
  const sum = (pick: (line: LedgerLine) => number): number => all.reduce((total, line) => total + pick(line), 0);
  return {
    rows,
    leadLines,
    unitLines,
    firstRow,
    lastRow: Math.max(firstRow, firstRow + rows.length - 1),
    lastLeadRow,
    totals: {
      asked: sum((line) => line.asked),
      have: sum((line) => line.have),
      missing: sum((line) => line.missing),
      surplus: sum((line) => line.surplus),
      overdue: sum((line) => line.overdue),
    },
  };
}
