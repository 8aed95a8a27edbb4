import type { Agency, Clause, Field, Plan, QuotaClause } from "../../src/model/plan";
import { nothingRead, type Nominee, type Reading } from "../../src/model/nominee";
import type { QuotaEntry } from "../../src/model/quotaEntry";
import type { Unit } from "../../src/model/unit";

export function clauseOf(section: string): Clause {
  return { section, lines: "1", text: `Khoản ${section}` };
}

export function agencyOf(id: string, name = id): Agency {
  return { id, name, aliases: [] };
}

/** A field led by `so-a` that admits collectives and individuals. */
export function fieldOf(id: string, overrides: Partial<Field> = {}): Field {
  return {
    id,
    order: 1,
    title: `Lĩnh vực ${id}`,
    shortTitle: id,
    aliases: [],
    leads: ["so-a"],
    partners: [],
    subjects: ["collective", "individual"],
    clause: clauseOf(id),
    ...overrides,
  };
}

/** At least 2 collectives in the field, for the whole term, by `so-a`. */
export function quotaOf(id: string, field: string | null, overrides: Partial<QuotaClause> = {}): QuotaClause {
  return {
    id,
    field,
    subjects: ["collective"],
    accepts: [],
    number: 2,
    comparator: "at-least",
    binding: "must",
    per: "term",
    scope: "lead",
    leads: ["so-a"],
    unitClass: null,
    clause: clauseOf(id),
    ...overrides,
  };
}

/** A plan for 2021–2025 with agencies `so-a`, `so-b`, `so-c`, unit classes `xa` and `phong`, one field `f1` and one quota `f1-q1`. */
export function planOf(overrides: Partial<Plan> = {}): Plan {
  return {
    format: "neu-guong-plan/1",
    id: "thu",
    title: "Kế hoạch thử",
    shortTitle: "Thử 2021–2025",
    number: null,
    date: null,
    issuer: "UBND tỉnh Thử",
    level: "province",
    places: ["Thử"],
    standingBody: "Ban Thi đua",
    parentPlan: null,
    bases: [],
    period: { start: "2021-01-01", end: "2025-12-31" },
    quotaYears: [],
    quotaQuarters: [],
    phases: [],
    agencies: [agencyOf("so-a", "Sở A"), agencyOf("so-b", "Sở B"), agencyOf("so-c", "Sở C")],
    unitClasses: [
      { id: "xa", name: "Xã, thị trấn", aliases: [] },
      { id: "phong", name: "Phòng, ban", aliases: [] },
    ],
    fields: [fieldOf("f1")],
    quotas: [quotaOf("f1-q1", "f1")],
    targets: [],
    milestones: [],
    settings: { severalFieldsAllowed: false, severalYearsAllowed: false, fieldRequired: true, yearRequired: false },
    ...overrides,
  };
}

/** A value as if it stood in its own cell; `null` or absent for nothing written. */
export function read<T>(
  value: T | null | undefined,
  text = value === null || value === undefined ? "" : String(value),
  column = 3,
): Reading<T> {
  if ((value === null || value === undefined) && text === "") return nothingRead;
  return { value: value ?? null, text, source: "cell", row: 0, column };
}

export interface NomineeValues {
  readonly name?: string;
  readonly subject?: Nominee["subject"]["value"];
  readonly field?: string | null;
  readonly lead?: string | null;
  readonly unit?: string;
  readonly year?: number;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly date?: string;
  readonly position?: string;
  readonly birth?: string;
  readonly achievement?: string;
  readonly sheet?: string;
  readonly row?: number;
  /** Whole readings, for what the plain values cannot say. */
  readonly over?: Partial<Nominee>;
}

/**
 * Nominees from rows of plain values: a collective of field `f1` under its own name unless the row says otherwise.
 * Indexes and row numbers follow the order, from 0 and from row 2.
 */
export function nomineesOf(...rows: readonly NomineeValues[]): readonly Nominee[] {
  return rows.map((values, index) => {
    const row = values.row ?? index + 2;
    const at = <T>(value: T | null | undefined, column: number): Reading<T> => ({
      ...read(value, undefined, column),
      row: value === undefined ? 0 : row,
    });
    return {
      index,
      sheet: values.sheet ?? "Danh sách",
      row,
      block: 0,
      name: values.name ?? `Tập thể số ${index + 1}`,
      nameColumn: 2,
      honorific: "",
      subject: at(values.subject === undefined ? "collective" : values.subject, 3),
      field: at(values.field === undefined ? "f1" : values.field, 4),
      lead: at(values.lead, 5),
      unit: at(values.unit, 6),
      year: at(values.year, 7),
      quarter: at(values.quarter, 8),
      date: at(values.date, 9),
      texts: {
        ...(values.position === undefined ? {} : { position: at(values.position, 10) }),
        ...(values.birth === undefined ? {} : { birth: at(values.birth, 11) }),
        achievement: at(values.achievement ?? "Thành tích xuất sắc", 12),
      },
      ...values.over,
    };
  });
}

/** One line of the workbook's own table: asks for a number of collectives in `f1` for the term. */
export function entryOf(number: number, overrides: Partial<QuotaEntry> = {}): QuotaEntry {
  return {
    field: read("f1"),
    leads: [],
    unit: nothingRead,
    subjects: ["collective"],
    kind: "asked",
    number,
    upTo: null,
    atLeast: false,
    per: "term",
    year: null,
    quarter: null,
    each: false,
    text: String(number),
    sheet: "Chỉ tiêu",
    row: 5,
    column: 4,
    ...overrides,
  };
}

export function unitOf(name: string, unitClass: string | null, overrides: Partial<Unit> = {}): Unit {
  return { name, unitClass, aliases: [], activeFrom: null, activeTo: null, sheet: "Đơn vị", row: 2, column: 1, ...overrides };
}
