import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ShownDrop } from "../../engine/listDrop";
import { importStepWords } from "../../messages/pane/importStepWords";
import { useSession } from "../session/useSession";
import { filesToWrite } from "./fileGroups";
import type { ImportDesk } from "./importDesk";
import { useImportStyles } from "./importStyles";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: "-12px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    margin: "0 -12px -12px",
    padding: "10px 12px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  totals: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  button: { width: "100%" },
});

/** What will be written, and the button that writes it; in sight however long the list of files is. */
export function WriteBar({ desk, drop, stale }: { readonly desk: ImportDesk; readonly drop: ShownDrop; readonly stale: boolean }) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const { totals, questions, changes } = drop;
  const rows = totals.written + totals.doubtful;
  const files = filesToWrite(drop.files);
  return (
    <div className={styles.bar}>
      <div role="status">
        <p className={styles.totals}>
          {changes ? words.totals(totals.rows, totals.written, totals.doubtful, totals.refused) : words.nothingNew}
        </p>
        {changes && questions.length > 0 && <p className={shared.hint}>{words.openQuestions(questions.length)}</p>}
      </div>
      <Button
        appearance="primary"
        className={styles.button}
        disabled={!changes || stale || state.busy !== null}
        onClick={() => void desk.write()}
      >
        {rows > 0 || totals.refused === 0 ? words.write(rows, files) : words.writeAside(totals.refused, files)}
      </Button>
    </div>
  );
}
