import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { useRef, useState } from "react";
import { formatDate } from "../../messages/format";
import { importStepWords } from "../../messages/pane/importStepWords";
import { useSession } from "../session/useSession";
import { Disclosure } from "./Disclosure";
import { filesOfInput } from "./foundFiles";
import type { ImportDesk } from "./importDesk";
import { useImportStyles } from "./importStyles";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "8px",
    padding: "20px 12px",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "center",
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  icon: { color: tokens.colorNeutralForeground3, lineHeight: 0 },
  centre: { justifyContent: "center" },
  input: { display: "none" },
  area: { width: "100%", maxHeight: "160px" },
});

/** The ways to bring lists: files, a folder, a copied table. Files that are dropped come by the step itself. */
export function TakeFiles({ desk, over, compact }: { readonly desk: ImportDesk; readonly over: boolean; readonly compact: boolean }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const [pasting, setPasting] = useState(false);
  const take = (input: HTMLInputElement): void => {
    desk.take(filesOfInput(input.files));
    // The same file may be chosen again after it was mended.
    input.value = "";
  };
  const read = (): void => {
    const { door } = session;
    const time = /T(\d\d):(\d\d)/.exec(door.now());
    const name = (number: number): string =>
      words.pastedName(formatDate(door.today(), "vi").replaceAll("/", "-"), time === null ? "" : `${time[1]}h${time[2]}`, number);
    desk.paste(pasted, name);
    setPasted("");
    setPasting(false);
  };
  const buttons = (
    <div className={mergeClasses(shared.ways, !compact && styles.centre)}>
      <Button appearance={compact ? "secondary" : "primary"} size={compact ? "small" : "medium"} onClick={() => files.current?.click()}>
        {compact ? words.addFiles : words.chooseFiles}
      </Button>
      <Button size={compact ? "small" : "medium"} onClick={() => folder.current?.click()}>
        {words.chooseFolder}
      </Button>
      {compact && (
        <Button size="small" appearance="subtle" onClick={() => desk.clear()}>
          {words.startOver}
        </Button>
      )}
    </div>
  );
  return (
    <div className={shared.section}>
      <input
        ref={files}
        className={styles.input}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        className={styles.input}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        {...{ webkitdirectory: "" }}
        onChange={(event) => take(event.currentTarget)}
      />
      {compact && !over ? (
        buttons
      ) : (
        <div className={mergeClasses(styles.zone, over && styles.over)}>
          <span className={styles.icon}>
            <DocumentAdd20Regular />
          </span>
          <p className={shared.text}>{words.drop}</p>
          {buttons}
          <p className={shared.hint}>{words.dropHint}</p>
        </div>
      )}
      <Disclosure title={words.paste} open={pasting} onToggle={setPasting}>
        <Field label={words.pasteLabel} hint={words.pasteHint}>
          <Textarea
            textarea={{ className: styles.area, spellCheck: false, wrap: "off" }}
            rows={5}
            value={pasted}
            onChange={(_event, { value }) => setPasted(value)}
          />
        </Field>
        <div className={shared.ways}>
          <Button appearance="primary" size="small" disabled={pasted.trim() === ""} onClick={read}>
            {words.readPasted}
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}
