import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { TabPreview } from "../../engine/jobs";
import { conferenceWords } from "../../messages/pane/conferenceWords";
import { closeOnEscape } from "../parts/closeOnEscape";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  choice: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 8px",
    padding: "8px 4px",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "::-webkit-details-marker": { display: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  counts: { fontWeight: tokens.fontWeightSemibold },
  action: { color: tokens.colorBrandForegroundLink },
  list: { margin: 0, padding: "0 0 8px", border: "none", minWidth: 0 },
  legend: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  row: { display: "flex", width: "100%" },
  label: { display: "flex", flexDirection: "column", minWidth: 0 },
  /** Readable even where the box is disabled: what is written whatever one chooses is worth knowing. */
  name: { color: tokens.colorNeutralForeground1 },
  about: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  all: { margin: "4px 0 0 4px" },
});

export interface TabChoiceProps {
  readonly tabs: readonly TabPreview[];
  /** Ids of tabs that will be written, with those that others need. */
  readonly written: ReadonlySet<string>;
  /** Ids of tabs that are written only because others need them, or that cannot be left out while others stay. */
  readonly needed: ReadonlySet<string>;
  readonly onToggle: (id: string, wanted: boolean) => void;
  readonly onAll: () => void;
}

/** How many tabs and charts will be written; opened, each of them to be left out. */
export function TabChoice({ tabs, written, needed, onToggle, onAll }: TabChoiceProps) {
  const { state } = useSession();
  const styles = useStyles();
  const words = conferenceWords(state.language);
  const charts = tabs.reduce((sum, tab) => sum + (written.has(tab.id) ? tab.charts.length : 0), 0);
  return (
    <details className={styles.choice} onKeyDown={closeOnEscape}>
      <summary className={styles.summary}>
        <span className={styles.counts}>{words.tabs(written.size, tabs.length, charts)}</span>
        <span className={styles.action}>{words.chooseTabs}</span>
      </summary>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>{words.chooseTabs}</legend>
        {tabs.map((tab) => (
          <Checkbox
            key={tab.id}
            className={styles.row}
            checked={written.has(tab.id)}
            disabled={needed.has(tab.id)}
            onChange={(_event, { checked }) => onToggle(tab.id, checked === true)}
            label={
              <span className={styles.label}>
                <span className={styles.name}>{tab.name}</span>
                <span className={styles.about}>
                  {words.tab(tab.rows, tab.charts.length)}
                  {needed.has(tab.id) && ` – ${words.needed}`}
                </span>
              </span>
            }
          />
        ))}
        {written.size < tabs.length && (
          <Button size="small" className={styles.all} onClick={onAll}>
            {words.chooseAll}
          </Button>
        )}
      </fieldset>
    </details>
  );
}
