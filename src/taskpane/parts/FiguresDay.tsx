import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { formatDate } from "../../messages/format";
import { dayWords } from "../../messages/pane/dayWords";
import type { IsoDate } from "../../model/period";
import type { Plan } from "../../model/plan";
import { useSession } from "../session/useSession";
import { DayForm } from "./DayForm";
import { readyDays, type FiguresDayOf } from "./figuresDays";

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "24px" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  reason: { color: tokens.colorNeutralForeground2 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  day: { fontSize: "inherit", lineHeight: "inherit", minHeight: "24px" },
});

export interface FiguresDayProps {
  readonly shown: FiguresDayOf;
  readonly plan: Plan;
  /** What stands before the day in its line. */
  readonly before?: ReactNode;
  /** Why figures of another step may differ; null where they do not. */
  readonly differs?: string | null;
  readonly size?: "small" | "medium";
}

/**
 * The day that a step's figures go to, why it is this one, and the place to choose another. What is chosen holds for every step and is kept in the
 * workbook: two days at once are told apart, and one press makes them one.
 */
export function FiguresDay({ shown, plan, before, differs = null, size = "medium" }: FiguresDayProps) {
  const { session, state } = useSession();
  const styles = useStyles();
  const { language } = state;
  const words = dayWords(language);
  const [open, setOpen] = useState(false);
  const link = useRef<HTMLButtonElement>(null);
  const day = formatDate(shown.day, language);
  const done = (): void => {
    setOpen(false);
    link.current?.focus();
  };
  const choose = (next: IsoDate | null): void => {
    done();
    void session.figuresTo(next);
  };
  return (
    <div>
      <p className={mergeClasses(styles.line, size === "small" && styles.small)}>
        {before}
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
        <span className={styles.reason}>, {words.reasons[shown.reason]}</span>
      </p>
      {differs !== null && (
        <p className={styles.note}>
          {differs}{" "}
          {!open && (
            <Link as="button" inline className={styles.day} onClick={() => setOpen(true)}>
              {words.oneDay}
            </Link>
          )}
        </p>
      )}
      {open && (
        <DayForm
          day={shown.day}
          ready={readyDays(plan, session.door.today())}
          chosen={shown.reason === "chosen"}
          onChoose={choose}
          onCancel={done}
        />
      )}
    </div>
  );
}
