import { importTabWords } from "../../messages/importWords";
import type { ImportNotice, ImportNoticeCode, ImportNoticeEvidence } from "../../model/importNotice";
import type { Issue, Severity } from "../../model/issue";
import type { Nominee } from "../../model/nominee";
import type { BlockReading, SheetKind, SheetReading } from "../../model/recognition";
import type { SheetSnapshot } from "../../model/snapshot";
import { gridOf } from "../../tables/grid";
import { doubtsOf } from "./doubts";
import type { FileAgency } from "./fileAgency";
import {
  addLedgers,
  type ImportLedger,
  ledgerOfList,
  ledgerOfOther,
  ledgerOfUnread,
  type RefusalReason,
  type SheetLedger,
} from "./importLedger";
import { completeState, recordsOfSheet } from "./importRecords";
import type { ListFileFault, ReadListFile } from "./listFile";
import { type ReadingGround, understand, type FileChoices, type Teachings, type UnderstoodFile } from "./readFile";
import { RecordColumns } from "./recordColumns";
import type { RecordRow, RecordTable, RecordValue } from "./recordTable";
import { reasonText, type SetAsideRow } from "./setAside";
import { inPieces, longestCell, type SourceSheet, sourceSheetOf } from "./sourceSheet";

/** A sheet of a file in the account. */
export interface PlannedSheet {
  readonly name: string;
  readonly kind: SheetKind;
  /** Whether its records go in; else it is left where it is, or its rows are set aside. */
  readonly imported: boolean;
  /** First header row, or null. */
  readonly header: number | null;
  readonly blocks: readonly BlockReading[];
  readonly records: number;
}

/** What a file will bring: its records without a batch, the rows kept aside, and the account of every row. */
export interface FileContent {
  readonly agency: FileAgency;
  readonly sheets: readonly PlannedSheet[];
  readonly table: RecordTable;
  readonly setAside: readonly SetAsideRow[];
  readonly rows: number;
  readonly written: number;
  readonly doubtful: number;
  readonly refused: number;
  readonly ledger: ImportLedger;
  readonly issues: readonly Issue[];
  readonly notices: readonly ImportNotice[];
  readonly understood: UnderstoodFile;
}

export function notice<C extends ImportNoticeCode>(
  code: C,
  severity: Severity,
  evidence: ImportNoticeEvidence[C],
  place: { readonly sheet?: string; readonly row?: number | null; readonly column?: number | null } = {},
): ImportNotice {
  // One code, one kind of evidence: the pair that the union asks for.
  return {
    code,
    severity,
    sheet: place.sheet ?? null,
    row: place.row ?? null,
    column: place.column ?? null,
    evidence,
  } as unknown as ImportNotice;
}

/** The part of the work on a file that understanding it takes; the rest is turning it into records. */
const understanding = 0.75;

/**
 * Reads one file under the plan and turns it into records and an account of all its rows. Yields the share of the work that is done, 0 to 1. Linear in
 * its cells.
 */
export function* contentOf(
  file: ReadListFile,
  ground: ReadingGround,
  teachings: Teachings,
  said: FileChoices,
): Generator<number, FileContent> {
  const steps = understand(file, ground, teachings, said);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield understanding * step.value;
  const understood = step.value;
  const { agency, readings } = understood;
  const [found, converted] = withoutConverted(understood.issues);
  const nominees = new Map<string, Nominee[]>();
  for (const nominee of understood.nominees) {
    const list = nominees.get(nominee.sheet);
    if (list) list.push(nominee);
    else nominees.set(nominee.sheet, [nominee]);
  }
  const listed = readings.some(({ kind }) => kind === "nominees");
  // Single cells around the list of a web page are told as left out; nobody has to say what they are.
  const around = new Set(
    understood.sheets.filter((sheet, at) => file.textOnly && listed && !isUnread(readings[at]!, sheet)).map(({ name }) => name),
  );
  const issues = found.filter(({ code, sheet }) => code !== "sheet/unrecognised" || sheet === null || !around.has(sheet));
  const doubts = doubtsOf(issues, understood.standing, readings);
  const columns = new RecordColumns();
  const rows: RecordRow[] = [];
  const setAside: SetAsideRow[] = [];
  const reasons = new Map<RefusalReason, number>();
  const ledgers: ImportLedger[] = [];
  const sheets: PlannedSheet[] = [];
  const notices: ImportNotice[] = [...faultNotices(file, readings), ...converted];
  let doubtful = 0;
  let cut = 0;

  const looked = new Set(understood.sheets.map(({ name }) => name));
  for (const sheet of file.sheets) {
    if (looked.has(sheet.name)) continue;
    const own = sheet.ownTab !== null;
    leaveOut(sheet, own ? "own-tab" : "hidden", null, own ? "info" : "warning");
  }
  for (const [at, sheet] of understood.sheets.entries()) {
    yield understanding + ((1 - understanding) * at) / understood.sheets.length;
    const reading = readings[at]!;
    if (reading.kind === "nominees") takeList(sourceSheetOf(sheet, reading));
    else if (isUnread(reading, sheet)) setWholeAside(sourceSheetOf(sheet, reading));
    else if (reading.other !== "empty") leaveOut(sheet, reading.other ?? reading.kind, reading, "info");
  }

  if (!listed) notices.push(notice("import/no-list", "error", { rows: setAside.length }));
  else for (const [reason, count] of reasons) notices.push(notice("import/rows-set-aside", "error", { rows: count, reason }));
  if (cut > 0) notices.push(notice("import/long-cell", "warning", { cells: cut }));
  if (understood.remembered.columns + understood.remembered.values > 0)
    notices.push(notice("import/remembered", "info", understood.remembered));
  if (agency.from === "none") notices.push(notice("import/agency-unknown", "info", {}));
  else if (agency.from !== "given")
    notices.push(notice("import/agency-inferred", "info", { agency: agency.name, from: agency.from, text: agency.text }));
  return {
    agency,
    sheets,
    table: { headers: columns.headers, rows },
    setAside,
    rows: rows.length + setAside.length,
    written: rows.length - doubtful,
    doubtful,
    refused: setAside.length,
    ledger: addLedgers(ledgers),
    issues,
    notices,
    understood,
  };

  /** A sheet that was meant as a list and not understood. Beside a list, or in a workbook, a summary is one. */
  function isUnread({ other }: SheetReading, sheet: SheetSnapshot): boolean {
    // A page around a list has tables of single cells: menus, captions.
    if (other === "unrecognised") return !listed || (file.textOnly && sheet.rows.some(isTableRow));
    return other === "summary" && file.textOnly && !listed;
  }

  function takeList(source: SourceSheet): void {
    const { sheet, reading, grid } = source;
    const taken = recordsOfSheet(source, nominees.get(sheet.name) ?? [], ground.names, columns);
    const recordRows = new Map<number, Set<number>>();
    for (const { nominee, values, inferred, cut: cells } of taken) {
      const reasonsOfRow = [...doubts(nominee, source), ...(cells > 0 ? [importTabWords.tooLong] : [])];
      if (reasonsOfRow.length > 0) doubtful++;
      cut += cells;
      const state = reasonsOfRow.length > 0 ? importTabWords.doubtful(reasonsOfRow) : completeState(inferred);
      rows.push({
        values,
        origin: { agency: agency.name, file: file.name, sheet: sheet.name, row: nominee.row, importedOn: ground.today, batch: "", state },
      });
      const ofBlock = recordRows.get(nominee.block);
      if (ofBlock) ofBlock.add(nominee.row);
      else recordRows.set(nominee.block, new Set([nominee.row]));
    }
    account(source, ledgerOfList(grid, reading, recordRows));
    sheets.push(planned(sheet, reading, true, taken.length));
  }

  function setWholeAside(source: SourceSheet): void {
    account(source, ledgerOfUnread(source.grid));
    sheets.push(planned(source.sheet, source.reading, false, 0));
  }

  function leaveOut(sheet: SheetSnapshot, kind: string, reading: SheetReading | null, severity: Severity): void {
    const { ledger } = ledgerOfOther(gridOf(sheet));
    if (ledger.rows === 0) return;
    ledgers.push(ledger);
    notices.push(notice("import/sheet-left-out", severity, { kind, rows: ledger.rows }, { sheet: sheet.name }));
    sheets.push(planned(sheet, reading, false, 0));
  }

  function account(source: SourceSheet, { ledger, refused }: SheetLedger): void {
    ledgers.push(ledger);
    for (const { row, reason } of refused) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      setAside.push({
        agency: agency.name,
        file: file.name,
        sheet: source.sheet.name,
        row,
        importedOn: ground.today,
        batch: "",
        reason: reasonText(reason),
        cells: verbatim(source, row),
      });
    }
  }
}

/** The cells of a row as they are kept; one that is longer than Excel holds goes on in the cells to its right, after the row's last. */
function verbatim(source: SourceSheet, row: number): readonly RecordValue[] {
  const cells = (source.rows.get(row)?.cells ?? []).map((_, at) => source.kept(row, at + 1));
  const rest: string[] = [];
  const kept = cells.map((value) => {
    if (typeof value !== "string" || value.length <= longestCell) return value;
    const pieces = inPieces(value);
    rest.push(...pieces.slice(1));
    return pieces[0]!;
  });
  return [...kept, ...rest];
}

function planned(sheet: SheetSnapshot, reading: SheetReading | null, imported: boolean, records: number): PlannedSheet {
  const blocks = reading?.blocks ?? [];
  const first = blocks.find(({ kind }) => kind === "nominees") ?? blocks[0];
  return { name: sheet.name, kind: reading?.kind ?? "other", imported, header: first?.header.first ?? null, blocks, records };
}

const isTableRow = ({ cells }: SheetSnapshot["rows"][number]): boolean =>
  cells.filter((cell) => cell !== null && cell !== undefined && cell !== "").length > 1;

/** How grave a reader's fault is; what is not named is a warning. */
const gravity: Readonly<Record<string, Severity>> = {
  "bad-bytes": "error",
  truncated: "error",
  "unclosed-quote": "error",
  "nul-bytes": "info",
  "duplicate-header": "info",
};

/** Old charsets that the import turns to Unicode anyway: there is nothing to accept, only something to look at. */
function withoutConverted(issues: readonly Issue[]): readonly [readonly Issue[], readonly ImportNotice[]] {
  const converted: ImportNotice[] = [];
  const others = issues.filter((issue) => {
    if (issue.code !== "cell/legacy-charset") return true;
    const { charset, cells, text, decoded } = issue.evidence;
    const shown = `${charset}: ${text.slice(0, 40)} → ${decoded.slice(0, 40)}`;
    converted.push(
      notice(
        "import/text-fault",
        "warning",
        { fault: "old-charset", text: shown, count: cells },
        { sheet: issue.sheet ?? undefined, row: issue.row, column: issue.column },
      ),
    );
    return false;
  });
  return [others, converted];
}

/** Tables side by side have columns of the same name without any fault: only a name twice in one table is worth a word. */
function isBeside({ code, row, column }: ListFileFault, readings: readonly SheetReading[]): boolean {
  if (code !== "duplicate-header" || row === null || column === null) return false;
  const beside = readings.flatMap(({ blocks }) => blocks).filter(({ header }) => header.first <= row && row <= header.last);
  if (beside.length < 2) return false;
  const own = beside.find(({ range }) => range.left <= column && column <= range.right);
  const header = own?.columns.find((one) => one.column === column)?.header;
  return own !== undefined && own.columns.filter((one) => one.header === header).length === 1;
}

function faultNotices(
  { faults, encoding, encodingGuessed, sample }: ReadListFile,
  readings: readonly SheetReading[],
): readonly ImportNotice[] {
  const found = faults
    .filter((fault) => !isBeside(fault, readings))
    .map(({ code, row, column, text, count }) =>
      notice("import/text-fault", gravity[code] ?? "warning", { fault: code, text, count }, { row, column }),
    );
  if (!encodingGuessed || encoding === null || sample === null) return found;
  return [...found, notice("import/encoding-guessed", "info", { encoding, ...sample })];
}
