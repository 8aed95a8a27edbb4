import { steps, type Start } from "./door";

/** What an address asks the pane to open with: `?step=check`, or a conference by name, `?step=final`. Anything else: the beginning. */
export function startOf(search: string): Start {
  const asked = new URLSearchParams(search).get("step");
  if (asked === "mid-term" || asked === "final") return { step: "conference", stage: asked };
  if (asked === "import") return { step: "import", stage: null };
  return { step: steps.find((step) => step === asked) ?? null, stage: null };
}
