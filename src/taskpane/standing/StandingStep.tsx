import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { formatDate, formatNumber } from "../../messages/format";
import { dayWords } from "../../messages/pane/dayWords";
import { standingWords } from "../../messages/pane/standingWords";
import { standingMatrix } from "../../workflows/standingMatrix";
import { EmptyState } from "../parts/EmptyState";
import { FiguresDay } from "../parts/FiguresDay";
import { checkDay, reviewDay } from "../parts/figuresDays";
import { useStepMemory } from "../parts/stepMemory";
import { useSession } from "../session/useSession";
import { BearerList } from "./BearerList";
import { FieldMatrix } from "./FieldMatrix";
import { UncountedList } from "./UncountedList";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  secondary: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  totals: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "8px", margin: 0 },
  total: {
    display: "flex",
    flexDirection: "column-reverse",
    padding: "8px 10px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  missing: { color: tokens.colorPaletteRedForeground1 },
  views: { display: "flex", border: "none", margin: 0, padding: 0, gap: "4px" },
  legend: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

type View = "field" | "lead" | "unit";

/** What the plan asks for, what there is, what is missing: by field and subject type, by lead, by unit; every number opens its names. */
export function StandingStep() {
  const { session, state } = useSession();
  const { result, language, plan } = state;
  const styles = useStyles();
  const words = standingWords(language);
  const matrix = useMemo(() => (result === null ? null : standingMatrix(result)), [result]);
  const [wanted, setView] = useStepMemory<View>(session, "standing.view", "field");
  if (plan.kind === "waiting") return null;
  if (result === null || matrix === null) {
    return (
      <EmptyState title={words.noResult} text={words.noResultText}>
        <Button appearance="primary" onClick={() => session.open("plan")}>
          {words.toPlan}
        </Button>
      </EmptyState>
    );
  }
  const views = (["field", "lead", "unit"] as const).filter(
    (view) => view === "field" || (view === "lead" ? matrix.byLead.length > 0 : matrix.byUnit.length > 0),
  );
  const view = views.includes(wanted) ? wanted : "field";
  const names = { field: words.byField, lead: words.byLead, unit: words.byUnit };
  const { total } = matrix;
  const review = reviewDay(state.kept.asOf, result.plan, state.stage, session.door.today());
  return (
    <div className={styles.step}>
      <div>
        <h2 className={styles.heading}>{words.heading}</h2>
        <FiguresDay
          shown={checkDay(state.kept.asOf, result.asOf)}
          plan={result.plan}
          differs={review.day === result.asOf ? null : dayWords(language).conferenceDiffers(state.stage, formatDate(review.day, language))}
        />
      </div>
      {total.asked === 0 ? (
        <p className={styles.secondary}>{words.noQuota}</p>
      ) : (
        <div>
          <dl className={styles.totals}>
            {(
              [
                [words.asked, total.asked, false],
                [words.have, total.have, false],
                [words.missing, total.missing, total.missing > 0],
              ] as const
            ).map(([term, number, bad]) => (
              <div key={term} className={styles.total}>
                <dt className={styles.term}>{term}</dt>
                <dd className={`${styles.number} ${bad ? styles.missing : ""}`}>{formatNumber(number, language)}</dd>
              </div>
            ))}
          </dl>
          {total.overdue > 0 && <p className={styles.secondary}>{words.overdue(total.overdue)}</p>}
          {total.missing !== Math.max(0, total.asked - total.have) && <p className={styles.secondary}>{words.noOffset}</p>}
        </div>
      )}
      {views.length > 1 && (
        <fieldset className={styles.views}>
          <legend className={styles.legend}>{words.views}</legend>
          {views.map((one) => (
            <Button
              key={one}
              size="small"
              appearance={one === view ? "primary" : "secondary"}
              aria-pressed={one === view}
              onClick={() => setView(one)}
            >
              {names[one]}
            </Button>
          ))}
        </fieldset>
      )}
      {view === "field" && <FieldMatrix matrix={matrix} result={result} />}
      {view === "lead" && <BearerList bearers={matrix.byLead} result={result} />}
      {view === "unit" && <BearerList bearers={matrix.byUnit} result={result} />}
      <UncountedList result={result} />
      <div>
        <Button onClick={() => session.open("conference")}>{words.next}</Button>
      </div>
    </div>
  );
}
