import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { dataWords } from "../../messages/pane/dataWords";
import type { SheetReading } from "../../model/recognition";
import { useSession } from "../session/useSession";
import { SheetCard } from "./SheetCard";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  secondary: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
  sheets: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const counts = (sheets: readonly SheetReading[]) => {
  const of = (kind: SheetReading["kind"]) => sheets.filter((sheet) => sheet.kind === kind).length;
  return { lists: of("nominees"), quotas: of("quotas"), units: of("units") };
};

/** What every sheet was taken for, and the means to say otherwise. */
export function DataStep() {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = dataWords(state.language);
  const { result, plan, busy } = state;
  const sheets = useMemo(() => result?.recognition.sheets.filter(({ other }) => other !== "own-tab") ?? [], [result]);
  if (plan.kind !== "chosen") {
    if (plan.kind === "waiting") return null;
    return (
      <div className={styles.step}>
        <h2 className={styles.heading}>{words.heading}</h2>
        <p className={styles.text}>{words.noPlan}</p>
        <div className={styles.ways}>
          <Button appearance="primary" onClick={() => session.open("plan")}>
            {words.toPlan}
          </Button>
        </div>
      </div>
    );
  }
  if (result === null) return null;
  const { lists, quotas, units } = counts(sheets);
  const own = result.recognition.sheets.length - sheets.length;
  const empty = sheets.filter(({ other }) => other === "empty").map(({ sheet }) => sheet);
  // What the product is sure of needs no look: what it did not understand stands first.
  const shown = sheets.filter(({ other }) => other !== "empty");
  const chosenPlan = plan.choice.plan;
  return (
    <div className={styles.step}>
      <div>
        <h2 className={styles.heading}>{words.heading}</h2>
        <p className={styles.secondary}>
          {words.summary(sheets.length, lists, quotas, units)}
          {own > 0 && ` · ${words.ownTabs(own)}`}
        </p>
      </div>
      {lists === 0 && <p className={styles.text}>{words.noLists}</p>}
      <div className={styles.ways}>
        {lists > 0 && (
          <Button appearance="primary" onClick={() => session.open("check")}>
            {words.next}
          </Button>
        )}
        <Button appearance={lists > 0 ? "secondary" : "primary"} onClick={() => session.open("import")}>
          {words.importLists}
        </Button>
        {lists === 0 && (
          <Button disabled={busy !== null} onClick={() => void session.writeTemplate(chosenPlan)}>
            {words.writeTemplate}
          </Button>
        )}
      </div>
      <ul className={styles.sheets}>
        {shown.map((reading) => (
          <SheetCard key={reading.sheet} reading={reading} />
        ))}
      </ul>
      {empty.length > 0 && <p className={styles.secondary}>{words.emptySheets(empty)}</p>}
    </div>
  );
}
