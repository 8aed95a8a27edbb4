import { defineRule } from "./defineRule";
import { unreadablePeriods } from "./unreadablePeriod";

export const nomineeYearImpossible = defineRule("nominee/year-impossible", (context) => unreadablePeriods(context, "year"));
