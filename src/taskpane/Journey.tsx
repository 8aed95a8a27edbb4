import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ClipboardTextLtr20Regular } from "@fluentui/react-icons/svg/clipboard-text-ltr";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { Target20Regular } from "@fluentui/react-icons/svg/target";
import { TaskListLtr20Regular } from "@fluentui/react-icons/svg/task-list-ltr";
import type { ReactElement } from "react";
import { formatNumber } from "../messages/format";
import { shellWords, type ShellWords } from "../messages/pane/shellWords";
import { steps, type Step } from "./door";
import { isPlanGap } from "./parts/planGap";
import type { PaneState } from "./session/paneState";
import { useSession } from "./session/useSession";

const icons: Readonly<Record<Step, ReactElement>> = {
  plan: <ClipboardTextLtr20Regular />,
  data: <DocumentTable20Regular />,
  check: <TaskListLtr20Regular />,
  standing: <Target20Regular />,
  conference: <DataBarVertical20Regular />,
};

const useStyles = makeStyles({
  rail: {
    display: "flex",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  step: {
    display: "flex",
    flexDirection: "column",
    // As wide as its words first, so that "14 danh sách" stays on a line where there is room beside it.
    flex: "1 1 auto",
    alignItems: "center",
    gap: "2px",
    minWidth: 0,
    padding: "8px 1px 6px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { borderBottomColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  state: {
    fontSize: "11px",
    lineHeight: "14px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** Tabs of the product that hold what was imported, not what a conference shows. */
const notOfReview: ReadonlySet<string> = new Set(["records", "set-aside"]);

interface StepState {
  readonly text: string;
  readonly bad: boolean;
}

/** What each step says of itself, in a few words. */
function stepState(step: Step, state: PaneState, words: ShellWords): StepState {
  const { plan, result } = state;
  const quiet = (text: string): StepState => ({ text, bad: false });
  if (step === "plan") {
    if (plan.kind === "waiting") return quiet("");
    return plan.kind === "chosen" ? quiet(words.planChosen) : { text: words.planMissing, bad: true };
  }
  if (step === "conference") {
    const own = state.workbook?.sheets.flatMap(({ ownTab }) => (ownTab === null || notOfReview.has(ownTab) ? [] : [ownTab])) ?? [];
    // The tab of findings belongs to a review, but alone it makes none.
    if (own.every((tab) => tab === "findings")) return quiet(words.notWritten);
    return quiet(words.tabsWritten(own.length));
  }
  if (result === null) return quiet("");
  if (step === "data") {
    const lists = result.recognition.sheets.filter(({ kind }) => kind === "nominees").length;
    return lists === 0 ? { text: words.noLists, bad: true } : quiet(words.lists(lists));
  }
  if (state.outdated) return quiet(words.outdated);
  if (step === "check") {
    // What the plan still lacks is told by the next step.
    const inLists = result.issues.filter((issue) => !isPlanGap(issue));
    const errors = inLists.filter(({ severity }) => severity === "error").length;
    if (errors > 0) return { text: words.errors(formatNumber(errors, state.language), errors), bad: true };
    const warnings = inLists.filter(({ severity }) => severity === "warning").length;
    return quiet(warnings > 0 ? words.warnings(formatNumber(warnings, state.language), warnings) : words.noFaults);
  }
  const { missing, required } = result.standing.totals;
  if (required === 0) return quiet(words.noNumbers);
  return missing > 0 ? { text: words.missing(formatNumber(missing, state.language)), bad: true } : quiet(words.enough);
}

/** The journey: five steps in order, each with its state, always in sight. */
export function Journey() {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = shellWords(state.language);
  const shown = state.view === "import" ? "data" : state.view;
  return (
    <nav className={styles.rail} aria-label={words.journey}>
      {steps.map((step) => {
        const { text, bad } = stepState(step, state, words);
        return (
          <button
            key={step}
            type="button"
            className={mergeClasses(styles.step, step === shown && styles.current)}
            aria-current={step === shown ? "step" : undefined}
            onClick={() => session.open(step)}
          >
            {icons[step]}
            <span>{words.steps[step]}</span>
            <span className={mergeClasses(styles.state, bad && styles.bad)}>{text || "\u00a0"}</span>
          </button>
        );
      })}
    </nav>
  );
}
