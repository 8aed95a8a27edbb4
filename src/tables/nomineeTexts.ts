import type { Nominee, NomineeTextKey, Reading } from "../model/nominee";
import type { DittoFill } from "./dittoFill";
import type { Group } from "./groupStack";
import { fromGroups } from "./inherited";
import type { NomineeSource } from "./nomineeSource";
import { splitPositionUnit } from "./positionUnit";
import { isNullMark, isTicked } from "./valueDictionary";

type Texts = Partial<Record<NomineeTextKey, Reading<string>>>;

const carried: readonly NomineeTextKey[] = ["address", "achievement", "award", "awardKind", "decision", "level", "stage", "note"];

/** Reads the texts that a row carries along: achievement, award, note and the like, sex and birth. */
export function textsReader(
  { grid, columns }: NomineeSource,
  fill: DittoFill,
): (row: number, position: Reading<string>, groups: readonly Group[]) => Texts {
  const { one } = columns;
  const present = carried.filter((key) => one[key] !== undefined);
  return (row, position, groups) => {
    const texts: Texts = {};
    if (position.text !== "") texts.position = position;
    for (const key of present) {
      const cell = fill.at(row, one[key]);
      if (cell.text !== "" && !isNullMark(cell.text)) texts[key] = { ...cell, value: grid.lines(cell.row, cell.column) };
    }
    if (groups.length > 0) {
      const award = texts.award ?? fromGroups(groups, "award");
      if (award) texts.award = award;
      const level = texts.level ?? fromGroups(groups, "level");
      if (level) texts.level = level;
    }
    const sex = fill.at(row, one.sex);
    if (sex.text !== "") texts.sex = sex;
    const birth = fill.at(row, one.birth);
    if (birth.text !== "" && !isNullMark(birth.text)) texts.birth = birth;
    birthUnder(row, one.birthMale, "Nam", texts);
    birthUnder(row, one.birthFemale, "Nữ", texts);
    return texts;
  };

  /** Sex and birth from the two columns Nam and Nữ, ticked or holding the year. */
  function birthUnder(row: number, column: number | undefined, sex: string, texts: Texts): void {
    if (column === undefined) return;
    const text = grid.text(row, column);
    if (text === "" || isNullMark(text) || isTicked(text) === false) return;
    texts.sex ??= { value: sex, text, source: "tick", row, column };
    if (/\d{2}/.test(text)) texts.birth ??= { value: text, text, source: "cell", row, column };
  }
}

/** Gives the texts of a broken line of a pasted record to the record above: what of it is now different. */
export function brokenLineReader({
  grid,
  columns,
  units,
}: NomineeSource): (row: number, above: Nominee) => Pick<Nominee, "texts" | "unit"> {
  const { one } = columns;
  return (row, above) => {
    const texts: Texts = { ...above.texts };
    let { unit } = above;
    for (const key of ["position", ...carried] as const) {
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
