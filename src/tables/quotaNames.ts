import type { Suggestion } from "../model/nominee";
import type { Per } from "../model/period";
import type { Unit } from "../model/unit";
import type { PlanNames, Resolution } from "./planNames";
import type { UnitNames } from "./unitNames";
import { unitClassesOf } from "./unitsClass";

/** What a name in a cell was found to be: an id (or a register's name), or nothing and perhaps the nearest thing. */
export interface NameFound {
  readonly value: string | null;
  /** False when the name only stands inside a longer text or has a typing error. */
  readonly exact?: boolean;
  readonly suggestion?: Suggestion;
}

/** What a quota table needs to know of the plan and of the workbook's register. */
export interface QuotaNames {
  /** Field id. */
  field(text: string): NameFound;
  /** Agency id. */
  agency(text: string): NameFound;
  /** Name of a registered unit. */
  unit(text: string): NameFound;
  /** Names of the registered units of the class that a text such as "mỗi xã, thị trấn" speaks of. */
  unitsOfClass?(text: string): readonly string[];
  leadsOf(field: string): readonly string[];
  fieldsLedBy(agency: string): readonly string[];
  /** Whether the plan has numbers for each unit of a register. */
  readonly unitQuotas: boolean;
  /** The period of a number whose table says none: the one that all of the plan's numbers have, else the term. */
  readonly per: Per;
}

/** The names of a plan and of the units that the workbook registers. */
export function quotaNamesOf(names: PlanNames, units: UnitNames, register: readonly Unit[] = []): QuotaNames {
  const pers = new Set(names.plan.quotas.map((quota) => quota.per));
  const [per] = pers;
  const classes = unitClassesOf(names.plan);
  return {
    field: (text) => found(names.field(text)),
    agency: (text) => found(names.agency(text)),
    unit: (text) => {
      const { name, suggestion } = units.resolve(text);
      return { value: name, ...(suggestion ? { suggestion } : {}) };
    },
    unitsOfClass: (text) => {
      const unitClass = classes.named(text.replace(/^\s*(?:mỗi|từng)\s/iu, ""));
      return unitClass === null ? [] : register.filter((unit) => unit.unitClass === unitClass).map((unit) => unit.name);
    },
    leadsOf: (field) => names.leadsOf(field),
    fieldsLedBy: (agency) => names.plan.fields.filter((field) => field.leads.includes(agency)).map((field) => field.id),
    unitQuotas: names.plan.quotas.some((quota) => quota.scope === "each-unit"),
    per: pers.size === 1 && per !== undefined ? per : "term",
  };
}

function found(resolution: Resolution): NameFound {
  const { id, how, suggestion } = resolution;
  return { value: id, exact: how === "exact", ...(suggestion ? { suggestion } : {}) };
}
