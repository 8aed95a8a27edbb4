import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { formatDate } from "../../messages/format";
import { conferenceWords } from "../../messages/pane/conferenceWords";
import type { IsoDate } from "../../model/period";
import type { AsOfReason } from "../../workflows/asOf";
import { readTypedDay, typedDay } from "../parts/typedDay";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "24px" },
  reason: { color: tokens.colorNeutralForeground2 },
  day: { fontSize: "inherit", lineHeight: "inherit", minHeight: "24px" },
  form: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface ConferenceDayProps {
  /** The day that holds when none is chosen, and why. */
  readonly usual: { readonly day: IsoDate; readonly reason: AsOfReason };
  readonly chosen: IsoDate | null;
  readonly onChoose: (day: IsoDate | null) => void;
}

/** The day that the conference's figures go to, why it is this one, and the place to change it. */
export function ConferenceDay({ usual, chosen, onChoose }: ConferenceDayProps) {
  const { state } = useSession();
  const styles = useStyles();
  const words = conferenceWords(state.language);
  const [open, setOpen] = useState(false);
  const link = useRef<HTMLButtonElement>(null);
  const day = formatDate(chosen ?? usual.day, state.language);
  const done = (): void => {
    setOpen(false);
    link.current?.focus();
  };
  const choose = (next: IsoDate | null): void => {
    done();
    onChoose(next === usual.day ? null : next);
  };
  return (
    <div>
      <p className={styles.line}>
        {words.asOf}{" "}
        <Link
          as="button"
          inline
          ref={link}
          className={styles.day}
          aria-expanded={open}
          aria-label={words.changeDay(day)}
          onClick={() => setOpen(!open)}
        >
          {day}
        </Link>
        <span className={styles.reason}>, {words.reasons[chosen === null ? usual.reason : "chosen"]}</span>
      </p>
      {open && <DayForm day={chosen ?? usual.day} usual={usual.day} onChoose={choose} onCancel={done} />}
    </div>
  );
}

interface DayFormProps {
  readonly day: IsoDate;
  readonly usual: IsoDate;
  readonly onChoose: (day: IsoDate | null) => void;
  readonly onCancel: () => void;
}

function DayForm({ day, usual, onChoose, onCancel }: DayFormProps) {
  const { state } = useSession();
  const styles = useStyles();
  const words = conferenceWords(state.language);
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
    <form className={styles.form} onSubmit={send} onKeyDown={({ key }) => key === "Escape" && onCancel()}>
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
        {day !== usual && (
          <Button size="small" disabled={state.busy !== null} onClick={() => onChoose(null)}>
            {words.usual(formatDate(usual, state.language))}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
