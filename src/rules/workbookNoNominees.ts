import { defineRule } from "./defineRule";

/** No list was found. A workbook that only holds a quota table may be meant so. */
export const workbookNoNominees = defineRule("workbook/no-nominees", ({ recognition }) =>
  recognition.nominees.length > 0 ? [] : [{ severity: recognition.quotaEntries.length > 0 ? "warning" : "error", evidence: {} }],
);
