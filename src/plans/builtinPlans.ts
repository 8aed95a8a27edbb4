import type { Plan } from "../model/plan";
import huuLung from "./data/huu-lung-2021-2025.json";
import konRay from "./data/kon-ray-2023-2025.json";
import laoCaiOffice from "./data/lao-cai-office-2021-2025.json";
import quangTri from "./data/quang-tri-2021-2025.json";
import tayNinh from "./data/tay-ninh-2021-2025.json";
import { parsePlan } from "./parsePlan";

/** The plans that come with the product, in the order in which menus show them. They pass through the parser that reads a user's file. */
export const builtinPlans: readonly Plan[] = [quangTri, konRay, huuLung, tayNinh, laoCaiOffice].map(parsePlan);

/** A built-in plan by its id, such as `quang-tri-2021-2025`. */
export function builtinPlan(id: string): Plan | undefined {
  return builtinPlans.find((plan) => plan.id === id);
}
