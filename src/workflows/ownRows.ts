import type { Issue } from "../model/issue";
import type { Nominee } from "../model/nominee";
import type { BlockReading, SheetReading } from "../model/recognition";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { agencyIssues, type Addressee } from "./agencyIssues";
import type { CheckResult, WholeCheck } from "./check";

/** What of a workbook one agency or unit gets back: its sheets, its findings at their places there, and what the sheets were taken for. */
export interface OwnRows {
  readonly sheets: readonly SheetSnapshot[];
  readonly issues: readonly Issue[];
  readonly readings: readonly SheetReading[];
}

/** Whether a nominee is this body's, by what its row says or, failing that, what it most likely means. */
function isOf({ lead, unit }: Nominee, to: Addressee): boolean {
  return typeof to === "string" ? (lead.value ?? lead.suggestion?.id) === to : (unit.suggestion?.id ?? unit.value) === to.unit;
}

/** Every body that has rows in the workbook's lists: agencies by their place in the plan, then the units of the register as it lists them. */
export function addressees({ plan, recognition }: CheckResult): readonly Addressee[] {
  const leads = new Set<string>();
  const units = new Set<string>();
  for (const { lead, unit } of recognition.nominees) {
    const agency = lead.value ?? lead.suggestion?.id;
    if (agency !== undefined && agency !== null) leads.add(agency);
    const own = unit.suggestion?.id ?? unit.value;
    if (own !== null) units.add(own);
  }
  return [
    ...plan.agencies.flatMap(({ id }) => (leads.has(id) ? [id] : [])),
    ...recognition.units.flatMap(({ name }) => (units.has(name) ? [{ unit: name }] : [])),
  ];
}

/**
 * The part of a workbook that belongs to one body. A sheet that holds its rows alone stays as it is; from one that holds rows of others too these are
 * taken out, with totals that would no longer be true, and the rest moves together, because nobody should be sent the people of another. Other
 * sheets are left out; findings that stood there are told of the workbook as a whole. Linear in rows and findings.
 */
export function ownRows(snapshot: WorkbookSnapshot, result: WholeCheck, to: Addressee): OwnRows {
  const own = new Set<string>();
  const foreign = new Map<string, Set<number>>();
  for (const nominee of result.recognition.nominees) {
    if (isOf(nominee, to)) own.add(nominee.sheet);
    else {
      const rows = foreign.get(nominee.sheet);
      if (rows === undefined) foreign.set(nominee.sheet, new Set([nominee.row]));
      else rows.add(nominee.row);
    }
  }
  const readings = new Map(result.recognition.sheets.map((reading) => [reading.sheet, reading]));
  const sheets: SheetSnapshot[] = [];
  const kept: SheetReading[] = [];
  const moves = new Map<string, (row: number) => number | null>();
  for (const sheet of snapshot.sheets) {
    const reading = readings.get(sheet.name);
    if (!own.has(sheet.name) || reading === undefined) continue;
    const others = foreign.get(sheet.name);
    const dropped = others === undefined ? null : droppedRows(reading, others);
    const move = dropped === null ? (row: number) => row : mover(sheet, dropped);
    moves.set(sheet.name, move);
    // The product's own tab of records is a list like any other for whoever sent its rows.
    sheets.push({ ...(dropped === null ? sheet : movedSheet(sheet, move)), ownTab: null });
    kept.push(dropped === null ? reading : movedReading(reading, move));
  }
  const issues = agencyIssues(result, to).map((issue): Issue => {
    const move = moves.get(issue.sheet ?? "");
    if (move === undefined) return { ...issue, sheet: null, row: null, column: null };
    const row = issue.row === null ? null : move(issue.row);
    return { ...issue, row, column: issue.row !== null && row === null ? null : issue.column };
  });
  return { sheets, issues, readings: kept };
}

/** Rows of others, with the lines that go on with them, and totals. */
function droppedRows({ blocks }: SheetReading, others: ReadonlySet<number>): ReadonlySet<number> {
  const dropped = new Set(others);
  for (const { rows } of blocks) {
    let record = 0;
    for (const [row, kind] of [...(rows ?? [])].sort(([one], [other]) => one - other)) {
      if (kind === "record") record = row;
      if (kind === "total" || (kind === "continuation" && others.has(record))) dropped.add(row);
    }
  }
  return dropped;
}

/** Where each row goes when the dropped ones are gone; null for a dropped one. */
function mover({ rows }: SheetSnapshot, dropped: ReadonlySet<number>): (row: number) => number | null {
  const gone = [...dropped].sort((one, other) => one - other);
  const last = rows[rows.length - 1]?.row ?? 0;
  const places = new Map<number, number>();
  for (let row = 1, before = 0; row <= last; row++) {
    if (gone[before] === row) before += 1;
    else places.set(row, row - before);
  }
  return (row) => (dropped.has(row) ? null : (places.get(row) ?? row - gone.length));
}

type Move = (row: number) => number | null;

/** Both ends of a stretch of rows after the move; null when nothing of it is left. */
function movedSpan(top: number, bottom: number, move: Move): readonly [number, number] | null {
  let [first, last] = [top, bottom];
  while (first <= last && move(first) === null) first += 1;
  while (last >= first && move(last) === null) last -= 1;
  return first > last ? null : [move(first)!, move(last)!];
}

function movedSheet(sheet: SheetSnapshot, move: Move): SheetSnapshot {
  return {
    ...sheet,
    rows: sheet.rows.flatMap((row) => {
      const to = move(row.row);
      return to === null ? [] : [{ ...row, row: to }];
    }),
    merges: sheet.merges.flatMap((merge) => {
      const span = movedSpan(merge.top, merge.bottom, move);
      return span === null || (span[0] === span[1] && merge.left === merge.right) ? [] : [{ ...merge, top: span[0], bottom: span[1] }];
    }),
    hiddenRows: new Set(),
    filtered: false,
    tables: [],
  };
}

function movedReading(reading: SheetReading, move: Move): SheetReading {
  return {
    ...reading,
    blocks: reading.blocks.flatMap((block): BlockReading[] => {
      const span = movedSpan(block.range.top, block.range.bottom, move);
      const header = movedSpan(block.header.first, block.header.last, move);
      if (span === null || header === null) return [];
      return [{ ...block, range: { ...block.range, top: span[0], bottom: span[1] }, header: { first: header[0], last: header[1] } }];
    }),
  };
}
