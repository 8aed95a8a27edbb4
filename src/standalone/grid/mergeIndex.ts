import type { CellRange } from "../../model/cell";

/** Merged ranges by the rows that they cross, so that a window of rows finds its own among 100,000. */
export interface MergeIndex {
  /** Ranges that cross any of these rows. */
  readonly crossing: (top: number, bottom: number) => readonly CellRange[];
  /** The range that covers a cell; null for a cell by itself. */
  readonly covering: (row: number, column: number) => CellRange | null;
}

const rowsOfBlock = 64;
/** A range over more blocks than this is kept in a list of its own. */
const mostBlocks = 16;

export function mergeIndex(merges: readonly CellRange[]): MergeIndex {
  const blocks = new Map<number, CellRange[]>();
  const tall: CellRange[] = [];
  for (const range of merges) {
    if (range.top === range.bottom && range.left === range.right) continue;
    const first = Math.floor(range.top / rowsOfBlock);
    const last = Math.floor(range.bottom / rowsOfBlock);
    if (last - first >= mostBlocks) tall.push(range);
    else
      for (let block = first; block <= last; block++) {
        const list = blocks.get(block);
        if (list === undefined) blocks.set(block, [range]);
        else list.push(range);
      }
  }
  const crossing = (top: number, bottom: number): readonly CellRange[] => {
    const found = new Set<CellRange>();
    const take = (range: CellRange) => range.top <= bottom && range.bottom >= top && found.add(range);
    for (const range of tall) take(range);
    for (let block = Math.floor(top / rowsOfBlock); block <= Math.floor(bottom / rowsOfBlock); block++) {
      for (const range of blocks.get(block) ?? []) take(range);
    }
    return [...found];
  };
  return {
    crossing,
    covering: (row, column) => crossing(row, row).find(({ left, right }) => left <= column && column <= right) ?? null,
  };
}
