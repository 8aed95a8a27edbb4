import { append, attribute, childrenOf, cutOut, parseXml, setAttributes, splice } from "./xmlTree";
import { escapeXml } from "./xml";

/** A link from one part to another, or to a place outside. */
export interface Relationship {
  readonly id: string;
  /** Type URI as written; compare with `relationshipKind`. */
  readonly type: string;
  /** Full part path without leading "/" for a part; the target as written for a place outside. */
  readonly target: string;
  readonly external: boolean;
}

export const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Last word of a relationship's type, the same for transitional and strict files: `worksheet`, `styles`, `drawing`, … */
export function relationshipKind(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf("/") + 1);
}

/** Where a part's relationships are written: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`, `""` (the package) → `_rels/.rels`. */
export function relationshipsPath(partPath: string): string {
  const cut = partPath.lastIndexOf("/") + 1;
  return `${partPath.slice(0, cut)}_rels/${partPath.slice(cut)}.rels`;
}

/** Resolves a target against its source part. Both "/xl/a.xml" and "../a.xml" occur, some writers use "\", and "%20" stands for a space. */
export function resolveTarget(partPath: string, target: string): string {
  const clean = decodePercent(target.replace(/\\/g, "/"));
  const segments = clean.startsWith("/") ? [] : partPath.split("/").slice(0, -1);
  for (const segment of clean.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** "%20" only where it is well formed; a stray "%" is a character like any other. */
function decodePercent(target: string): string {
  return /%[0-9A-Fa-f]{2}/.test(target) && !/%(?![0-9A-Fa-f]{2})/.test(target) && !/%[89A-Fa-f]/.test(target)
    ? decodeURIComponent(target)
    : target;
}

/** A target as it is written in the relationships of a part: relative, so that it also holds where packages are nested. */
export function relativeTarget(partPath: string, target: string): string {
  const from = partPath.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

/** The relationships written in a `.rels` part. */
export function readRelationships(bytes: Uint8Array, partPath: string): Relationship[] {
  return childrenOf(parseXml(bytes, relationshipsPath(partPath)), "Relationship").map((element) => {
    const target = attribute(element, "Target") ?? "";
    const external = attribute(element, "TargetMode") === "External";
    return {
      id: attribute(element, "Id") ?? "",
      type: attribute(element, "Type") ?? "",
      // "#Sheet1!A1" points into the workbook itself and names no part.
      target: external || target.startsWith("#") ? target : resolveTarget(partPath, target),
      external,
    };
  });
}

/** A `.rels` part with one relationship more; null makes a new one. */
export function withRelationship(bytes: Uint8Array | null, partPath: string, added: Relationship): Uint8Array {
  const target = added.external ? added.target : relativeTarget(partPath, added.target);
  const mode = added.external ? ' TargetMode="External"' : "";
  const write = (prefix: string): string =>
    `<${prefix}Relationship Id="${escapeXml(added.id)}" Type="${escapeXml(added.type)}" Target="${escapeXml(target)}"${mode}/>`;
  if (!bytes) {
    return new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${write("")}</Relationships>`,
    );
  }
  const root = parseXml(bytes, relationshipsPath(partPath));
  return splice(bytes, [append(bytes, root, write(root.prefix))]);
}

/** A `.rels` part without that relationship. */
export function withoutRelationship(bytes: Uint8Array, partPath: string, id: string): Uint8Array {
  const root = parseXml(bytes, relationshipsPath(partPath));
  return splice(
    bytes,
    childrenOf(root, "Relationship")
      .filter((element) => attribute(element, "Id") === id)
      .map(cutOut),
  );
}

/** A `.rels` part in which a relationship has another type or target. */
export function withTarget(bytes: Uint8Array, partPath: string, id: string, target: string): Uint8Array {
  const root = parseXml(bytes, relationshipsPath(partPath));
  return splice(
    bytes,
    childrenOf(root, "Relationship")
      .filter((element) => attribute(element, "Id") === id)
      .map((element) => setAttributes(element, { Target: relativeTarget(partPath, target) })),
  );
}
