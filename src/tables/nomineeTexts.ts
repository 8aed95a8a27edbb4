import type { NomineeTextKey, Reading } from "../model/nominee";
import type { DittoFill } from "./dittoFill";
import type { Group } from "./groupStack";
import { fromGroups } from "./inherited";
import type { NomineeName } from "./nomineeName";
import type { NomineeSource } from "./nomineeSource";
import { isNullMark, isTicked } from "./valueDictionary";

export type NomineeTexts = Partial<Record<NomineeTextKey, Reading<string>>>;

/** Texts that a row carries along as they are written. */
export const carriedTexts: readonly NomineeTextKey[] = [
  "address",
  "achievement",
  "award",
  "awardKind",
  "decision",
  "level",
  "stage",
  "note",
];

/** Reads the texts that a row carries along: achievement, award, note and the like, sex and birth. */
export function textsReader(
  { grid, columns }: NomineeSource,
  fill: DittoFill,
): (row: number, position: Reading<string>, groups: readonly Group[], named: NomineeName) => NomineeTexts {
  const { one } = columns;
  const present = carriedTexts.filter((key) => one[key] !== undefined);
  return (row, position, groups, named) => {
    const texts: NomineeTexts = {};
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
    else if (named.birth !== undefined) texts.birth = { value: named.birth, text: named.birth, source: "cell", row, column: named.column };
    birthUnder(row, one.birthMale, "Nam", texts);
    birthUnder(row, one.birthFemale, "Nữ", texts);
    return texts;
  };

  /** Sex and birth from the two columns Nam and Nữ, ticked or holding the year. */
  function birthUnder(row: number, column: number | undefined, sex: string, texts: NomineeTexts): void {
    if (column === undefined) return;
    const text = grid.text(row, column);
    if (text === "" || isNullMark(text) || isTicked(text) === false) return;
    texts.sex ??= { value: sex, text, source: "tick", row, column };
    if (/\d{2}/.test(text)) texts.birth ??= { value: text, text, source: "cell", row, column };
  }
}
