import type { PlanFault } from "../../plans/planError";
import { placeText, planFaultSentence } from "../../plans/planFaultSentence";
import { useSession } from "../session/useSession";
import { PlaceList } from "./PlaceList";

/** The faults of a plan, each leading to its cell. */
export function PlanFaults({ faults }: { readonly faults: readonly PlanFault[] }) {
  const { language } = useSession().state;
  return (
    <PlaceList
      items={faults.map((fault) => {
        const where = placeText(fault, language);
        return { place: fault.place ?? null, where, text: planFaultSentence(fault, language).slice(where.length) };
      })}
    />
  );
}
