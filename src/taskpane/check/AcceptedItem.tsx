import { Button } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { formatDate } from "../../messages/format";
import { issueTitle } from "../../messages/issueSentence";
import { checkWords } from "../../messages/pane/checkWords";
import type { AcceptedException } from "../../model/acceptedException";
import type { Issue } from "../../model/issue";
import { useSession } from "../session/useSession";
import { useFindingStyles } from "./findingStyles";
import { findingSentence } from "./findingText";
import { placeText } from "./placeText";

export interface AcceptedItemProps {
  readonly exception: AcceptedException;
  /** The finding that it covers; null when there is none any more. */
  readonly issue: Issue | null;
  readonly active: boolean;
  readonly onWithdraw: (exception: AcceptedException) => void;
}

/** An accepted finding with its reason and the way to withdraw, or an exception that covers nothing any more. */
export function AcceptedItem({ exception, issue, active, onWithdraw }: AcceptedItemProps) {
  const { state } = useSession();
  const styles = useFindingStyles();
  const words = checkWords(state.language);
  return (
    <div className={styles.finding}>
      <span className={styles.icon}>
        <CheckmarkCircle16Regular aria-hidden />
      </span>
      <div className={styles.body}>
        <p className={styles.sentence}>
          {issue === null ? issueTitle(exception.code, state.language) : findingSentence(issue, state.language)}
        </p>
        <p className={styles.meta}>
          <span className={issue?.sheet ? styles.place : undefined}>
            {placeText(issue ?? { sheet: exception.sheet, row: null, column: null }, words)}
          </span>
          <span>{words.acceptedOn(formatDate(exception.on, state.language))}</span>
        </p>
        <p className={styles.reason}>“{exception.reason}”</p>
        {issue === null && <p className={styles.meta}>{words.stale}</p>}
        <div className={styles.buttons} onClick={(event) => event.stopPropagation()}>
          <Button size="small" tabIndex={active ? 0 : -1} disabled={state.busy !== null} onClick={() => onWithdraw(exception)}>
            {issue === null ? words.forget : words.withdraw}
          </Button>
        </div>
      </div>
    </div>
  );
}
