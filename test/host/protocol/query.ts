import { HostCollection, HostObject } from "../objects/hostObject";
import { type Profile } from "../profile";
import { classes, memberName, memberOf, plainProperties, protocolName } from "./members";
import { type QueryInfo } from "./message";

/** What to load: names of members, each with what to load of it. */
type Wanted = Map<string, Wanted>;

/** The answer to a load: a record with names in PascalCase, or `{ _Items: [...] }` for a collection. */
export function answerQuery(object: HostObject, query: QueryInfo, profile: Profile): unknown {
  const wanted: Wanted = new Map();
  for (const path of query.Select ?? []) plant(wanted, path);
  for (const path of query.Expand ?? []) plant(wanted, path);
  return answer(object, wanted, profile, query);
}

function plant(tree: Wanted, path: string): void {
  let at = tree;
  for (const part of path.split(/[/.]/)) {
    if (part === "") continue;
    let next = at.get(part);
    if (!next) at.set(part, (next = new Map()));
    at = next;
  }
}

function answer(object: HostObject, wanted: Wanted, profile: Profile, page: QueryInfo = {}): unknown {
  if (!(object instanceof HostCollection)) return record(object, wanted, profile);
  const own = new Map<string, Wanted>();
  const ofItems = new Map<string, Wanted>();
  for (const [name, parts] of wanted) {
    const isOwn = Object.hasOwn(classes[object.className]?.members ?? {}, memberName(name));
    (isOwn ? own : ofItems).set(name, parts);
  }
  const result: Record<string, unknown> = own.size > 0 ? record(object, own, profile) : {};
  if (ofItems.size > 0 || own.size === 0) {
    const items = object.listItems();
    const skip = page.Skip ?? 0;
    const shown = items.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    result["_Items"] = shown.map((item) => answer(item, ofItems, profile));
  }
  return result;
}

function record(object: HostObject, wanted: Wanted, profile: Profile): Record<string, unknown> {
  const result: Record<string, unknown> = object.identity();
  const names = wanted.size === 0 ? new Map<string, Wanted>([["*", new Map()]]) : wanted;
  for (const [name, parts] of names) {
    if (name === "*") {
      for (const member of plainProperties(object.className, profile)) result[protocolName(member)] = read(object, member);
      continue;
    }
    const kind = classes[object.className]?.members[memberName(name)]?.kind === "object" ? "object" : "property";
    const member = memberOf(object, name, kind, profile);
    const value = read(object, member);
    result[protocolName(member)] = value instanceof HostObject ? answer(value, parts, profile) : value;
  }
  return result;
}

const read = (object: HostObject, member: string): unknown => (object as unknown as Record<string, unknown>)[member];
