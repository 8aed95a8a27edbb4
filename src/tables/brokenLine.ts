import type { Nominee } from "../model/nominee";
import type { ColumnKey } from "../model/recognition";
import type { NomineeSource } from "./nomineeSource";
import { carriedTexts, type NomineeTexts } from "./nomineeTexts";
import { splitPositionUnit } from "./positionUnit";

/** Columns whose further lines go to the record above. */
export const joinedColumns: ReadonlySet<ColumnKey> = new Set(["position", "positionUnit", "unit", ...carriedTexts]);

/** Gives the texts of a broken line of a pasted record to the record above: what of it is now different. */
export function brokenLineReader({
  grid,
  columns,
  units,
}: NomineeSource): (row: number, above: Nominee) => Pick<Nominee, "texts" | "unit"> {
  const { one } = columns;
  return (row, above) => {
    const texts: NomineeTexts = { ...above.texts };
    let { unit } = above;
    for (const key of ["position", ...carriedTexts] as const) {
      const column = one[key];
      const text = column === undefined ? "" : grid.lines(row, column);
      if (text === "" || column === undefined) continue;
      const there = texts[key];
      texts[key] = there
        ? { ...there, value: `${there.value ?? there.text}\n${text}`, text: `${there.text} ${text}` }
        : { value: text, text, source: "cell", row, column };
    }
    if (one.positionUnit !== undefined) {
      const column = one.positionUnit;
      const text = grid.text(row, column);
      if (text !== "") {
        const full = `${[above.texts.position?.text, unit.source === "cell" ? unit.text : ""].filter(Boolean).join(", ")} ${text}`.trim();
        const split = splitPositionUnit(full, false);
        if (split.unit !== "") unit = { ...unit, value: nameOf(split.unit), text: split.unit, source: "cell", row: above.row, column };
        if (split.position !== "") texts.position = { value: split.position, text: split.position, source: "cell", row: above.row, column };
      }
    }
    if (one.unit !== undefined && grid.text(row, one.unit) !== "" && unit.column === one.unit) {
      const text = `${unit.text} ${grid.text(row, one.unit)}`;
      unit = { ...unit, value: nameOf(text), text };
    }
    return { texts, unit };
  };

  function nameOf(text: string): string {
    return units.resolve(text).name ?? text;
  }
}
