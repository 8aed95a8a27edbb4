import type { Issue } from "../../model/issue";
import type { Nominee } from "../../model/nominee";
import type { IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";
import type { Choices, Recognition, SheetReading } from "../../model/recognition";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { Standing } from "../../model/standing";
import type { Unit } from "../../model/unit";
import { account } from "../../quotas/account";
import { checkPlan } from "../../rules/checkPlan";
import { type PlanNames, planNamesOf } from "../../tables/planNames";
import { withoutReasons } from "../../tables/reasonColumn";
import { recognise } from "../../tables/recognise";
import { type UnitNames, unitNamesOf } from "../../tables/unitNames";
import { readKept } from "../kept";
import { agencyOfFile, type FileAgency, unknownAgency } from "./fileAgency";
import type { ReadListFile } from "./listFile";
import {
  choicesOfSender,
  columnsToTeach,
  senderNamed,
  type SenderMapping,
  type TaughtColumn,
  type TaughtValue,
  withMeanings,
} from "./senderMapping";

/** What all files of one import are read against. */
export interface ReadingGround {
  readonly plan: Plan;
  readonly names: PlanNames;
  readonly units: readonly Unit[];
  readonly unitNames: UnitNames;
  readonly today: IsoDate;
}

/** The plan, and the register of units that stands on the workbook's own sheets. */
export function readingGround(workbook: WorkbookSnapshot, plan: Plan, today: IsoDate): ReadingGround {
  const own: WorkbookSnapshot = { ...workbook, sheets: workbook.sheets.filter(({ ownTab }) => ownTab === null) };
  const { units } = recognise(own, plan, readKept(workbook.settings).kept.choices);
  return { plan, names: planNamesOf(plan), units, unitNames: unitNamesOf(units), today };
}

/** What senders taught. */
export interface Teachings {
  readonly senders: readonly SenderMapping[];
  /** What was answered in this import about files whose sender nobody knows; it is not remembered. */
  readonly nameless: SenderMapping | null;
}

/** What a person said about one file. */
export interface FileChoices {
  readonly agency?: string;
  readonly choices?: Choices;
  readonly values?: readonly TaughtValue[];
}

/** A file as it was understood. */
export interface UnderstoodFile {
  readonly agency: FileAgency;
  /** The file's own sheets that were looked at; tabs of the product and hidden sheets are not among them. */
  readonly sheets: readonly SheetSnapshot[];
  readonly readings: readonly SheetReading[];
  readonly nominees: readonly Nominee[];
  readonly standing: Standing;
  /** Findings about the file's own sheets, tables, rows and cells. */
  readonly issues: readonly Issue[];
  readonly remembered: { readonly columns: number; readonly values: number };
  /** Columns that a person chose for this file, to be remembered for its sender. */
  readonly taught: { readonly columns: readonly TaughtColumn[]; readonly values: readonly TaughtValue[] };
  /** True when the file itself does not tell its sender. */
  readonly anonymous: boolean;
  /** Whose teachings it was read by: without a change of these it reads the same again. */
  readonly by: { readonly sender: SenderMapping | null; readonly nameless: SenderMapping | null };
}

/** Findings of a list; those about quotas and targets belong to the whole workbook. */
const ofList = /^(?:sheet|table|nominee|cell)\//;
/** In a format that knows text only, a number or a day as text is no fault. */
const ofTextOnly: ReadonlySet<string> = new Set(["cell/number-as-text", "cell/date-as-text"]);

/**
 * Reads a file under the plan: first as it is, then again where its sender's earlier files or a person taught something. The workbook's register of
 * units is held beside it, so that unit names are known. Yields the share of the work that is done, 0 to 1. Pure, linear.
 */
export function* understand(
  file: ReadListFile,
  ground: ReadingGround,
  { senders, nameless }: Teachings,
  said: FileChoices,
): Generator<number, UnderstoodFile> {
  const { plan, names, unitNames, today } = ground;
  const own = withUniqueNames(
    file.sheets.filter(({ ownTab, visibility }) => ownTab === null && visibility === "visible").map(withoutReasons),
  );
  const register = registerSheet(ground.units, plan, new Set(own.map(({ name }) => name)));
  const read = (sheets: readonly SheetSnapshot[], choices: Choices): Recognition =>
    recognise(
      { sheets: register ? [...sheets, register] : sheets, settings: {} },
      plan,
      register ? { ...choices, [register.name]: { kind: "units" } } : choices,
    );
  const given = said.agency?.replace(/\s+/g, " ").trim() ?? "";
  const senderIn = ({ sheets, nominees }: Recognition): FileAgency =>
    given === ""
      ? agencyOfFile(file.name, sheets, nominees, names, unitNames)
      : { name: givenName(given, names, unitNames), from: "given", text: given };
  let chosen: Choices = said.choices ?? {};
  let values: readonly TaughtValue[] = said.values ?? [];
  let sheets: readonly SheetSnapshot[] = own;
  yield 0;
  let recognition = read(sheets, chosen);
  yield 0.4;
  let agency = senderIn(recognition);
  const anonymous = agency === unknownAgency;
  if (anonymous && nameless) {
    // There is no sender of whom it could be remembered: it is as if it had been said of the file itself.
    const answered = choicesOfSender(nameless, recognition.sheets, chosen);
    values = [...values, ...nameless.values];
    if (answered) {
      chosen = answered.choices;
      recognition = read(sheets, chosen);
      agency = senderIn(recognition);
    }
  }
  const sender = agency === unknownAgency ? null : senderNamed(senders, agency.name);
  const fromSender = sender ? choicesOfSender(sender, recognition.sheets, chosen) : null;
  const choices = fromSender?.choices ?? chosen;
  if (fromSender) recognition = read(sheets, choices);
  const meanings = withMeanings(sheets, recognition.sheets, [...(sender?.values ?? []), ...values], plan);
  if (meanings.cells > 0) {
    sheets = meanings.sheets;
    recognition = read(sheets, choices);
  }
  yield 0.5;
  const standing = account(plan, recognition, today);
  yield 0.6;
  const looked = new Set(own.map(({ name }) => name));
  const issues = checkPlan(plan, recognition, standing, today).filter(
    ({ code, sheet }) => ofList.test(code) && (sheet === null || looked.has(sheet)) && !(file.textOnly && ofTextOnly.has(code)),
  );
  yield 1;
  const readings = recognition.sheets.filter(({ sheet }) => looked.has(sheet));
  return {
    agency,
    sheets,
    readings,
    nominees: recognition.nominees,
    standing,
    issues,
    remembered: { columns: fromSender?.used ?? 0, values: meanings.cells },
    taught: { columns: columnsToTeach(readings, chosen), values },
    anonymous,
    by: { sender, nameless: anonymous ? nameless : null },
  };
}

/** An agency as a person names it, in the plan's or the register's own words where they know it. */
function givenName(given: string, names: PlanNames, units: UnitNames): string {
  const agency = names.agency(given);
  return agency.how === "exact" && agency.id !== null ? names.agencyName(agency.id) : (units.resolve(given).name ?? given);
}

/** The workbook's register as a sheet, to be recognised beside a file's own sheets; null when there is none. */
function registerSheet(units: readonly Unit[], plan: Plan, taken: ReadonlySet<string>): SheetSnapshot | null {
  if (units.length === 0) return null;
  let name = "Danh mục đơn vị";
  while (taken.has(name)) name += " ";
  const classes = new Map(plan.unitClasses.map((one) => [one.id, one.name]));
  const lines: readonly (readonly CellValue[])[] = [
    ["STT", "Tên đơn vị", "Loại đơn vị", "Tên gọi khác", "Từ năm", "Đến năm"],
    ...units.map((unit, at) => [
      at + 1,
      unit.name,
      unit.unitClass === null ? null : (classes.get(unit.unitClass) ?? null),
      unit.aliases.join("; "),
      unit.activeFrom,
      unit.activeTo,
    ]),
  ];
  return {
    name,
    visibility: "visible",
    rows: lines.map((cells, at) => ({ row: at + 1, cells })),
    styles: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    tables: [],
    ownTab: null,
  };
}

/** Everything about a sheet is told by its name; a file that was built by hand may use one twice. */
function withUniqueNames(sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let { name } = sheet;
    for (let number = 2; taken.has(name); number++) name = `${sheet.name} (${number})`;
    taken.add(name);
    return name === sheet.name ? sheet : { ...sheet, name };
  });
}
