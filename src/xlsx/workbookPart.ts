import { WorkbookError } from "../workbook/workbookError";
import type { OpcPackage } from "./package";
import { relationshipKind, type Relationship } from "./relationships";
import { attribute, child, childrenOf, parseXml, type XmlElement } from "./xmlTree";

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly relationshipId: string;
  /** Part path; null for what is no sheet at all and names no part (a module of Excel 95). */
  readonly path: string | null;
  /** `worksheet` has cells; chart, dialog and macro sheets have none that we read. */
  readonly kind: string;
}

export interface DefinedName {
  readonly name: string;
  /** Formula text without "=". */
  readonly text: string;
  /** Place of the sheet that it is local to, from 0; null for the whole workbook. */
  readonly localSheet: number | null;
}

export interface WorkbookPart {
  readonly path: string;
  readonly root: XmlElement;
  readonly date1904: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly relationships: readonly Relationship[];
}

/** Path of the workbook part, `xl/workbook.xml` as a rule. Throws `broken` when the package names none. */
export function workbookPath(pkg: OpcPackage): string {
  const main = pkg.relationships("").find((relationship) => relationshipKind(relationship) === "officeDocument" && !relationship.external);
  if (!main || !pkg.has(main.target)) throw new WorkbookError("broken", "the package has no workbook part");
  return main.target;
}

/** Path of a part that the workbook refers to by this kind of relationship (`styles`, `sharedStrings`, `theme`), or null. */
export function partOfWorkbook(pkg: OpcPackage, workbook: string, kind: string): string | null {
  return (
    pkg.relationships(workbook).find((relationship) => relationshipKind(relationship) === kind && pkg.has(relationship.target))?.target ??
    null
  );
}

/** Reads the workbook part: its sheets in order, defined names and date system; strict and transitional alike. Throws `broken`. */
export function readWorkbookPart(pkg: OpcPackage): WorkbookPart {
  const path = workbookPath(pkg);
  const root = parseXml(pkg.need(path), path);
  if (root.name !== "workbook") throw new WorkbookError("broken", `${path} holds <${root.name}>`);
  const relationships = pkg.relationships(path);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const properties = child(root, "workbookPr");
  return {
    path,
    root,
    relationships,
    date1904: properties !== undefined && isTrue(attribute(properties, "date1904")),
    sheets: childrenOf(child(root, "sheets"), "sheet").map((element) => {
      const relationshipId = relationshipIdOf(element);
      const relationship = byId.get(relationshipId);
      // Modules of Excel 95 stand among the sheets without a part; a sheet that names one and has none is lost, and must not be passed over.
      if (relationshipId !== "" && !(relationship && pkg.has(relationship.target))) {
        throw new WorkbookError("broken", `${path}: the sheet "${attribute(element, "name") ?? ""}" has no part`);
      }
      return {
        name: attribute(element, "name") ?? "",
        visibility: visibilityOf(attribute(element, "state")),
        relationshipId,
        path: relationship && pkg.has(relationship.target) ? relationship.target : null,
        kind: relationship ? sheetKind(relationshipKind(relationship)) : "",
      };
    }),
    definedNames: childrenOf(child(root, "definedNames"), "definedName").map((element) => {
      const local = attribute(element, "localSheetId");
      return { name: attribute(element, "name") ?? "", text: element.text.trim(), localSheet: local === undefined ? null : Number(local) };
    }),
  };
}

/** A kind that nobody knows is taken for a worksheet: its part then says whether it is one, and no list is passed over without a word. */
function sheetKind(kind: string): string {
  return /^(chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/i.test(kind) ? kind : "worksheet";
}

/** The `r:id` of an element, whatever the prefix of the relationships namespace. */
export function relationshipIdOf(element: XmlElement): string {
  for (const [name, value] of element.attributes) if (name.endsWith(":id") && !name.startsWith("xmlns:")) return value;
  return "";
}

/** Sheet that a plain reference such as `'Danh sách'!$A$1` points to; null for anything else. */
export function sheetOfReference(text: string): string | null {
  const quoted = /^'((?:[^']|'')+)'!/.exec(text);
  if (quoted) return quoted[1]!.replace(/''/g, "'");
  const plain = /^([^'!#[\]()]+)!/.exec(text);
  return plain ? plain[1]! : null;
}

function visibilityOf(state: string | undefined): SheetEntry["visibility"] {
  return state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible";
}

/** xsd:boolean as Office writes it. */
export function isTrue(value: string | null | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
