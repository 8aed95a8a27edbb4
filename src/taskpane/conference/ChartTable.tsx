import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Language } from "../../messages/language";
import { conferenceWords } from "../../messages/pane/conferenceWords";
import type { ChartSpec } from "../../model/chartSpec";
import { formatValue } from "./valueFormat";

const useStyles = makeStyles({
  place: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: {
    padding: "4px 6px",
    textAlign: "right",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  first: { paddingLeft: 0, textAlign: "left" },
  category: {
    padding: "4px 6px 4px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    minWidth: "92px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: {
    padding: "4px 6px",
    textAlign: "right",
    verticalAlign: "top",
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** A format for a table's cell: zero is a figure there, though a chart may leave it away. */
const tableFormat = (code: string): string => code.split(";")[0] ?? code;

/** The figures of a chart as a table; a ring's with their shares. */
export function ChartTable({ chart, language }: { readonly chart: ChartSpec; readonly language: Language }) {
  const styles = useStyles();
  const words = conferenceWords(language);
  const code = tableFormat(chart.numberFormat);
  const ring = chart.kind === "doughnut";
  const total = chart.series[0]?.values.reduce((sum, value) => sum + value, 0) ?? 0;
  return (
    <div className={styles.place} role="region" tabIndex={0} aria-label={words.tableOf(chart.title)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {chart.categoryTitle ?? words.category}
            </th>
            {chart.series.map((series, index) => (
              <th key={index} scope="col" className={styles.head}>
                {series.name}
              </th>
            ))}
            {ring && (
              <th scope="col" className={styles.head}>
                {words.share}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {chart.categories.map((category, index) => (
            <tr key={index}>
              <th scope="row" className={styles.category}>
                {category}
              </th>
              {chart.series.map((series, place) => (
                <td key={place} className={styles.number}>
                  {formatValue(series.values[index] ?? 0, code, language)}
                </td>
              ))}
              {ring && (
                <td className={styles.number}>
                  {total === 0 ? "" : formatValue((chart.series[0]?.values[index] ?? 0) / total, "0%", language)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
