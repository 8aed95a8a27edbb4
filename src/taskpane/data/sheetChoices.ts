import type { Choices, ColumnKey, SheetChoice, SheetKind } from "../../model/recognition";

/** Meanings that a person may give to a column of a list, in the order of use. */
export const listColumnKeys: readonly ColumnKey[] = [
  "name",
  "lastName",
  "firstName",
  "honorific",
  "subject",
  "field",
  "lead",
  "unit",
  "positionUnit",
  "position",
  "address",
  "year",
  "quarter",
  "period",
  "date",
  "achievement",
  "award",
  "awardKind",
  "decision",
  "level",
  "stage",
  "sex",
  "birth",
  "birthMale",
  "birthFemale",
  "note",
  "index",
  "sensitive",
];

export const sheetKinds: readonly SheetKind[] = ["nominees", "quotas", "units", "targets", "other"];

const isEmpty = (choice: SheetChoice): boolean =>
  choice.kind === undefined && choice.headerRow === undefined && Object.keys(choice.columns ?? {}).length === 0;

/** The choices with one sheet's changed; a sheet about which nothing is chosen any more is left to recognition again. */
export function withChoice(choices: Choices, sheet: string, choice: SheetChoice | null): Choices {
  const others = Object.fromEntries(Object.entries(choices).filter(([name]) => name !== sheet));
  return choice === null || isEmpty(choice) ? others : { ...others, [sheet]: choice };
}

/** The choice with another kind; null leaves the kind to recognition. Columns were chosen for the former kind and go with it. */
export function withKind(choice: SheetChoice, kind: SheetKind | null): SheetChoice {
  const { headerRow } = choice;
  return { ...(kind !== null && { kind }), ...(headerRow !== undefined && { headerRow }) };
}

/** The choice with another header row; null leaves it to recognition. Columns belong to the header under which they were chosen. */
export function withHeaderRow(choice: SheetChoice, headerRow: number | null): SheetChoice {
  const { kind } = choice;
  return { ...(kind !== undefined && { kind }), ...(headerRow !== null && { headerRow }) };
}

/** The choice with a column's meaning: a key, `null` to ignore the column, `undefined` to leave it to recognition. */
export function withColumn(choice: SheetChoice, column: number, key: ColumnKey | null | undefined): SheetChoice {
  const others = Object.fromEntries(Object.entries(choice.columns ?? {}).filter(([number]) => Number(number) !== column));
  const columns: SheetChoice["columns"] = key === undefined ? others : { ...others, [column]: key };
  return { ...choice, columns };
}
