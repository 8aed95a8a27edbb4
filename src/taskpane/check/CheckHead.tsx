import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useState } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import type { Severity } from "../../model/issue";
import { useSession } from "../session/useSession";
import { CheckDay, DayLink } from "./DayOfFigures";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "2px" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
  again: { flexShrink: 0 },
  result: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  meta: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "24px", color: tokens.colorNeutralForeground2 },
  outdated: { marginTop: "6px" },
});

export interface CheckHeadProps {
  readonly counts: Readonly<Record<Severity, number>>;
}

/** The result in a line, when and for which day it was reckoned, and the way to check again. */
export function CheckHead({ counts }: CheckHeadProps) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const [choosing, setChoosing] = useState(false);
  const again = (primary: boolean) => (
    <Button
      size="small"
      className={styles.again}
      appearance={primary ? "primary" : "secondary"}
      icon={<ArrowSync16Regular />}
      disabled={state.busy !== null}
      onClick={() => void session.check()}
    >
      {words.checkAgain}
    </Button>
  );
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h2 className={styles.heading} tabIndex={-1}>
          {words.heading}
        </h2>
        {!state.outdated && again(false)}
      </div>
      <p className={styles.result}>{words.result(counts)}</p>
      <p className={styles.meta}>
        {state.checkedAt !== null && `${words.checkedAt(state.checkedAt.slice(11, 16))} · `}
        {words.asOf} <DayLink open={choosing} onOpen={() => setChoosing(!choosing)} />
      </p>
      {choosing && <CheckDay onDone={() => setChoosing(false)} />}
      {state.outdated && (
        <MessageBar intent="warning" layout="multiline" className={styles.outdated}>
          <MessageBarBody>{words.outdated}</MessageBarBody>
          <MessageBarActions>{again(true)}</MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
