import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { checkWords } from "../../messages/pane/checkWords";
import type { CheckResult } from "../../workflows/check";
import { FiguresDay } from "../parts/FiguresDay";
import { checkDay } from "../parts/figuresDays";
import { useSession } from "../session/useSession";
import type { ClassCounts } from "./findingClass";

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
  link: { fontSize: "inherit", lineHeight: "inherit", minHeight: "24px" },
  outdated: { marginTop: "6px" },
});

export interface CheckHeadProps {
  readonly result: CheckResult;
  readonly counts: ClassCounts;
}

/** The result in a line, when and for which day it was reckoned, and the way to check again. */
export function CheckHead({ result, counts }: CheckHeadProps) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
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
      {counts.gap > 0 && (
        <p className={styles.result}>
          {words.gaps(counts.gap)}{" "}
          <Link as="button" inline className={styles.link} onClick={() => session.open("standing")}>
            {words.seeGaps}
          </Link>
        </p>
      )}
      <FiguresDay
        size="small"
        shown={checkDay(state.kept.asOf, result.asOf)}
        plan={result.plan}
        before={state.checkedAt !== null && `${words.checkedAt(state.checkedAt.slice(11, 16))} · `}
      />
      {state.outdated && (
        <MessageBar intent="warning" layout="multiline" className={styles.outdated}>
          <MessageBarBody>{words.outdated}</MessageBarBody>
          <MessageBarActions>{again(true)}</MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
