import type { ColumnKey, SheetReading } from "../../model/recognition";
import type { Issue } from "../../model/issue";
import { foldKey } from "../../text/fold";
import type { Suggestion } from "../../model/nominee";
import type { ValueKey } from "./senderMapping";

/** Something that is not sure and that a person can settle, once for all the rows and files that it concerns. */
export type ImportQuestion =
  /** What a column means: unknown, or read with doubt. */
  | {
      readonly kind: "column";
      readonly id: string;
      readonly agency: string;
      readonly header: string;
      readonly key: ColumnKey | null;
      readonly alternatives: readonly ColumnKey[];
      /** Places of the files that have it. */
      readonly files: readonly number[];
    }
  /** What a word of the sender means. */
  | {
      readonly kind: "value";
      readonly id: string;
      readonly agency: string;
      readonly key: ValueKey;
      readonly text: string;
      readonly suggestion: Suggestion | null;
      readonly files: readonly number[];
    }
  | { readonly kind: "agency"; readonly id: string; readonly file: number }
  /** Whether a file corrects an earlier one of the same name. */
  | { readonly kind: "replace"; readonly id: string; readonly file: number; readonly batch: string }
  /** Which row is the header of a sheet in which no list was recognised. */
  | { readonly kind: "header-row"; readonly id: string; readonly file: number; readonly sheet: string };

/** What is asked about the columns and words of one file. */
export function questionsOfFile(
  file: number,
  agency: string,
  readings: readonly SheetReading[],
  issues: readonly Issue[],
): readonly ImportQuestion[] {
  const found: ImportQuestion[] = [];
  const about = foldKey(agency);
  for (const { blocks, kind } of readings) {
    if (kind !== "nominees") continue;
    for (const { columns, kind: of } of blocks) {
      if (of !== "nominees") continue;
      for (const { header, key, certainty, alternatives } of columns)
        if (header !== "" && (certainty === "doubtful" || certainty === "unknown"))
          found.push({ kind: "column", id: `column ${about} ${foldKey(header)}`, agency, header, key, alternatives, files: [file] });
    }
  }
  for (const issue of issues) {
    const asked = valueOf(issue);
    if (asked && asked.text !== "")
      found.push({ kind: "value", id: `value ${about} ${asked.key} ${foldKey(asked.text)}`, agency, ...asked, files: [file] });
  }
  return found;
}

function valueOf(issue: Issue): { readonly key: ValueKey; readonly text: string; readonly suggestion: Suggestion | null } | null {
  switch (issue.code) {
    case "nominee/unknown-subject":
      return { key: "subject", text: issue.evidence.text, suggestion: null };
    case "nominee/unknown-field":
      return { key: "field", ...issue.evidence };
    case "nominee/unknown-lead":
      return { key: "lead", ...issue.evidence };
    case "nominee/unknown-unit":
      return { key: "unit", ...issue.evidence };
    default:
      return null;
  }
}

/** Each question once, with all the files that it concerns, in the order in which they came up. */
export function askedOnce(questions: readonly ImportQuestion[]): readonly ImportQuestion[] {
  const byId = new Map<string, ImportQuestion>();
  for (const question of questions) {
    const there = byId.get(question.id);
    if (!there) byId.set(question.id, question);
    else if ((there.kind === "column" || there.kind === "value") && "files" in question)
      byId.set(question.id, { ...there, files: [...new Set([...there.files, ...question.files])] });
  }
  return [...byId.values()];
}
