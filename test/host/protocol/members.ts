import conformance from "../conformance.json";
import { ExcelError } from "../objects/excelError";
import { type HostObject } from "../objects/hostObject";
import { type Profile } from "../profile";

export interface Member {
  readonly kind: "property" | "object" | "method";
  /** The ExcelApi set that brought it. */
  readonly since: string;
  /** What is known to differ from Excel. */
  readonly differs?: string;
}

export interface ConformanceClass {
  readonly page: string;
  readonly members: Readonly<Record<string, Member>>;
}

export const classes = conformance.classes as unknown as Readonly<Record<string, ConformanceClass>>;

/** `getRange` for `GetRange`; names that start with an underscore stay as they are. */
export function memberName(protocolName: string): string {
  return protocolName.charAt(0).toLowerCase() + protocolName.slice(1);
}

export function protocolName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** Properties that the client sets under another name than it loads them by. */
const namesWhenSet: Readonly<Record<string, string>> = {
  "Worksheet.gridlines": "showGridlines",
  "Worksheet.headings": "showHeadings",
};

export function nameWhenSet(object: HostObject, protocolName: string): string {
  return namesWhenSet[`${object.className}.${memberName(protocolName)}`] ?? protocolName;
}

const setNumber = (since: string): number => Number(since.split(".")[1]);

/** The member of an object that a request names, or `ApiNotFound` by name. */
export function memberOf(object: HostObject, name: string, kind: Member["kind"], profile: Profile): string {
  const member = memberName(name);
  const known = classes[object.className]?.members[member];
  if (!known || known.kind !== kind || !Object.hasOwn(classes[object.className]?.members ?? {}, member)) {
    throw new ExcelError("ApiNotFound", `The API ${object.className}.${member} is not implemented by the local Excel.`);
  }
  if (setNumber(known.since) > profile.excelApi) {
    throw new ExcelError("ApiNotFound", `${profile.name} has no ${object.className}.${member}: it came with ExcelApi ${known.since}.`);
  }
  return member;
}

/** The plain properties of a class that a profile has: what an unspecific load brings. */
export function plainProperties(className: string, profile: Profile): string[] {
  return Object.entries(classes[className]?.members ?? {}).flatMap(([name, member]) =>
    member.kind === "property" && setNumber(member.since) <= profile.excelApi ? [name] : [],
  );
}
