import { defineRule } from "./defineRule";
import { timeReader } from "./nomineeTime";
import { placeOf } from "./place";

/** A time within the plan but after the day of reckoning: not counted yet, and perhaps a slip. */
export const nomineeAfterAsOf = defineRule("nominee/after-as-of", function* ({ plan, recognition, asOf }) {
  const timesOf = timeReader();
  for (const nominee of recognition.nominees) {
    const later = timesOf(nominee).find(({ from, to }) => from > asOf && from <= plan.period.end && to >= plan.period.start);
    if (later !== undefined) yield { severity: "warning", ...placeOf(nominee, later.reading), evidence: { text: later.text, asOf } };
  }
});
