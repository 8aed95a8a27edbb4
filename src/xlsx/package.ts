import { WorkbookError } from "../workbook/workbookError";
import { ContentTypes, contentTypesPath } from "./contentTypes";
import {
  readRelationships,
  relationshipsPath,
  withoutRelationship,
  withRelationship,
  withTarget,
  type Relationship,
} from "./relationships";
import { asUtf8 } from "./xml";
import { openZip, packEntry, partKey, readEntry, writeZip, type Zip, type ZipEntry } from "./zip";

/** Unpacked parts up to this size are kept for the next reader; larger ones are unpacked again. */
const keepUpTo = 4 * 1024 * 1024;

/** A part that was put: its bytes, or the entry it became when it was packed. */
interface PutPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  packed?: ZipEntry;
}

/**
 * The parts of a workbook. Parts that nobody puts or removes go out as they came in: the same packed bytes, in the same order.
 * Paths are without leading "/" and compared without regard to case.
 */
export class OpcPackage {
  readonly #entries: readonly ZipEntry[];
  readonly #byKey = new Map<string, ZipEntry>();
  readonly #put: Map<string, PutPart>;
  readonly #removed: Set<string>;
  readonly #read: Map<string, Uint8Array>;
  readonly #types: ContentTypes;

  private constructor(
    entries: readonly ZipEntry[],
    types: ContentTypes,
    put: Map<string, PutPart>,
    removed: Set<string>,
    read: Map<string, Uint8Array>,
  ) {
    this.#entries = entries;
    for (const entry of entries) this.#byKey.set(partKey(entry.name), entry);
    this.#types = types;
    this.#put = put;
    this.#removed = removed;
    this.#read = read;
  }

  /** A package from an archive. Throws `not-xlsx` when the archive holds no content types, hence is no Office file. */
  static from(zip: Zip): OpcPackage {
    if (!zip.entry(contentTypesPath)) throw new WorkbookError("not-xlsx", "a zip archive");
    return new OpcPackage(zip.entries, new ContentTypes(asUtf8(zip.read(contentTypesPath))), new Map(), new Set(), new Map());
  }

  static open(bytes: Uint8Array): OpcPackage {
    return OpcPackage.from(openZip(bytes));
  }

  /** A package without parts. */
  static empty(): OpcPackage {
    const types = new TextEncoder().encode(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
    );
    return new OpcPackage([], new ContentTypes(types), new Map(), new Set(), new Map());
  }

  /** A copy that can be changed and thrown away; packed bytes are shared. */
  clone(): OpcPackage {
    return new OpcPackage(this.#entries, this.#types.clone(), new Map(this.#put), new Set(this.#removed), this.#read);
  }

  /** Paths of all parts, those of the file in its order, then new ones. Content types are not a part. */
  names(): string[] {
    const old = this.#entries.filter(
      (entry) => !entry.name.endsWith("/") && entry.name !== contentTypesPath && !this.#removed.has(partKey(entry.name)),
    );
    const fresh = [...this.#put.values()].filter((part) => !this.#byKey.has(partKey(part.path)));
    return [...old.map((entry) => entry.name), ...fresh.map((part) => part.path)];
  }

  has(path: string): boolean {
    const key = partKey(path);
    return this.#put.has(key) || (this.#byKey.has(key) && !this.#removed.has(key));
  }

  /** Bytes of a part, XML always as UTF-8; null when there is none. Not to be changed in place. */
  part(path: string): Uint8Array | null {
    const key = partKey(path);
    const put = this.#put.get(key);
    if (put) return put.bytes;
    const entry = this.#byKey.get(key);
    if (!entry || this.#removed.has(key)) return null;
    const known = this.#read.get(key);
    if (known) return known;
    const bytes = readEntry(entry);
    const part = /\.(xml|rels|vml)$/.test(key) ? asUtf8(bytes) : bytes;
    if (part.length <= keepUpTo) this.#read.set(key, part);
    return part;
  }

  /** Bytes of a part that must be there: throws `broken` without it. */
  need(path: string): Uint8Array {
    const bytes = this.part(path);
    if (!bytes) throw new WorkbookError("broken", `the package lacks ${path}`);
    return bytes;
  }

  /** A part as text; null when there is none. */
  text(path: string): string | null {
    const bytes = this.part(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** Puts a part, new or in the place of another; the content type stays as it is when none is given. */
  put(path: string, content: Uint8Array | string, contentType?: string): void {
    const key = partKey(path);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.#put.set(key, { path: this.#byKey.get(key)?.name ?? path, bytes });
    this.#removed.delete(key);
    if (contentType) this.#types.set(path, contentType);
  }

  /** Takes a part away, with its relationships and its content type. */
  remove(path: string): void {
    for (const gone of [path, relationshipsPath(path)]) {
      const key = partKey(gone);
      this.#put.delete(key);
      if (this.#byKey.has(key)) this.#removed.add(key);
      this.#types.remove(gone);
    }
  }

  contentType(path: string): string | undefined {
    return this.#types.of(path);
  }

  /** Content type by file extension, for pictures and the like. */
  setDefaultType(extension: string, type: string): void {
    this.#types.setDefault(extension, type);
  }

  /** A path that no part has: `freePath("xl/charts/chart", ".xml")` → `xl/charts/chart3.xml`. */
  freePath(stem: string, ending: string): string {
    let number = 1;
    while (this.#spokenFor(`${stem}${number}${ending}`)) number++;
    return `${stem}${number}${ending}`;
  }

  /** True also where only the content type or the relationships of a lost part are left: a new part is not to inherit them. */
  #spokenFor(path: string): boolean {
    return this.has(path) || this.has(relationshipsPath(path)) || this.#types.names(path);
  }

  /** Relationships of a part; `""` for those of the package. */
  relationships(partPath: string): Relationship[] {
    const bytes = this.part(relationshipsPath(partPath));
    return bytes ? readRelationships(bytes, partPath) : [];
  }

  /** Adds a relationship and gives its id, unique among those of the part. `target` is a full part path (or a URI when external). */
  addRelationship(partPath: string, type: string, target: string, external = false): string {
    const taken = new Set(this.relationships(partPath).map((relationship) => relationship.id.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`rid${number}`)) number++;
    const id = `rId${number}`;
    const path = relationshipsPath(partPath);
    this.put(path, withRelationship(this.part(path), partPath, { id, type, target, external }));
    return id;
  }

  removeRelationship(partPath: string, id: string): void {
    const path = relationshipsPath(partPath);
    const bytes = this.part(path);
    if (bytes) this.put(path, withoutRelationship(bytes, partPath, id));
  }

  /** Points an existing relationship at another part. */
  retarget(partPath: string, id: string, target: string): void {
    const path = relationshipsPath(partPath);
    this.put(path, withTarget(this.need(path), partPath, id, target));
  }

  /** The archive: content types first (as readers of streams like it) when the package is new, else everything in its old order. */
  save(): Uint8Array {
    const out: ZipEntry[] = [];
    const types = packEntry(contentTypesPath, this.#types.bytes);
    const known = this.#byKey.get(partKey(contentTypesPath));
    if (!known) out.push(types);
    for (const entry of this.#entries) {
      const key = partKey(entry.name);
      const put = this.#put.get(key);
      // Unchanged content types keep their very bytes too.
      if (entry === known) out.push(types.crc === entry.crc && types.size === entry.size ? entry : types);
      else if (put) out.push(packed(put));
      else if (!this.#removed.has(key)) out.push(entry);
    }
    for (const [key, part] of this.#put) if (!this.#byKey.has(key)) out.push(packed(part));
    return writeZip(out);
  }
}

function packed(part: PutPart): ZipEntry {
  part.packed ??= packEntry(part.path, part.bytes);
  return part.packed;
}
