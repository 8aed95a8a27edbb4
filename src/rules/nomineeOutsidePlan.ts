import { defineRule } from "./defineRule";
import { timeReader } from "./nomineeTime";
import { placeOf } from "./place";

/**
 * A time outside the plan, or in a year or quarter for which the plan asks nothing. An error where the nominee therefore cannot
 * count; a day outside the plan beside a year within it (a decision signed later) is a warning.
 */
export const nomineeOutsidePlan = defineRule("nominee/outside-plan", function* ({ plan, recognition, uncounted }) {
  const { start, end } = plan.period;
  const timesOf = timeReader();
  for (const nominee of recognition.nominees) {
    const times = timesOf(nominee);
    const uncountable = uncounted.get(nominee.index) === "outside-period";
    const outside = times.find(({ from, to }) => to < start || from > end) ?? (uncountable ? times[0] : undefined);
    if (outside === undefined) continue;
    yield {
      severity: uncountable || outside === times[0] ? "error" : "warning",
      ...placeOf(nominee, outside.reading),
      evidence: { text: outside.text, start, end, within: outside.to >= start && outside.from <= end },
    };
  }
});
