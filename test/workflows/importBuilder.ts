import { createHash } from "node:crypto";
import type { Plan } from "../../src/model/plan";
import { isDateValue, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../src/model/snapshot";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { importEdits } from "../../src/workflows/import/importEdits";
import type { ReadListFile } from "../../src/workflows/import/listFile";
import type { FileDecision, ImportPlan } from "../../src/workflows/import/importPlan";
import { planImport } from "../../src/workflows/import/planImport";
import { newXlsx, openXlsx } from "../../src/xlsx/openXlsx";

export const quangTri: Plan = builtinPlan("quang-tri-2021-2025")!;
export const today = "2023-11-20";

/** A list as the reader of text files gives it: every cell is text. */
export function listOf(name: string, ...sheets: readonly SheetSnapshot[]): ReadListFile {
  const content = JSON.stringify(sheets.map(({ name: sheet, rows }) => [sheet, rows]));
  return {
    name,
    folder: "",
    sha256: createHash("sha256").update(content).digest("hex"),
    encoding: "utf-8",
    encodingGuessed: false,
    sample: null,
    delimiter: ";",
    sheets,
    textOnly: true,
    faults: [],
  };
}

export const emptyBook: WorkbookSnapshot = { sheets: [], settings: {} };

export interface Imported {
  readonly plan: ImportPlan;
  /** The workbook afterwards, written as .xlsx and read again. */
  readonly book: WorkbookSnapshot;
}

/** Imports into a workbook that was made by an earlier import (or is empty), through a real file. */
export async function importInto(
  bytes: Uint8Array | null,
  files: readonly ReadListFile[],
  decisions: readonly FileDecision[] = [],
  plan: Plan = quangTri,
): Promise<Imported & { readonly bytes: Uint8Array }> {
  const book = bytes === null ? newXlsx() : openXlsx(bytes);
  const workbook = bytes === null ? emptyBook : await book.read();
  const planned = planImport({ files, workbook, plan, today, decisions: new Map(decisions.map((one, at) => [at, one])) });
  await book.apply(importEdits(planned, workbook));
  const saved = book.save();
  return { plan: planned, book: await openXlsx(saved).read(), bytes: saved };
}

/** The rows of one of the product's tabs as text, by header. */
export function tabRows(book: WorkbookSnapshot, id: string): readonly Readonly<Record<string, string>>[] {
  const sheet = book.sheets.find(({ ownTab }) => ownTab === id);
  if (!sheet) return [];
  const header = sheet.rows.find(({ cells }) => cells[0] === "STT");
  return sheet.rows
    .filter(({ row }) => row > (header?.row ?? Infinity))
    .map(({ cells }) =>
      Object.fromEntries(
        (header?.cells ?? []).flatMap((name, at) => {
          const text = plain(cells[at]);
          return text === "" ? [] : [[plain(name), text]];
        }),
      ),
    );
}

function plain(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (isDateValue(value)) return value.date;
  return typeof value === "object" ? value.error : String(value);
}
