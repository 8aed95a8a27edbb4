import type { ColumnKey, ColumnReading, SheetChoice } from "../model/recognition";
import type { SubjectType } from "../model/subject";
import type { Block } from "./blocks";
import type { Grid } from "./grid";
import type { HeaderMatch } from "./matchHeader";
import { isNullMark, isTicked, subjectNamed, subjectOfHeading } from "./valueDictionary";

/** What the columns of a list of nominees mean. */
export interface NomineeColumns {
  readonly readings: readonly ColumnReading[];
  /** The column of each meaning that one column can hold. */
  readonly one: Readonly<Partial<Record<ColumnKey, number>>>;
  /** Columns that may hold the name, the usual one first, with the subject type that their header names. */
  readonly names: readonly { readonly column: number; readonly subject: SubjectType | null }[];
  readonly subjectTicks: readonly { readonly column: number; readonly subject: SubjectType; readonly header: string }[];
  readonly fieldTicks: readonly { readonly column: number; readonly header: string }[];
}

const many: ReadonlySet<ColumnKey> = new Set(["subjectTick", "fieldTick", "sensitive"]);

/**
 * Decides between the meanings that the headers of a block may have, when it is a list of nominees. Null when nothing can hold a name.
 * `namesField` says whether a text is the name of a field: a column headed so and holding ticks ticks the field.
 */
export function nomineeColumns(
  grid: Grid,
  block: Block,
  choice?: SheetChoice["columns"],
  namesField: (text: string) => boolean = () => false,
): NomineeColumns | null {
  const taken = new Map<ColumnKey, number>();
  const keys = new Map<number, ColumnKey | null>();
  const certainty = new Map<number, ColumnReading["certainty"]>();
  for (const [column, chosen] of Object.entries(choice ?? {})) {
    keys.set(Number(column), chosen);
    certainty.set(Number(column), "chosen");
    if (chosen !== null && !many.has(chosen)) taken.set(chosen, Number(column));
  }
  const open = [...block.matches].filter(([column]) => !keys.has(column));
  const strength = (match: HeaderMatch): number => (match.certainty === "sure" ? 0 : 1000) + match.rank;
  const names: number[] = taken.has("name") ? [taken.get("name")!] : [];
  const texts = new Map(open.map(([column]) => [column, headerText(block, column)]));
  const ticksField = (column: number): boolean => {
    const header = texts.get(column) ?? "";
    if (header === "" || header.length > 80 || !namesField(header) || !holdsTicks(grid, block, column)) return false;
    keys.set(column, "fieldTick");
    certainty.set(column, "sure");
    return true;
  };
  for (const [column, match] of open) if (match.certainty === "unknown") ticksField(column);
  const candidates = open.filter(([, match]) => match.certainty !== "unknown").sort(([a, x], [b, y]) => strength(x) - strength(y) || a - b);
  for (const [column, match] of candidates) {
    certainty.set(column, match.certainty);
    if (match.key !== "fieldTick" && match.rank >= 50 && ticksField(column)) continue;
    for (const key of [match.key, ...match.alternatives]) {
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
      if (key === "subjectTick" && match.alternatives.includes("name") && holdsNames(grid, block, column)) {
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
  };
}

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

/** "Họ và tên chủ hộ", "Tên Hợp tác xã" say what the rows are; "Họ và tên" alone does not, for lists write collectives under it too. */
function subjectImplied(header: string): SubjectType | null {
  const key = header.toLowerCase();
  if (/chủ hộ|hộ gia đình|tên hộ/u.test(key) && !/cá nhân|tập thể/u.test(key)) return "household";
  const hasCooperative = /hợp tác xã|\bhtx/u.test(key);
  const hasGroup = /tổ hợp tác|\btht/u.test(key);
  if (hasCooperative && hasGroup) return null;
  if (hasCooperative && !/cá nhân|tập thể/u.test(key)) return "cooperative";
  if (hasGroup) return "cooperative-group";
  if (/nông dân/u.test(key)) return "farmer";
  if (/công nhân/u.test(key)) return "worker";
  const tapThe = /tập thể|doanh nghiệp|đơn vị/u.test(key);
  const caNhan = /cá nhân|họ (?:và )?tên/u.test(key);
  if (tapThe && !caNhan && /^tên (?:tập thể|doanh nghiệp)/u.test(key)) return "collective";
  if (caNhan && !tapThe && /cá nhân/u.test(key)) return "individual";
  return null;
}

function personIfNamed(header: string): SubjectType | null {
  return /họ (?:và )?tên/iu.test(header) ? "individual" : null;
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

function sample(grid: Grid, block: Block, column: number): readonly string[] {
  const texts: string[] = [];
  for (let index = grid.indexFrom(block.top); index < grid.rows.length && texts.length < 60; index++) {
    const row = grid.rows[index]!.row;
    if (row > block.bottom) break;
    const text = grid.text(row, column);
    if (text !== "" && !block.skip.has(row)) texts.push(text);
  }
  return texts;
}

function hasBody(grid: Grid, block: Block, column: number): boolean {
  return sample(grid, block, column).length > 0;
}

/** Whether a column holds ticks and nothing else. */
function holdsTicks(grid: Grid, block: Block, column: number): boolean {
  const texts = sample(grid, block, column);
  const ticks = texts.filter((text) => isTicked(text) === true).length;
  return ticks > 0 && texts.filter((text) => isTicked(text) === null && !/^\d{1,4}$/.test(text)).length === 0;
}

function holdsNames(grid: Grid, block: Block, column: number): boolean {
  const texts = sample(grid, block, column).filter((text) => !isNullMark(text));
  const names = texts.filter(
    (text) =>
      isTicked(text) === null &&
      text.length > 3 &&
      /\p{L}{2}/u.test(text) &&
      !/^\W*\d|^(?:ít nhất|không dưới|tối thiểu|từ|mỗi|trên) /iu.test(text),
  );
  return names.length > 0 && names.length >= texts.length / 2;
}
