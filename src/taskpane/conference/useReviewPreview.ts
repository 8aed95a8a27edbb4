import { useEffect, useState } from "react";
import type { ReviewPreview } from "../../engine/jobs";
import type { Language } from "../../messages/language";
import type { IsoDate } from "../../model/period";
import type { CheckResult } from "../../workflows/check";
import type { ReviewStage } from "../../workflows/language";
import { useStepMemory } from "../parts/stepMemory";
import { useSession } from "../session/useSession";

/** What a preview was laid out for: it holds as long as all of these are the same. */
interface Made {
  readonly result: CheckResult | null;
  readonly stage: ReviewStage;
  readonly asOf: IsoDate;
  readonly language: Language;
}

const same = (one: Made | null, other: Made): boolean =>
  one !== null && one.result === other.result && one.stage === other.stage && one.asOf === other.asOf && one.language === other.language;

export interface Previewing {
  /** Null while it is laid out, or after Stop or a fault. */
  readonly preview: ReviewPreview | null;
  /** True when it was stopped or failed: it is not tried again unasked. */
  readonly given: boolean;
  readonly again: () => void;
  /** The review was written: from now on it is the earlier one. */
  readonly written: () => void;
}

/** The tabs and charts of the conference, laid out anew when the check, the conference, its day or the language changes. */
export function useReviewPreview(asOf: IsoDate): Previewing {
  const { session, state } = useSession();
  const { result, stage, language, busy } = state;
  const [kept, keep] = useStepMemory<{ readonly made: Made; readonly preview: ReviewPreview } | null>(session, "conference-preview", null);
  const [failed, setFailed] = useState<Made | null>(null);
  const made: Made = { result, stage, asOf, language };
  const holds = kept !== null && same(kept.made, made);
  const given = same(failed, made);
  const wanted = result !== null && busy === null && !holds && !given;
  useEffect(() => {
    if (!wanted) return;
    void session.previewReview(stage, asOf).then((preview) => {
      if (preview === null) setFailed({ result, stage, asOf, language });
      else keep({ made: { result, stage, asOf, language }, preview });
    });
  }, [wanted, session, result, stage, asOf, language, keep]);
  return {
    preview: holds ? kept.preview : null,
    given,
    again: () => setFailed(null),
    written: () => {
      if (holds) keep({ ...kept, preview: { ...kept.preview, earlier: stage } });
    },
  };
}
