import { type Nominee, nothingRead, type NomineeTextKey, type Reading, type ReadingSource } from "../model/nominee";
import type { IsoDate, Quarter } from "../model/period";
import type { ListRowKind, Observation } from "../model/recognition";
import { isDateValue, isErrorValue } from "../model/snapshot";
import type { SubjectType } from "../model/subject";
import { apparentSubject, splitHonorific, splitNameAndRole } from "../text/honorific";
import { readDate } from "../text/readDate";
import { readPeriod } from "../text/readPeriod";
import type { Block } from "./blocks";
import { bodyRows, type BodyRow } from "./bodyRows";
import { dayOfSerial } from "./dayOfSerial";
import { DittoFill, type FilledText } from "./dittoFill";
import type { Grid } from "./grid";
import { agencyAmong, type Meaning, readGroup } from "./groupMeaning";
import { type Group, GroupStack, Tally } from "./groupStack";
import type { NomineeColumns } from "./nomineeColumns";
import type { PlanNames } from "./planNames";
import { splitPositionUnit, unitOfAddress } from "./positionUnit";
import { readQuarter, readYear } from "./readYear";
import { statedCounts } from "./totals";
import type { UnitNames } from "./unitNames";
import { isNullMark, isTicked, subjectNamed } from "./valueDictionary";

export interface NomineeSource {
  readonly grid: Grid;
  /** The sheet as it is, where `grid` shows legacy charsets decoded. */
  readonly printed: Grid;
  readonly block: Block;
  readonly place: number;
  readonly columns: NomineeColumns;
  readonly names: PlanNames;
  readonly units: UnitNames;
  /** What the titles and the sheet's name say. */
  readonly title: Meaning & { readonly text: string; readonly row: number; readonly column: number };
  readonly sheetName: Meaning;
}

export interface NomineesRead {
  /** `index` counts from 0 in this block. */
  readonly nominees: readonly Nominee[];
  readonly observations: readonly Observation[];
  readonly tally: Tally;
  /** What each row of the body was taken for. */
  readonly rows: ReadonlyMap<number, ListRowKind>;
}

type Draft = { -readonly [K in keyof Nominee]: Nominee[K] };

const carried: readonly NomineeTextKey[] = ["address", "achievement", "award", "awardKind", "decision", "level", "stage", "note"];

/** Reads the records of a list of nominees, each value with the cell, heading, title or inference that gave it. */
export function readNominees(source: NomineeSource): NomineesRead {
  const { grid, printed, block, columns, names, units, title, sheetName } = source;
  const { one } = columns;
  const observations: Observation[] = [];
  const nominees: Draft[] = [];
  const fill = new DittoFill(grid);
  const stack = new GroupStack();
  const whole = new Tally();
  const sheet = grid.sheet.name;
  const known = (text: string): boolean =>
    names.agency(text).how === "exact" || names.field(text).how === "exact" || units.resolve(text).name !== null;
  /** Headings that were not understood, and whether something is lost by it: a list whose rows say all themselves loses nothing. */
  const unclear = new Map<Group, boolean>();
  const unitsCount = names.plan.quotas.some((quota) => quota.scope === "each-unit");
  /** Fields in which each lead has a number of its own. */
  const ledApart = new Set(
    names.plan.quotas.flatMap((quota) => (quota.scope === "each-lead" && quota.field !== null ? [quota.field] : [])),
  );
  const types = new Set(names.plan.fields.flatMap((field) => field.subjects));

  const body = bodyRows(grid, block, columns, known);
  for (const row of body) take(row);
  for (const group of stack.inForce()) checkGroup(group);
  for (const [{ row, column, text }, matters] of unclear)
    if (matters) observations.push({ kind: "group-unclear", sheet, row, column, text });
  return { nominees, observations, tally: whole, rows: new Map(body.map((row) => [row.row, row.is])) };

  function take(row: BodyRow): void {
    switch (row.is) {
      case "record":
        record(row.row);
        break;
      case "group": {
        const meaning = readGroup(row.text, names, units);
        const subject = meaning.subject && admitted(meaning.subject);
        const group: Group = { ...row, meaning: subject ? { ...meaning, subject } : meaning, tally: new Tally() };
        for (const closed of stack.push(group)) checkGroup(closed);
        if (Object.keys(meaning).filter((key) => key !== "suggestion").length === 0) unclear.set(group, namesSomething(meaning, row.text));
        break;
      }
      case "total":
        checkTotal(row.row, row.column, row.text);
        break;
      case "continuation":
        join(row.row);
        break;
      case "nameless":
        observations.push({ kind: "row-left-out", sheet, row: row.row, column: row.column, text: row.text, because: "no-name" });
        errorsAt(row.row);
        break;
      case "nothing":
        break;
    }
  }

  /** "Nông dân" and "công nhân" are types only where the plan counts them apart. */
  function admitted(subject: SubjectType): SubjectType {
    return (subject === "farmer" || subject === "worker") && !types.has(subject) ? "individual" : subject;
  }

  function record(row: number): void {
    const named = nameAt(row);
    if (named.name === "") return;
    const groups = stack.inForce();
    const cells = {
      unit: fill.at(row, one.unit),
      positionUnit: fill.at(row, one.positionUnit),
      position: fill.at(row, one.position),
      address: fill.at(row, one.address),
      lead: fill.at(row, one.lead),
      field: fill.at(row, one.field),
    };
    const subject = subjectAt(row, named, groups);
    const field = fieldAt(row, cells.field, groups);
    const collective = subject.value !== null && subject.value !== "individual" && subject.value !== "farmer" && subject.value !== "worker";
    const split = cells.positionUnit.text === "" ? null : splitPositionUnit(cells.positionUnit.text, collective);
    let position = reading(cells.position);
    if (position.text === "" && split && split.position !== "")
      position = { ...reading(cells.positionUnit), value: split.position, text: split.position };
    if (position.text === "" && named.rest !== "")
      position = { value: named.rest, text: named.rest, source: "cell", row, column: named.column };
    const unit = unitAt(row, cells, split?.unit ?? "", position, named, collective, groups);
    let lead = leadAt(
      cells.lead,
      field,
      groups,
      `${cells.unit.text}; ${cells.positionUnit.text}; ${position.text}; ${unit.text}; ${named.name}`,
      unit,
    );
    let settled: Reading<string> = field;
    if (field.value === null && field.text === "" && lead.value !== null) {
      const only = names.onlyFieldLedBy(lead.value);
      if (only) settled = { value: only, text: lead.text, source: "lead", row: lead.row, column: lead.column };
    }
    if (lead.value === null && lead.text === "" && settled.value !== null) {
      const leads = names.leadsOf(settled.value);
      if (leads.length === 1) lead = { value: leads[0]!, text: names.agencyName(leads[0]!), source: "field", row: 0, column: 0 };
    }
    const time = timeAt(row, groups);
    const adjusted = byField(subject, settled);
    const texts: Partial<Record<NomineeTextKey, Reading<string>>> = {};
    if (position.text !== "") texts.position = position;
    for (const key of carried) {
      const cell = fill.at(row, one[key]);
      if (cell.text !== "" && !isNullMark(cell.text)) texts[key] = { ...reading(cell), value: grid.lines(cell.row, cell.column) };
    }
    for (const key of ["award", "level"] as const) {
      const group = groups.find((other) => other.meaning[key] !== undefined);
      if (!texts[key] && group)
        texts[key] = { value: group.meaning[key]!, text: group.text, source: "group", row: group.row, column: group.column };
    }
    const lacking = settled.value === null || adjusted.value === null || (unitsCount && unit.value === null);
    if (lacking) for (const group of groups) if (unclear.has(group)) unclear.set(group, true);
    personal(row, texts);
    errorsAt(row);
    nominees.push({
      index: nominees.length,
      sheet,
      row,
      block: source.place,
      name: named.name,
      ...(named.readable !== undefined ? { readableName: named.readable } : {}),
      nameColumn: named.column,
      honorific: named.honorific,
      subject: adjusted,
      field: settled,
      lead,
      unit,
      year: time.year,
      quarter: time.quarter,
      date: time.date,
      texts,
    });
    whole.add(adjusted.value);
    stack.count(adjusted.value);
  }

  interface Named {
    /** The name in Unicode, where the cell has it in a legacy charset. */
    readonly readable?: string;
    readonly name: string;
    readonly honorific: string;
    readonly rest: string;
    readonly column: number;
    readonly subject: SubjectType | null;
  }

  function nameAt(row: number): Named {
    if (one.lastName !== undefined || columns.names.length === 0) {
      const parts = [one.lastName, one.firstName].map((column) => (column === undefined ? "" : shown(row, column)));
      const { honorific, name } = splitHonorific(parts.filter((part) => part !== "").join(" "));
      return {
        name,
        honorific: honorific || columnHonorific(row),
        rest: "",
        column: one.lastName ?? one.firstName ?? block.left,
        subject: null,
      };
    }
    for (const { column, subject } of columns.names) {
      const decoded = grid.text(row, column);
      if (decoded === "" || isErrorValue(grid.value(row, column)) || isNullMark(decoded)) continue;
      const legacy = printed.text(row, column) !== decoded;
      const text = grid.lines(row, column);
      const split = legacy ? { name: shown(row, column), rest: "" } : splitNameAndRole(text);
      const bracket = text.slice(split.name.length).trimStart().startsWith("(");
      const { name: full, rest } = bracket ? { name: decoded, rest: "" } : split;
      const { honorific, name } = legacy ? { honorific: "", name: full } : splitHonorific(full);
      const readable = legacy ? { readable: splitHonorific(decoded).name } : {};
      return {
        name: name.replace(/[,;:]+$/u, "").trim(),
        ...readable,
        honorific: honorific || columnHonorific(row),
        rest,
        column,
        subject,
      };
    }
    return { name: "", honorific: "", rest: "", column: columns.names[0]?.column ?? block.left, subject: null };
  }

  function shown(row: number, column: number): string {
    return printed.text(row, column);
  }

  function columnHonorific(row: number): string {
    const text = one.honorific === undefined ? "" : grid.text(row, one.honorific);
    return isNullMark(text) ? "" : text;
  }

  function subjectAt(row: number, named: Named, groups: readonly Group[]): Reading<SubjectType> {
    const cell = fill.at(row, one.subject);
    if (cell.text !== "" && !isNullMark(cell.text)) return { ...reading(cell), value: subjectNamed(cell.text) };
    const ticked = columns.subjectTicks.filter(({ column }) => isTicked(grid.text(row, column)) === true);
    const [tick] = ticked;
    if (tick)
      return {
        value: ticked.length === 1 ? tick.subject : null,
        text: ticked.map(({ header }) => header).join("; "),
        source: "tick",
        row,
        column: tick.column,
      };
    const group = groups.find((other) => other.meaning.subject !== undefined);
    if (group) return { value: group.meaning.subject!, text: group.text, source: "group", row: group.row, column: group.column };
    const apparent = apparentSubject(grid.text(row, named.column));
    // Lists of cooperatives hold cooperative groups too; each says which it is.
    const other = named.subject ?? title.subject ?? sheetName.subject;
    if (
      (other === "cooperative" || other === "cooperative-group") &&
      (apparent === "cooperative" || apparent === "cooperative-group") &&
      apparent !== other
    )
      return { value: apparent, text: named.name, source: "name", row, column: named.column };
    if (named.subject) {
      const header = block.headers.get(named.column)?.at(-1) ?? "";
      return {
        value: admitted(named.subject),
        text: header,
        source: columns.names.length > 1 ? "tick" : "title",
        row: block.header.last,
        column: named.column,
      };
    }
    if (title.subject) return { value: admitted(title.subject), text: title.text, source: "title", row: title.row, column: title.column };
    if (sheetName.subject) return { value: admitted(sheetName.subject), text: sheet, source: "sheet-name", row: 0, column: 0 };
    if (apparent) return { value: apparent, text: named.name, source: "name", row, column: named.column };
    if (named.honorific !== "") return { value: "individual", text: named.name, source: "name", row, column: named.column };
    return nothingRead;
  }

  /** In a field that counts only farmers or only workers, an individual whom nobody called so in writing is one. */
  function byField(subject: Reading<SubjectType>, field: Reading<string>): Reading<SubjectType> {
    if (subject.value !== "individual" || !["name", "title", "sheet-name", "none"].includes(subject.source)) return subject;
    const admits = names.plan.fields.find(({ id }) => id === field.value)?.subjects ?? [];
    const [only] = admits;
    return admits.length === 1 && (only === "farmer" || only === "worker") ? { ...subject, value: only, source: "field" } : subject;
  }

  function fieldAt(row: number, cell: FilledText, groups: readonly Group[]): Reading<string> {
    if (cell.text !== "" && !isNullMark(cell.text)) {
      const found = names.field(cell.text);
      return { ...reading(cell), value: found.id, ...(found.suggestion ? { suggestion: found.suggestion } : {}) };
    }
    const ticked = columns.fieldTicks.filter(({ column }) => isTicked(grid.text(row, column)) === true);
    const [tick] = ticked;
    if (tick) {
      const found = names.field(tick.header);
      const several = ticked.some(({ header }) => names.field(header).id !== found.id);
      return {
        // Ticked in two fields: which one counts is not for the reader to say.
        value: several ? null : found.id,
        text: ticked.map(({ header }) => header).join("; "),
        source: "tick",
        row,
        column: tick.column,
        ...(found.suggestion ? { suggestion: found.suggestion } : {}),
      };
    }
    const group = groups.find((other) => other.meaning.field !== undefined);
    if (group) return { value: group.meaning.field!, text: group.text, source: "group", row: group.row, column: group.column };
    if (title.field) return { value: title.field, text: title.text, source: "title", row: title.row, column: title.column };
    if (sheetName.field) return { value: sheetName.field, text: sheet, source: "sheet-name", row: 0, column: 0 };
    return nothingRead;
  }

  function leadAt(
    cell: FilledText,
    field: Reading<string>,
    groups: readonly Group[],
    about: string,
    unit: Reading<string>,
  ): Reading<string> {
    const leads = field.value === null ? null : names.leadsOf(field.value);
    if (cell.text !== "" && !isNullMark(cell.text)) {
      const found = names.agency(cell.text);
      if (found.id !== null) return { ...reading(cell), value: found.id };
      const several = leads ? agencyAmong(cell.text, leads, names) : names.agenciesIn(cell.text);
      if (several.length > 0) return { ...reading(cell), value: several[0]! };
      return { ...reading(cell), value: null, ...(found.suggestion ? { suggestion: found.suggestion } : {}) };
    }
    const fits = (id: string | undefined): id is string =>
      id !== undefined && (leads === null ? names.leading.has(id) : leads.includes(id));
    const group = groups.find((other) => fits(other.meaning.lead));
    if (group) return { value: group.meaning.lead!, text: group.text, source: "group", row: group.row, column: group.column };
    if (leads && leads.length > 1) {
      const named = names.agenciesIn(about).filter((id) => leads.includes(id));
      if (named.length === 1) return { value: named[0]!, text: unit.text || about, source: "unit", row: unit.row, column: unit.column };
    }
    // A field that several lead on their own, named by the part of one of them: "Phụ nữ" of "Cựu chiến binh, Phụ nữ, Thanh niên".
    if (leads && leads.length > 1 && ["cell", "above", "tick", "group"].includes(field.source) && ledApart.has(field.value ?? "")) {
      const meant = agencyAmong(field.text, leads, names);
      if (meant.length === 1) return { value: meant[0]!, text: field.text, source: "field", row: field.row, column: field.column };
    }
    if (fits(title.lead)) return { value: title.lead, text: title.text, source: "title", row: title.row, column: title.column };
    if (fits(sheetName.lead)) return { value: sheetName.lead, text: sheet, source: "sheet-name", row: 0, column: 0 };
    return nothingRead;
  }

  function unitAt(
    row: number,
    cells: Readonly<Record<"unit" | "positionUnit" | "address", FilledText>>,
    fromPosition: string,
    position: Reading<string>,
    named: Named,
    collective: boolean,
    groups: readonly Group[],
  ): Reading<string> {
    const named1 = (
      text: string,
      at: { readonly source: ReadingSource; readonly row: number; readonly column: number },
    ): Reading<string> => {
      const found = units.resolve(text);
      return {
        value: found.name ?? text,
        text,
        source: at.source,
        row: at.row,
        column: at.column,
        ...(found.suggestion ? { suggestion: found.suggestion } : {}),
      };
    };
    if (cells.unit.text !== "" && !isNullMark(cells.unit.text)) return named1(cells.unit.text, cells.unit);
    const group = groups.find((other) => other.meaning.unit !== undefined);
    if (fromPosition !== "") {
      // The register's unit in the heading is stronger than a part of a sentence that it does not know.
      const registered =
        group && !units.empty && units.resolve(fromPosition).name === null && units.resolve(group.meaning.unit!).name !== null;
      if (!registered) return named1(fromPosition, cells.positionUnit);
    }
    if (group) return named1(group.meaning.unit!, { source: "group", row: group.row, column: group.column });
    if (one.unit === undefined && position.source === "cell" && position.text !== "") {
      const split = splitPositionUnit(position.text, false);
      if (split.unit !== "" && split.position !== "") return named1(split.unit, position);
    }
    if (cells.address.text !== "") {
      const place = unitOfAddress(cells.address.text, (text) => units.resolve(text).name !== null);
      if (place !== "") return named1(place, cells.address);
    }
    if (collective) {
      const own = units.resolve(grid.text(row, named.column)).name;
      if (own !== null) return { value: own, text: named.name, source: "name", row, column: named.column };
    }
    if (title.unit !== undefined) return { ...named1(title.unit, { source: "title", row: title.row, column: title.column }) };
    if (sheetName.unit !== undefined) return named1(sheetName.unit, { source: "sheet-name", row: 0, column: 0 });
    return nothingRead;
  }

  function timeAt(row: number, groups: readonly Group[]): { year: Reading<number>; quarter: Reading<Quarter>; date: Reading<IsoDate> } {
    let year: Reading<number> = nothingRead;
    let quarter: Reading<Quarter> = nothingRead;
    let date: Reading<IsoDate> = nothingRead;
    const period = fill.at(row, one.period);
    const yearCell = fill.at(row, one.year);
    if (yearCell.text !== "" && !isNullMark(yearCell.text)) {
      const read = readYear(grid.value(yearCell.row, yearCell.column), yearCell.text);
      year = { ...reading(yearCell), value: read.year };
      if (read.quarter) quarter = { ...reading(yearCell), value: read.quarter };
      if (read.year === null && read.wrong)
        observations.push({ kind: "year-impossible", sheet, row, column: yearCell.column, text: yearCell.text });
    }
    const quarterCell = fill.at(row, one.quarter);
    if (quarterCell.text !== "" && !isNullMark(quarterCell.text)) {
      const read = readQuarter(quarterCell.text);
      quarter = { ...reading(quarterCell), value: read.quarter };
      if (read.quarter === null)
        observations.push({ kind: "quarter-impossible", sheet, row, column: quarterCell.column, text: quarterCell.text });
      if (read.year !== null && year.text === "") year = { ...reading(quarterCell), value: read.year };
    }
    if (period.text !== "") {
      const read = readPeriod(period.text) ?? monthOf(period.text);
      if (read?.year && year.text === "") year = { ...reading(period), value: read.year };
      if (read?.quarter && quarter.text === "") quarter = { ...reading(period), value: read.quarter };
    }
    const dateCell = fill.at(row, one.date);
    if (dateCell.text !== "" && !isNullMark(dateCell.text)) {
      const value = grid.value(dateCell.row, dateCell.column);
      const written = isDateValue(value) ? value.date : dayOfSerial(value);
      const read = written !== null ? { date: written, precision: "day" as const } : readDate(dateCell.text);
      const day = read !== null && "date" in read ? read : null;
      date = { ...reading(dateCell), value: day?.precision === "day" ? day.date : null };
      if (day) {
        if (year.text === "")
          year = { value: Number(day.date.slice(0, 4)), text: dateCell.text, source: "date", row: dateCell.row, column: dateCell.column };
        if (quarter.text === "" && day.precision !== "year")
          quarter = {
            value: (Math.floor((Number(day.date.slice(5, 7)) - 1) / 3) + 1) as Quarter,
            text: dateCell.text,
            source: "date",
            row: dateCell.row,
            column: dateCell.column,
          };
      }
    }
    if (year.text === "") year = fromContext<"year", number>("year", groups);
    if (quarter.text === "") quarter = fromContext<"quarter", Quarter>("quarter", groups);
    return { year, quarter, date };
  }

  function fromContext<K extends "year" | "quarter", T extends number>(key: K, groups: readonly Group[]): Reading<T> {
    const group = groups.find((other) => other.meaning[key] !== undefined);
    if (group) return { value: group.meaning[key] as T, text: group.text, source: "group", row: group.row, column: group.column };
    if (title[key] !== undefined)
      return { value: title[key] as T, text: title.text, source: "title", row: title.row, column: title.column };
    if (sheetName[key] !== undefined) return { value: sheetName[key] as T, text: sheet, source: "sheet-name", row: 0, column: 0 };
    return nothingRead;
  }

  /** Sex and birth from one column each or from the two columns Nam and Nữ. */
  function personal(row: number, texts: Partial<Record<NomineeTextKey, Reading<string>>>): void {
    const sex = fill.at(row, one.sex);
    if (sex.text !== "") texts.sex = reading(sex);
    const birth = fill.at(row, one.birth);
    if (birth.text !== "" && !isNullMark(birth.text)) texts.birth = reading(birth);
    for (const [key, value] of [
      ["birthMale", "Nam"],
      ["birthFemale", "Nữ"],
    ] as const) {
      const column = one[key];
      if (column === undefined) continue;
      const text = grid.text(row, column);
      if (text === "" || isNullMark(text) || isTicked(text) === false) continue;
      texts.sex ??= { value: value, text, source: "tick", row, column };
      if (/\d{2}/.test(text)) texts.birth ??= { value: text, text, source: "cell", row, column };
    }
  }

  function errorsAt(row: number): void {
    for (const { column, key } of columns.readings) {
      const value = grid.value(row, column);
      if (key !== null && key !== "sensitive" && isErrorValue(value))
        observations.push({ kind: "error-value", sheet, row, column, text: value.error });
    }
  }

  /** A broken line of a pasted record goes to the record above. */
  function join(row: number): void {
    const above = nominees[nominees.length - 1];
    if (!above) return;
    const texts = { ...above.texts };
    const add = (key: NomineeTextKey, column: number | undefined): void => {
      const text = column === undefined ? "" : grid.lines(row, column);
      if (text === "" || column === undefined) return;
      const there = texts[key];
      texts[key] = there
        ? { ...there, value: `${there.value ?? there.text}\n${text}`, text: `${there.text} ${text}` }
        : { value: text, text, source: "cell", row, column };
    };
    for (const key of ["position", ...carried] as const) add(key, one[key]);
    if (one.positionUnit !== undefined) {
      const text = grid.text(row, one.positionUnit);
      if (text !== "") {
        const full =
          `${[above.texts.position?.text, above.unit.source === "cell" ? above.unit.text : ""].filter(Boolean).join(", ")} ${text}`.trim();
        const split = splitPositionUnit(full, false);
        if (split.unit !== "")
          above.unit = {
            ...above.unit,
            value: units.resolve(split.unit).name ?? split.unit,
            text: split.unit,
            source: "cell",
            row: above.row,
            column: one.positionUnit,
          };
        if (split.position !== "")
          texts.position = { value: split.position, text: split.position, source: "cell", row: above.row, column: one.positionUnit };
      }
    }
    if (one.unit !== undefined && grid.text(row, one.unit) !== "" && above.unit.column === one.unit) {
      const text = `${above.unit.text} ${grid.text(row, one.unit)}`;
      above.unit = { ...above.unit, value: units.resolve(text).name ?? text, text };
    }
    above.texts = texts;
  }

  function checkGroup(group: Group): void {
    for (const { number, subject } of statedCounts(group.text)) {
      const found = group.tally.of(subject);
      const alsoAs = subject !== null && group.meaning.subject === subject ? group.tally.total : found;
      if (found !== number && alsoAs !== number)
        observations.push({
          kind: "total-mismatch",
          sheet,
          row: group.row,
          column: group.column,
          text: group.text,
          subject: subject ?? group.meaning.subject ?? null,
          stated: number,
          found: alsoAs,
          of: "nominees",
        });
    }
  }

  function checkTotal(row: number, column: number, text: string): void {
    const tallies = [...stack.inForce().map((group) => group.tally), whole];
    const grand = /tổng cộng|tổng số|danh sách|ấn định|toàn/iu.test(text);
    const stated = statedCounts(text).map((one) => ({ ...one, column }));
    if (stated.length === 0) {
      for (const tick of columns.subjectTicks) {
        const value = grid.value(row, tick.column);
        if (typeof value === "number") stated.push({ number: value, subject: tick.subject, column: tick.column });
      }
      const value = columns.names.map((name) => grid.value(row, name.column)).find((cell) => typeof cell === "number");
      if (typeof value === "number" && stated.length === 0) stated.push({ number: value, subject: null, column: columns.names[0]!.column });
    }
    for (const { number, subject, column: at } of stated) {
      const counts = tallies.map((tally) => tally.of(subject));
      if (counts.includes(number)) continue;
      // Persons may be stated beside households that are rows, or the other way round.
      if (subject !== null && whole.of(subject) === 0 && subject !== "collective" && subject !== "individual") continue;
      const found = grand ? (counts[counts.length - 1] ?? 0) : closest(counts, number);
      observations.push({ kind: "total-mismatch", sheet, row, column: at, text, subject, stated: number, found, of: "nominees" });
    }
  }
}

/** The count that a total most likely means: headings and the whole list may all be what it sums. */
function closest(counts: readonly number[], stated: number): number {
  return counts.reduce((best, count) => (Math.abs(count - stated) < Math.abs(best - stated) ? count : best), counts[0] ?? 0);
}

/** A heading close to a name of the plan, or that speaks of a field, means something even where the rows need nothing from it. */
function namesSomething(meaning: Meaning, text: string): boolean {
  return meaning.suggestion !== undefined || /lĩnh vực|phong trào|cuộc vận động/iu.test(text);
}

function reading(cell: FilledText): Reading<string> {
  return {
    value: cell.text === "" ? null : cell.text,
    text: cell.text,
    source: cell.source,
    row: cell.source === "none" ? 0 : cell.row,
    column: cell.source === "none" ? 0 : cell.column,
  };
}

function monthOf(text: string): { readonly year: number | null; readonly quarter: Quarter | null } | null {
  const read = readDate(text);
  if (read === null || !("date" in read)) return null;
  const quarter = read.precision === "year" ? null : ((Math.floor((Number(read.date.slice(5, 7)) - 1) / 3) + 1) as Quarter);
  return { year: Number(read.date.slice(0, 4)), quarter };
}
