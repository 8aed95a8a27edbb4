import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { formatDate } from "../../messages/format";
import { conferenceWords } from "../../messages/pane/conferenceWords";
import type { IsoDate } from "../../model/period";
import type { AsOfReason } from "../../workflows/asOf";
import { DayForm } from "../parts/DayForm";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "24px" },
  reason: { color: tokens.colorNeutralForeground2 },
  day: { fontSize: "inherit", lineHeight: "inherit", minHeight: "24px" },
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
      {open && (
        <DayForm
          words={words}
          day={chosen ?? usual.day}
          usual={chosen === null ? null : words.usual(formatDate(usual.day, state.language))}
          onChoose={choose}
          onCancel={done}
        />
      )}
    </div>
  );
}
