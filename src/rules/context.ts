import type { Nominee } from "../model/nominee";
import type { IsoDate } from "../model/period";
import type { Agency, Field, Plan, QuotaClause } from "../model/plan";
import type { BlockReading, ColumnKey, Observation, Recognition } from "../model/recognition";
import type { QuotaStanding, Standing, UncountedReason } from "../model/standing";
import { type NeededKey, neededKeys } from "./neededKeys";

/** A block of a sheet with the nominees that were read from it. */
export interface NomineeBlock {
  readonly sheet: string;
  readonly reading: BlockReading;
  readonly nominees: readonly Nominee[];
}

type ObservationKind = Observation["kind"];
export type ObservationOf<K extends ObservationKind> = Extract<Observation, { readonly kind: K }>;

/** Everything that rules look at, prepared once. */
export interface RuleContext {
  readonly plan: Plan;
  readonly recognition: Recognition;
  readonly standing: Standing;
  readonly asOf: IsoDate;
  readonly fields: ReadonlyMap<string, Field>;
  readonly agencies: ReadonlyMap<string, Agency>;
  /** Clauses that a nominee of a field (or of none) may fill, those without a field included. */
  readonly quotasFor: (field: string | null) => readonly QuotaClause[];
  readonly rowsByQuota: ReadonlyMap<string, readonly QuotaStanding[]>;
  readonly blocks: readonly NomineeBlock[];
  /** Nominees whose value was not written or not understood: the few that most rules are about. */
  readonly unread: Readonly<Record<NeededKey, readonly Nominee[]>>;
  /** Why a nominee fills no quota, by index. */
  readonly uncounted: ReadonlyMap<number, UncountedReason>;
  readonly observed: <K extends ObservationKind>(kind: K) => readonly ObservationOf<K>[];
  /** What the column of a cell means, or null. */
  readonly columnKeyAt: (sheet: string, row: number, column: number) => ColumnKey | null;
  /** An agency's name; the id itself where the plan does not list it. */
  readonly agencyName: (id: string) => string;
  /** A field's short title, which reads well inside a sentence; the id itself where the plan does not list it. */
  readonly fieldTitle: (id: string) => string;
}

export function prepareContext(plan: Plan, recognition: Recognition, standing: Standing, asOf: IsoDate): RuleContext {
  const fields = new Map(plan.fields.map((field) => [field.id, field]));
  const agencies = new Map(plan.agencies.map((agency) => [agency.id, agency]));
  const observations = groupBy(recognition.observations, (observation) => observation.kind);
  return {
    plan,
    recognition,
    standing,
    asOf,
    fields,
    agencies,
    quotasFor: quotasByField(plan),
    rowsByQuota: groupBy(
      standing.rows.filter((row) => row.quota !== null),
      (row) => row.quota ?? "",
    ),
    blocks: nomineeBlocks(recognition),
    unread: unreadNominees(recognition.nominees),
    uncounted: new Map(standing.uncounted.map(({ nominee, reason }) => [nominee, reason])),
    observed: <K extends ObservationKind>(kind: K) => (observations.get(kind) ?? []) as unknown as readonly ObservationOf<K>[],
    columnKeyAt: columnKeys(recognition),
    agencyName: (id) => agencies.get(id)?.name ?? id,
    fieldTitle: (id) => fields.get(id)?.shortTitle ?? id,
  };
}

/** Items by key, keys and items in the order given. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function unreadNominees(nominees: readonly Nominee[]): RuleContext["unread"] {
  const unread: Record<NeededKey, Nominee[]> = { subject: [], field: [], lead: [], unit: [], year: [], quarter: [] };
  for (const nominee of nominees) for (const key of neededKeys) if (nominee[key].value === null) unread[key].push(nominee);
  return unread;
}

function quotasByField(plan: Plan): (field: string | null) => readonly QuotaClause[] {
  const known = new Map<string | null, readonly QuotaClause[]>();
  return (field) => {
    let quotas = known.get(field);
    if (quotas === undefined) {
      quotas = plan.quotas.filter((quota) => quota.field === null || quota.field === field);
      known.set(field, quotas);
    }
    return quotas;
  };
}

function nomineeBlocks(recognition: Recognition): readonly NomineeBlock[] {
  const bySheet = groupBy(recognition.nominees, (nominee) => nominee.sheet);
  return recognition.sheets.flatMap(({ sheet, blocks }) => {
    const byBlock = groupBy(bySheet.get(sheet) ?? [], (nominee) => nominee.block);
    return blocks.flatMap((reading, block) =>
      reading.kind === "nominees" ? [{ sheet, reading, nominees: byBlock.get(block) ?? [] }] : [],
    );
  });
}

function columnKeys(recognition: Recognition): RuleContext["columnKeyAt"] {
  const sheets = new Map(recognition.sheets.map((reading) => [reading.sheet, reading.blocks]));
  return (sheet, row, column) => {
    const block = sheets
      .get(sheet)
      ?.find(({ range }) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right);
    return block?.columns.find((reading) => reading.column === column)?.key ?? null;
  };
}
