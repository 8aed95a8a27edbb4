import { narrativeFigures } from "./narrativeFigures";
import { reviewContext, type ReviewContext } from "./reviewContext";
import type { ReviewInput } from "./reviewInput";
import { narrativeEn } from "./words/narrativeEn";
import { narrativeVi } from "./words/narrativeVi";

/** The results in words, paragraph by paragraph, as a report begins with them; every figure is one of the tabs. */
export function narrative(context: ReviewContext): readonly string[] {
  const figures = narrativeFigures(context);
  return context.input.language === "vi" ? narrativeVi(figures) : narrativeEn(figures);
}

/** The same for a review that is not laid out. */
export function reviewNarrative(input: ReviewInput): readonly string[] {
  return narrative(reviewContext(input));
}
