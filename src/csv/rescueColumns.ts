import { decodeLegacy, detectCharset, isLegacyText, type LegacyCharset } from "../text/legacyCharset";
import { isSurelyUnicode } from "../text/decodeLegacy";
import { bestCharset, charsetEvidence, provesCharset, type SingleByteCharset } from "./charsetEvidence";
import type { Container } from "./decodeContainer";
import { raisedCapitals } from "./fontCapitals";
import { mayBeMisreadAs1258, readAsUtf8Again } from "./misreadAs1258";
import type { ListRow } from "./delimitedRows";
import type { ListCharset, ListChoices, ListFault, ListSample } from "./listReading";

/** The rows of one table and the fonts of its columns, where the file tells them. */
export interface TextTable {
  readonly rows: readonly ListRow[];
  /** Font names by column, 0 the first. */
  readonly fonts?: ReadonlyMap<number, readonly string[]>;
}

export interface Rescue {
  readonly charset: ListCharset;
  readonly certainty: "sure" | "guessed" | "chosen";
  readonly samples: readonly ListSample[];
  readonly faults: readonly ListFault[];
}

const upperHalf = /[\u0080-\u00ff]/;
/** Signs that right Vietnamese text hardly has and that every legacy charset makes of letters. */
const suspicious =
  /[\u0080-\u009f\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/;
const sampledRows = 4000;
const sampledTexts = 400;
const sampledLetters = 500;
const mostSamples = 5;

/** What is done with a column: every text decoded, or those alone that are in the charset. */
interface Decision {
  readonly charset: LegacyCharset | "windows-1252";
  readonly each: boolean;
}

/**
 * Decodes in place what is in a charset from before Unicode, column by column. Text from single bytes is all in some such charset: the file
 * decides, and a column only against strong evidence. In Unicode such text stands when it was saved anew by a program that knew no better: each
 * column must prove it, and text that is Unicode Vietnamese already is never touched. `text` is the file's text where one look at it can tell that
 * nothing is to be done, `sure` whether its bytes prove their container. Source: domain.md §5.4.5.
 */
export function rescueColumns(
  tables: readonly TextTable[],
  text: string | null,
  container: Container,
  sure: boolean,
  choices: ListChoices,
): Rescue {
  const natural: ListCharset = container === "single-byte" ? "windows-1252" : container;
  const chosen = choices.charset;
  if (chosen !== undefined && !isLegacyChoice(chosen)) return { charset: chosen, certainty: "chosen", samples: [], faults: [] };
  if (
    chosen === undefined &&
    container !== "single-byte" &&
    text !== null &&
    !suspicious.test(text) &&
    (isSurelyUnicode(text) || !upperHalf.test(text))
  )
    return { charset: natural, certainty: sure ? "sure" : "guessed", samples: [], faults: [] };

  const samples: ListSample[] = [];
  let reread = 0;
  if (container !== "single-byte" && (chosen === undefined || chosen === "utf8-as-latin1") && (text === null || mayBeMisreadAs1258(text)))
    for (const { rows } of tables) reread += rereadAs1258(rows, samples);
  const columns = tables.map((table) => sampleColumns(table));
  const file: LegacyCharset | SingleByteCharset | null =
    chosen ?? (container === "single-byte" ? bestCharset(charsetEvidence(columns.flatMap((table) => [...table.values()].flat()))) : null);
  const decisions = columns.map((table, place) =>
    container === "single-byte" && chosen === undefined
      ? singleByteDecisions(table, file as SingleByteCharset)
      : chosen !== undefined
        ? new Map([...table.keys()].map((column): [number, Decision] => [column, { charset: chosen, each: false }]))
        : unicodeDecisions(table, tables[place]?.fonts ?? new Map<number, readonly string[]>()),
  );

  const faults: ListFault[] = [];
  const touched = new Map<LegacyCharset | "windows-1252", number>();
  let untouched = 0;
  tables.forEach((table, place) => {
    const known = decisions[place] ?? new Map<number, Decision>();
    for (const [column, texts] of columns[place] ?? []) {
      const decision = known.get(column);
      if (!decision) {
        untouched += texts.length;
        continue;
      }
      touched.set(decision.charset, (touched.get(decision.charset) ?? 0) + texts.length);
      if (decision.charset !== "windows-1252") decodeColumn(table.rows, column, decision, choices, samples);
    }
  });
  let charset: ListCharset = file ?? (reread > 0 ? "utf8-as-latin1" : natural);
  if (file === null && reread === 0) {
    let most = untouched;
    for (const [one, times] of touched) if (times >= most) [charset, most] = [one, times];
  }
  decisions.forEach((known, place) => {
    for (const [column, decision] of known)
      if (decision.charset !== charset) {
        const texts = columns[place]?.get(column) ?? [];
        const { charset: own } = decision;
        const cells =
          decision.each && own !== "windows-1252" ? texts.filter((text) => isLegacyText(text, own) && provesCharset(text, own)) : texts;
        const before = (cells[0] ?? "").slice(0, 40);
        const shown = own === "windows-1252" ? before : `${before} → ${decodeLegacy(before, own)}`;
        faults.push({ code: "mixed-charset", row: null, column: column + 1, text: `${own}: ${shown}`, count: cells.length });
      }
  });
  const certainty = chosen !== undefined ? "chosen" : charset === natural && container !== "single-byte" && sure ? "sure" : "guessed";
  return { charset, certainty, samples, faults };
}

/** Gives how many cells were put right. */
function rereadAs1258(rows: readonly ListRow[], samples: ListSample[]): number {
  if (!rows.some(({ cells }) => cells.some((cell) => typeof cell === "string" && mayBeMisreadAs1258(cell)))) return 0;
  let times = 0;
  for (const { cells } of rows)
    cells.forEach((cell, column) => {
      if (typeof cell !== "string") return;
      const right = readAsUtf8Again(cell);
      if (right === cell) return;
      cells[column] = right;
      times += 1;
      if (samples.length < 2) samples.push({ before: cell.slice(0, 80), after: right.slice(0, 80) });
    });
  return times;
}

function isLegacyChoice(charset: ListCharset): charset is LegacyCharset {
  return charset === "TCVN3" || charset === "VNI" || charset === "windows-1258" || charset === "utf8-as-latin1";
}

/** Texts beyond ASCII by column, from rows spread over the whole list. */
function sampleColumns({ rows }: TextTable): Map<number, string[]> {
  const columns = new Map<number, string[]>();
  const stride = Math.max(1, Math.floor(rows.length / sampledRows));
  rows.forEach(({ cells }, place) => {
    const sampled = place % stride === 0;
    cells.forEach((cell, column) => {
      if (typeof cell !== "string" || !upperHalf.test(cell)) return;
      const texts = columns.get(column);
      if (!texts) columns.set(column, [cell.slice(0, sampledLetters)]);
      else if (sampled && texts.length < sampledTexts) texts.push(cell.slice(0, sampledLetters));
    });
  });
  return columns;
}

/** Advantage in distinct words that a column needs to be read otherwise than its file. */
const strong = 4;

function singleByteDecisions(columns: ReadonlyMap<number, readonly string[]>, file: SingleByteCharset): Map<number, Decision> {
  const decisions = new Map<number, Decision>();
  for (const [column, texts] of columns) {
    const evidence = charsetEvidence(texts);
    const best = bestCharset(evidence);
    const charset = (evidence.get(best) ?? 0) >= (evidence.get(file) ?? 0) + strong ? best : file;
    decisions.set(column, { charset, each: false });
  }
  return decisions;
}

function unicodeDecisions(
  columns: ReadonlyMap<number, readonly string[]>,
  fonts: ReadonlyMap<number, readonly string[]>,
): Map<number, Decision> {
  const decisions = new Map<number, Decision>();
  const votes = new Map<LegacyCharset, number>();
  for (const [column, texts] of columns) {
    const found = detectCharset(texts, fonts.get(column) ?? []);
    if (!found) continue;
    decisions.set(column, { charset: found.charset, each: texts.some(isSurelyUnicode) || found.share < 0.9 });
    votes.set(found.charset, (votes.get(found.charset) ?? 0) + texts.length * found.share);
  }
  let file: LegacyCharset | null = null;
  for (const [charset, times] of votes) if (file === null || times > (votes.get(file) ?? 0)) file = charset;
  if (file === null) return decisions;
  // Columns with too few words to prove it by themselves ("Tµy") follow the file; where other columns are right already, not without a proof.
  const right = [...columns.values()].some((texts) => texts.some(isSurelyUnicode));
  for (const [column, texts] of columns) {
    if (decisions.has(column) || texts.some(isSurelyUnicode)) continue;
    const charset = file;
    const fitting = texts.filter((text) => isLegacyText(text, charset));
    if (fitting.length >= texts.length * 0.8 && (!right || fitting.some((text) => provesCharset(text, charset))))
      decisions.set(column, { charset, each: right });
  }
  return decisions;
}

function decodeColumn(
  rows: readonly ListRow[],
  column: number,
  { charset, each }: Decision,
  choices: ListChoices,
  samples: ListSample[],
): void {
  if (charset === "windows-1252") return;
  const upper = choices.capitals === true || (choices.capitals?.includes(column + 1) ?? false);
  // Each distinct text is decoded once, and looked up once a cell: the cells hold on to what was found for them.
  const decoded = new Map<string, { text: string }>();
  const held = rows.map(({ cells }) => {
    const cell = cells[column];
    if (typeof cell !== "string") return null;
    const known = decoded.get(cell);
    if (known) return known;
    const wanted = upperHalf.test(cell) && (!each || (isLegacyText(cell, charset) && provesCharset(cell, charset)));
    const found = { text: wanted ? decodeLegacy(cell, charset) : cell };
    decoded.set(cell, found);
    return found;
  });
  if (charset === "TCVN3") {
    const raise = upper ? (text: string): string => text.toUpperCase() : raisedCapitals([...decoded.values()].map(({ text }) => text));
    for (const [shown, one] of decoded) if (upper || one.text !== shown) one.text = raise(one.text);
  }
  let sampled = 0;
  for (const [before, { text: after }] of decoded) {
    if (sampled === 2 || samples.length === mostSamples) break;
    if (after === before || !upperHalf.test(before)) continue;
    samples.push({ before: before.slice(0, 80), after: after.slice(0, 80) });
    sampled += 1;
  }
  held.forEach((found, place) => {
    if (found) rows[place]!.cells[column] = found.text;
  });
}
