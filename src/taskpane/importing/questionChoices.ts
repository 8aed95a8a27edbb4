import type { Language } from "../../messages/language";
import { columnName, subjectName } from "../../messages/names";
import { importStepWords } from "../../messages/pane/importStepWords";
import type { Plan } from "../../model/plan";
import type { ColumnKey } from "../../model/recognition";
import { subjectTypes } from "../../model/subject";
import type { ImportQuestion } from "../../workflows/import/questions";
import type { SenderMapping, ValueKey } from "../../workflows/import/senderMapping";
import { listColumnKeys } from "../data/sheetChoices";

/** A question about a column or a word: the two kinds that are answered by a choice and remembered. */
export type ChoiceQuestion = Extract<ImportQuestion, { kind: "column" | "value" }>;

/** Stands for "this column says nothing that counts". */
export const ignored = "\u0000ignored";

export interface QuestionChoice {
  readonly value: string;
  readonly name: string;
}

/** What a word in a column can mean under a plan. */
export function meaningsOf(key: ValueKey, plan: Plan, units: readonly string[], language: Language): readonly QuestionChoice[] {
  switch (key) {
    case "subject":
      return subjectTypes.map((subject) => ({ value: subject, name: subjectName(subject, language) }));
    case "field":
      return plan.fields.map(({ id, title }) => ({ value: id, name: title }));
    case "lead":
      return plan.agencies.map(({ id, name }) => ({ value: id, name }));
    case "unit":
      return [...new Set(units)].map((name) => ({ value: name, name }));
  }
}

/** What a column can mean, the likely meanings first. */
export function columnMeanings(likely: readonly ColumnKey[], language: Language): readonly QuestionChoice[] {
  const keys = [...new Set([...likely, ...listColumnKeys])];
  return [
    ...keys.map((key) => ({ value: key, name: columnName(key, language) })),
    { value: ignored, name: importStepWords(language).ignoreColumn },
  ];
}

/** What may be answered, with the guess first where there is one. */
export function choicesOf(question: ChoiceQuestion, plan: Plan, units: readonly string[], language: Language): readonly QuestionChoice[] {
  if (question.kind === "column")
    return columnMeanings([...(question.key === null ? [] : [question.key]), ...question.alternatives], language);
  const meanings = meaningsOf(question.key, plan, units, language);
  const guess = guessOf(question);
  if (guess === "" || meanings.some(({ value }) => value === guess)) return meanings;
  return [{ value: guess, name: question.suggestion?.title ?? guess }, ...meanings];
}

/** The answer that is proposed; "" when there is none. */
export function guessOf(question: ChoiceQuestion): string {
  if (question.kind === "column") return question.key ?? "";
  const { suggestion, key } = question;
  if (suggestion === null) return "";
  return key === "unit" ? suggestion.title : suggestion.id;
}

/** An answer as it is remembered. */
export function answerOf(question: ChoiceQuestion, value: string): SenderMapping {
  if (question.kind === "column") {
    const key = value === ignored ? null : (value as ColumnKey);
    return { agency: question.agency, columns: [{ header: question.header, key }], values: [] };
  }
  return { agency: question.agency, columns: [], values: [{ key: question.key, text: question.text, means: value }] };
}

/** A remembered answer in words. */
export function meaningName(key: ValueKey, means: string, plan: Plan, language: Language): string {
  return meaningsOf(key, plan, [], language).find(({ value }) => value === means)?.name ?? means;
}

export function columnMeaningName(key: ColumnKey | null, language: Language): string {
  return key === null ? importStepWords(language).ignoreColumn : columnName(key, language);
}
