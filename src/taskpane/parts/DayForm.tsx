import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { IsoDate } from "../../model/period";
import { useSession } from "../session/useSession";
import { readTypedDay, typedDay } from "./typedDay";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface DayFormWords {
  readonly dayField: string;
  readonly dayHint: string;
  readonly dayWrong: string;
  readonly apply: string;
  readonly cancel: string;
}

export interface DayFormProps {
  readonly words: DayFormWords;
  /** The day in force. */
  readonly day: IsoDate;
  /** The way back to the usual day, by its name; null where there is none to go back to. */
  readonly usual: string | null;
  /** Null for the usual day. */
  readonly onChoose: (day: IsoDate | null) => void;
  readonly onCancel: () => void;
}

/** The place to type another day of the figures. What is no day is said beside the field, and nothing happens. */
export function DayForm({ words, day, usual, onChoose, onCancel }: DayFormProps) {
  const { state } = useSession();
  const styles = useStyles();
  const [text, setText] = useState(() => typedDay(day));
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const read = readTypedDay(text);
    if (read !== null) return onChoose(read);
    setWrong(true);
    input.current?.focus();
  };
  return (
    <form noValidate className={styles.form} onSubmit={send} onKeyDown={({ key }) => key === "Escape" && onCancel()}>
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
        {usual !== null && (
          <Button size="small" disabled={state.busy !== null} onClick={() => onChoose(null)}>
            {usual}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
