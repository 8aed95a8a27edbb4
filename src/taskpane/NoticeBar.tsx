import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Language } from "../messages/language";
import { shellWords, type ShellWords } from "../messages/pane/shellWords";
import { workbookErrorSentence } from "../messages/workbookErrorSentence";
import { WorkbookError } from "../workbook/workbookError";
import type { Notice } from "./session/paneState";
import { useSession } from "./session/useSession";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "20px 1fr auto",
    gap: "4px 8px",
    alignItems: "start",
    margin: "8px 12px 0",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  icon: { lineHeight: 0 },
  tabs: { display: "flex", flexWrap: "wrap", gap: "2px 12px", paddingTop: "4px" },
  tab: {
    padding: "2px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    textDecorationLine: "underline",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  undo: { gridColumn: "2 / 3" },
});

type Intent = "error" | "warning" | "info" | "success";

const intents: Readonly<Partial<Record<Notice["kind"], Intent>>> = {
  fault: "error",
  stopped: "info",
  recovered: "warning",
  hidden: "warning",
};

const icons: Readonly<Record<Intent, ReactElement>> = {
  error: <ErrorCircle20Regular />,
  warning: <Warning20Regular />,
  info: <Info20Regular />,
  success: <CheckmarkCircle20Regular />,
};

function sentence(notice: Notice, words: ShellWords, language: Language): string {
  switch (notice.kind) {
    case "fault":
      return notice.error instanceof WorkbookError
        ? workbookErrorSentence(notice.error.code, notice.error.detail, language)
        : `${words.unknownFault} (${notice.error instanceof Error ? notice.error.message : String(notice.error)})`;
    case "stopped":
      return words.stopped;
    case "written":
      return [words.written(notice.tabs.length), ...(notice.unpolished?.length ? [words.unpolished(notice.unpolished)] : [])].join(" ");
    case "undo-forgotten":
      return words.undoForgotten;
    case "corrected":
      return [words.corrected(notice.cells), ...(notice.flattened?.length ? [words.flattened(notice.flattened)] : [])].join(" ");
    case "undone":
      return words.undone;
    case "recovered":
      return words.recovered(notice.tabs);
    case "hidden":
      return words.hiddenSheet(notice.sheet);
    case "saved":
      return words.saved(notice.file);
    case "copied":
      return words.copied;
  }
}

/** The last thing that a person should know: what happened, where it was written, and the way back. */
export function NoticeBar() {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = shellWords(state.language);
  const { notice } = state;
  if (notice === null) return null;
  const intent = intents[notice.kind] ?? "success";
  return (
    <div
      className={mergeClasses(styles.bar, intent !== "info" && styles[intent])}
      role={intent === "error" ? "alert" : "status"}
      aria-live={intent === "error" ? "assertive" : "polite"}
    >
      <span className={styles.icon}>{icons[intent]}</span>
      <div>
        {sentence(notice, words, state.language)}
        {notice.kind === "written" && (
          <div className={styles.tabs}>
            {notice.tabs.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                className={styles.tab}
                aria-label={words.openTab(name)}
                onClick={() => void session.show({ sheet: name, row: null, column: null })}
              >
                {name}
              </button>
            ))}
          </div>
        )}
      </div>
      <Button
        size="small"
        aria-label={words.close}
        appearance="transparent"
        icon={<Dismiss16Regular />}
        onClick={() => session.dismiss()}
      />
      {(notice.kind === "written" || notice.kind === "corrected") && state.canUndo && (
        <div className={styles.undo}>
          <Button size="small" onClick={() => void session.undo()}>
            {words.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
