import { columnLetters } from "../model/cell";
import { type Plan, type QuotaClause } from "../model/plan";
import {
  type CellStyle,
  type DataValidation,
  type PrintSetup,
  type ReportCell,
  type ReportRow,
  type ReportSheet,
} from "../model/reportSheet";
import { subjectTypes, type SubjectType } from "../model/subject";
import { subjectName } from "../messages/names";
import { templateWords } from "../messages/templateWords";
import { type WorkbookEdit } from "../workbook/workbook";

/** Rows prepared for entry on the list of nominees. */
const preparedRows = 500;
const headerRow = 4;

const line = { line: "thin", color: "9AA5B1" } as const;
const border = { top: line, bottom: line, left: line, right: line };
const titleStyle: CellStyle = { font: { size: 14, bold: true } };
const noteStyle: CellStyle = { font: { size: 12, italic: true, color: "52606D" } };
const textStyle: CellStyle = { border, wrap: true, vertical: "center" };
const headerStyle: CellStyle = { ...textStyle, font: { bold: true }, fill: "E4E7EB", horizontal: "center" };
const numberStyle: CellStyle = { ...textStyle, horizontal: "center", wrap: false };

interface Column {
  readonly header: string;
  readonly width: number;
  readonly centred?: boolean;
  /** Cells to choose from, when the column has a drop-down. */
  readonly choices?: string;
}

const landscape: PrintSetup = {
  orientation: "landscape",
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  fitToWidth: true,
  repeatRows: { first: headerRow, last: headerRow },
  centerHorizontally: true,
  pageNumbers: true,
};

type Words = typeof templateWords;
type Value = string | number | null;

function entrySheet(
  words: Words,
  id: keyof Words["sheets"],
  note: string,
  columns: readonly Column[],
  filled: readonly (readonly Value[])[],
  emptyRows: number,
): ReportSheet {
  const cell = (value: Value, column: Column | undefined): ReportCell => ({ value, style: column?.centred ? numberStyle : textStyle });
  const lastRow = headerRow + filled.length + emptyRows;
  const rows: ReportRow[] = [
    { cells: [{ value: words.titles[id], style: titleStyle }], height: 24 },
    { cells: [{ value: note, style: noteStyle }] },
    { cells: [] },
    { cells: columns.map(({ header }) => ({ value: header, style: headerStyle })), height: 32 },
    ...filled.map((values) => ({ cells: columns.map((column, at) => cell(values[at] ?? null, column)) })),
    ...Array.from({ length: emptyRows }, () => ({ cells: columns.map((column) => cell(null, column)) })),
  ];
  const validations = columns.flatMap(({ choices }, at): DataValidation[] =>
    choices === undefined
      ? []
      : [
          {
            range: { top: headerRow + 1, left: at + 1, bottom: lastRow, right: at + 1 },
            list: choices,
            promptTitle: words.chooseTitle,
            prompt: words.choose,
            errorTitle: words.refuseTitle,
            error: words.refuse,
            strict: false,
          },
        ],
  );
  return {
    id: `template-${id}`,
    name: words.sheets[id],
    widths: columns.map(({ width }) => width),
    rows,
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations,
    freeze: { rows: headerRow, columns: 2 },
    print: landscape,
    showGridlines: false,
  };
}

/** The lists that drop-downs choose from: their sheet, and where each stands on it. */
function choiceLists(plan: Plan, words: Words) {
  const eligible = new Set<SubjectType>(plan.fields.flatMap(({ subjects }) => subjects));
  const leads = new Set([...plan.fields.flatMap((field) => field.leads), ...plan.quotas.flatMap((quota) => quota.leads)]);
  const lists: Record<keyof Words["lists"], readonly Value[]> = {
    field: plan.fields.map(({ title }) => title),
    lead: plan.agencies.filter(({ id }) => leads.has(id)).map(({ name }) => name),
    subject: subjectTypes.filter((type) => eligible.has(type)).map((type) => subjectName(type, "vi")),
    year: yearsOf(plan),
    quarter: plan.quotaQuarters.length > 0 ? [1, 2, 3, 4] : [],
    unitClass: plan.unitClasses.map(({ name }) => name),
  };
  const keys = (Object.keys(lists) as (keyof Words["lists"])[]).filter((key) => lists[key].length > 0);
  const longest = Math.max(...keys.map((key) => lists[key].length));
  const place = (key: keyof Words["lists"]): string | undefined => {
    const at = keys.indexOf(key);
    if (at < 0) return undefined;
    const letters = columnLetters(at + 1);
    return `'${words.sheets.lists}'!$${letters}$${headerRow + 1}:$${letters}$${headerRow + lists[key].length}`;
  };
  const sheet = entrySheet(
    words,
    "lists",
    plan.title,
    keys.map((key) => ({ header: words.lists[key], width: key === "field" ? 70 : key === "lead" ? 45 : 18 })),
    Array.from({ length: longest }, (_, at) => keys.map((key) => lists[key][at] ?? null)),
    0,
  );
  return { sheet: { ...sheet, validations: [] }, place };
}

function yearsOf(plan: Plan): readonly number[] {
  const first = Number(plan.period.start.slice(0, 4));
  const last = Number(plan.period.end.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function quotaLines(plan: Plan, words: Words): readonly (readonly Value[])[] {
  const agencies = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const fields = new Map(plan.fields.map(({ id, title }) => [id, title]));
  const types = (quota: QuotaClause) => quota.subjects.map((subject) => subjectName(subject, "vi")).join(", ");
  const whose = (quota: QuotaClause): readonly string[] => {
    const names = quota.leads.map((id) => agencies.get(id) ?? id);
    if (quota.scope === "each-lead") return names;
    if (quota.scope !== "each-unit") return [names.join(", ")];
    return [words.every(plan.unitClasses.find(({ id }) => id === quota.unitClass)?.name ?? "")];
  };
  return plan.quotas
    .flatMap((quota) =>
      whose(quota).map((lead): Value[] => [
        quota.field === null ? null : (fields.get(quota.field) ?? null),
        lead,
        types(quota),
        quota.number,
        `${words.period[quota.per]}, ${words.clause(quota.clause.section)}`,
      ]),
    )
    .map((values, at) => [at + 1, ...values]);
}

/**
 * The sheets of a workbook to fill in for one plan: guide, nominees with drop-downs, quotas as the plan prints them, and where the plan has
 * them units and named targets; last the lists that the drop-downs choose from.
 */
function templateSheets(plan: Plan): readonly ReportSheet[] {
  const words = templateWords;
  const { sheet: lists, place } = choiceLists(plan, words);
  const { nominees, quotas, units, targets } = words;
  const quarterly = plan.quotaQuarters.length > 0;
  const guide: ReportSheet = {
    ...entrySheet(words, "guide", `${words.plan}: ${plan.title}`, [], [], 0),
    widths: [110],
    rows: [
      { cells: [{ value: words.titles.guide, style: titleStyle }], height: 24 },
      { cells: [{ value: `${words.plan}: ${plan.title}`, style: noteStyle }] },
      { cells: [] },
      ...words.guide.map((text, at) => ({
        cells: [{ value: `${at + 1}. ${text}`, style: { wrap: true, vertical: "top" } as CellStyle }],
        height: 36,
      })),
    ],
    freeze: undefined,
    print: { ...landscape, orientation: "portrait", repeatRows: undefined },
  };
  const sheets: ReportSheet[] = [
    guide,
    entrySheet(
      words,
      "nominees",
      plan.title,
      [
        { header: nominees.index, width: 6, centred: true },
        { header: nominees.name, width: 34 },
        { header: nominees.subject, width: 15, choices: place("subject") },
        { header: nominees.field, width: 36, choices: place("field") },
        { header: nominees.lead, width: 28, choices: place("lead") },
        { header: nominees.position, width: 20 },
        { header: nominees.unit, width: 28 },
        { header: nominees.year, width: 8, centred: true, choices: place("year") },
        ...(quarterly ? [{ header: nominees.quarter, width: 8, centred: true, choices: place("quarter") }] : []),
        { header: nominees.achievement, width: 48 },
        { header: nominees.note, width: 18 },
      ],
      [],
      preparedRows,
    ),
  ];
  if (plan.quotas.length > 0) {
    sheets.push(
      entrySheet(
        words,
        "quotas",
        plan.title,
        [
          { header: quotas.index, width: 6, centred: true },
          { header: quotas.field, width: 50 },
          { header: quotas.lead, width: 34 },
          { header: quotas.subject, width: 18 },
          { header: quotas.number, width: 12, centred: true },
          { header: quotas.note, width: 30 },
        ],
        quotaLines(plan, words),
        0,
      ),
    );
  }
  if (plan.unitClasses.length > 0) {
    sheets.push(
      entrySheet(
        words,
        "units",
        plan.title,
        [
          { header: units.index, width: 6, centred: true },
          { header: units.name, width: 48 },
          { header: units.unitClass, width: 26, choices: place("unitClass") },
          { header: units.from, width: 10, centred: true },
          { header: units.to, width: 10, centred: true },
        ],
        [],
        200,
      ),
    );
  }
  if (plan.targets.length > 0) {
    const agencies = new Map(plan.agencies.map(({ id, name }) => [id, name]));
    sheets.push(
      entrySheet(
        words,
        "targets",
        plan.title,
        [
          { header: targets.index, width: 6, centred: true },
          { header: targets.unit, width: 40 },
          { header: targets.title, width: 44 },
          { header: targets.lead, width: 34 },
          { header: targets.deadline, width: 14, centred: true },
          { header: targets.status, width: 20 },
        ],
        plan.targets.map((target, at) => [
          at + 1,
          target.unit,
          target.title,
          agencies.get(target.lead) ?? target.lead,
          target.deadline.split("-").reverse().join("/"),
          null,
        ]),
        0,
      ),
    );
  }
  return [...sheets, lists];
}

/** The edits that fill an empty workbook with the template. */
export function templateEdits(plan: Plan): readonly WorkbookEdit[] {
  return templateSheets(plan).map((sheet) => ({ kind: "add-sheet", sheet }));
}
