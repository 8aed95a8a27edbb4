import { cellAddress } from "../model/cell";
import type { Plan } from "../model/plan";
import { isDateValue, type CellValue, type SheetRow, type SheetSnapshot, type WorkbookSnapshot } from "../model/snapshot";
import { expandAbbreviations } from "../text/abbreviations";
import { foldKey, looseKey } from "../text/fold";
import { parsePlan } from "./parsePlan";
import { PlanError, type PlanFault, type PlanFaultPlace } from "./planError";
import {
  choicesOf,
  isExample,
  planKeys,
  planTables,
  unreadTitle,
  yesNoWords,
  type Column,
  type PlanTable,
  type Words,
} from "./planSheetWords";

type Json = Record<string, unknown>;

/**
 * The sheet on which a user wrote a plan: it has a key "Tên kế hoạch" and a table "Lĩnh vực". Of several the last counts, as new sheets stand at the end. Null
 * when there is none.
 */
export function findPlanSheet(workbook: WorkbookSnapshot): SheetSnapshot | null {
  const isPlan = (sheet: SheetSnapshot): boolean => {
    // Cheap on a sheet of 100,000 rows: a plan begins with its keys.
    const named = sheet.rows.slice(0, 40).some((row) => headerIs(row.cells[0], planKeys[0].header));
    return named && sheet.rows.some((row) => tableAt(row)?.part === "fields");
  };
  return [...workbook.sheets].reverse().find((sheet) => sheet.ownTab === null && isPlan(sheet)) ?? null;
}

/**
 * The plan written on a sheet. What a user may leave out is filled in: ids, short titles, agencies that only the fields name, the leads of a
 * quota that are those of its field.
 * @throws PlanError whose faults name the cells, for example `'Kế hoạch'!C12`.
 */
export function planFromSheet(sheet: SheetSnapshot): Plan {
  const reading = new SheetPlan(sheet);
  const json = reading.json();
  try {
    const plan = parsePlan(json);
    if (reading.faults.length > 0) throw new PlanError(reading.faults);
    return plan;
  } catch (error) {
    if (!(error instanceof PlanError) || error.faults === reading.faults) throw error;
    // A cell that was not understood leaves its value out; that it is then missing says nothing new.
    const noted = new Set(reading.faults.map((fault) => fault.path));
    const others = error.faults.map((fault) => reading.onSheet(fault)).filter((fault) => !noted.has(fault.path));
    throw new PlanError([...reading.faults, ...others].sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0)));
  }
}

/** One pass over a plan sheet: the JSON it stands for, the cell of every value, and the cells that were not understood. */
class SheetPlan {
  readonly faults: PlanFault[] = [];
  private readonly cells = new Map<string, Cell>();
  private readonly agencies = new Map<string, string>();
  /** Names of agencies by id, for faults. */
  private readonly agencyNames = new Map<string, string>();
  private readonly fields = new Map<string, string>();
  private readonly unitClasses = new Map<string, string>();
  /** Agencies that lead each field, for quotas that name none. */
  private readonly leadsOf = new Map<string, readonly string[]>();
  /** Agencies that only a field or quota names. */
  private readonly made: Json[] = [];
  private readonly ids = new Set<string>();

  constructor(private readonly sheet: SheetSnapshot) {}

  json(): Json {
    const plan: Json = { format: "neu-guong-plan/1" };
    const rows = this.sheet.rows.filter((row) => row.cells.some((cell) => textOf(cell) !== ""));
    // What stands under the title of unread sentences is for people.
    const starts = rows
      .map((row, place) => ({ table: tableAt(row), place }))
      .filter(({ table, place }) => table !== null || isUnreadTitle(rows[place]));
    this.readKeys(rows.slice(0, starts[0]?.place ?? rows.length), plan);
    // Agencies and classes first, whatever the order of the tables: fields and quotas name them; quotas name fields.
    for (const wanted of planTables) {
      const items: Json[] = [];
      starts.forEach(({ table, place }, index) => {
        if (table !== wanted) return;
        const [title, header, ...body] = rows.slice(place, starts[index + 1]?.place ?? rows.length);
        if (title) this.cells.set(wanted.part, { row: title.row, column: 1 });
        if (header) this.readTable(wanted, header, body, items);
      });
      plan[wanted.part] = items;
      if (wanted.part === "fields" && items.length === 0)
        this.fault(this.cells.get("fields") ?? firstCell, "missing-table", wanted.title[0]);
    }
    plan["agencies"] = [...((plan["agencies"] ?? []) as Json[]), ...this.made];
    this.fillPlan(plan);
    return plan;
  }

  /** A fault of the JSON as one of the sheet: its cell, and names in place of keys and ids. */
  onSheet(fault: PlanFault): PlanFault {
    const place = this.cellOf(fault.path);
    const column = columnOf(fault.path);
    const named = { ...fault, ...this.placed(place) };
    switch (fault.code) {
      case "missing": {
        const allowed = column === undefined ? null : choicesOf(column);
        return { ...named, detail: column?.header[0] ?? fault.detail, ...(allowed !== null && { allowed }) };
      }
      case "lead-not-of-field":
      case "unknown-agency":
        return { ...named, detail: this.agencyNames.get(fault.detail) ?? fault.detail };
      default:
        return named;
    }
  }

  /** The cell of a JSON path, or of the nearest part of it that stands in a cell. */
  private cellOf(path: string): Cell {
    for (let part = path; part !== ""; part = part.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]+)$/, "")) {
      const cell = this.cells.get(part);
      if (cell !== undefined) return cell;
      // A value of several cells that lacks them all: the first of them.
      for (const [other, first] of this.cells) if (other.startsWith(`${part}.`)) return first;
    }
    return firstCell;
  }

  private placed({ row, column }: Cell): { readonly path: string; readonly place: PlanFaultPlace } {
    const { name } = this.sheet;
    return { path: `'${name.replaceAll("'", "''")}'!${cellAddress(row, column)}`, place: { sheet: name, row, column } };
  }

  private fault(cell: Cell, code: PlanFault["code"], detail: string, allowed?: readonly string[]): void {
    this.faults.push({ ...this.placed(cell), code, detail: detail.slice(0, 120), ...(allowed && { allowed }) });
  }

  private readKeys(rows: readonly SheetRow[], plan: Json): void {
    for (const { row, cells } of rows) {
      const key = planKeys.find((known) => headerIs(cells[0], known.header));
      if (key) this.put(plan, "", key, cells[1], row, 2);
      // A title line over the keys stands alone; a key with a value that nobody knows is a fault.
      else if (textOf(cells[0]) !== "" && textOf(cells[1]) !== "") this.fault({ row, column: 1 }, "not-understood", textOf(cells[0]));
    }
  }

  private readTable(table: PlanTable, header: SheetRow, body: readonly SheetRow[], items: Json[]): void {
    const columns: (Column | undefined)[] = header.cells.map((cell, index) => {
      const known = table.columns.find((column) => headerIs(cell, column.header));
      if (!known && textOf(cell) !== "") this.fault({ row: header.row, column: index + 1 }, "not-understood", textOf(cell));
      return known;
    });
    for (const { row, cells } of body) {
      if (isExample(textOf(cells.find((cell) => textOf(cell) !== "")))) continue;
      const path = `${table.part}[${items.length}]`;
      const item: Json = {};
      this.cells.set(path, { row, column: 1 });
      columns.forEach((column, index) => {
        if (column) this.put(item, path, column, cells[index], row, index + 1);
      });
      this.fillItem(table, item, items);
      items.push(item);
    }
  }

  private put(item: Json, path: string, column: Column, cell: CellValue, row: number, columnNumber: number): void {
    if (column.kind === "note") return;
    const place: Cell = { row, column: columnNumber };
    const own = path === "" ? column.at : `${path}.${column.at}`;
    this.cells.set(own, place);
    if (textOf(cell) === "") return;
    const value = this.read(column, cell, place);
    if (value === undefined) return;
    if (Array.isArray(value)) value.forEach((_, index) => this.cells.set(`${own}[${index}]`, place));
    const [outer = "", inner] = column.at.split(".");
    if (inner === undefined) item[outer] = value;
    else {
      if (!this.cells.has(path === "" ? outer : `${path}.${outer}`)) this.cells.set(path === "" ? outer : `${path}.${outer}`, place);
      item[outer] = { ...((item[outer] ?? {}) as Json), [inner]: value };
    }
  }

  private read(column: Column, cell: CellValue, place: Cell): unknown {
    const { kind } = column;
    const text = textOf(cell);
    const notUnderstood = (): undefined => {
      this.fault(place, "not-understood", text, choicesOf(column) ?? undefined);
      return undefined;
    };
    if (typeof kind === "object") {
      if ("words" in kind) return wordOf(kind.words, text) ?? notUnderstood();
      const values = listOf(text, /[\n;,]/).map((part) => wordOf(kind.manyWords, part));
      return values.includes(undefined) ? notUnderstood() : values;
    }
    switch (kind) {
      case "number":
        return numberOf(cell) ?? notUnderstood();
      case "numbers": {
        const numbers = listOf(text, /[\n;,\s]/).map(numberOf);
        return numbers.includes(undefined) ? notUnderstood() : numbers;
      }
      case "date":
        return dateOf(cell) ?? notUnderstood();
      case "yesNo": {
        const answer = typeof cell === "boolean" ? (cell ? "yes" : "no") : wordOf(yesNoWords, text);
        return answer === undefined ? notUnderstood() : answer === "yes";
      }
      case "list":
        return listOf(text, /[\n;]/);
      case "agency":
        return this.agencyId(text);
      case "agencies":
        return listOf(text, /[\n;]/).map((name) => this.agencyId(name));
      case "field":
        return this.fields.get(nameKey(text)) ?? notUnderstood();
      case "unitClass":
        return this.unitClasses.get(nameKey(text)) ?? notUnderstood();
      default:
        return text;
    }
  }

  /** An agency by id, name or alias; one that the table of agencies does not list is added to the plan. */
  private agencyId(name: string): string {
    const known = this.agencies.get(nameKey(name));
    if (known !== undefined) return known;
    const id = this.freeId(
      looseKey(name)
        .replaceAll(" ", "-")
        .replace(/[^a-z0-9-]/g, "")
        .slice(0, 60) || "co-quan",
    );
    this.agencies.set(nameKey(name), id);
    this.agencyNames.set(id, name);
    this.made.push({ id, name });
    return id;
  }

  private freeId(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.ids.has(id); n += 1) id = `${wanted}-${n}`;
    this.ids.add(id);
    return id;
  }

  private fillItem(table: PlanTable, item: Json, items: readonly Json[]): void {
    const n = items.length + 1;
    switch (table.part) {
      case "agencies":
        item["id"] ??= this.freeId(
          looseKey(String(item["name"] ?? ""))
            .replaceAll(" ", "-")
            .replace(/[^a-z0-9-]/g, "")
            .slice(0, 60) || "co-quan",
        );
        this.ids.add(String(item["id"]));
        remember(this.agencies, item, ["name"]);
        this.agencyNames.set(String(item["id"]), String(item["name"] ?? item["id"]));
        break;
      case "unitClasses":
        item["id"] ??= `L${n}`;
        remember(this.unitClasses, item, ["name"]);
        break;
      case "fields":
        item["order"] ??= n;
        item["id"] ??= `F${String(n).padStart(2, "0")}`;
        item["shortTitle"] ??= shortened(item["title"]);
        remember(this.fields, item, ["title", "shortTitle"]);
        this.leadsOf.set(String(item["id"]), (item["leads"] ?? []) as readonly string[]);
        break;
      case "quotas":
        this.fillQuota(item, items);
        break;
      case "targets":
        item["id"] ??= `T${n}`;
        break;
      case "phases":
        item["id"] ??= `P${n}`;
        break;
      case "milestones":
        item["id"] ??= `M${String(n).padStart(2, "0")}`;
        break;
    }
  }

  private fillQuota(item: Json, items: readonly Json[]): void {
    item["field"] ??= null;
    const field = item["field"];
    const before = items.filter((other) => other["field"] === field).length;
    item["id"] ??= typeof field === "string" ? `${field}-Q${before + 1}` : `U${before + 1}`;
    item["per"] ??= "term";
    const byUnit = item["unitClass"] !== undefined;
    const named = item["leads"] as readonly string[] | undefined;
    const leads = named ?? (byUnit || typeof field !== "string" ? [] : (this.leadsOf.get(field) ?? []));
    item["leads"] = leads;
    // Several agencies may share a number or have it each: only the author can say.
    if (item["scope"] === undefined && byUnit && leads.length === 0) item["scope"] = "each-unit";
    if (item["scope"] === undefined && !byUnit && leads.length === 1) item["scope"] = "lead";
  }

  private fillPlan(plan: Json): void {
    // Without a title there is one fault, not two.
    plan["shortTitle"] ??= shortened(plan["title"]) ?? unreadTitle;
    plan["id"] ??=
      looseKey(String(plan["shortTitle"] ?? ""))
        .replaceAll(" ", "-")
        .replace(/[^a-z0-9-]/g, "")
        .slice(0, 60) || "ke-hoach";
    const quotas = (plan["quotas"] ?? []) as readonly Json[];
    const settings = (plan["settings"] ?? {}) as Json;
    plan["settings"] = { yearRequired: quotas.some((quota) => quota["per"] !== "term"), ...settings };
  }
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const firstCell: Cell = { row: 1, column: 1 };

/** The column, or key, that a JSON path ends in: `quotas[3].scope`, `period.start`, `fields[0].leads[1]`. */
function columnOf(path: string): Column | undefined {
  const [, part, at] = /^(?:(\w+)\[\d+\]\.)?([^[\]]+?)(?:\[\d+\])?$/.exec(path) ?? [];
  const columns: readonly Column[] = part === undefined ? planKeys : (planTables.find((table) => table.part === part)?.columns ?? []);
  return columns.find((column) => column.at === at) ?? columns.find((column) => column.at.startsWith(`${at}.`));
}

function remember(names: Map<string, string>, item: Json, keys: readonly string[]): void {
  const id = String(item["id"]);
  const aliases = Array.isArray(item["aliases"]) ? (item["aliases"] as readonly unknown[]) : [];
  for (const name of [id, ...keys.map((key) => item[key]), ...aliases]) if (typeof name === "string") names.set(nameKey(name), id);
}

function nameKey(text: string): string {
  return expandAbbreviations(foldKey(text));
}

function shortened(title: unknown): string | undefined {
  if (typeof title !== "string") return undefined;
  return title.length <= 40 ? title : `${title.slice(0, 39).trimEnd()}…`;
}

function tableAt(row: SheetRow): PlanTable | null {
  const beside = row.cells
    .slice(1)
    .map(textOf)
    .filter((text) => text !== "");
  return planTables.find((table) => headerIs(row.cells[0], table.title) && beside.every((text) => text === table.hint)) ?? null;
}

function isUnreadTitle(row: SheetRow | undefined): boolean {
  return row !== undefined && headerIs(row.cells[0], [unreadTitle]) && textOf(row.cells[1]) === "";
}

function headerIs(cell: CellValue, headers: readonly string[]): boolean {
  if (typeof cell !== "string") return false;
  const key = foldKey(cell.replace(/^\s*(?:[IVX]{1,4}|\d{1,2})\.\s*/, ""));
  return headers.some((header) => foldKey(header) === key);
}

function wordOf<T extends string>(words: Words<T>, text: string): T | undefined {
  const key = foldKey(text) || text;
  return (Object.keys(words) as T[]).find((value) => words[value].some((word) => (foldKey(word) || word) === key));
}

function listOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function textOf(cell: CellValue): string {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  if (isDateValue(cell)) return cell.date;
  return cell === null || cell === undefined ? "" : cell.error;
}

function numberOf(cell: CellValue): number | undefined {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && /^\s*\d{1,9}\s*$/.test(cell) ? Number(cell) : undefined;
}

/** A day typed as a date, as dd/mm/yyyy or as YYYY-MM-DD; whether it exists is the parser's to say. */
function dateOf(cell: CellValue): string | undefined {
  if (isDateValue(cell)) return cell.date;
  if (typeof cell !== "string") return undefined;
  const text = cell.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return match ? `${match[3]}-${(match[2] ?? "").padStart(2, "0")}-${(match[1] ?? "").padStart(2, "0")}` : undefined;
}
