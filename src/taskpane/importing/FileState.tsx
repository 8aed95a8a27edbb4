import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { ImportStepWords } from "../../messages/pane/importStepWords";
import type { FileRow } from "./fileGroups";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0, paddingTop: "2px" },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Look = "ok" | "warning" | "error" | "quiet";

/** How a file stands, in few words, and the look of it. */
export function fileState({ item, file }: FileRow, words: ImportStepWords): { readonly look: Look; readonly text: string } {
  const { state } = words;
  if (item.decision.skip === true) return { look: "quiet", text: state.skipped };
  if (file === null) return { look: "quiet", text: words.waiting };
  if (file.why !== null) return { look: "error", text: file.why };
  if (file.same !== null) return { look: "quiet", text: state.same(file.same.importedOn) };
  if (file.twin !== null) return { look: "quiet", text: state.twin(file.twin) };
  if (file.notices.some(({ code }) => code === "import/no-list"))
    return { look: "error", text: [state.noList, state.refused(file.refused)].join(", ") };
  if (file.notices.some(({ code }) => code === "import/too-many-rows")) return { look: "error", text: state.tooMany };
  const parts = [...(file.doubtful > 0 ? [state.doubtful(file.doubtful)] : []), ...(file.refused > 0 ? [state.refused(file.refused)] : [])];
  const grave = file.notices.some(({ severity }) => severity === "error");
  return parts.length > 0
    ? { look: grave ? "error" : "warning", text: parts.join(", ") }
    : { look: grave ? "error" : "ok", text: state.ok };
}

const icons: Readonly<Record<Look, ReactElement>> = {
  ok: <CheckmarkCircle16Regular />,
  warning: <Warning16Filled />,
  error: <ErrorCircle16Filled />,
  quiet: <SubtractCircle16Regular />,
};

/** The look of a state; its words stand beside it. */
export function StateIcon({ look }: { readonly look: Look | "info" }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.icon, styles[look === "info" ? "quiet" : look])} aria-hidden="true">
      {look === "info" ? <Info16Regular /> : icons[look]}
    </span>
  );
}
