import { makeStyles, tokens } from "@fluentui/react-components";
import type { ShownFile } from "../../engine/listDrop";
import { importStepWords } from "../../messages/pane/importStepWords";
import { useSession } from "../session/useSession";
import { FileReturn } from "./FileReturn";
import type { ImportDesk } from "./importDesk";
import { useImportStyles } from "./importStyles";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: "4px", paddingBlock: "8px" },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
});

/** The files that should go back to their senders, each with the way to send it. */
export function ReturnList({ desk, files }: { readonly desk: ImportDesk; readonly files: readonly ShownFile[] }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const faulty = files.filter((file) => file.faulty);
  if (faulty.length === 0) return null;
  return (
    <section className={shared.section}>
      <h3 className={shared.title}>{words.backToSender(faulty.length)}</h3>
      <p className={shared.hint}>
        {words.backHint} {session.door.saveFile === null ? words.copyHint : words.returnHint}
      </p>
      <ul className={shared.list}>
        {faulty.map((file) => (
          <li key={file.item} className={`${shared.line} ${styles.item}`}>
            <span className={styles.name}>{file.name}</span>
            <span className={shared.hint}>
              {[
                file.agency.name === "" ? words.agencyUnknown : file.agency.name,
                words.findings(file.issues.error, file.issues.warning, file.issues.info),
                ...(file.refused > 0 ? [words.state.refused(file.refused)] : []),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
            <FileReturn desk={desk} file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}
