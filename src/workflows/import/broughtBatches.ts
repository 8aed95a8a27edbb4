import type { Batch } from "./batches";
import type { FileContent } from "./planFile";
import { joinTables, type RecordRow, type RecordTable } from "./recordTable";
import type { SetAsideRow } from "./setAside";

/** A batch that an import brings, and the id of the batch whose place it takes. */
export interface BroughtBatch {
  readonly content: FileContent;
  readonly batch: Batch;
  readonly replaces: string | null;
}

/** The records of the workbook with the new ones: each replaced batch gives its place to its successor, all others come last. */
export function withBatches(stored: RecordTable, brought: readonly BroughtBatch[]): RecordTable {
  const marked = brought.map(({ content, batch }): RecordTable => ({
    headers: content.table.headers,
    rows: content.table.rows.map(({ values, origin }) => ({ values, origin: { ...origin, batch: batch.id } })),
  }));
  const joined = joinTables([stored, ...marked]);
  let from = stored.rows.length;
  const groups = marked.map(({ rows }) => {
    const part = joined.rows.slice(from, from + rows.length);
    from += rows.length;
    return part;
  });
  const successor = new Map(brought.flatMap(({ replaces }, at) => (replaces === null ? [] : [[replaces, at] as const])));
  const placed = new Set<number>();
  const rows: RecordRow[] = [];
  for (const row of joined.rows.slice(0, stored.rows.length)) {
    const at = row.origin.batch === "" ? undefined : successor.get(row.origin.batch);
    if (at === undefined) rows.push(row);
    else if (!placed.has(at)) {
      placed.add(at);
      for (const one of groups[at] ?? []) rows.push(one);
    }
  }
  groups.forEach((group, at) => {
    if (!placed.has(at)) for (const one of group) rows.push(one);
  });
  return { headers: joined.headers, rows };
}

/** The rows kept aside with the new ones, without those of replaced batches. */
export function asideWithBatches(stored: readonly SetAsideRow[], brought: readonly BroughtBatch[]): readonly SetAsideRow[] {
  const gone = new Set(brought.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])));
  const rows = stored.filter(({ batch }) => !gone.has(batch));
  for (const { content, batch } of brought) for (const row of content.setAside) rows.push({ ...row, batch: batch.id });
  return rows;
}
