import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { attribute, childrenOf, escapeXml, parseXml } from "./xmlDocument";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `drawing`, `chart`. */
  readonly kind: string;
  /** The part's path; an address outside for a link. */
  readonly target: string;
}

const typesPath = "[Content_Types].xml";

/** The parts of an .xlsx by their path, as text. What the library cannot carry is read and written here. */
export class FileParts {
  readonly #files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
  }

  has(path: string): boolean {
    return this.#files[path] !== undefined;
  }

  /** The text of a part; throws when it is not there. UTF-16 parts are told by their byte order mark. */
  text(path: string): string {
    const bytes = this.#files[path];
    if (!bytes) throw new Error(`The file has no part ${path}.`);
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    return strFromU8(bytes);
  }

  bytes(path: string): Uint8Array | null {
    return this.#files[path] ?? null;
  }

  put(path: string, content: string | Uint8Array, contentType?: string): void {
    this.#files[path] = typeof content === "string" ? strToU8(content) : content;
    if (contentType === undefined) return;
    const added = `<Override PartName="/${path}" ContentType="${contentType}"/></Types>`;
    this.#files[typesPath] = strToU8(this.text(typesPath).replace("</Types>", added));
  }

  /** What a part refers to; the empty path is the package itself. */
  relationships(path: string): Relationship[] {
    const place = relationshipsPath(path);
    if (!this.has(place)) return [];
    return childrenOf(parseXml(this.text(place)).documentElement, "Relationship").map((one) => {
      const target = attribute(one, "Target") ?? "";
      return {
        id: attribute(one, "Id") ?? "",
        kind: (attribute(one, "Type") ?? "").replace(/^.*\//, ""),
        target: attribute(one, "TargetMode") === "External" ? target : resolved(path, target),
      };
    });
  }

  /** Adds a relationship to a part and gives its id. `target` is a path from the root. */
  relate(path: string, type: string, target: string): string {
    const place = relationshipsPath(path);
    const known = new Set(this.relationships(path).map(({ id }) => id));
    let number = known.size + 1;
    while (known.has(`rId${number}`)) number++;
    const empty = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    const added = `<Relationship Id="rId${number}" Type="${type}" Target="/${escapeXml(target)}"/></Relationships>`;
    this.put(
      place,
      (this.has(place) ? this.text(place) : empty).replace(/<\/Relationships>|(?<=<Relationships[^>]*)\/>/, (end) =>
        end === "/>" ? `>${added}` : added,
      ),
    );
    return `rId${number}`;
  }

  zipped(): Uint8Array {
    return zipSync(this.#files, { level: 6 });
  }
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The path of the workbook's part. */
export function workbookPath(parts: FileParts): string {
  return parts.relationships("").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
}

/** Paths of the sheets by their names. */
export function sheetPaths(parts: FileParts): Map<string, string> {
  const path = workbookPath(parts);
  const targets = new Map(parts.relationships(path).map(({ id, target }) => [id, target]));
  const root = parseXml(parts.text(path)).documentElement;
  const list = childrenOf(childrenOf(root, "sheets")[0], "sheet");
  return new Map(list.map((sheet) => [attribute(sheet, "name") ?? "", targets.get(attribute(sheet, "id") ?? "") ?? ""]));
}
