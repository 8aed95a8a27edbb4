import { nothingRead, type Reading } from "../model/nominee";
import type { Plan } from "../model/plan";
import type { SubjectType } from "../model/subject";
import { foldKey } from "../text/fold";
import { apparentSubject } from "../text/honorific";
import type { DittoFill } from "./dittoFill";
import type { Group } from "./groupStack";
import { fromGroups } from "./inherited";
import type { NomineeName } from "./nomineeName";
import type { NomineeSource } from "./nomineeSource";
import { isNullMark, isTicked, subjectNamed } from "./valueDictionary";

/** "Nông dân" and "công nhân" are types only where the plan counts them apart; elsewhere they are individuals. */
export function admittedSubjects(plan: Plan): (subject: SubjectType) => SubjectType {
  const types = new Set(plan.fields.flatMap((field) => field.subjects));
  return (subject) => ((subject === "farmer" || subject === "worker") && !types.has(subject) ? "individual" : subject);
}

const saysCollective = /(?:^|[^\p{L}])(?:tập thể|tap the|tapthe|tt)(?![\p{L}])/u;

/** Reads what type a row's subject is: its cell or tick, a heading, the header over its name, the titles, the name itself. */
export function subjectReader(
  { grid, block, columns, names, title, sheetName }: NomineeSource,
  fill: DittoFill,
): (row: number, named: NomineeName, groups: readonly Group[]) => Reading<SubjectType> {
  const admitted = admittedSubjects(names.plan);
  return (row, named, groups) => {
    const cell = fill.at(row, columns.one.subject);
    if (cell.text !== "" && !isNullMark(cell.text)) return { ...cell, value: subjectNamed(cell.text) };
    return ticked(row) ?? fromGroups(groups, "subject") ?? byNameOrTitle(row, named);
  };

  function ticked(row: number): Reading<SubjectType> | null {
    const found = columns.subjectTicks.filter(({ column }) => isTicked(grid.text(row, column)) === true);
    const [tick] = found;
    if (!tick) return null;
    const value = found.length === 1 ? tick.subject : null;
    return { value, text: found.map(({ header }) => header).join("; "), source: "tick", row, column: tick.column };
  }

  function byNameOrTitle(row: number, named: NomineeName): Reading<SubjectType> {
    const apparent = apparentSubject(named.written);
    const byName = (value: SubjectType): Reading<SubjectType> => ({
      value,
      text: named.name,
      source: "name",
      row,
      column: named.column,
    });
    // Lists of cooperatives hold cooperative groups too; each says which it is.
    const other = named.subject ?? title.subject ?? sheetName.subject;
    if (
      (other === "cooperative" || other === "cooperative-group") &&
      (apparent === "cooperative" || apparent === "cooperative-group") &&
      apparent !== other
    )
      return byName(apparent);
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
    // A sheet "Trường học" or "Doanh nghiệp" tells where its people come from.
    const placeAlone = sheetName.subject === "collective" && apparent === "individual" && !saysCollective.test(foldKey(grid.sheet.name));
    if (sheetName.subject && !placeAlone)
      return { value: admitted(sheetName.subject), text: grid.sheet.name, source: "sheet-name", row: 0, column: 0 };
    if (apparent) return byName(apparent);
    return named.honorific === "" ? nothingRead : byName("individual");
  }
}

const unwritten: ReadonlySet<Reading<unknown>["source"]> = new Set(["name", "title", "sheet-name", "none"]);

/** In a field that counts only farmers or only workers, an individual whom nobody called so in writing is one. */
export function subjectByField(plan: Plan): (subject: Reading<SubjectType>, field: string | null) => Reading<SubjectType> {
  const special = new Map(
    plan.fields.flatMap(({ id, subjects: [only, ...others] }): [string, SubjectType][] =>
      others.length === 0 && (only === "farmer" || only === "worker") ? [[id, only]] : [],
    ),
  );
  return (subject, field) => {
    const only = subject.value === "individual" && unwritten.has(subject.source) && field !== null ? special.get(field) : undefined;
    return only === undefined ? subject : { ...subject, value: only, source: "field" };
  };
}
