import { nothingRead, type Reading, type ReadingSource } from "../model/nominee";
import type { DittoFill } from "./dittoFill";
import { agencyAmong } from "./groupMeaning";
import type { Group } from "./groupStack";
import type { NomineeSource } from "./nomineeSource";
import { isNullMark } from "./valueDictionary";

/** What else a row says that may name its lead. */
export interface AboutLead {
  readonly field: Reading<string>;
  readonly unit: Reading<string>;
  /** The texts in which an agency may be named, put together only when they are needed. */
  readonly texts: () => string;
}

const ofTheRow: ReadonlySet<ReadingSource> = new Set(["cell", "above", "tick", "group"]);

/** Reads the lead agency of a row: its cell, a heading, the agency that its own texts name, its field's part, the titles. */
export function leadReader(
  { grid, columns, names, title, sheetName }: NomineeSource,
  fill: DittoFill,
): (row: number, groups: readonly Group[], about: AboutLead) => Reading<string> {
  /** Fields in which each lead has a number of its own. */
  const ledApart = new Set(
    names.plan.quotas.flatMap((quota) => (quota.scope === "each-lead" && quota.field !== null ? [quota.field] : [])),
  );
  return (row, groups, about) => {
    const leads = about.field.value === null ? null : names.leadsOf(about.field.value);
    const cell = fill.at(row, columns.one.lead);
    return cell.text !== "" && !isNullMark(cell.text) ? written(cell, leads) : unwritten(leads, groups, about);
  };

  function written(cell: Reading<string>, leads: readonly string[] | null): Reading<string> {
    const { id, suggestion } = names.agency(cell.text);
    if (id !== null) return { ...cell, value: id };
    const [first] = leads ? agencyAmong(cell.text, leads, names) : names.agenciesIn(cell.text);
    if (first !== undefined) return { ...cell, value: first };
    return suggestion ? { ...cell, value: null, suggestion } : { ...cell, value: null };
  }

  function unwritten(leads: readonly string[] | null, groups: readonly Group[], { field, unit, texts }: AboutLead): Reading<string> {
    const fits = (id: string | undefined): id is string =>
      id !== undefined && (leads === null ? names.leading.has(id) : leads.includes(id));
    const group = groups.find((other) => fits(other.meaning.lead));
    if (group) return { value: group.meaning.lead!, text: group.text, source: "group", row: group.row, column: group.column };
    if (leads && leads.length > 1) {
      const said = texts();
      const [named, ...others] = names.agenciesIn(said).filter((id) => leads.includes(id));
      if (named !== undefined && others.length === 0)
        return { value: named, text: unit.text || said, source: "unit", row: unit.row, column: unit.column };
      // A field that several lead on their own, named by the part of one of them: "Phụ nữ" of "Cựu chiến binh, Phụ nữ, Thanh niên".
      const meant = ofTheRow.has(field.source) && ledApart.has(field.value ?? "") ? agencyAmong(field.text, leads, names) : [];
      if (meant.length === 1) return { value: meant[0]!, text: field.text, source: "field", row: field.row, column: field.column };
    }
    if (fits(title.lead)) return { value: title.lead, text: title.text, source: "title", row: title.row, column: title.column };
    if (fits(sheetName.lead)) return { value: sheetName.lead, text: grid.sheet.name, source: "sheet-name", row: 0, column: 0 };
    return nothingRead;
  }
}

/** The lead of a row that says nothing of it: the only one of its field. */
export function leadByField({ names }: NomineeSource): (lead: Reading<string>, field: string | null) => Reading<string> {
  return (lead, field) => {
    if (lead.value !== null || lead.text !== "" || field === null) return lead;
    const [only, ...others] = names.leadsOf(field);
    if (only === undefined || others.length > 0) return lead;
    return { value: only, text: names.agencyName(only), source: "field", row: 0, column: 0 };
  };
}
