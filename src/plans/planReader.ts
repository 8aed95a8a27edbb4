import type { IsoDate } from "../model/period";
import { toNfc } from "../text/unicode";
import type { PlanFault, PlanFaultCode } from "./planError";

/**
 * Reads one JSON value. Gives undefined after noting at least one fault, so that reading goes on and every fault is found in one pass.
 */
export type Read<T> = (value: unknown, path: string, faults: PlanFault[]) => T | undefined;

/** A key that may be left out, with the value it then has. */
export interface Optional<T> {
  readonly read: Read<T>;
  readonly whenMissing: T;
}

export type Shape<T> = { readonly [K in keyof T]-?: Read<T[K]> | Optional<T[K]> };

const longestText = 10_000;
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/u;
const idShape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const dateShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const quarterShape = /^\d{4}-Q[1-4]$/;

function fail(faults: PlanFault[], path: string, code: PlanFaultCode, detail: string): undefined {
  faults.push({ path, code, detail });
  return undefined;
}

/** Any text, put into NFC; may be empty. Characters that no workbook can hold are a fault. */
export const anyText: Read<string> = (value, path, faults) => {
  if (typeof value !== "string") return fail(faults, path, "wrong-type", "text");
  if (value.length > longestText) return fail(faults, path, "text-too-long", String(longestText));
  if (controlCharacter.test(value)) return fail(faults, path, "control-character", JSON.stringify(value.slice(0, 40)));
  return toNfc(value);
};

/** A text with something in it, trimmed. */
export const text: Read<string> = (value, path, faults) => {
  const read = anyText(value, path, faults)?.trim();
  return read === "" ? fail(faults, path, "empty-text", "") : read;
};

export const id: Read<string> = (value, path, faults) => {
  if (typeof value !== "string") return fail(faults, path, "wrong-type", "text");
  return idShape.test(value) ? value : fail(faults, path, "bad-id", value.slice(0, 80));
};

export const flag: Read<boolean> = (value, path, faults) =>
  typeof value === "boolean" ? value : fail(faults, path, "wrong-type", "true/false");

/** A whole number from 1 to `largest`. */
export function positiveInteger(largest: number): Read<number> {
  return (value, path, faults) =>
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= largest
      ? value
      : fail(faults, path, "not-positive-integer", shown(value));
}

/** A day that exists, `YYYY-MM-DD`, from year 1900 to 2200. */
export const isoDate: Read<IsoDate> = (value, path, faults) => {
  if (typeof value !== "string") return fail(faults, path, "wrong-type", "YYYY-MM-DD");
  const match = dateShape.exec(value);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const real = match !== null && year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
  return real ? value : fail(faults, path, "bad-date", value.slice(0, 40));
};

export const quarter: Read<string> = (value, path, faults) =>
  typeof value === "string" && quarterShape.test(value) ? value : fail(faults, path, "bad-quarter", shown(value));

export function oneOf<const T extends string>(values: readonly T[]): Read<T> {
  return (value, path, faults) => values.find((one) => one === value) ?? fail(faults, path, "not-allowed", values.join(", "));
}

export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value, path, faults) => (value === null ? null : read(value, path, faults));
}

export function optional<T>(read: Read<T>, whenMissing: T): Optional<T> {
  return { read, whenMissing };
}

/**
 * A list. Items that could not be read leave a hole, so that `forEach` still gives every other item its own index; a plan without faults
 * has no holes.
 */
export function list<T>(read: Read<T>, longest: number): Read<readonly T[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value)) return fail(faults, path, "wrong-type", "list");
    if (value.length > longest) return fail(faults, path, "too-many", String(longest));
    const items: T[] = [];
    value.forEach((item: unknown, index) => {
      const one = read(item, `${path}[${index}]`, faults);
      if (one !== undefined) items[index] = one;
    });
    return items;
  };
}

export function nonEmptyList<T>(read: Read<T>, longest: number): Read<readonly T[]> {
  const readList = list(read, longest);
  return (value, path, faults) =>
    Array.isArray(value) && value.length === 0 ? fail(faults, path, "missing", "1") : readList(value, path, faults);
}

/** An object of exactly these keys. */
export function record<T extends object>(shape: Shape<T>): Read<T> {
  const readPart = partialRecord(shape);
  return (value, path, faults) => {
    const before = faults.length;
    const part = readPart(value, path, faults);
    return part === undefined || faults.length > before ? undefined : (part as T);
  };
}

/** Like `record`, but gives what could be read of it. */
export function partialRecord<T extends object>(shape: Shape<T>): Read<Partial<T>> {
  const keys = Object.keys(shape) as (keyof T & string)[];
  return (value, path, faults) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(faults, path, "wrong-type", "object");
    const source = value as Record<string, unknown>;
    const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
    for (const key of Object.keys(source))
      if (!Object.hasOwn(shape, key)) fail(faults, at(key.slice(0, 80)), "unknown-key", key.slice(0, 80));
    const result: Partial<T> = {};
    for (const key of keys) {
      const rule = shape[key];
      const given = Object.hasOwn(source, key) ? source[key] : undefined;
      if (typeof rule === "function") {
        if (given === undefined) fail(faults, at(key), "missing", key);
        else assign(result, key, rule(given, at(key), faults));
      } else if (given === undefined) result[key] = rule.whenMissing;
      else assign(result, key, rule.read(given, at(key), faults));
    }
    return result;
  };
}

function assign<T extends object, K extends keyof T>(target: Partial<T>, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value;
}

/** A value as a fault shows it. */
function shown(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 40);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  return String(value);
}
