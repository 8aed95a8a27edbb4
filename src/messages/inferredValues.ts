import type { IssueEvidence } from "../model/issue";
import { subjectTypes } from "../model/subject";
import type { Language } from "./language";
import { subjectName } from "./names";

/** Values named before the rest is only counted. */
const named = 4;

/** What was inferred, by name and number of rows, most rows first: "Tập thể (4), Cá nhân (8)". */
export function inferredValues({ key, values }: IssueEvidence["nominee/inferred"], language: Language): string {
  const nameOf = (value: string): string => {
    if (key === "quarter" && /^[1-4]$/.test(value))
      return language === "vi" ? (["I", "II", "III", "IV"][Number(value) - 1] ?? value) : `Q${value}`;
    const type = key === "subject" ? subjectTypes.find((one) => one === value) : undefined;
    return type === undefined ? value : subjectName(type, language);
  };
  const listed = values.slice(0, named).map(({ value, rows }) => (values.length === 1 ? nameOf(value) : `${nameOf(value)} (${rows})`));
  return values.length > named ? `${listed.join("; ")}; …` : listed.join("; ");
}
