import { readFileSync } from "node:fs";
import { officeJsFile } from "../node/officeJsPlace";

export interface DeclaredMember {
  readonly kind: "property" | "object" | "method";
  readonly since: string;
}

/**
 * The classes of the Excel API with their members, read from Microsoft's own declarations (`dist/office.d.ts` of `@microsoft/office-js`):
 * kinds, and the set that brought each. Members of preview or online sets are left out.
 */
export function declaredMembers(): Map<string, Map<string, DeclaredMember>> {
  const lines = readFileSync(officeJsFile("office.d.ts"), "utf8").split(/\r?\n/);
  const start = lines.findIndex((line) => /^declare namespace Excel \{/.test(line));
  const classes = new Map<string, Map<string, DeclaredMember>>();
  const declarations: { className: string; line: string; since: string | null }[] = [];
  let className: string | null = null;
  let classSince: string | null = null;
  let doc = "";
  for (let at = start + 1; at < lines.length && lines[at] !== "}"; at++) {
    const line = lines[at] ?? "";
    const opened = /^ {4}(?:export )?class (\w+)(?:<\w+>)? /.exec(line);
    if (opened) {
      className = opened[1] ?? "";
      classSince = setOf(doc);
      classes.set(className, new Map());
      doc = "";
    } else if (/^ {4}\}/.test(line)) className = null;
    else if (/^\s*\/\*\*/.test(line)) doc = line;
    else if (/^\s*\*/.test(line)) doc += line;
    else if (className !== null && /^ {8}\w/.test(line)) {
      declarations.push({ className, line: line.trim(), since: /\[Api set:/.test(doc) ? setOf(doc) : classSince });
      doc = "";
    } else if (className === null && !/^\s*$/.test(line)) doc = "";
  }
  for (const { className: owner, line, since } of declarations) {
    const found = /^(?:readonly )?(\w+)\??(\(|<|:)\s*(?:Excel\.)?(\w+)?/.exec(line);
    if (!found || since === null) continue;
    const kind = found[2] !== ":" ? "method" : classes.has(found[3] ?? "") ? "object" : "property";
    const members = classes.get(owner);
    if (members && !members.has(found[1] ?? "")) members.set(found[1] ?? "", { kind, since });
  }
  return classes;
}

function setOf(doc: string): string | null {
  return /\[Api set: ExcelApi (1\.\d+)/.exec(doc)?.[1] ?? null;
}
