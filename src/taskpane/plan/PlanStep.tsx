import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { planWords } from "../../messages/pane/planWords";
import { planFaultSentence } from "../../plans/planFaultSentence";
import { useSession } from "../session/useSession";
import { PlanChooser } from "./PlanChooser";
import { PlanDetails } from "./PlanDetails";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  secondary: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  faults: { margin: 0, paddingLeft: "20px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  actions: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  alert: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** At most so many reasons or faults are listed; the rest shows when these are mended. */
const longestList = 8;

/** Which plan the workbook is held against: how it was found, what it says, and the ways to another. */
export function PlanStep() {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = planWords(state.language);
  const { plan, busy } = state;
  if (plan.kind === "waiting") return null;
  if (plan.kind !== "chosen") {
    // A workbook that holds something is the user's work: the sample is no first thing to offer there, as it would take its place.
    const holdsWork = state.workbook?.sheets.some(({ rows }) => rows.length > 0) ?? false;
    return (
      <div className={styles.step}>
        <div>
          <h2 className={styles.heading}>{plan.kind === "faulty" ? words.faultyHeading : words.welcome}</h2>
          {plan.kind !== "faulty" && <p className={styles.text}>{words.welcomeText}</p>}
        </div>
        {session.door.openSample !== null && !holdsWork && (
          <div className={styles.ways}>
            <Button appearance="primary" disabled={busy !== null} onClick={() => void session.openSample()}>
              {words.trySample}
            </Button>
          </div>
        )}
        {plan.kind === "faulty" ? (
          <div role="alert" className={styles.alert}>
            <p className={styles.text}>{words.faulty(plan.faults.length, session.door.kind === "page")}</p>
            <ul className={styles.faults}>
              {plan.faults.slice(0, longestList).map((fault) => (
                <li key={fault.path + fault.code}>{planFaultSentence(fault, state.language)}</li>
              ))}
            </ul>
            {session.door.kind === "excel" && (
              <Button appearance="primary" disabled={busy !== null} onClick={() => void session.check()}>
                {words.readAgain}
              </Button>
            )}
          </div>
        ) : (
          <p className={styles.text}>{words.unknown}</p>
        )}
        <PlanChooser heading={plan.kind === "faulty" ? words.chooseOther : words.choose} />
        {plan.kind !== "faulty" && <p className={styles.secondary}>{words.ownPlan}</p>}
      </div>
    );
  }
  const { choice } = plan;
  return (
    <div className={styles.step}>
      <div>
        <h2 className={styles.heading}>{choice.plan.shortTitle}</h2>
        <p className={styles.secondary}>
          {words.origin[choice.origin]} {choice.because.length > 0 && words.because(choice.because.slice(0, 3))}
        </p>
      </div>
      <div className={styles.ways}>
        <Button appearance="primary" onClick={() => session.open("data")}>
          {words.next}
        </Button>
        <Button onClick={() => session.open("import")}>{words.importLists}</Button>
      </div>
      <PlanDetails plan={choice.plan} />
      <PlanChooser heading={words.chooseOther} />
      <div className={styles.actions}>
        <Link as="button" disabled={busy !== null} onClick={() => void session.writeTemplate(choice.plan)}>
          {words.writeTemplate}
        </Link>
        <p className={styles.secondary}>{words.writeTemplateHint}</p>
        <Link as="button" disabled={busy !== null} onClick={() => void session.writePlanSheet(choice.plan)}>
          {words.writeSheet}
        </Link>
        <p className={styles.secondary}>{words.writeSheetHint}</p>
      </div>
    </div>
  );
}
