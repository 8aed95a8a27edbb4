import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { standingWords } from "../../messages/pane/standingWords";
import type { CheckResult } from "../../workflows/check";
import { reminderText } from "../../workflows/reminder";
import type { BearerStanding } from "../../workflows/standingMatrix";
import { copyText } from "../parts/copyText";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  reminder: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  field: { width: "100%" },
  text: { width: "100%" },
});

/** A text that asks one bearer for what is missing, ready to paste into a letter. */
export function Reminder({ bearer, result }: { readonly bearer: BearerStanding; readonly result: CheckResult }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = standingWords(state.language);
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState(false);
  const texts = useMemo(
    () =>
      !open
        ? []
        : bearer.unit === null
          ? bearer.leads.map((lead) => reminderText(result, lead, state.language))
          : [reminderText(result, { unit: bearer.unit }, state.language)],
    [open, bearer, result, state.language],
  );
  const text = texts.join("\n\n");
  const copy = async () => {
    if (await copyText(text)) session.tell({ kind: "copied" });
    else setRefused(true);
  };
  return (
    <div className={styles.reminder}>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hideReminder : words.reminder}
      </Button>
      {open && (
        <>
          <Field className={styles.field} label={words.reminderText(bearer.name)} size="small" {...(refused && { hint: words.cannotCopy })}>
            <Textarea
              className={styles.text}
              readOnly
              value={text}
              rows={12}
              resize="vertical"
              onFocus={(event) => event.target.select()}
            />
          </Field>
          <Button size="small" appearance="primary" onClick={() => void copy()}>
            {words.copy}
          </Button>
        </>
      )}
    </div>
  );
}
