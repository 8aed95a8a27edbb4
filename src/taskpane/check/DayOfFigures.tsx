import { Link, makeStyles } from "@fluentui/react-components";
import { formatDate } from "../../messages/format";
import { checkWords } from "../../messages/pane/checkWords";
import { DayForm } from "../parts/DayForm";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
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

/** The place to choose another day for the check; today is the usual one. */
export function CheckDay({ onDone }: { readonly onDone: () => void }) {
  const { session, state } = useSession();
  const words = checkWords(state.language);
  const today = session.door.today();
  return (
    <DayForm
      words={words}
      day={state.asOf ?? today}
      usual={words.today}
      onChoose={(day) => {
        onDone();
        void session.checkAsOf(day === today ? null : day);
      }}
      onCancel={onDone}
    />
  );
}
