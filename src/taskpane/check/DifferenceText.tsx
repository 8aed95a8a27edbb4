import { makeStyles, tokens } from "@fluentui/react-components";
import { checkWords, type CheckWords } from "../../messages/pane/checkWords";
import type { Correction, CorrectionValue } from "../../workflows/correction";
import { useSession } from "../session/useSession";
import { shortened, textDifference, visibleSpaces, type Stretch } from "./textDifference";

const useStyles = makeStyles({
  list: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "8px", rowGap: "2px", margin: 0 },
  side: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  text: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  removed: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorPaletteRedForeground1,
    textDecorationLine: "line-through",
    borderRadius: tokens.borderRadiusSmall,
  },
  added: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
    textDecorationLine: "underline",
    borderRadius: tokens.borderRadiusSmall,
  },
  note: {
    gridColumn: "2",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const whereOf = (at: number, of: number): "first" | "middle" | "last" | "only" =>
  of === 1 ? "only" : at === 0 ? "first" : at === of - 1 ? "last" : "middle";

/** What the value is, said where both sides look the same because only that differs. */
function kindOf({ value }: CorrectionValue, words: CheckWords): string {
  return typeof value === "number" ? ` (${words.numberKind})` : ` (${words.textKind})`;
}

/** A cell before and after, what differs marked by colour and by a line, and odd spaces by visible signs. */
export function DifferenceText({ correction }: { readonly correction: Pick<Correction, "before" | "after"> }) {
  const { state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const { before, after } = correction;
  const sameLook = before.shown === after.shown;
  const { before: was, after: is } = textDifference(before.shown, after.shown);
  const alike = !sameLook && before.shown.normalize("NFC") === after.shown.normalize("NFC");
  const draw = (stretches: readonly Stretch[], Changed: "del" | "ins") =>
    stretches.map(({ text, changed }, at) =>
      changed ? (
        <Changed key={at} className={Changed === "del" ? styles.removed : styles.added}>
          {visibleSpaces(text)}
        </Changed>
      ) : (
        <span key={at}>{shortened(text, whereOf(at, stretches.length))}</span>
      ),
    );
  return (
    <dl className={styles.list}>
      <dt className={styles.side}>{words.before}</dt>
      <dd className={styles.text}>
        {before.shown === "" ? words.emptyText : draw(was, "del")}
        {sameLook && kindOf(before, words)}
      </dd>
      <dt className={styles.side}>{words.after}</dt>
      <dd className={styles.text}>
        {after.shown === "" ? words.emptyText : draw(is, "ins")}
        {sameLook && kindOf(after, words)}
        {alike && <p className={styles.note}>{words.lookAlike}</p>}
      </dd>
    </dl>
  );
}
