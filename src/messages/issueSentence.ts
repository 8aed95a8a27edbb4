import type { Issue, IssueCode, IssueOf } from "../model/issue";
import type { Catalogue } from "./catalogue";
import { englishSentences, englishTitles } from "./en";
import type { Language } from "./language";
import { vietnameseSentences, vietnameseTitles } from "./vi";

/** What is wrong, with its evidence, and what to do next. The place (sheet, cell) and the plan's clause stand beside it, not in it. */
export function issueSentence(issue: Issue, language: Language): string {
  return sentenceOf(language === "vi" ? vietnameseSentences : englishSentences, issue);
}

/** Short name of a kind of issue, for grouping. */
export function issueTitle(code: IssueCode, language: Language): string {
  return (language === "vi" ? vietnameseTitles : englishTitles)[code];
}

function sentenceOf<C extends IssueCode>(catalogue: Catalogue, issue: IssueOf<C>): string {
  return catalogue[issue.code](issue);
}
