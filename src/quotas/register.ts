import type { Plan } from "../model/plan";
import type { Unit } from "../model/unit";
import { foldKey } from "../text/fold";
import { yearOf, type QuotaPeriod } from "./period";

/** The workbook's register of units, asked by class and period. */
export interface Register {
  /** Units of a class that exist at some time in the period, each name once, in the register's order. */
  activeIn(unitClass: string, period: QuotaPeriod): readonly Unit[];
  /** The unit that a name means in a period: by its own name first, then by an alias. */
  find(name: string, unitClass: string, period: QuotaPeriod): Unit | null;
}

interface ClassInPeriod {
  readonly units: readonly Unit[];
  readonly byKey: ReadonlyMap<string, Unit>;
}

/**
 * A unit without a class belongs to the plan's only class; where the plan has several, it belongs to none.
 * Names and aliases are looked up within the years in which a unit exists, because mergers hand a name on (G10).
 */
export function registerOf(plan: Plan, units: readonly Unit[]): Register {
  const onlyClass = plan.unitClasses.length === 1 ? (plan.unitClasses[0]?.id ?? null) : null;
  const classOf = (unit: Unit): string | null => unit.unitClass ?? onlyClass;
  const known = new Map<string, ClassInPeriod>();

  const classInPeriod = (unitClass: string, period: QuotaPeriod): ClassInPeriod => {
    const name = `${unitClass}\u0000${period.label}`;
    let found = known.get(name);
    if (found === undefined) {
      found = indexUnits(units.filter((unit) => classOf(unit) === unitClass && existsIn(unit, period)));
      known.set(name, found);
    }
    return found;
  };

  return {
    activeIn: (unitClass, period) => classInPeriod(unitClass, period).units,
    find: (name, unitClass, period) => classInPeriod(unitClass, period).byKey.get(foldKey(name)) ?? null,
  };
}

function indexUnits(candidates: readonly Unit[]): ClassInPeriod {
  const byName = new Map<string, Unit>();
  for (const unit of candidates) if (!byName.has(foldKey(unit.name))) byName.set(foldKey(unit.name), unit);
  const byKey = new Map(byName);
  for (const unit of candidates) {
    const first = byName.get(foldKey(unit.name)) ?? unit;
    for (const alias of unit.aliases) if (!byKey.has(foldKey(alias))) byKey.set(foldKey(alias), first);
  }
  return { units: [...byName.values()], byKey };
}

function existsIn(unit: Unit, period: QuotaPeriod): boolean {
  const first = period.year ?? yearOf(period.start);
  const last = period.year ?? yearOf(period.end);
  return (unit.activeFrom ?? first) <= last && (unit.activeTo ?? last) >= first;
}
