import type { Observation } from "../model/recognition";
import type { CellValue, SheetSnapshot } from "../model/snapshot";
import { type DetectedCharset, decodeLegacy, detectCharset, isLegacyText } from "../text/legacyCharset";

export interface DecodedSheet {
  /** The sheet with legacy columns decoded, for matching; the given one when there are none. */
  readonly sheet: SheetSnapshot;
  readonly observations: readonly Observation[];
}

const suspicious = /[\u0080-\u00ff]/;
const sampleSize = 200;

/** Finds columns in a legacy charset and decodes them, one observation a column (domain.md §5.4.5, L25). */
export function decodedSheet(sheet: SheetSnapshot): DecodedSheet {
  const samples = new Map<number, { texts: string[]; fonts: Set<string> }>();
  for (const row of sheet.rows) {
    row.cells.forEach((cell, index) => {
      if (typeof cell !== "string" || !suspicious.test(cell)) return;
      let sample = samples.get(index);
      if (!sample) samples.set(index, (sample = { texts: [], fonts: new Set() }));
      if (sample.texts.length >= sampleSize) return;
      sample.texts.push(cell);
      const style = row.styles?.[index];
      const font = style === undefined ? undefined : sheet.styles[style]?.font;
      if (font) sample.fonts.add(font);
    });
  }
  const found = new Map<number, DetectedCharset>();
  for (const [index, { texts, fonts }] of samples) {
    const detected = detectCharset(texts, [...fonts]);
    if (detected) found.set(index, detected);
  }
  if (found.size === 0) return { sheet, observations: [] };

  const seen = new Map<number, { cells: number; row: number; text: string; decoded: string }>();
  const rows = sheet.rows.map((row) => {
    let changed = false;
    const cells = row.cells.map((cell, index): CellValue => {
      const detected = found.get(index);
      if (!detected || typeof cell !== "string" || !isLegacyText(cell, detected.charset)) return cell;
      const style = row.styles?.[index];
      const font = style === undefined ? "" : (sheet.styles[style]?.font ?? "");
      const decoded = decodeLegacy(cell, detected.charset, /^\.Vn.*H$/.test(font));
      if (decoded === cell) return cell;
      changed = true;
      const one = seen.get(index);
      if (one) one.cells++;
      else seen.set(index, { cells: 1, row: row.row, text: cell, decoded });
      return decoded;
    });
    return changed ? { ...row, cells } : row;
  });
  const observations = [...seen].map(([index, { cells, row, text, decoded }]): Observation => ({
    kind: "legacy-charset",
    sheet: sheet.name,
    row,
    column: index + 1,
    charset: found.get(index)!.charset,
    cells,
    text,
    decoded,
  }));
  return { sheet: { ...sheet, rows }, observations };
}
