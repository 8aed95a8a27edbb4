import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { uncountedReason } from "../../messages/names";
import { standingWords } from "../../messages/pane/standingWords";
import type { ListedNominee } from "../../model/nominee";
import type { UncountedReason } from "../../model/standing";
import type { CheckResult } from "../../workflows/check";
import { closeOnEscape } from "../parts/closeOnEscape";
import { useSession } from "../session/useSession";
import { NomineeNames } from "./FigureNames";

const useStyles = makeStyles({
  summary: {
    padding: "6px 0",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  reason: { paddingLeft: "12px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** Exemplars on the lists that fill no number, by reason: the quickest way to more. */
export function UncountedList({ result }: { readonly result: CheckResult }) {
  const { state } = useSession();
  const styles = useStyles();
  const words = standingWords(state.language);
  const reasons = useMemo(() => {
    const byReason = new Map<UncountedReason, ListedNominee[]>();
    for (const { nominee, reason } of result.standing.uncounted) {
      const one = result.recognition.nominees[nominee];
      if (one === undefined) continue;
      const known = byReason.get(reason);
      if (known === undefined) byReason.set(reason, [one]);
      else known.push(one);
    }
    return [...byReason].sort(([, one], [, other]) => other.length - one.length);
  }, [result]);
  if (reasons.length === 0) return null;
  return (
    <details onKeyDown={closeOnEscape}>
      <summary className={styles.summary}>{words.uncounted(result.standing.uncounted.length)}</summary>
      {reasons.map(([reason, nominees]) => (
        <details key={reason} className={styles.reason} onKeyDown={closeOnEscape}>
          <summary className={styles.summary}>
            {uncountedReason(reason, state.language)} ({nominees.length})
          </summary>
          <NomineeNames nominees={nominees} />
        </details>
      ))}
    </details>
  );
}
