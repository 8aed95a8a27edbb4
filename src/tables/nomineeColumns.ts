import type { ColumnKey, ColumnReading, SheetChoice } from "../model/recognition";
import type { SubjectType } from "../model/subject";
import type { Block } from "./blocks";
import { hasBody, holdsAwardKinds, holdsNames, holdsTicks, holdsTypes, sample, shareRows } from "./columnContents";
import type { Grid } from "./grid";
import { personIfNamed, subjectImplied } from "./headerSubject";
import { apparentSubject } from "../text/honorific";
import type { WrittenPeriod } from "../text/readPeriod";
import type { HeaderMatch } from "./matchHeader";
import { periodHeaded } from "./periodHeader";
import { isDitto, isNullMark, isTicked, subjectNamed, subjectOfHeading } from "./valueDictionary";

/** What the columns of a list of nominees mean. */
export interface NomineeColumns {
  readonly readings: readonly ColumnReading[];
  /** The column of each meaning that one column can hold. */
  readonly one: Readonly<Partial<Record<ColumnKey, number>>>;
  /** Columns that may hold the name, the usual one first, with the subject type that their header names. */
  readonly names: readonly { readonly column: number; readonly subject: SubjectType | null }[];
  readonly subjectTicks: readonly { readonly column: number; readonly subject: SubjectType; readonly header: string }[];
  readonly fieldTicks: readonly { readonly column: number; readonly header: string }[];
  /** Columns headed by a year or quarter, in which a tick says when. */
  readonly yearTicks: readonly { readonly column: number; readonly header: string; readonly period: WrittenPeriod }[];
}

const many: ReadonlySet<ColumnKey> = new Set(["subjectTick", "fieldTick", "yearTick", "sensitive"]);

/**
 * Decides between the meanings that the headers of a block may have, when it is a list of nominees. Null when nothing can hold a name.
 * `known` says what texts are names of the plan: a column headed like a field and holding ticks ticks that field, and a column whose header says nothing
 * may show by its cells what it is.
 */
export function nomineeColumns(
  grid: Grid,
  block: Block,
  choice?: SheetChoice["columns"],
  known: KnownNames = noNames,
): NomineeColumns | null {
  const taken = new Map<ColumnKey, number>();
  const keys = new Map<number, ColumnKey | null>();
  const certainty = new Map<number, ColumnReading["certainty"]>();
  for (const [column, chosen] of Object.entries(choice ?? {})) {
    keys.set(Number(column), chosen);
    certainty.set(Number(column), "chosen");
    if (chosen !== null && !many.has(chosen)) taken.set(chosen, Number(column));
  }
  const contents = {
    subject: (text: string) => subjectNamed(text) !== null,
    field: (text: string) => known.field(text),
    lead: (text: string) => known.lead(text),
    name: (text: string) => apparentSubject(text) !== null,
    unit: (text: string) => apparentSubject(text) === "collective",
    year: (text: string) => /^(?:năm )?20\d\d$/iu.test(text),
  };
  const open = [...block.matches].filter(([column]) => !keys.has(column));
  const typed = open.filter(([, { key, certainty: sure }]) => key === "subject" && sure !== "unknown").map(([column]) => column);
  /** Of two columns headed as types the one that holds some is meant. */
  const lacksTypes = new Set(typed.length < 2 ? [] : typed.filter((column) => !holdsTypes(grid, block, column)));
  const strength = (match: HeaderMatch, column: number): number =>
    (match.certainty === "sure" ? 0 : 1000) + match.rank + (lacksTypes.has(column) ? 500 : 0);
  const names: number[] = taken.has("name") ? [taken.get("name")!] : [];
  const texts = new Map(open.map(([column]) => [column, headerText(block, column)]));
  const ticksField = (column: number): boolean => {
    const header = texts.get(column) ?? "";
    if (header === "" || header.length > 80 || !known.field(header) || !holdsTicks(grid, block, column)) return false;
    keys.set(column, "fieldTick");
    certainty.set(column, "sure");
    return true;
  };
  const ticksYear = (column: number): boolean => {
    if (periodHeaded(block, column) === null || !holdsTicks(grid, block, column)) return false;
    keys.set(column, "yearTick");
    certainty.set(column, "sure");
    return true;
  };
  for (const [column, match] of open) if (match.certainty === "unknown" && !ticksYear(column)) ticksField(column);
  const candidates = open
    .filter(([, match]) => match.certainty !== "unknown")
    .sort(([a, x], [b, y]) => strength(x, a) - strength(y, b) || a - b);
  for (const [column, match] of candidates) {
    certainty.set(column, match.certainty);
    if ((match.key === "year" || match.key === "quarter" || match.key === "period") && ticksYear(column)) continue;
    if (match.key !== "fieldTick" && match.rank >= 50 && ticksField(column)) continue;
    const awarded = match.key === "subject" && holdsAwardKinds(grid, block, column);
    for (const key of awarded ? (["awardKind"] as const) : [match.key, ...match.alternatives]) {
      if (key === null || many.has(key)) {
        keys.set(column, key);
        break;
      }
      if (quotaOnly.has(key)) continue;
      const there = taken.get(key);
      if (there === undefined) {
        taken.set(key, column);
        keys.set(column, key);
        if (key === "name") names.push(column);
        break;
      }
      if (
        key === "name" &&
        subjectOfHeading(texts.get(column) ?? "") !== subjectOfHeading(texts.get(there) ?? "") &&
        !sameHeaderCell(grid, block, there, column)
      ) {
        keys.set(column, "name");
        names.push(column);
        break;
      }
    }
    if (!keys.has(column)) keys.set(column, null);
  }
  // "Tên tập thể" beside "Cá nhân", each holding names on its own rows.
  const named = names[0];
  if (named !== undefined && names.length === 1)
    for (const [column] of candidates)
      if (keys.get(column) === "subjectTick" && holdsNames(grid, block, column) && !shareRows(grid, block, named, column)) {
        keys.set(column, "name");
        names.push(column);
      }
  byContent();
  // One header merged over two columns: family and middle names, given name.
  const name = taken.get("name");
  if (name !== undefined) {
    const beside = [name - 1, name + 1].find((column) => sameHeaderCell(grid, block, name, column) && hasBody(grid, block, column));
    if (beside !== undefined) {
      const [last, first] = [Math.min(name, beside), Math.max(name, beside)];
      keys.set(last, "lastName");
      keys.set(first, "firstName");
      taken.delete("name");
      taken.set("lastName", last);
      taken.set("firstName", first);
      names.length = 0;
    } else if (taken.has("firstName") && !taken.has("lastName") && sameParent(block, name, taken.get("firstName")!)) {
      taken.set("lastName", name);
      keys.set(name, "lastName");
      taken.delete("name");
      names.length = 0;
    }
  }
  if (!taken.has("name") && !taken.has("lastName")) {
    // "Tập thể" and "Cá nhân" hold names when their cells are no ticks; "Đơn vị" does in a list of collectives; "Tên" does alone.
    let byBody = false;
    for (const [column, match] of candidates) {
      const key = keys.get(column);
      if (key === "subjectTick" && (match.alternatives.includes("name") || match.rank <= 20) && holdsNames(grid, block, column)) {
        keys.set(column, "name");
        names.push(column);
        byBody = true;
      }
    }
    // "Tên" beside types or fields is the name of what is listed.
    if (names.length === 0 && taken.has("firstName")) {
      names.push(taken.get("firstName")!);
      byBody = ["subject", "field", "position", "achievement"].some((key) => taken.has(key as ColumnKey)) || keysHold(keys, "subjectTick");
    }
    if (names.length === 0) {
      const other = candidates.find(
        ([column, match]) => match.alternatives.includes("name") && keys.get(column) !== "subjectTick" && keys.get(column) !== "name",
      );
      if (other) names.push(other[0]);
    }
    const [first] = names;
    if (first === undefined) return null;
    for (const [key, column] of taken) if (column === first) taken.delete(key);
    taken.set("name", first);
    keys.set(first, "name");
    if (certainty.get(first) !== "chosen" && !byBody) certainty.set(first, "doubtful");
  } else if (taken.has("firstName") && !taken.has("lastName") && taken.has("name")) {
    keys.set(taken.get("firstName")!, null);
    taken.delete("firstName");
  }
  const readings: ColumnReading[] = [];
  for (const column of [...new Set([...block.headers.keys(), ...keys.keys()])].sort((a, b) => a - b)) {
    const match = block.matches.get(column);
    const key = keys.get(column) ?? null;
    readings.push({
      column,
      header: (block.headers.get(column) ?? []).join(" / "),
      key,
      certainty: certainty.get(column) ?? "unknown",
      alternatives: match ? [match.key, ...match.alternatives].filter((one): one is ColumnKey => one !== null && one !== key) : [],
    });
  }
  const ticks = readings.filter((reading) => reading.key === "subjectTick");
  return {
    readings,
    one: Object.fromEntries(taken),
    names: taken.has("lastName")
      ? []
      : names.map((column) => ({
          column,
          subject:
            names.length > 1
              ? (subjectOfHeading(texts.get(column) ?? "") ?? personIfNamed(texts.get(column) ?? ""))
              : subjectImplied(texts.get(column) ?? ""),
        })),
    subjectTicks: ticks.flatMap(({ column }) => {
      const header = block.headers.get(column)?.at(-1) ?? "";
      const subject = subjectNamed(header);
      return subject ? [{ column, subject, header }] : [];
    }),
    fieldTicks: readings
      .filter((reading) => reading.key === "fieldTick")
      .map(({ column }) => ({ column, header: block.headers.get(column)?.at(-1) ?? "" })),
    yearTicks: readings.flatMap(({ column, key, header }) => {
      const period = key === "yearTick" ? periodHeaded(block, column) : null;
      return period ? [{ column, header, period }] : [];
    }),
  };

  /**
   * What cells show of a column: a header that was nearly understood and holds what it seems to say is sure; one that says nothing, or is missing, over
   * cells that are types, fields or leads nearly all is taken for that and asked about.
   */
  function byContent(): void {
    for (const [key, column] of taken)
      if (certainty.get(column) === "doubtful" && key in contents && mostly(column, contents[key as keyof typeof contents]))
        certainty.set(column, "sure");
    // A year in which nobody was chosen, beside years with ticks.
    if (keysHold(keys, "yearTick"))
      for (const [column] of open)
        if (certainty.get(column) !== "chosen" && periodHeaded(block, column) !== null && !hasBody(grid, block, column)) {
          const claimed = keys.get(column) ?? null;
          if (claimed !== null && !many.has(claimed)) taken.delete(claimed);
          keys.set(column, "yearTick");
          certainty.set(column, "sure");
        }
    const wanted = (["subject", "field", "lead"] as const).filter((key) => !taken.has(key) && !keysHold(keys, `${key}Tick` as ColumnKey));
    if (wanted.length === 0 || (names.length === 0 && !taken.has("lastName"))) return;
    for (let column = block.left; column <= block.right; column++) {
      const match = block.matches.get(column);
      if (keys.get(column) !== undefined && keys.get(column) !== null) continue;
      if (certainty.get(column) === "chosen" || match?.certainty === "sure") continue;
      // A bare number may be the number of a field, and is far likelier a mark.
      const found = wanted.find((key) => !taken.has(key) && mostly(column, (text) => /\p{L}/u.test(text) && contents[key](text)));
      if (!found) continue;
      taken.set(found, column);
      keys.set(column, found);
      certainty.set(column, "doubtful");
    }
  }

  function mostly(column: number, fits: (text: string) => boolean): boolean {
    const texts = sample(grid, block, column).filter((text) => !isNullMark(text) && !isDitto(text) && isTicked(text) === null);
    return texts.length >= 3 && texts.filter(fits).length >= texts.length * 0.8;
  }
}

/** Names of the plan that a cell may hold. */
export interface KnownNames {
  field(text: string): boolean;
  lead(text: string): boolean;
}

const noNames: KnownNames = { field: () => false, lead: () => false };

function keysHold(keys: ReadonlyMap<number, ColumnKey | null>, wanted: ColumnKey): boolean {
  return [...keys.values()].includes(wanted);
}

const quotaOnly: ReadonlySet<ColumnKey> = new Set([
  "quota",
  "achieved",
  "ratio",
  "total",
  "unitClass",
  "activeFrom",
  "activeTo",
  "aliases",
  "targetTitle",
  "deadline",
]);

function headerText(block: Block, column: number): string {
  return block.headers.get(column)?.at(-1) ?? "";
}

function sameHeaderCell(grid: Grid, block: Block, a: number, b: number): boolean {
  const merge = grid.mergeAt(block.header.last, a) ?? grid.mergeAt(block.header.first, a);
  return (
    merge !== null && merge.top <= block.header.last && merge.bottom >= block.header.last && b >= merge.left && b <= merge.right && a !== b
  );
}

function sameParent(block: Block, a: number, b: number): boolean {
  return Math.abs(a - b) === 1 && /đệm|lót|^họ$/iu.test(headerText(block, Math.min(a, b)));
}
