import type { Nominee, Reading } from "../model/nominee";
import type { ListRowKind, Observation } from "../model/recognition";
import { isErrorValue } from "../model/snapshot";
import type { SubjectType } from "../model/subject";
import { bodyRows, type BodyRow } from "./bodyRows";
import { brokenLineReader } from "./brokenLine";
import { DittoFill } from "./dittoFill";
import { type Meaning, readGroup } from "./groupMeaning";
import { type Group, GroupStack, Tally } from "./groupStack";
import { fieldByLead, fieldReader } from "./nomineeField";
import { leadByField, leadReader } from "./nomineeLead";
import { type NomineeName, nameReader } from "./nomineeName";
import type { NomineeSource } from "./nomineeSource";
import { admittedSubjects, subjectByField, subjectReader } from "./nomineeSubject";
import { textsReader } from "./nomineeTexts";
import { timeReader } from "./nomineeTime";
import { unitReader } from "./nomineeUnit";
import { splitPositionUnit } from "./positionUnit";
import { headingMismatches, totalMismatches } from "./statedTotals";

export interface NomineesRead {
  /** `index` counts from 0 in this block. */
  readonly nominees: readonly Nominee[];
  readonly observations: readonly Observation[];
  readonly tally: Tally;
  /** What each row of the body was taken for. */
  readonly rows: ReadonlyMap<number, ListRowKind>;
}

/** Reads the records of a list of nominees, each value with the cell, heading, title or inference that gave it. */
export function readNominees(source: NomineeSource): NomineesRead {
  const { grid, block, place, columns, names, units } = source;
  const { one } = columns;
  const sheet = grid.sheet.name;
  const observations: Observation[] = [];
  const nominees: Nominee[] = [];
  const fill = new DittoFill(grid);
  const stack = new GroupStack();
  const whole = new Tally();
  const admitted = admittedSubjects(names.plan);
  const nameAt = nameReader(source);
  const subjectAt = subjectReader(source, fill);
  const fieldAt = fieldReader(source, fill);
  const leadAt = leadReader(source, fill);
  const unitAt = unitReader(source);
  const timeAt = timeReader(source, fill, (observation) => observations.push(observation));
  const textsAt = textsReader(source, fill);
  const joinedTo = brokenLineReader(source);
  const impliedField = fieldByLead(source);
  const impliedLead = leadByField(source);
  const settledSubject = subjectByField(names.plan);
  const unitsCount = names.plan.quotas.some((quota) => quota.scope === "each-unit");
  const watched = columns.readings.flatMap(({ column, key }) => (key !== null && key !== "sensitive" ? [column] : []));
  /** Headings that were not understood, and whether something is lost by it: a list whose rows say all themselves loses nothing. */
  const unclear = new Map<Group, boolean>();
  const known = (text: string): boolean =>
    names.agency(text).how === "exact" || names.field(text).how === "exact" || units.resolve(text).name !== null;

  const totalsAbove: Extract<BodyRow, { readonly is: "total" }>[] = [];
  const body = bodyRows(grid, block, columns, known);
  for (const row of body) take(row);
  for (const total of totalsAbove) observations.push(...totalMismatches(source, total, [], whole));
  for (const group of stack.inForce()) observations.push(...headingMismatches(source, group));
  for (const [{ row, column, text }, matters] of unclear)
    if (matters) observations.push({ kind: "group-unclear", sheet, row, column, text });
  return { nominees, observations, tally: whole, rows: new Map(body.map((row) => [row.row, row.is])) };

  function take(row: BodyRow): void {
    switch (row.is) {
      case "record":
        record(row.row, row.nameRows);
        break;
      case "group": {
        const meaning = readGroup(row.text, names, units);
        const subject = meaning.subject && admitted(meaning.subject);
        const group: Group = { ...row, meaning: subject ? { ...meaning, subject } : meaning, tally: new Tally() };
        for (const closed of stack.push(group)) observations.push(...headingMismatches(source, closed));
        if (Object.keys(meaning).every((key) => key === "suggestion")) unclear.set(group, namesSomething(meaning, row.text));
        break;
      }
      case "total":
        // A total above all rows is settled when they are read.
        if (whole.total === 0) totalsAbove.push(row);
        else observations.push(...totalMismatches(source, row, stack.inForce(), whole));
        break;
      case "continuation": {
        const above = nominees.pop();
        if (above) nominees.push({ ...above, ...joinedTo(row.row, above) });
        break;
      }
      case "nameless":
        observations.push({ kind: "row-left-out", sheet, row: row.row, column: row.column, text: row.text, because: "no-name" });
        errorsAt(row.row);
        break;
      case "nothing":
        break;
    }
  }

  function record(row: number, nameRows?: readonly number[]): void {
    const named = nameAt(row, nameRows);
    if (named.name === "") return;
    const groups = stack.inForce();
    const written = subjectAt(row, named, groups);
    const collective = written.value !== null && !isPerson(written.value);
    const ownField = fieldAt(row, groups);
    const ownUnit = fill.at(row, one.unit);
    const positionUnit = fill.at(row, one.positionUnit);
    const split = positionUnit.text === "" ? null : splitPositionUnit(positionUnit.text, collective);
    const position = positionOf(row, positionUnit, split?.position ?? "", named);
    const address = fill.at(row, one.address);
    const fromPosition = split?.unit ?? "";
    const unit = unitAt(row, { unit: ownUnit, positionUnit, address, position, fromPosition, named, collective }, groups);
    const ownLead = leadAt(row, groups, {
      field: ownField,
      unit,
      texts: () => `${ownUnit.text}; ${positionUnit.text}; ${position.text}; ${unit.text}; ${named.name}`,
    });
    const field = impliedField(ownField, ownLead);
    const lead = impliedLead(ownLead, field.value);
    const subject = settledSubject(written, field.value);
    const { year, quarter, date } = timeAt(row, groups);
    const { name, readable, honorific, column: nameColumn } = named;
    nominees.push({
      index: nominees.length,
      sheet,
      row,
      block: place,
      name,
      ...(readable !== undefined ? { readableName: readable } : {}),
      nameColumn,
      honorific,
      subject,
      field,
      lead,
      unit,
      year,
      quarter,
      date,
      texts: textsAt(row, position, groups, named),
    });
    const lacking = field.value === null || subject.value === null || (unitsCount && unit.value === null);
    if (lacking) for (const group of groups) if (unclear.has(group)) unclear.set(group, true);
    errorsAt(row);
    whole.add(subject.value);
    stack.count(subject.value);
  }

  function positionOf(row: number, positionUnit: Reading<string>, fromUnit: string, { rest, column }: NomineeName): Reading<string> {
    const own = fill.at(row, one.position);
    if (own.text !== "") return own;
    if (fromUnit !== "") return { ...positionUnit, value: fromUnit, text: fromUnit };
    return rest === "" ? own : { value: rest, text: rest, source: "cell", row, column };
  }

  function errorsAt(row: number): void {
    for (const column of watched) {
      const value = grid.value(row, column);
      if (isErrorValue(value)) observations.push({ kind: "error-value", sheet, row, column, text: value.error });
    }
  }
}

function isPerson(subject: SubjectType): boolean {
  return subject === "individual" || subject === "farmer" || subject === "worker";
}

/** A heading close to a name of the plan, or that speaks of a field, means something even where the rows need nothing from it. */
function namesSomething(meaning: Meaning, text: string): boolean {
  return meaning.suggestion !== undefined || /lĩnh vực|phong trào|cuộc vận động/iu.test(text);
}
