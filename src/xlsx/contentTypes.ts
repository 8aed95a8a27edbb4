import { escapeXml } from "./xml";
import { append, attribute, child, cutOut, parseXml, setAttributes, splice } from "./xmlTree";

export const contentTypesPath = "[Content_Types].xml";

/** What kind of content each part holds (OPC, ECMA-376 part 2, 7.2.3), read from and written into `[Content_Types].xml`. */
export class ContentTypes {
  readonly #defaults = new Map<string, string>();
  readonly #overrides = new Map<string, string>();
  #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#read();
  }

  #read(): void {
    this.#defaults.clear();
    this.#overrides.clear();
    for (const element of parseXml(this.#bytes, contentTypesPath).children) {
      const type = attribute(element, "ContentType") ?? "";
      if (element.name === "Default") this.#defaults.set((attribute(element, "Extension") ?? "").toLowerCase(), type);
      else if (element.name === "Override")
        this.#overrides.set((attribute(element, "PartName") ?? "").replace(/^\/+/, "").toLowerCase(), type);
    }
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  of(path: string): string | undefined {
    const dot = path.lastIndexOf(".");
    return this.#overrides.get(path.toLowerCase()) ?? (dot < 0 ? undefined : this.#defaults.get(path.slice(dot + 1).toLowerCase()));
  }

  /** True when the part is listed by its own name. */
  names(path: string): boolean {
    return this.#overrides.has(path.toLowerCase());
  }

  /** Makes sure that the part has this type; writes nothing when it has it already. */
  set(path: string, type: string): void {
    if (this.of(path) === type) return;
    const root = parseXml(this.#bytes, contentTypesPath);
    const own = root.children.find((element) => element.name === "Override" && isFor(attribute(element, "PartName"), path));
    this.#bytes = own
      ? splice(this.#bytes, [setAttributes(own, { ContentType: type })])
      : splice(this.#bytes, [
          append(this.#bytes, root, `<${root.prefix}Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`),
        ]);
    this.#overrides.set(path.toLowerCase(), type);
  }

  /** Makes sure that parts with this extension have a type, without changing one that stands. */
  setDefault(extension: string, type: string): void {
    if (this.#defaults.has(extension)) return;
    const root = parseXml(this.#bytes, contentTypesPath);
    const xml = `<${root.prefix}Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"/>`;
    const first = child(root, "Default") ?? child(root, "Override");
    this.#bytes = splice(this.#bytes, [first ? { start: first.start, end: first.start, text: xml } : append(this.#bytes, root, xml)]);
    this.#defaults.set(extension, type);
  }

  /** Forgets a part. */
  remove(path: string): void {
    if (!this.#overrides.delete(path.toLowerCase())) return;
    const root = parseXml(this.#bytes, contentTypesPath);
    const gone = root.children.filter((element) => element.name === "Override" && isFor(attribute(element, "PartName"), path));
    this.#bytes = splice(this.#bytes, gone.map(cutOut));
  }

  clone(): ContentTypes {
    return new ContentTypes(this.#bytes);
  }
}

function isFor(partName: string | undefined, path: string): boolean {
  return partName !== undefined && partName.replace(/^\/+/, "").toLowerCase() === path.toLowerCase();
}
