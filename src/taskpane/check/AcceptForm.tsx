import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import { takesWayOut } from "../parts/closeOnEscape";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Asks why a finding is accepted. A reason is needed, and none is suggested: it has to be the person's own. */
export function AcceptForm({ onAccept, onCancel }: { readonly onAccept: (reason: string) => void; readonly onCancel: () => void }) {
  const { state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === "") {
      setMissing(true);
      field.current?.focus();
    } else onAccept(reason);
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={send}
      onKeyDown={(event) => {
        if (!takesWayOut(event)) return;
        onCancel();
      }}
    >
      <Field
        required
        label={words.reason}
        hint={words.reasonHint}
        {...(missing ? { validationState: "error" as const, validationMessage: words.reasonMissing } : {})}
      >
        <Textarea
          ref={field}
          rows={2}
          resize="vertical"
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
            setMissing(false);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={state.busy !== null}>
          {words.acceptNow}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
