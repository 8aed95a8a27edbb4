import { defineRule } from "./defineRule";
import { emptyPlace } from "./neededValue";

/** An empty cell in a list's column of achievements. Where divisions send theirs each quarter, the plan asks for it (Lào Cai, line 76). */
export const nomineeMissingAchievement = defineRule("nominee/missing-achievement", function* (context) {
  const quarterly = context.plan.quotas.find((quota) => quota.per === "quarter");
  for (const { reading, nominees } of context.blocks) {
    if (!reading.columns.some((column) => column.key === "achievement")) continue;
    for (const nominee of nominees) {
      if ((nominee.texts.achievement?.text ?? "") !== "") continue;
      yield {
        severity: quarterly === undefined ? "info" : "warning",
        ...emptyPlace(context, nominee, "achievement"),
        clause: quarterly?.clause ?? null,
        evidence: { name: nominee.name },
      };
    }
  }
});
