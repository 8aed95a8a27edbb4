import type { Plan } from "../model/plan";
import { PlanError, type PlanFault } from "./planError";
import { referenceFaults, type GivenIds } from "./planReferences";
import { mostRules, planSchema } from "./planSchema";

const mostBytes = 1_000_000;
const mostLevels = 32;
const mostValues = 500_000;
const forbiddenKeys: readonly string[] = ["__proto__", "constructor", "prototype"];

/**
 * A plan from JSON text, as a user's file holds it.
 * @throws PlanError with every fault: not JSON, longer than 1 MB in UTF-8, deeper than 32 levels, or anything that `parsePlan` finds.
 */
export function parsePlanText(text: string): Plan {
  if (text.length > mostBytes || utf8Length(text) > mostBytes)
    throw new PlanError([{ path: "", code: "too-large", detail: String(mostBytes) }]);
  if (nesting(text) > mostLevels) throw new PlanError([{ path: "", code: "too-deep", detail: String(mostLevels) }]);
  return parsePlan(jsonOf(text));
}

/**
 * A plan from a JSON value: the built-in plans, a user's file and a plan written on a sheet all pass through here.
 * The schema is closed (an unknown key is a fault), references are resolved, and every text is put into NFC.
 * @throws PlanError with every fault found, each with its JSON path.
 */
export function parsePlan(json: unknown): Plan {
  const hostile = hostileFaults(json);
  if (hostile.length > 0) throw new PlanError(hostile);
  const faults: PlanFault[] = [];
  const plan = planSchema(json, "", faults) ?? {};
  const rules = (plan.fields?.length ?? 0) + (plan.quotas?.length ?? 0) + (plan.targets?.length ?? 0) + (plan.milestones?.length ?? 0);
  if (rules > mostRules) faults.push({ path: "", code: "too-many", detail: String(mostRules) });
  faults.push(...referenceFaults(plan, givenIds(json)));
  if (faults.length > 0) throw new PlanError(faults);
  return plan as Plan;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (cause) {
    throw new PlanError([{ path: "", code: "not-json", detail: cause instanceof Error ? cause.message.slice(0, 200) : String(cause) }]);
  }
}

/** Faults that make it unsafe or pointless to look at the rest; without recursion, so that depth cannot exhaust the stack. */
function hostileFaults(json: unknown): readonly PlanFault[] {
  const faults: PlanFault[] = [];
  const open: { readonly value: unknown; readonly path: string; readonly level: number }[] = [{ value: json, path: "", level: 1 }];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, level } = next;
    values += 1;
    if (values > mostValues) return [...faults, { path: "", code: "too-many", detail: String(mostValues) }];
    if (typeof value !== "object" || value === null) continue;
    if (level > mostLevels) return [...faults, { path: path.slice(0, 200), code: "too-deep", detail: String(mostLevels) }];
    if (Array.isArray(value)) {
      if (value.length > mostValues) return [...faults, { path, code: "too-many", detail: String(mostValues) }];
      value.forEach((item: unknown, index) => open.push({ value: item, path: `${path}[${index}]`, level: level + 1 }));
      continue;
    }
    for (const [key, item] of Object.entries(value)) {
      const at = path === "" ? key.slice(0, 80) : `${path}.${key.slice(0, 80)}`;
      if (forbiddenKeys.includes(key)) faults.push({ path: at, code: "forbidden-key", detail: key });
      else open.push({ value: item, path: at, level: level + 1 });
    }
  }
  return faults;
}

function givenIds(json: unknown): GivenIds {
  return { fields: idsIn(json, "fields"), agencies: idsIn(json, "agencies"), unitClasses: idsIn(json, "unitClasses") };
}

function idsIn(json: unknown, part: "fields" | "agencies" | "unitClasses"): ReadonlySet<string> {
  const items: unknown = typeof json === "object" && json !== null ? (json as Record<string, unknown>)[part] : undefined;
  const ids = new Set<string>();
  if (!Array.isArray(items)) return ids;
  for (const item of items as readonly unknown[]) {
    if (typeof item === "object" && item !== null && "id" in item && typeof item.id === "string") ids.add(item.id);
  }
  return ids;
}

/** Deepest nesting of brackets outside strings: known before `JSON.parse` is asked to build it. */
function nesting(text: string): number {
  let level = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (inString) {
      if (char === "\\") i += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") deepest = Math.max(deepest, (level += 1));
    else if (char === "}" || char === "]") level -= 1;
  }
  return deepest;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
