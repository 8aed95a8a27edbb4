import { cellAddress } from "../model/cell";
import { type Issue, type Severity } from "../model/issue";
import { issueSentence } from "../messages/issueSentence";
import { type CheckResult } from "../workflows/check";
import { type Language } from "../workflows/language";

/** Findings shown of each severity before the rest is only counted. */
const shown = 15;

const severities: readonly (readonly [Severity, string])[] = [
  ["error", "LỖI"],
  ["warning", "CẢNH BÁO"],
  ["info", "LƯU Ý"],
];

function place({ sheet, row, column }: Issue): string {
  if (sheet === null) return "";
  if (row === null) return `[${sheet}] `;
  return `[${sheet}!${column === null ? `dòng ${row}` : cellAddress(row, column)}] `;
}

/** The result of a check or review for a person at a terminal. */
export function checkText(result: CheckResult, tabs: readonly string[], output: string | null, language: Language): string {
  const { plan, asOf, recognition, standing, issues } = result;
  const kinds = recognition.sheets.map(
    ({ sheet, kind, blocks }) => `  ${sheet}: ${kind}, ${blocks.reduce((sum, { records }) => sum + records, 0)} dòng`,
  );
  const { required, counted, missing } = standing.totals;
  const lines = [
    `${plan.title}`,
    `Số liệu tính đến ${asOf}: ${recognition.nominees.length} điển hình; chỉ tiêu ${required}, đã có ${counted}, còn thiếu ${missing}.`,
    "Các trang tính:",
    ...kinds,
  ];
  for (const [severity, title] of severities) {
    const some = issues.filter((issue) => issue.severity === severity);
    if (some.length === 0) continue;
    lines.push(
      "",
      `${title}: ${some.length}`,
      ...some.slice(0, shown).map((issue) => `  ${place(issue)}${issueSentence(issue, language)}`),
    );
    if (some.length > shown) lines.push(`  … và ${some.length - shown} nữa (dùng -o hoặc --json để xem hết)`);
  }
  if (output !== null) lines.push("", `Đã ghi ${output}: ${tabs.join(", ")}.`);
  return lines.join("\n");
}
