import { defineRule } from "./defineRule";
import { unreadablePeriods } from "./unreadablePeriod";

export const nomineeQuarterImpossible = defineRule("nominee/quarter-impossible", (context) => unreadablePeriods(context, "quarter"));
