import { issueSentence, issueTitle } from "../../messages/issueSentence";
import type { Language } from "../../messages/language";
import type { Issue } from "../../model/issue";
import { foldSearch } from "../parts/foldSearch";

interface Texts {
  readonly sentence: string;
  folded: string | null;
}

const known: Readonly<Record<Language, WeakMap<Issue, Texts>>> = { vi: new WeakMap(), en: new WeakMap() };

function textsOf(issue: Issue, language: Language): Texts {
  const memory = known[language];
  let texts = memory.get(issue);
  if (texts === undefined) {
    texts = { sentence: issueSentence(issue, language), folded: null };
    memory.set(issue, texts);
  }
  return texts;
}

/** The sentence of a finding; made when it is first shown or searched, and once. */
export function findingSentence(issue: Issue, language: Language): string {
  return textsOf(issue, language).sentence;
}

/** Every word under which a finding can be found, folded: its sentence, its kind, its sheet, its clause's number. */
export function findingSearchText(issue: Issue, language: Language): string {
  const texts = textsOf(issue, language);
  texts.folded ??= foldSearch([texts.sentence, issueTitle(issue.code, language), issue.sheet ?? "", issue.clause?.section ?? ""].join(" "));
  return texts.folded;
}
