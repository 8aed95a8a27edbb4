import type { Language } from "../../messages/language";
import { severityName } from "../../messages/names";
import { checkWords } from "../../messages/pane/checkWords";
import type { Issue } from "../../model/issue";
import { findingSentence } from "./findingText";
import { placeText } from "./placeText";

/** The findings of an agency as a text to paste into a letter: one a line, with its place. Plain text, as every mail and office program takes it. */
export function reasonsText(agency: string, issues: readonly Issue[], language: Language): string {
  const words = checkWords(language);
  const lines = issues.map(
    (issue, at) => `${at + 1}. [${severityName(issue.severity, language)}] ${placeText(issue, words)}: ${findingSentence(issue, language)}`,
  );
  return [words.reasonsFor(agency), ...lines, words.reasonsAsk].join("\n");
}

/** A name for the agency's file: the workbook's, the agency's, and what it is for; without the characters that Windows forbids. */
export function returnFileName(workbook: string, agency: string, language: Language): string {
  const stem = workbook.replace(/\.[^.]*$/, "");
  const name = [stem, agency, checkWords(language).returnName].filter(Boolean).join(" - ");
  return `${name
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120)
    .trim()}.xlsx`;
}
