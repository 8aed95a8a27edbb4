import type { Reading } from "../model/nominee";
import type { DittoFill } from "./dittoFill";
import type { Group } from "./groupStack";
import { inherited } from "./inherited";
import type { NomineeSource } from "./nomineeSource";
import { isNullMark, isTicked } from "./valueDictionary";

/** Reads the field of a row: its cell or tick, a heading, the titles. */
export function fieldReader(source: NomineeSource, fill: DittoFill): (row: number, groups: readonly Group[]) => Reading<string> {
  const { grid, columns, names } = source;
  return (row, groups) => {
    const cell = fill.at(row, columns.one.field);
    if (cell.text === "" || isNullMark(cell.text)) return ticked(row) ?? inherited(source, groups, "field");
    const { id, suggestion } = names.field(cell.text);
    return suggestion ? { ...cell, value: id, suggestion } : { ...cell, value: id };
  };

  function ticked(row: number): Reading<string> | null {
    const found = columns.fieldTicks.filter(({ column }) => isTicked(grid.text(row, column)) === true);
    const [tick] = found;
    if (!tick) return null;
    const { id, suggestion } = names.field(tick.header);
    // Ticked in two fields: which one counts is not for the reader to say.
    const several = found.some(({ header }) => names.field(header).id !== id);
    return {
      value: several ? null : id,
      text: found.map(({ header }) => header).join("; "),
      source: "tick",
      row,
      column: tick.column,
      ...(suggestion ? { suggestion } : {}),
    };
  }
}

/** The field of a row that says nothing of it: the only one that its lead leads. */
export function fieldByLead({ names }: NomineeSource): (field: Reading<string>, lead: Reading<string>) => Reading<string> {
  return (field, lead) => {
    if (field.text !== "" || lead.value === null) return field;
    const only = names.onlyFieldLedBy(lead.value);
    return only === null ? field : { value: only, text: lead.text, source: "lead", row: lead.row, column: lead.column };
  };
}
