import { Button, Field, Input, Link, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { formatDate } from "../../messages/format";
import { checkWords } from "../../messages/pane/checkWords";
import { readTypedDay, typedDay } from "../parts/typedDay";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  day: { fontSize: "inherit", lineHeight: "inherit", minHeight: "24px" },
});

/** The day that the figures go to, and below the line the place to change it. `open` is kept by the head, which draws both. */
export function DayLink({ open, onOpen }: { readonly open: boolean; readonly onOpen: () => void }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const day = formatDate(state.result?.asOf ?? state.asOf ?? session.door.today(), state.language);
  return (
    <Link as="button" inline className={styles.day} aria-expanded={open} aria-label={words.changeDay(day)} onClick={onOpen}>
      {day}
    </Link>
  );
}

export function DayForm({ onDone }: { readonly onDone: () => void }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const [text, setText] = useState(() => typedDay(state.asOf ?? session.door.today()));
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const day = readTypedDay(text);
    if (day === null) {
      setWrong(true);
      input.current?.focus();
      return;
    }
    onDone();
    void session.checkAsOf(day === session.door.today() ? null : day);
  };
  return (
    <form noValidate className={styles.form} onSubmit={send} onKeyDown={({ key }) => key === "Escape" && onDone()}>
      <Field
        label={words.dayField}
        hint={words.dayHint}
        {...(wrong ? { validationState: "error" as const, validationMessage: words.dayWrong } : {})}
      >
        <Input
          ref={input}
          value={text}
          autoComplete="off"
          onChange={(_event, data) => {
            setText(data.value);
            setWrong(false);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={state.busy !== null}>
          {words.apply}
        </Button>
        <Button
          size="small"
          disabled={state.busy !== null}
          onClick={() => {
            onDone();
            void session.checkAsOf(null);
          }}
        >
          {words.today}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
