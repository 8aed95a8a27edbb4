import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { formatDate } from "../../messages/format";
import { dayWords } from "../../messages/pane/dayWords";
import type { IsoDate } from "../../model/period";
import { useSession } from "../session/useSession";
import { takesWayOut } from "./closeOnEscape";
import type { readyDays } from "./figuresDays";
import { readTypedDay, typedDay } from "./typedDay";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

export interface DayFormProps {
  /** The day in force. */
  readonly day: IsoDate;
  /** Days to choose with one press. */
  readonly ready: ReturnType<typeof readyDays>;
  /** True when the day in force is one that was chosen, and so can be given up. */
  readonly chosen: boolean;
  /** Null to choose none. */
  readonly onChoose: (day: IsoDate | null) => void;
  readonly onCancel: () => void;
}

/** The place to choose another day of the figures, typed or one of those at hand. What is no day is said beside the field, and nothing happens. */
export function DayForm({ day, ready, chosen, onChoose, onCancel }: DayFormProps) {
  const { state } = useSession();
  const styles = useStyles();
  const words = dayWords(state.language);
  const [text, setText] = useState(() => typedDay(day));
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const busy = state.busy !== null;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const read = readTypedDay(text);
    if (read !== null) return onChoose(read);
    setWrong(true);
    input.current?.focus();
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
        label={words.field}
        hint={words.hint}
        {...(wrong ? { validationState: "error" as const, validationMessage: words.wrong } : {})}
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
      <div className={styles.buttons} role="group" aria-label={words.ready}>
        {ready.map(({ name, day: one }) => (
          <Button key={name} size="small" disabled={busy} onClick={() => onChoose(one)}>
            {words.readyDays[name](formatDate(one, state.language))}
          </Button>
        ))}
      </div>
      <p className={styles.text}>{words.keptText}</p>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={busy}>
          {words.apply}
        </Button>
        {chosen && (
          <Button size="small" disabled={busy} onClick={() => onChoose(null)}>
            {words.forget}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
