import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, ToggleButton, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { formatDate } from "../../messages/format";
import { conferenceWords } from "../../messages/pane/conferenceWords";
import { dayWords } from "../../messages/pane/dayWords";
import type { CheckResult } from "../../workflows/check";
import type { ReviewStage } from "../../workflows/language";
import { leavingTabs } from "../../workflows/leavingTabs";
import { withNeeded } from "../../workflows/withNeeded";
import { EmptyState } from "../parts/EmptyState";
import { FiguresDay } from "../parts/FiguresDay";
import { reviewDay } from "../parts/figuresDays";
import { isPlanGap } from "../parts/planGap";
import { useStepMemory } from "../parts/stepMemory";
import { useSession } from "../session/useSession";
import { ChartCard } from "./ChartCard";
import { ReportText } from "./ReportText";
import { shownCharts } from "./shownCharts";
import { TabChoice } from "./TabChoice";
import { useReviewPreview } from "./useReviewPreview";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  secondary: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  stages: { display: "flex", gap: "4px", margin: 0, padding: 0, border: "none" },
  legend: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  stage: { flexGrow: 1, minWidth: 0 },
  writing: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "8px" },
  charts: { display: "flex", flexDirection: "column", gap: "4px", paddingTop: "4px" },
  prepare: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
});

const stages = ["mid-term", "final"] as const;

/** What the conference gets: its tabs and charts, for which day, what of an earlier review gives way, and each chart to be seen and copied. */
export function ConferenceStep() {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = conferenceWords(state.language);
  const { plan, result } = state;
  if (plan.kind === "waiting") return null;
  if (plan.kind !== "chosen")
    return (
      <EmptyState title={words.noPlan} text={words.noPlanText}>
        <Button appearance="primary" onClick={() => session.open("plan")}>
          {words.toPlan}
        </Button>
      </EmptyState>
    );
  if (result === null)
    return (
      <div className={styles.prepare}>
        <h2 className={styles.heading}>{words.heading}</h2>
        {state.busy === null && (
          <>
            <p className={styles.secondary}>{words.notYet}</p>
            <Button appearance="primary" onClick={() => void session.check()}>
              {words.checkAgain}
            </Button>
          </>
        )}
      </div>
    );
  if (result.recognition.nominees.length === 0)
    return (
      <EmptyState title={words.noNominees} text={words.noNomineesText}>
        <Button appearance="primary" onClick={() => session.open("data")}>
          {words.toData}
        </Button>
        <Button onClick={() => session.open("import")}>{words.toImport}</Button>
      </EmptyState>
    );
  return <Conference result={result} />;
}

function Conference({ result }: { readonly result: CheckResult }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const { stage, busy, language } = state;
  const words = conferenceWords(language);
  const [leftOut, setLeftOut] = useStepMemory<ReadonlySet<string>>(session, "conference-left-out", new Set());
  const day = reviewDay(state.kept.asOf, result.plan, stage, session.door.today());
  const asOf = day.day;
  const { preview, given, again, written } = useReviewPreview(asOf);
  const tabs = preview?.tabs ?? [];
  const needs = new Map(tabs.map((tab) => [tab.id, tab.needs]));
  const wanted = tabs.flatMap(({ id }) => (leftOut.has(id) ? [] : [id]));
  const writes = withNeeded(wanted, needs);
  const charts = shownCharts(tabs.filter(({ id }) => writes.has(id)));
  const write = async (): Promise<void> => {
    await session.publish(stage, asOf, ...(writes.size === tabs.length ? [] : [[...writes]]));
    if (session.state().notice?.kind === "written") written();
  };
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(leftOut);
    if (on) next.delete(id);
    else next.add(id);
    setLeftOut(next);
  };
  return (
    <div className={styles.step}>
      <div>
        <h2 className={styles.heading}>{words.heading}</h2>
        <p className={styles.secondary}>{words.intro[stage]}</p>
      </div>
      <fieldset className={styles.stages}>
        <legend className={styles.legend}>{words.stages}</legend>
        {stages.map((one) => (
          <ToggleButton
            key={one}
            className={styles.stage}
            checked={one === stage}
            icon={one === stage ? <Checkmark16Regular /> : undefined}
            onClick={() => session.chooseStage(one)}
          >
            {words.stage[one]}
          </ToggleButton>
        ))}
      </fieldset>
      <FiguresDay
        key={stage}
        shown={day}
        plan={result.plan}
        differs={result.asOf === asOf ? null : dayWords(language).checkDiffers(formatDate(result.asOf, language))}
      />
      {preview !== null && (
        <>
          <TabChoice
            tabs={tabs}
            written={writes}
            needed={
              new Set(
                tabs.flatMap(({ id }) =>
                  withNeeded(
                    wanted.filter((one) => one !== id),
                    needs,
                  ).has(id)
                    ? [id]
                    : [],
                ),
              )
            }
            onToggle={toggle}
            onAll={() => setLeftOut(new Set())}
          />
          <Writing writes={writes} earlier={preview.earlier} onWrite={() => void write()} />
          <ReportText paragraphs={preview.text} />
          <section className={styles.charts} aria-label={words.charts}>
            <h3 className={styles.subheading}>{words.charts}</h3>
            <p className={styles.secondary}>{charts.length === 0 ? words.noCharts : words.chartsText}</p>
            {charts.map(({ key, chart, tabs: bearing }) => (
              <ChartCard key={key} chart={chart} tabs={bearing} asOf={asOf} />
            ))}
          </section>
        </>
      )}
      {given && busy === null && (
        <div className={styles.prepare}>
          <p className={styles.secondary}>{words.noPreview}</p>
          <Button onClick={again}>{words.prepare}</Button>
        </div>
      )}
    </div>
  );
}

interface WritingProps {
  readonly writes: ReadonlySet<string>;
  readonly earlier: ReviewStage | null;
  readonly onWrite: () => void;
}

/** The button that writes, what speaks against it, and what becomes of the tabs that are there. */
function Writing({ writes, earlier, onWrite }: WritingProps) {
  const { session, state } = useSession();
  const styles = useStyles();
  const { busy, outdated, result, workbook } = state;
  const words = conferenceWords(state.language);
  // What is missing so far is what the tabs are to show; it makes none of their figures wrong.
  const errors = result?.issues.filter((issue) => issue.severity === "error" && !isPlanGap(issue)).length ?? 0;
  const replaced = workbook?.sheets.filter(({ ownTab }) => ownTab !== null && writes.has(ownTab)).length ?? 0;
  const removed = workbook === null ? [] : leavingTabs(workbook, writes).map(({ name }) => name);
  return (
    <div className={styles.writing}>
      {outdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.outdated}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabled={busy !== null} onClick={() => void session.check()}>
              {words.checkAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {errors > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.errors(errors)}{" "}
            <Link as="button" inline onClick={() => session.open("check")}>
              {words.toErrors}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" disabledFocusable={busy !== null || writes.size === 0} onClick={onWrite}>
        {words.write(writes.size)}
      </Button>
      <p className={styles.secondary}>
        {writes.size === 0 ? (
          words.nothingChosen
        ) : (
          <>
            {replaced === 0 ? words.fresh : words.replaces(replaced, earlier)} {removed.length > 0 && `${words.removes(removed)} `}
            {words.untouched}
          </>
        )}
      </p>
    </div>
  );
}
