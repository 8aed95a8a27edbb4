import { WorkbookError } from "../workbook/workbookError";
import { OpcPackage } from "./package";
import { relationshipKind } from "./relationships";
import { workbookPath } from "./workbookPart";
import { XmlScanner } from "./xml";

/** How one level of a numbered list is written: `%1.`, from which number. */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

type Numbering = ReadonlyMap<string, readonly Level[]>;

/**
 * The text of a Word document (.docx), a paragraph a line, a table's row a line of cells parted by tabs, the numbers of automatic lists written out. Text of
 * deletions under review, notes, headers and footers is left out. Throws `WorkbookError`: `broken`, `hostile`, `too-large`, `encrypted`, or `not-xlsx` for a
 * package of another kind.
 */
export function wordText(bytes: Uint8Array): string {
  const pkg = OpcPackage.open(bytes);
  const path = workbookPath(pkg);
  if (!(pkg.contentType(path) ?? "").includes("wordprocessingml")) throw new WorkbookError("not-xlsx", "no Word document");
  const numbering = pkg
    .relationships(path)
    .find((relationship) => relationshipKind(relationship) === "numbering" && pkg.has(relationship.target));
  const lists = numbering === undefined ? new Map<string, readonly Level[]>() : readNumbering(pkg.need(numbering.target), numbering.target);
  return new DocumentReader(pkg.need(path), path, lists).read();
}

class DocumentReader {
  readonly #scanner: XmlScanner;
  readonly #counters = new Map<string, number[]>();
  readonly #lines: string[] = [];
  /** Cells of the rows of tables that are open, innermost last. */
  readonly #rows: string[][] = [];

  constructor(
    bytes: Uint8Array,
    part: string,
    private readonly numbering: Numbering,
  ) {
    this.#scanner = new XmlScanner(bytes, part);
  }

  read(): string {
    const scanner = this.#scanner;
    for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
      if (event === "open") {
        if (scanner.name === "tr") this.#rows.push([]);
        else if (scanner.name === "tc") this.#rows[this.#rows.length - 1]?.push("");
        else if (scanner.name === "p") this.#say(this.#paragraph());
        // Word writes a shape twice, for itself and for older readers.
        else if (scanner.name === "Fallback") scanner.skip();
      } else if (event === "close" && scanner.name === "tr") {
        const cells = this.#rows.pop() ?? [];
        this.#say(cells.join("\t"));
      }
    }
    return this.#lines.join("\n");
  }

  #say(text: string): void {
    const row = this.#rows[this.#rows.length - 1];
    if (row === undefined || row.length === 0) this.#lines.push(text);
    else row[row.length - 1] = [row[row.length - 1] ?? "", text.replace(/\s+/g, " ").trim()].filter((part) => part !== "").join(" ");
  }

  /** From the open of a paragraph to its close. */
  #paragraph(): string {
    const scanner = this.#scanner;
    const { depth } = scanner;
    let text = "";
    let list = "";
    let level = 0;
    for (;;) {
      const event = scanner.next();
      if (event === "end" || (event === "close" && scanner.depth === depth && scanner.name === "p")) break;
      if (event !== "open") continue;
      switch (scanner.name) {
        case "numId":
          list = scanner.attribute("val") ?? "";
          break;
        case "ilvl":
          level = Number(scanner.attribute("val") ?? 0);
          break;
        case "t":
          text += scanner.innerText();
          break;
        case "tab":
          text += " ";
          break;
        case "br":
        case "cr":
          text += "\n";
          break;
        case "noBreakHyphen":
          text += "-";
          break;
        case "del":
        case "moveFrom":
        case "Fallback":
        case "tabs":
          scanner.skip();
          break;
      }
    }
    return `${this.#number(list, level)}${text}`;
  }

  /** "1. ", "a) ", "- ": what Word shows before a paragraph of an automatic list. */
  #number(list: string, at: number): string {
    const levels = this.numbering.get(list);
    const own = levels?.[at];
    if (levels === undefined || own === undefined || own.format === "none") return "";
    if (own.format === "bullet") return at === 0 ? "- " : "+ ";
    const counts = this.#counters.get(list) ?? [];
    this.#counters.set(list, counts);
    counts[at] = (counts[at] ?? own.start - 1) + 1;
    counts.length = at + 1;
    const shown = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const level = levels[index];
      return level === undefined ? "" : numeral(counts[index] ?? level.start, level.format);
    });
    return shown.trim() === "" ? "" : `${shown.trim()} `;
  }
}

function readNumbering(bytes: Uint8Array, part: string): Numbering {
  const scanner = new XmlScanner(bytes, part);
  const kinds = new Map<string, Level[]>();
  const lists = new Map<string, readonly Level[]>();
  let kind: Level[] | null = null;
  let list = "";
  let at = 0;
  const change = (level: Partial<Level>): void => {
    const known = kind?.[at];
    if (kind !== null && known !== undefined) kind[at] = { ...known, ...level };
  };
  for (let event = scanner.next(); event !== "end"; event = scanner.next()) {
    if (event !== "open") continue;
    const value = (): string => scanner.attribute("val") ?? "";
    switch (scanner.name) {
      case "abstractNum":
        kinds.set(scanner.attribute("abstractNumId") ?? "", (kind = []));
        break;
      case "lvl":
        at = Math.min(Number(scanner.attribute("ilvl") ?? 0), 8);
        if (kind !== null) kind[at] = { format: "decimal", text: "", start: 1 };
        break;
      case "numFmt":
        change({ format: value() });
        break;
      case "lvlText":
        change({ text: value() });
        break;
      case "start":
        change({ start: Number(value()) || 0 });
        break;
      case "num":
        kind = null;
        list = scanner.attribute("numId") ?? "";
        break;
      case "abstractNumId":
        if (kind === null) lists.set(list, kinds.get(value()) ?? []);
        break;
    }
  }
  return lists;
}

function numeral(count: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(count);
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "lowerLetter":
      return "abcdefghijklmnopqrstuvwxyz"[count - 1] ?? String(count);
    case "upperLetter":
      return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[count - 1] ?? String(count);
    case "decimalZero":
      return String(count).padStart(2, "0");
    default:
      return String(count);
  }
}

function roman(count: number): string {
  const values: readonly (readonly [number, string])[] = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = Math.min(Math.max(count, 0), 89);
  let written = "";
  for (const [value, letters] of values) {
    for (; rest >= value; rest -= value) written += letters;
  }
  return written;
}
