import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { formatDate } from "../../messages/format";
import { conferenceWords } from "../../messages/pane/conferenceWords";
import type { ChartSpec } from "../../model/chartSpec";
import type { IsoDate } from "../../model/period";
import { closeOnEscape } from "../parts/closeOnEscape";
import { useSession } from "../session/useSession";
import { chartPicture, copyPicture, pictureAddress } from "./chartPicture";
import { ChartTable } from "./ChartTable";
import { ChartView } from "./ChartView";
import { pictureName } from "./pictureName";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  tab: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
  summary: {
    padding: "4px 0",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  byHand: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  picture: { maxWidth: "100%", height: "auto", border: `1px solid ${tokens.colorNeutralStroke1}` },
});

export interface ChartCardProps {
  readonly chart: ChartSpec;
  /** Names of the tabs that bear it. */
  readonly tabs: readonly string[];
  readonly asOf: IsoDate;
}

/** One chart as it will be written, with its sentence, its figures, and the ways to put it on a slide. */
export function ChartCard({ chart, tabs, asOf }: ChartCardProps) {
  const { session, state } = useSession();
  const styles = useStyles();
  const { language } = state;
  const words = conferenceWords(language);
  const { saveFile } = session.door;
  const [shown, setShown] = useState<string | null>(null);
  const make = (): Promise<Blob> => chartPicture(chart, words.source(state.fileName, formatDate(asOf, language)), language);
  const fault = (error: unknown): void => session.tell({ kind: "fault", error, job: "preparing" });
  const copy = async (): Promise<void> => {
    const picture = make();
    if (await copyPicture(picture)) session.tell({ kind: "copied" });
    else setShown(await pictureAddress(await picture));
  };
  const save = async (): Promise<void> => {
    if (saveFile === null) return;
    const name = pictureName(chart.title);
    await saveFile(name, new Uint8Array(await (await make()).arrayBuffer()), "image/png");
    session.tell({ kind: "saved", file: name });
  };
  return (
    <article className={styles.card} aria-label={chart.title}>
      <div>
        <h4 className={styles.title}>{chart.title}</h4>
        <p className={styles.tab}>{words.onTabs(tabs)}</p>
      </div>
      <ChartView chart={chart} language={language} />
      <p className={styles.sentence}>{chart.sentence}</p>
      <details onKeyDown={closeOnEscape}>
        <summary className={styles.summary}>{words.table}</summary>
        <ChartTable chart={chart} language={language} />
      </details>
      <div className={styles.ways}>
        <Button size="small" icon={<Copy16Regular />} aria-label={words.copyOf(chart.title)} onClick={() => void copy().catch(fault)}>
          {words.copy}
        </Button>
        {saveFile !== null && (
          <Button
            size="small"
            icon={<ArrowDownload16Regular />}
            aria-label={words.saveOf(chart.title)}
            onClick={() => void save().catch(fault)}
          >
            {words.save}
          </Button>
        )}
      </div>
      {shown !== null && (
        <div className={styles.byHand} role="status">
          <p className={styles.tab}>{words.copyByHand}</p>
          <img className={styles.picture} src={shown} alt={words.picture(chart.title)} />
          <Button size="small" appearance="subtle" onClick={() => setShown(null)}>
            {words.closePicture}
          </Button>
        </div>
      )}
    </article>
  );
}
