/**
 * What we are willing to unpack. A directory that declares more, or a part that turns out to hold more, is refused before memory or
 * time is spent on it. The figures leave room for Excel's own largest honest books (reliability threat T6 and T8).
 */
export const limits = {
  /** Entries in the package. */
  entries: 10_000,
  /** Bytes of all parts together, unpacked. */
  totalBytes: 1024 * 1024 * 1024,
  /** Bytes of one part, unpacked, when we read it. */
  partBytes: 384 * 1024 * 1024,
  /** Unpacked bytes for each packed byte, asked only of parts above `ratioFrom`. */
  ratio: 250,
  ratioFrom: 32 * 1024 * 1024,
  /** Elements in a part that is held as a tree. */
  elements: 1_000_000,
  /** Elements inside one another. */
  depth: 200,
  /** Cells that hold something, in the whole workbook. */
  cells: 5_000_000,
  /** Merged ranges on a sheet. */
  merges: 100_000,
  /** Text of all cells together, each shared string counted as often as it is used, in UTF-16 units. */
  textUnits: 256 * 1024 * 1024,
  /** Excel's own limit for a cell's text. */
  cellText: 32_767,
  rows: 1_048_576,
  columns: 16_384,
} as const;
