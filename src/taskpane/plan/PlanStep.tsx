import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { planWords } from "../../messages/pane/planWords";
import { asDraft } from "../../plans/planSheetLayout";
import { useStepMemory } from "../parts/stepMemory";
import { useSession } from "../session/useSession";
import { NewPlan } from "./NewPlan";
import { PlanChooser } from "./PlanChooser";
import { PlanDetails } from "./PlanDetails";
import { PlanFaults } from "./PlanFaults";
import { SheetRemarks } from "./SheetRemarks";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  secondary: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  own: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  alert: { display: "flex", flexDirection: "column", gap: "8px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Which plan the workbook is held against: how it was found, what it says, and the ways to another or to a new one. */
export function PlanStep() {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = planWords(state.language);
  const [making, setMaking] = useStepMemory(session, "plan.making", false);
  const { plan, busy } = state;
  if (plan.kind === "waiting") return null;
  if (making) return <NewPlan onBack={() => setMaking(false)} />;
  const newPlan = (
    <Button disabled={busy !== null} onClick={() => setMaking(true)}>
      {words.newPlan}
    </Button>
  );
  if (plan.kind === "faulty") {
    const [sheet] = plan.faults.flatMap(({ place }) => (place === undefined ? [] : [place.sheet]));
    return (
      <div className={styles.step}>
        <h2 className={styles.heading}>{words.faultyHeading}</h2>
        <div role="alert" className={styles.alert}>
          <p className={styles.text}>{words.faulty(plan.faults.length)}</p>
        </div>
        <SheetButtons sheet={sheet ?? null} primary />
        <PlanFaults faults={plan.faults} />
        <PlanChooser heading={words.chooseOther} />
        <div className={styles.ways}>{newPlan}</div>
      </div>
    );
  }
  if (plan.kind === "unknown") {
    // A workbook that holds something is the user's work: the sample is no first thing to offer there, as it would take its place.
    const holdsWork = state.workbook?.sheets.some(({ rows }) => rows.length > 0) ?? false;
    return (
      <div className={styles.step}>
        <div>
          <h2 className={styles.heading}>{words.welcome}</h2>
          <p className={styles.text}>{words.welcomeText}</p>
        </div>
        {session.door.openSample !== null && !holdsWork && (
          <div className={styles.ways}>
            <Button appearance="primary" disabled={busy !== null} onClick={() => void session.openSample()}>
              {words.trySample}
            </Button>
          </div>
        )}
        <p className={styles.text}>{words.unknown}</p>
        <PlanChooser heading={words.choose} />
        <section className={styles.own} aria-label={words.ownPlan}>
          <h3 className={styles.title}>{words.ownPlan}</h3>
          <p className={styles.secondary}>{words.ownPlanText}</p>
          {newPlan}
        </section>
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
        {newPlan}
      </div>
      {choice.origin === "sheet" && (
        <>
          <SheetButtons sheet={choice.because[0] ?? null} />
          <SheetRemarks sheet={choice.because[0] ?? ""} />
        </>
      )}
      <PlanDetails plan={choice.plan} />
      <PlanChooser heading={words.chooseOther} />
      <div className={styles.actions}>
        <Link as="button" disabled={busy !== null} onClick={() => void session.writeTemplate(choice.plan)}>
          {words.writeTemplate}
        </Link>
        <p className={styles.secondary}>{words.writeTemplateHint}</p>
        {choice.origin !== "sheet" && (
          <>
            <Link as="button" disabled={busy !== null} onClick={() => void session.writePlanSheet(asDraft(choice.plan))}>
              {words.writeSheet}
            </Link>
            <p className={styles.secondary}>{words.writeSheetHint}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** The ways to a plan that stands on a sheet: to the sheet, and to read it anew after a change. */
function SheetButtons({ sheet, primary = false }: { readonly sheet: string | null; readonly primary?: boolean }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = planWords(state.language);
  return (
    <div className={styles.ways}>
      <Button
        appearance={primary ? "primary" : "secondary"}
        size={primary ? "medium" : "small"}
        disabled={state.busy !== null}
        onClick={() => void session.check()}
      >
        {words.readAgain}
      </Button>
      {sheet !== null && (
        <Button size={primary ? "medium" : "small"} onClick={() => void session.show({ sheet, row: null, column: null })}>
          {words.openSheet}
        </Button>
      )}
    </div>
  );
}
