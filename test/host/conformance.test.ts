import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { declaredMembers } from "./documentation/declaredMembers";
import { frameworkMembers, HostObject } from "./objects/hostObject";

interface Listed {
  page: string;
  members: Record<string, { kind: string; since: string; differs?: string }>;
}

const listFile = join(__dirname, "conformance.json");
const list = JSON.parse(readFileSync(listFile, "utf8")) as { about: string; classes: Record<string, Listed> };
const declared = declaredMembers();

/** Every public class of `objects/`, by the name it has in Excel, with the names on its prototypes. */
function codedMembers(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of readdirSync(join(__dirname, "objects"))) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the list of classes is whatever the folder holds
    const module = require(join(__dirname, "objects", file)) as Record<string, unknown>;
    for (const exported of Object.values(module)) {
      if (typeof exported !== "function" || !(exported.prototype instanceof HostObject)) continue;
      const prototype = exported.prototype as HostObject;
      const className = prototype.className;
      if (className === undefined) continue;
      const names = new Set<string>();
      for (let at: object = prototype; at !== HostObject.prototype; at = Object.getPrototypeOf(at) as object) {
        for (const name of Object.getOwnPropertyNames(at)) if (!frameworkMembers.has(name) && !name.startsWith("_")) names.add(name);
      }
      found.set(className, names);
    }
  }
  return found;
}

const coded = codedMembers();
const pageOf = (className: string): string => `https://learn.microsoft.com/javascript/api/excel/excel.${className.toLowerCase()}`;

if (process.env["GENERATE_CONFORMANCE"]) {
  const classes: Record<string, Listed> = {};
  for (const [className, names] of [...coded].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const members: Listed["members"] = {};
    for (const name of [...names].sort()) {
      const known = declared.get(className)?.get(name);
      if (!known) continue;
      const differs = list.classes[className]?.members[name]?.differs;
      members[name] = { ...known, ...(differs === undefined ? {} : { differs }) };
    }
    classes[className] = { page: pageOf(className), members };
  }
  writeFileSync(listFile, `${JSON.stringify({ about: list.about, classes }, null, 2)}\n`);
}

describe("the conformance list", () => {
  it("names every class and no other", () => {
    expect(Object.keys(list.classes).sort()).toEqual([...coded.keys()].sort());
  });

  it("names classes that Excel has, each with its documentation page", () => {
    for (const [className, { page }] of Object.entries(list.classes)) {
      expect([className, declared.has(className), page]).toEqual([className, true, pageOf(className)]);
    }
  });

  it.each(Object.keys(list.classes))("%s: lists exactly the members of Excel's that the code has", (className) => {
    const excel = declared.get(className) ?? new Map<string, unknown>();
    const here = [...(coded.get(className) ?? [])].filter((name) => excel.has(name)).sort();
    expect(Object.keys(list.classes[className]?.members ?? {}).sort()).toEqual(here);
  });

  it.each(Object.keys(list.classes))("%s: says of each member what Microsoft's declarations say, kind and set", (className) => {
    const said = Object.fromEntries(
      Object.entries(list.classes[className]?.members ?? {}).map(([name, { kind, since }]) => [name, { kind, since }]),
    );
    const excel = Object.fromEntries(Object.keys(said).map((name) => [name, declared.get(className)?.get(name)]));
    expect(said).toEqual(excel);
  });
});
