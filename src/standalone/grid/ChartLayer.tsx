import { makeStyles, tokens } from "@fluentui/react-components";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { lazy, Suspense } from "react";
import type { Language } from "../../messages/language";
import type { PageWords } from "../../messages/pane/pageWords";
import type { SheetChart } from "../../xlsx/sheetLook";
import { headHeight, headWidth } from "./GridRow";
import { rangeBox, type SheetGeometry } from "./sheetGeometry";

/** Chart.js comes with the first chart that is to be seen. */
const ChartView = lazy(async () => ({ default: (await import("../../taskpane/conference/ChartView")).ChartView }));

const useStyles = makeStyles({
  chart: {
    position: "absolute",
    // Above the cells, below what stays in view.
    zIndex: 2,
    boxSizing: "border-box",
    margin: 0,
    padding: "8px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { display: "flex", gap: "8px", fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ChartLayerProps {
  readonly charts: readonly SheetChart[];
  readonly geometry: SheetGeometry;
  readonly words: PageWords;
  readonly language: Language;
}

/** The charts of a sheet, where they lie over its cells. */
export function ChartLayer({ charts, geometry, words, language }: ChartLayerProps) {
  const styles = useStyles();
  return charts.map(({ anchor, title, spec }, index) => {
    const box = rangeBox(geometry, anchor);
    return (
      <figure
        key={index}
        aria-label={words.chart(title)}
        className={styles.chart}
        style={{ ...box, left: box.left + headWidth, top: box.top + headHeight }}
      >
        {spec === null ? (
          <>
            <figcaption className={styles.title}>
              <DataBarVertical20Regular />
              {title}
            </figcaption>
            <p className={styles.text}>{words.foreignChart}</p>
          </>
        ) : (
          <Suspense>
            <ChartView chart={spec} width={Math.max(box.width - 18, 60)} height={Math.max(box.height - 18, 60)} title language={language} />
          </Suspense>
        )}
      </figure>
    );
  });
}
