import { Checkbox, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { checkWords } from "../../messages/pane/checkWords";
import { withAlternative, type Correction } from "../../workflows/correction";
import { useSession } from "../session/useSession";
import { DifferenceText } from "./DifferenceText";
import { placeText } from "./placeText";

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "flex-start", padding: "2px 0 8px" },
  body: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "2px", paddingTop: "5px" },
  place: { alignSelf: "flex-start", minHeight: "24px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", textAlign: "left" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  reading: { display: "flex", alignItems: "center", gap: "8px", fontSize: tokens.fontSizeBase200 },
  select: { flexGrow: 1, minWidth: 0 },
});

export interface CorrectionItemProps {
  readonly correction: Correction;
  readonly chosen: boolean;
  /** Which of the readings, where there are several. */
  readonly reading: number;
  readonly onChosen: (chosen: boolean) => void;
  readonly onReading: (reading: number) => void;
}

/** One cell before and after, its tick, and the choice between readings. */
export function CorrectionItem({ correction, chosen, reading, onChosen, onReading }: CorrectionItemProps) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const place = placeText(correction, words);
  const alternative = correction.alternatives[reading];
  return (
    <div className={styles.item}>
      <Checkbox checked={chosen} aria-label={words.chooseCell(place)} onChange={(_event, { checked }) => onChosen(checked === true)} />
      <div className={styles.body}>
        <Link as="button" className={styles.place} aria-label={words.showLabel(place)} onClick={() => void session.show(correction)}>
          {place}
        </Link>
        <DifferenceText correction={alternative === undefined ? correction : withAlternative(correction, alternative)} />
        {correction.alternatives.length > 0 && (
          <label className={styles.reading}>
            {words.otherReading}
            <Select
              size="small"
              className={styles.select}
              value={String(reading)}
              onChange={(_event, { value }) => onReading(Number(value))}
            >
              {correction.alternatives.map(({ shown }, at) => (
                <option key={at} value={at}>
                  {shown}
                </option>
              ))}
            </Select>
          </label>
        )}
        {!correction.sure && <p className={styles.note}>{words.unsure}</p>}
      </div>
    </div>
  );
}
