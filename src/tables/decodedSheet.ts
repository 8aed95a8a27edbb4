import type { Observation } from "../model/recognition";
import type { CellValue, SheetSnapshot } from "../model/snapshot";
import { isSurelyUnicode } from "../text/decodeLegacy";
import { decodeLegacy, detectCharset, isLegacyText, type LegacyCharset } from "../text/legacyCharset";

export interface DecodedSheet {
  /** The sheet with legacy columns decoded, for matching; the given one when there are none. */
  readonly sheet: SheetSnapshot;
  readonly observations: readonly Observation[];
}

const suspicious = /[\u0080-\u00ff]/;
/** Signs and letters of windows-1252 that no Vietnamese word has. */
const surelyLegacy = /[\u00a1-\u00bf×÷ßÞþÆæÇçÄäËëÏïÖöÜüÑñØøÅå]/;
const sampleSize = 200;

const known = new WeakMap<SheetSnapshot, DecodedSheet>();

/**
 * Finds columns in a legacy charset and decodes them, one observation a column (domain.md §5.4.5, L25). Reading and correcting both ask for it:
 * a snapshot is decoded once.
 */
export function decodedSheet(sheet: SheetSnapshot): DecodedSheet {
  let decoded = known.get(sheet);
  if (!decoded) known.set(sheet, (decoded = decode(sheet)));
  return decoded;
}

function decode(sheet: SheetSnapshot): DecodedSheet {
  const leftOver = fontsLeftOver(sheet);
  const charsets = charsetsByColumn(sheet, leftOver);
  if (charsets.size === 0) return { sheet, observations: [] };
  const capitals = sheet.styles.map(({ font }) => /^\.Vn.*H$/.test(font));
  const seen = new Map<number, { cells: number; row: number; text: string; decoded: string }>();
  const rows = sheet.rows.map((row) => {
    let cells: CellValue[] | null = null;
    for (const [index, charset] of charsets) {
      const cell = row.cells[index];
      if (typeof cell !== "string" || !isLegacyText(cell, charset, leftOver)) continue;
      const decoded = decodeLegacy(cell, charset, capitals[row.styles?.[index] ?? -1]);
      if (decoded === cell) continue;
      (cells ??= [...row.cells])[index] = decoded;
      const one = seen.get(index);
      if (one) one.cells++;
      else seen.set(index, { cells: 1, row: row.row, text: cell, decoded });
    }
    return cells ? { ...row, cells } : row;
  });
  const observations = [...seen].map(([index, { cells, row, text, decoded }]): Observation => ({
    kind: "legacy-charset",
    sheet: sheet.name,
    row,
    column: index + 1,
    charset: charsets.get(index)!,
    cells,
    text,
    decoded,
  }));
  return { sheet: { ...sheet, rows }, observations };
}

/** The legacy charset of each column, counted from 0, that is in one; told by its first texts. */
function charsetsByColumn(sheet: SheetSnapshot, leftOver: boolean): ReadonlyMap<number, LegacyCharset> {
  const samples = new Map<number, { texts: string[]; fonts: Set<string> }>();
  for (const row of sheet.rows) {
    for (let index = 0; index < row.cells.length; index++) {
      const cell = row.cells[index];
      if (typeof cell !== "string") continue;
      let sample = samples.get(index);
      if ((sample && sample.texts.length >= sampleSize) || !suspicious.test(cell)) continue;
      if (!sample) samples.set(index, (sample = { texts: [], fonts: new Set() }));
      sample.texts.push(cell);
      const style = row.styles?.[index];
      const font = style === undefined ? undefined : sheet.styles[style]?.font;
      if (font) sample.fonts.add(font);
    }
  }
  const found = new Map<number, LegacyCharset>();
  for (const [index, { texts, fonts }] of samples) {
    const detected = detectCharset(texts, [...fonts], leftOver);
    if (detected) found.set(index, detected.charset);
  }
  return found;
}

/**
 * Whether most texts in legacy fonts are Unicode already: a correction changes the letters of a cell and not its font, and "Cá nhân" must not be
 * decoded a second time.
 */
function fontsLeftOver(sheet: SheetSnapshot): boolean {
  const legacy = new Set(sheet.styles.flatMap(({ font }, index) => (/^\.vn|^vni\b/i.test(font.trim()) ? [index] : [])));
  if (legacy.size === 0) return false;
  let converted = 0;
  for (const { cells, styles } of sheet.rows) {
    cells.forEach((cell, index) => {
      if (typeof cell !== "string" || !legacy.has(styles?.[index] ?? -1)) return;
      if (isSurelyUnicode(cell)) converted += 1;
      else if (surelyLegacy.test(cell)) converted -= 1;
    });
  }
  return converted > 0;
}
