import { groupBy } from "./context";
import { defineRule } from "./defineRule";

/** Quotas of each unit cannot be multiplied: the register lists no unit of the class (rules/README.md §2, RK07). */
export const workbookNoRegister = defineRule("workbook/no-register", function* ({ plan, standing }) {
  const without = standing.rows.filter((row) => row.scope === "each-unit" && row.unit === null && row.required === null);
  for (const [unitClass, rows] of groupBy(without, (row) => row.unitClass)) {
    yield {
      severity: "warning",
      clause: rows[0]?.clause ?? null,
      evidence: {
        unitClass: plan.unitClasses.find((one) => one.id === unitClass)?.name ?? unitClass ?? "",
        quotas: new Set(rows.map((row) => row.quota)).size,
      },
    };
  }
});
