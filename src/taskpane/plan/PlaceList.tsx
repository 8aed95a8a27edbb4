import { makeStyles, tokens } from "@fluentui/react-components";
import { planWords } from "../../messages/pane/planWords";
import type { Place } from "../door";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  text: { display: "block", padding: "6px 4px", overflowWrap: "anywhere" },
  button: {
    display: "block",
    width: "100%",
    minHeight: "32px",
    padding: "6px 4px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  place: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
  more: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** At most so many are listed; the rest shows when these are mended. */
const longestList = 50;

export interface PlaceItem {
  /** Null where there is no cell to go to. */
  readonly place: Place | null;
  /** The place in words; "" when the text says it. */
  readonly where: string;
  readonly text: string;
}

/** Sentences about cells, each leading to its cell. */
export function PlaceList({ items }: { readonly items: readonly PlaceItem[] }) {
  const { session, state } = useSession();
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, longestList).map(({ place, where, text }) => (
          <li key={where + text} className={styles.item}>
            {place === null ? (
              <span className={styles.text}>{where + text}</span>
            ) : (
              <button type="button" className={styles.button} onClick={() => void session.show(place)}>
                <span className={styles.place}>{where}</span>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
      {items.length > longestList && <p className={styles.more}>{planWords(state.language).moreFaults(items.length - longestList)}</p>}
    </>
  );
}
