import type { Nominee } from "../model/nominee";
import type { Plan } from "../model/plan";
import type { QuotaEntry, TargetRecord } from "../model/quotaEntry";
import type {
  BlockReading,
  Choices,
  ColumnKey,
  ColumnReading,
  Observation,
  Recognition,
  SheetChoice,
  SheetKind,
  SheetReading,
} from "../model/recognition";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Unit } from "../model/unit";
import { type Block, findBlocks } from "./blocks";
import { dateObservations, hiddenObservation, textObservations, yearObservations } from "./cellObservations";
import { decodedSheet } from "./decodedSheet";
import { type Grid, gridOf } from "./grid";
import { type Meaning, readSheetName, readTitles } from "./groupMeaning";
import { nomineeColumns } from "./nomineeColumns";
import { readNominees } from "./nominees";
import { type PlanNames, planNamesOf } from "./planNames";
import type { QuotaColumn } from "./quotaHeaders";
import { type QuotaNames, quotaNamesOf } from "./quotaNames";
import { readQuotaBlock } from "./quotaTable";
import { withoutReasons } from "./reasonColumn";
import { recordsChoice } from "./recordsTab";
import { blockKind, isPlanSheet, otherKind } from "./sheetKind";
import { readTargetsBlock } from "./targets";
import { isTotal, statedCounts } from "./totals";
import { readPlainUnits, readUnitsBlock } from "./units";
import { type UnitNames, unitNamesOf } from "./unitNames";

interface OpenSheet {
  readonly sheet: SheetSnapshot;
  readonly choice: SheetChoice;
  readonly grid: Grid;
  readonly printed: Grid;
  readonly blocks: readonly { readonly block: Block; readonly kind: SheetKind }[];
  readonly observations: readonly Observation[];
}

/**
 * Turns the sheets of a workbook into records under a plan: nominees, quotas, units and targets, each value with the cell it came from, and what
 * was odd on the way. A person's choices are stronger than recognition. Pure and linear in the number of cells.
 */
export function recognise(workbook: WorkbookSnapshot, plan: Plan, choices: Choices = {}): Recognition {
  const names = planNamesOf(plan);
  const withoutUnits = quotaNamesOf(names, unitNamesOf([]), []);
  const open = workbook.sheets
    .map(withoutReasons)
    .map((sheet) => openSheet(sheet, choices[sheet.name] ?? recordsChoice(sheet), plan, withoutUnits));

  // The register first, so that unit names elsewhere match it.
  const units: Unit[] = [];
  const observations: Observation[] = [];
  const unitRecords = new Map<Block | SheetSnapshot, number>();
  for (const { sheet, grid, blocks, choice } of open) {
    let found = false;
    for (const { block, kind } of blocks) {
      if (kind !== "units") continue;
      const reading = readUnitsBlock(block, grid, plan);
      units.push(...reading.units);
      observations.push(...reading.observations);
      unitRecords.set(block, reading.units.length);
      found = true;
    }
    if (found || sheet.ownTab !== null || blocks.length > 0 || (choice.kind !== undefined && choice.kind !== "units")) continue;
    const plain = readPlainUnits(grid, plan);
    if (!plain || plain.units.length === 0) continue;
    units.push(...plain.units);
    observations.push(...plain.observations);
    unitRecords.set(sheet, plain.units.length);
  }
  const register = unitNamesOf(units);
  const quotaNames = quotaNamesOf(names, register, units);

  const nominees: Nominee[] = [];
  const quotaEntries: QuotaEntry[] = [];
  const targets: TargetRecord[] = [];
  const sheets: SheetReading[] = [];
  for (const one of open) {
    const { sheet, grid, printed } = one;
    const readings: BlockReading[] = [];
    observations.push(...one.observations);
    // On the product's own tab of records every meaning stands in its row; its title and name say nothing about them.
    const sheetName = sheet.ownTab === null ? readSheetName(grid.name, names, register) : {};
    const tallies: {
      readonly block: Block;
      readonly of: (subject: Parameters<ReturnType<typeof readNominees>["tally"]["of"]>[0]) => number;
    }[] = [];
    one.blocks.forEach(({ block, kind }, place) => {
      let columns: readonly ColumnReading[] = plainColumns(block);
      let records = 0;
      let rows: BlockReading["rows"];
      if (kind === "nominees") {
        const meaning = nomineeColumns(grid, block, one.choice.columns, {
          field: (text) => names.field(text).how === "exact",
          lead: (text) => names.agency(text).how === "exact" && names.leading.has(names.agency(text).id ?? ""),
        });
        if (meaning) {
          columns = meaning.readings;
          const title = sheet.ownTab === null ? titleMeaning(block, names, register) : { text: "", row: 0, column: 0 };
          const read = readNominees({ grid, printed, block, place, columns: meaning, names, units: register, title, sheetName });
          for (const nominee of read.nominees) nominees.push({ ...nominee, index: nominees.length });
          observations.push(...read.observations, ...dateObservations(grid, block, columns), ...yearObservations(grid, block, columns));
          records = read.nominees.length;
          rows = read.rows;
          tallies.push({ block, of: (subject) => read.tally.of(subject) });
        }
      } else if (kind === "quotas") {
        const read = readQuotaBlock(block, grid, quotaNames);
        quotaEntries.push(...read.entries);
        observations.push(...read.observations);
        columns = quotaColumns(read.columns);
        records = new Set(read.entries.map(({ row }) => row)).size;
      } else if (kind === "targets") {
        const read = readTargetsBlock(block, grid);
        targets.push(...read.targets);
        observations.push(...read.observations);
        records = read.targets.length;
      } else if (kind === "units") records = unitRecords.get(block) ?? 0;
      readings.push({
        kind,
        range: { top: block.header.first, left: block.left, bottom: Math.max(block.bottom, block.header.last), right: block.right },
        header: block.header,
        columns,
        records,
        title: block.titles.map(({ text }) => text).join(" | "),
        ...(rows ? { rows } : {}),
      });
    });
    observations.push(...captionObservations(sheet.name, grid, tallies));
    const reading = sheetReading(one, readings, unitRecords.has(sheet));
    if (reading.kind !== "other") observations.push(...hiddenObservation(sheet));
    sheets.push(reading);
  }
  return { sheets, nominees, quotaEntries, units, targets, observations };
}

function openSheet(sheet: SheetSnapshot, choice: SheetChoice, plan: Plan, names: QuotaNames): OpenSheet {
  if (sheet.ownTab !== null && choice.kind === undefined) {
    const grid = gridOf(sheet);
    return { sheet, choice, grid, printed: grid, blocks: [], observations: [] };
  }
  const decoded = decodedSheet(sheet);
  const grid = gridOf(decoded.sheet);
  const printed = decoded.sheet === sheet ? grid : gridOf(sheet);
  if (choice.kind === "other" || (choice.kind === undefined && isPlanSheet(grid)))
    return { sheet, choice, grid, printed, blocks: [], observations: [] };
  const blocks = findBlocks(grid, choice.headerRow).map((block) => ({ block, kind: choice.kind ?? blockKind(grid, block, plan, names) }));
  const useful = blocks.some(({ kind }) => kind !== "other");
  return {
    sheet,
    choice,
    grid,
    printed,
    blocks,
    observations: useful ? [...decoded.observations, ...textObservations(sheet)] : decoded.observations,
  };
}

function sheetReading({ sheet, grid, choice }: OpenSheet, blocks: readonly BlockReading[], plainUnits: boolean): SheetReading {
  if (sheet.ownTab !== null && choice.kind === undefined) return { sheet: sheet.name, kind: "other", other: "own-tab", blocks: [] };
  const order: readonly SheetKind[] = ["nominees", "quotas", "targets", "units"];
  const kind = plainUnits
    ? "units"
    : order.find((one) => blocks.some((block) => block.kind === one && (block.records > 0 || blocks.length === 1)));
  if (kind) return { sheet: sheet.name, kind, other: null, blocks };
  const other =
    choice.kind === "other"
      ? "summary"
      : blocks.length > 0 && blocks.every((block) => block.kind === "other")
        ? "summary"
        : otherKind(grid, sheet.visibility !== "visible");
  return { sheet: sheet.name, kind: "other", other, blocks };
}

function titleMeaning(
  block: Block,
  names: PlanNames,
  units: UnitNames,
): Meaning & { readonly text: string; readonly row: number; readonly column: number } {
  const lines = block.titles.filter(({ text }) => !isTotal(text));
  const meaning = readTitles(
    lines.map(({ text }) => text),
    names,
    units,
  );
  // The line that is shown as the source: the nearest that looks like a title.
  const shown =
    [...lines].reverse().find(({ text }) => /danh sách|điển hình|phong trào|lĩnh vực|đơn vị|tập thể|cá nhân|quý|năm/iu.test(text)) ??
    lines[lines.length - 1];
  return { ...meaning, text: shown?.text ?? "", row: shown?.row ?? 0, column: shown?.column ?? 0 };
}

/** Captions above or below the lists: "(Danh sách gồm 12 tập thể và 35 cá nhân)". They may count one table or all of the sheet. */
function captionObservations(
  sheet: string,
  grid: Grid,
  tallies: readonly { readonly block: Block; readonly of: (subject: ReturnType<typeof statedCounts>[number]["subject"]) => number }[],
): readonly Observation[] {
  const found: Observation[] = [];
  const done = new Set<number>();
  for (const { block, of } of tallies) {
    const lines = block.titles.map(({ text, row, column }) => ({ text, row, column }));
    for (
      let at = grid.indexFrom(block.footer.from);
      at < grid.rows.length && grid.rows[at]!.row <= Math.min(block.footer.to, block.footer.from + 60);
      at++
    ) {
      const { row } = grid.rows[at]!;
      for (const column of grid.filled(row)) lines.push({ text: grid.text(row, column), row, column });
    }
    for (const { text, row, column } of lines) {
      if (done.has(row * 1000 + column) || !isTotal(text)) continue;
      done.add(row * 1000 + column);
      for (const { number, subject } of statedCounts(text)) {
        const own = of(subject);
        const all = tallies.reduce((sum, one) => sum + one.of(subject), 0);
        if (own !== number && all !== number)
          found.push({
            kind: "total-mismatch",
            sheet,
            row,
            column,
            text,
            subject,
            stated: number,
            found: tallies.length > 1 ? all : own,
            of: "nominees",
          });
      }
    }
  }
  return found;
}

function plainColumns(block: Block): readonly ColumnReading[] {
  return [...block.headers].map(([column, levels]) => {
    const match = block.matches.get(column);
    return {
      column,
      header: levels.join(" / "),
      key: match?.key ?? null,
      certainty: match?.certainty ?? "unknown",
      alternatives: (match?.alternatives ?? []).filter((key): key is ColumnKey => key !== null),
    };
  });
}

function quotaColumns(columns: readonly QuotaColumn[]): readonly ColumnReading[] {
  return columns.map(({ column, header, role, kind }) => {
    const key: ColumnKey | null =
      role === "number" ? (kind === "achieved" ? "achieved" : "quota") : role === "ignored" || role === "unknown" ? null : role;
    return { column, header, key, certainty: role === "unknown" ? "unknown" : "sure", alternatives: [] };
  });
}
