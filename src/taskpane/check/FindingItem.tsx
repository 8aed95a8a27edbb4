import { Button, mergeClasses } from "@fluentui/react-components";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { useEffect, useRef, useState } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import type { Issue } from "../../model/issue";
import type { Correction } from "../../workflows/correction";
import { useSession } from "../session/useSession";
import { AcceptForm } from "./AcceptForm";
import { DifferenceText } from "./DifferenceText";
import { useFindingStyles } from "./findingStyles";
import { findingSentence } from "./findingText";
import { placeText } from "./placeText";
import { SeverityIcon } from "./SeverityIcon";

export interface FindingItemProps {
  readonly issue: Issue;
  readonly opened: boolean;
  /** True for the row that the keyboard is on: its buttons can be reached with Tab. */
  readonly active: boolean;
  /** False where the group's heading says the sheet. */
  readonly withSheet: boolean;
  readonly corrections: readonly Correction[];
  readonly onCorrections: (issue: Issue) => void;
  readonly onAccept: (issue: Issue, reason: string) => void;
}

/** One finding: how grave, what and what to do, where, and by which clause; opened, the words of the clause and what can be done here. */
export function FindingItem({ issue, opened, active, withSheet, corrections, onCorrections, onAccept }: FindingItemProps) {
  const { session, state } = useSession();
  const styles = useFindingStyles();
  const words = checkWords(state.language);
  const [accepting, setAccepting] = useState(false);
  const acceptButton = useRef<HTMLButtonElement>(null);
  const gaveUp = useRef(false);
  // Whoever gives up the form stands again where it was opened.
  useEffect(() => {
    if (accepting || !gaveUp.current) return;
    gaveUp.current = false;
    acceptButton.current?.focus();
  }, [accepting]);
  const { clause } = issue;
  const place = placeText(issue, words, withSheet);
  const tabIndex = active ? 0 : -1;
  const only = corrections.length === 1 && corrections[0]!.alternatives.length === 0 ? corrections[0]! : null;
  const busy = state.busy !== null;
  return (
    <div className={styles.finding}>
      <span className={styles.icon}>
        <SeverityIcon severity={issue.severity} language={state.language} />
      </span>
      <div className={styles.body}>
        <p className={mergeClasses(styles.sentence, !opened && styles.clamped)}>{findingSentence(issue, state.language)}</p>
        <p className={styles.meta}>
          <span className={issue.sheet === null ? undefined : styles.place}>{place}</span>
          {clause !== null && <span>{words.clause(clause.section)}</span>}
          {!opened && corrections.length > 0 && (
            <span className={styles.mendable}>
              <Wrench16Regular aria-hidden />
              {words.correct(corrections.length)}
            </span>
          )}
        </p>
        {opened && (
          <div className={styles.details} onClick={(event) => event.stopPropagation()}>
            {clause !== null && clause.text !== "" && (
              <p className={styles.clause}>
                {words.clauseText} “{clause.text}”{clause.lines !== "" && ` (${words.lines(clause.lines)})`}
              </p>
            )}
            {only !== null && <DifferenceText correction={only} />}
            {only?.legacyFont && <p className={styles.meta}>{words.legacyFonts([only.legacyFont])}</p>}
            {accepting ? (
              <AcceptForm
                onCancel={() => {
                  gaveUp.current = true;
                  setAccepting(false);
                }}
                onAccept={(reason) => {
                  setAccepting(false);
                  onAccept(issue, reason);
                }}
              />
            ) : (
              <div className={styles.buttons}>
                {corrections.length > 0 && (
                  <Button
                    size="small"
                    appearance="primary"
                    icon={<Wrench16Regular />}
                    tabIndex={tabIndex}
                    disabled={busy}
                    onClick={() => (only === null ? onCorrections(issue) : void session.correct([only]))}
                  >
                    {words.correct(corrections.length)}
                  </Button>
                )}
                {issue.sheet !== null && (
                  <Button
                    size="small"
                    tabIndex={tabIndex}
                    aria-label={words.showLabel(place)}
                    onClick={() => void session.show({ sheet: issue.sheet!, row: issue.row, column: issue.column })}
                  >
                    {words.show}
                  </Button>
                )}
                <Button ref={acceptButton} size="small" tabIndex={tabIndex} disabled={busy} onClick={() => setAccepting(true)}>
                  {words.accept}
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
