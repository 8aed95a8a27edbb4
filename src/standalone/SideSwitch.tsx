import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PageWords } from "../messages/pane/pageWords";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  side: {
    flexGrow: 1,
    minHeight: "40px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { borderBottomColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Which of the two is in view on a narrow window. */
export type Side = "sheets" | "pane";

/** On a narrow window: the pane or the sheets. */
export function SideSwitch({
  side,
  words,
  onSide,
}: {
  readonly side: Side;
  readonly words: PageWords;
  readonly onSide: (side: Side) => void;
}) {
  const styles = useStyles();
  const names: Readonly<Record<Side, string>> = { pane: words.paneSide, sheets: words.sheetSide };
  return (
    <nav aria-label={words.sides} className={styles.bar}>
      {(["pane", "sheets"] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === side ? "true" : undefined}
          className={mergeClasses(styles.side, one === side && styles.current)}
          onClick={() => onSide(one)}
        >
          {names[one]}
        </button>
      ))}
    </nav>
  );
}
