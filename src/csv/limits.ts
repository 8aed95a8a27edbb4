/** What one list may hold (issue "Importing agencies' lists"; the grid is Excel's). Beyond it the list is refused by name. */
export const limits = {
  bytes: 100 * 1024 * 1024,
  cells: 2_000_000,
  columns: 16_384,
  rows: 1_048_576,
  merges: 100_000,
} as const;

/** The longest text that a cell of Excel holds. */
export const longestCell = 32_767;
