import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { conferenceWords } from "../../messages/pane/conferenceWords";
import { copyText } from "../parts/copyText";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", paddingTop: "4px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  field: { width: "100%" },
  text: { width: "100%" },
});

/** The results in words, ready to be pasted into the report. */
export function ReportText({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = conferenceWords(state.language);
  const [refused, setRefused] = useState(false);
  const text = paragraphs.join("\n");
  const copy = async (): Promise<void> => {
    if (await copyText(text)) session.tell({ kind: "copied" });
    else setRefused(true);
  };
  return (
    <section className={styles.section} aria-label={words.reportText}>
      <h3 className={styles.heading}>{words.reportText}</h3>
      <Field className={styles.field} label={words.reportTextHint} size="small" {...(refused && { hint: words.cannotCopyText })}>
        <Textarea className={styles.text} readOnly value={text} rows={8} resize="vertical" onFocus={(event) => event.target.select()} />
      </Field>
      <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
        {words.copyReportText}
      </Button>
    </section>
  );
}
