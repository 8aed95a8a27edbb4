import { builtinPlans } from "../../src/plans/builtinPlans";
import { asDraft } from "../../src/plans/planSheetLayout";
import { choosePlan } from "../../src/workflows/choosePlan";
import { planSheetEdits } from "../../src/workflows/planSheet";
import { newXlsx, openXlsx } from "../../src/xlsx/openXlsx";

test.each(builtinPlans.map((plan) => [plan.id, plan] as const))(
  "the plan %s written on a sheet of a workbook is the plan that the saved workbook is then held against",
  async (_id, plan) => {
    const workbook = newXlsx();
    const { tabs } = await workbook.apply(planSheetEdits(asDraft(plan)));
    const choice = choosePlan(await openXlsx(workbook.save()).read(), null);
    expect(tabs).toEqual([{ id: "plan", name: "Kế hoạch" }]);
    expect(choice.origin).toBe("sheet");
    expect(choice.plan).toEqual(plan);
  },
);
