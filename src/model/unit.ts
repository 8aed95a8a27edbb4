/** A unit of the workbook's register: a commune, an agency, a division. */
export interface Unit {
  readonly name: string;
  /** Unit class id of the plan, or null when the register does not say and the plan has several. */
  readonly unitClass: string | null;
  readonly aliases: readonly string[];
  /** First and last year in which it exists; null when not said. */
  readonly activeFrom: number | null;
  readonly activeTo: number | null;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
