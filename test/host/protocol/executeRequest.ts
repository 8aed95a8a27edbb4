import { ExcelError } from "../objects/excelError";
import { type HostContext } from "../objects/hostContext";
import { HostObject } from "../objects/hostObject";
import { type Workbook } from "../objects/workbook";
import { type Profile } from "../profile";
import { memberOf, nameWhenSet } from "./members";
import { type ActionInfo, type ArgumentInfo, type RequestBody, type ResponseBody } from "./message";
import { answerQuery } from "./query";

export interface StopAfter {
  readonly actions: number;
  readonly code: string;
}

type Callable = Record<string, (...values: unknown[]) => unknown>;

/**
 * Executes one request, action by action. The first action that fails ends it; what the actions before it did stays done.
 * An object path is followed once in a request, so that `add` adds once.
 */
export function executeRequest(
  body: RequestBody,
  context: HostContext,
  workbook: Workbook,
  profile: Profile,
  stopAfter?: StopAfter,
): ResponseBody {
  const reached = new Map<number, HostObject | null>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  let place = "";

  const reach = (id: number): HostObject | null => {
    const known = reached.get(id);
    if (known !== undefined) return known;
    const object = follow(id);
    reached.set(id, object);
    return object;
  };

  const follow = (id: number): HostObject | null => {
    const path = body.ObjectPaths[id];
    if (!path) throw new ExcelError("InvalidObjectPath", `The request has no object path ${id}.`);
    if (path.ObjectPathType === 1) return workbook;
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) {
      const kept = context.references.get(path.Name);
      if (!kept) throw new ExcelError("InvalidObjectPath", `The object path "_reference()" isn't working for what you're trying to do.`);
      return kept;
    }
    if (path.ParentObjectPathId === undefined) throw new ExcelError("InvalidObjectPath", `Object path ${id} has no parent.`);
    const parent = reach(path.ParentObjectPathId);
    if (!parent) return null;
    if (path.ObjectPathType === 4) {
      const member = memberOf(parent, path.Name, "object", profile);
      place = `${parent.className}.${member}`;
      return objectOrNull((parent as unknown as Record<string, unknown>)[member], place);
    }
    if (path.ObjectPathType !== 3 && path.ObjectPathType !== 5)
      throw new ExcelError("InvalidObjectPath", `Path type ${path.ObjectPathType}.`);
    const member = memberOf(parent, path.ObjectPathType === 5 ? "getItem" : path.Name, "method", profile);
    place = `${parent.className}.${member}`;
    return objectOrNull((parent as unknown as Callable)[member]?.(...argumentsOf(path.ArgumentInfo)), place);
  };

  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((argument, at) => resolved(argument, info?.ReferencedObjectPathIds?.[at]));

  const resolved = (argument: unknown, pathId: unknown): unknown => {
    if (typeof pathId === "number" && pathId !== 0) return reach(pathId);
    if (Array.isArray(argument)) {
      return Array.isArray(pathId) ? argument.map((part, at) => resolved(part, (pathId as unknown[])[at])) : argument;
    }
    if (typeof argument === "object" && argument !== null) {
      const nested = (argument as { _ObjectPathId?: unknown })._ObjectPathId;
      if (typeof nested === "number") return reach(nested);
      return Object.fromEntries(Object.entries(argument).map(([key, part]) => [key, resolved(part, 0)]));
    }
    return argument;
  };

  const perform = (action: ActionInfo): unknown => {
    if (action.ActionType === 5) {
      traces.push(action.Id);
      return null;
    }
    const object = reach(action.ObjectPathId);
    if (!object) return null;
    place = object.className;
    switch (action.ActionType) {
      case 1:
        return object.identity();
      case 2:
        return answerQuery(object, action.QueryInfo ?? {}, profile);
      case 3: {
        if (object === workbook && action.Name === "_RemoveReference") {
          for (const id of argumentsOf(action.ArgumentInfo)) context.forget(String(id));
          return null;
        }
        const member = action.Name.startsWith("_") ? internalMember(object, action.Name) : memberOf(object, action.Name, "method", profile);
        place = `${object.className}.${member}`;
        return (object as unknown as Callable)[member]?.(...argumentsOf(action.ArgumentInfo)) ?? null;
      }
      case 4: {
        const member = memberOf(object, nameWhenSet(object, action.Name), "property", profile);
        place = `${object.className}.${member}`;
        const [value] = argumentsOf(action.ArgumentInfo);
        if (!isWritable(object, member)) throw new ExcelError("InvalidOperation", `${place} can't be set.`);
        (object as unknown as Record<string, unknown>)[member] = value;
        return null;
      }
      default:
        throw new ExcelError("ApiNotFound", `Actions of type ${action.ActionType} are not implemented by the local Excel.`);
    }
  };

  for (const [index, action] of body.Actions.entries()) {
    try {
      if (stopAfter && index >= stopAfter.actions) throw new PlannedError(stopAfter.code);
      results.push({ ActionId: action.Id, Value: perform(action) });
    } catch (error) {
      if (!(error instanceof ExcelError) && !(error instanceof PlannedError)) throw error;
      return {
        Error: { Code: error.code, Message: error.message, Location: place, ActionIndex: index },
        Results: results,
        TraceIds: traces,
      };
    }
  }
  return { Error: null, Results: results, TraceIds: traces };
}

class PlannedError extends Error {
  constructor(readonly code: string) {
    super("A fault that the test planned.");
  }
}

/** Members that the client calls by itself. */
function internalMember(object: HostObject, name: string): string {
  if (typeof (object as unknown as Record<string, unknown>)[name] !== "function") {
    throw new ExcelError("ApiNotFound", `${object.className}.${name} is not implemented by the local Excel.`);
  }
  return name;
}

function objectOrNull(value: unknown, place: string): HostObject | null {
  if (value instanceof HostObject || value === null) return value;
  throw new Error(`${place} must give an object of the host.`);
}

function isWritable(object: HostObject, member: string): boolean {
  for (let type: object | null = object; type; type = Object.getPrototypeOf(type) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(type, member);
    if (descriptor) return descriptor.set !== undefined;
  }
  return false;
}
