import type { OpcPackage } from "./package";
import { relationshipKind } from "./relationships";
import { quoteSheetName } from "../workbook/sheetReferences";
import { relationshipIdOf, sheetOfReference } from "./workbookPart";
import { escapeXml } from "./xml";
import {
  append,
  attribute,
  child,
  childrenOf,
  cutOut,
  insertAfter,
  parseXml,
  setAttributes,
  splice,
  type Splice,
  type XmlElement,
} from "./xmlTree";

/** What stands before `definedNames` and before `calcPr` (CT_Workbook, ECMA-376 part 1, 18.2.27), the additions of Microsoft included. */
const beforeNames = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
];

export interface NamedReference {
  readonly name: string;
  readonly text: string;
}

/** What the workbook part has to say about a tab. */
export interface TabEntry {
  readonly name: string;
  /** Place among the sheets from 0, or null for a new one at the end. */
  readonly index: number | null;
  /** Relationship of the new sheet part; only for a new one. */
  readonly relationshipId: string | null;
  /** Names local to the sheet. */
  readonly local: readonly NamedReference[];
  /** Local names that the tab had before and that are ours to replace. */
  readonly replaced: readonly string[];
  /** The hidden name that marks the tab as ours. */
  readonly mark: string | null;
}

/** Writes a tab's entry, its names and its mark into the workbook part, and has Excel calculate everything when it opens the file. */
export function putTabEntry(pkg: OpcPackage, path: string, entry: TabEntry): void {
  const bytes = pkg.need(path);
  const root = parseXml(bytes, path);
  const { prefix } = root;
  const sheets = child(root, "sheets");
  const list = childrenOf(sheets, "sheet");
  const cuts: Splice[] = [];
  const own = entry.index === null ? undefined : list[entry.index];
  if (own && attribute(own, "name") !== entry.name) cuts.push(setAttributes(own, { name: entry.name }));
  if (!own) {
    const id = Math.max(0, ...list.map((sheet) => Number(attribute(sheet, "sheetId")) || 0)) + 1;
    const xml = `<${prefix}sheet name="${escapeXml(entry.name)}" sheetId="${id}" ${relationshipAttribute(root)}="${entry.relationshipId}"/>`;
    cuts.push(
      sheets ? append(bytes, sheets, xml) : insertAfter(bytes, root, beforeNames.slice(0, 7), `<${prefix}sheets>${xml}</${prefix}sheets>`),
    );
  }
  const index = entry.index ?? list.length;
  const names = child(root, "definedNames");
  for (const name of childrenOf(names, "definedName")) {
    const local = attribute(name, "localSheetId");
    const text = (attribute(name, "name") ?? "").toLowerCase();
    const goes =
      local === undefined
        ? text === entry.mark?.toLowerCase()
        : Number(local) === index && entry.replaced.some((other) => other.toLowerCase() === text);
    if (goes) cuts.push(cutOut(name));
  }
  const added =
    entry.local
      .map(({ name, text }) => `<${prefix}definedName name="${name}" localSheetId="${index}">${escapeXml(text)}</${prefix}definedName>`)
      .join("") +
    (entry.mark === null
      ? ""
      : `<${prefix}definedName name="${entry.mark}" hidden="1">${escapeXml(quoteSheetName(entry.name))}!$A$1</${prefix}definedName>`);
  if (added !== "") {
    cuts.push(
      names
        ? append(bytes, names, added)
        : insertAfter(bytes, root, beforeNames, `<${prefix}definedNames>${added}</${prefix}definedNames>`),
    );
  }
  cuts.push(calculateOnLoad(bytes, root));
  pkg.put(path, splice(bytes, cuts));
}

/** Takes a sheet out of the workbook part: entry, names that belong or point to it, and the places counted from it. */
export function removeTabEntry(pkg: OpcPackage, path: string, index: number): void {
  const bytes = pkg.need(path);
  const root = parseXml(bytes, path);
  const list = childrenOf(child(root, "sheets"), "sheet");
  const gone = list[index]!;
  const sheet = (attribute(gone, "name") ?? "").toLowerCase();
  const cuts: Splice[] = [cutOut(gone), calculateOnLoad(bytes, root)];
  const names = child(root, "definedNames");
  const kept = childrenOf(names, "definedName").filter((name) => {
    const local = attribute(name, "localSheetId");
    return local === undefined ? sheetOfReference(name.text.trim())?.toLowerCase() !== sheet : Number(local) !== index;
  });
  if (names && kept.length === 0) cuts.push(cutOut(names));
  else {
    for (const name of childrenOf(names, "definedName")) {
      const local = Number(attribute(name, "localSheetId") ?? -1);
      if (!kept.includes(name)) cuts.push(cutOut(name));
      else if (local > index) cuts.push(setAttributes(name, { localSheetId: String(local - 1) }));
    }
  }
  for (const view of childrenOf(child(root, "bookViews"), "workbookView")) {
    const changes: Record<string, string> = {};
    for (const place of ["activeTab", "firstSheet"]) {
      const value = Number(attribute(view, place) ?? 0);
      if (value > index || value > list.length - 2) changes[place] = String(Math.max(0, value - 1));
    }
    if (Object.keys(changes).length > 0) cuts.push(setAttributes(view, changes));
  }
  pkg.put(path, splice(bytes, cuts));
}

/** Takes away the chain of calculation, whose entries would point at cells that have no formula any more; Excel makes a new one. */
export function dropCalculationChain(pkg: OpcPackage, workbook: string): void {
  for (const relationship of pkg.relationships(workbook)) {
    if (relationshipKind(relationship) !== "calcChain") continue;
    pkg.removeRelationship(workbook, relationship.id);
    pkg.remove(relationship.target);
  }
}

/** Formulas of the user may point at a tab that changed: Excel is to calculate them again. */
export function calculateOnLoad(bytes: Uint8Array, root: XmlElement): Splice {
  const known = child(root, "calcPr");
  if (known) return setAttributes(known, { fullCalcOnLoad: "1" });
  return insertAfter(bytes, root, [...beforeNames, "definedNames"], `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
}

/** The attribute `r:id` under the prefix that the part declares for relationships; declared on the spot where it does not. */
function relationshipAttribute(root: XmlElement): string {
  for (const [name, value] of root.attributes) {
    if (name.startsWith("xmlns:") && /\/officeDocument\/(2006\/)?relationships$/.test(value)) return `${name.slice(6)}:id`;
  }
  const known = childrenOf(child(root, "sheets"), "sheet").find((sheet) => relationshipIdOf(sheet) !== "");
  const namespace = [...(known?.attributes ?? [])].find(([name, value]) => name.startsWith("xmlns:") && value.endsWith("/relationships"));
  const uri = namespace ? namespace[1] : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return `xmlns:r="${uri}" r:id`;
}
