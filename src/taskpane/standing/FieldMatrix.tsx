import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import type { Language } from "../../messages/language";
import { subjectName } from "../../messages/names";
import { standingWords, type StandingWords } from "../../messages/pane/standingWords";
import type { CheckResult } from "../../workflows/check";
import type { MatrixColumn, MatrixFigures, MatrixRow, StandingMatrix } from "../../workflows/standingMatrix";
import { takesWayOut } from "../parts/closeOnEscape";
import { useSession } from "../session/useSession";
import { FigureNames } from "./FigureNames";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { textAlign: "left", paddingBottom: "6px", color: tokens.colorNeutralForeground2 },
  head: {
    padding: "4px 0",
    textAlign: "center",
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: {
    padding: "8px 4px 0",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cells: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: { padding: "2px 1px 6px", textAlign: "center", verticalAlign: "top", color: tokens.colorNeutralForeground3 },
  none: { display: "inline-block", paddingTop: "3px" },
  figure: {
    display: "inline-flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "flex-start",
    width: "100%",
    minHeight: "34px",
    padding: "2px 0",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  open: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: tokens.colorNeutralBackground2 },
  missing: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  sum: { fontWeight: tokens.fontWeightSemibold },
  names: { padding: "4px 4px 12px" },
});

const columnTitle = (column: MatrixColumn, language: Language) =>
  column.subjects.map((subject) => subjectName(subject, language)).join(", ");
const columnShort = (column: MatrixColumn, words: StandingWords) => column.subjects.map((subject) => words.short[subject]).join("/");

interface MatrixProps {
  readonly matrix: StandingMatrix;
  readonly result: CheckResult;
}

interface FigureButtonProps {
  readonly figures: MatrixFigures;
  readonly row: string;
  readonly column: string;
  readonly open: boolean;
  readonly panel: string;
  readonly onToggle: () => void;
  readonly counts: boolean;
}

/** One number of the matrix: have over asked, and below it what is missing. */
function FigureButton({ figures, row, column, open, panel, onToggle, counts }: FigureButtonProps) {
  const { state } = useSession();
  const styles = useStyles();
  const words = standingWords(state.language);
  const { have, asked, missing } = figures;
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, open && styles.open)}
      aria-expanded={open}
      aria-controls={open ? panel : undefined}
      aria-label={words.cellName(row, column, have, asked, missing)}
      onClick={onToggle}
    >
      {counts ? words.figure(have, asked) : have}
      {missing > 0 && <span className={styles.missing}>−{missing}</span>}
    </button>
  );
}

/** Fields by subject types. A field's title stands over its numbers, so that the table fits a narrow pane whatever the plan's types. */
export function FieldMatrix({ matrix, result }: MatrixProps) {
  const { state } = useSession();
  const { language } = state;
  const styles = useStyles();
  const words = standingWords(language);
  const panel = useId();
  const [open, setOpen] = useState<string | null>(null);
  const { columns } = matrix;
  const table = useRef<HTMLTableElement>(null);
  /** Escape closes the names, and the focus goes back to the number that they stand behind. */
  const leave = (event: KeyboardEvent): void => {
    if (open === null || !takesWayOut(event)) return;
    table.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(null);
  };
  const toggle = (key: string) => setOpen(open === key ? null : key);
  const titleOf = (row: MatrixRow) => (row.kind === "any-field" ? words.anyField : row.label);

  const group = (
    key: string,
    title: string,
    quiet: string | null,
    cells: readonly (MatrixFigures | null)[],
    total: MatrixFigures,
    counts: boolean,
  ) => {
    const places = [
      ...columns.map((column, at) => ({ id: `${key}:${column.key}`, name: columnTitle(column, language), figures: cells[at] ?? null })),
      { id: `${key}:total`, name: words.total, figures: total },
    ];
    const opened = places.find(({ id }) => id === open);
    return (
      <tbody key={key}>
        <tr>
          <th scope="rowgroup" colSpan={columns.length + 1} className={mergeClasses(styles.title, key === "total" && styles.sum)}>
            {title} {quiet !== null && <span className={styles.quiet}>({quiet})</span>}
          </th>
        </tr>
        <tr className={styles.cells}>
          {places.map(({ id, name, figures }) => (
            <td key={id} className={styles.cell}>
              {figures === null || (counts && figures.asked === 0 && figures.have === 0) ? (
                <span className={styles.none} aria-label={words.nothingAsked} role="img">
                  –
                </span>
              ) : (
                <FigureButton
                  figures={figures}
                  row={title}
                  column={name}
                  open={id === open}
                  panel={panel}
                  onToggle={() => toggle(id)}
                  counts={counts}
                />
              )}
            </td>
          ))}
        </tr>
        {opened !== undefined && opened.figures !== null && (
          <tr>
            <td id={panel} colSpan={columns.length + 1} className={styles.names}>
              <FigureNames key={opened.id} figures={opened.figures} result={result} />
            </td>
          </tr>
        )}
      </tbody>
    );
  };

  return (
    <table ref={table} className={styles.table} onKeyDown={leave}>
      <caption className={styles.caption}>{matrix.total.asked > 0 ? words.tableHint : words.tableHintNoQuota}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={styles.head}>
              <abbr title={columnTitle(column, language)}>{columnShort(column, words)}</abbr>
            </th>
          ))}
          <th scope="col" className={styles.head}>
            {words.total}
          </th>
        </tr>
      </thead>
      {matrix.rows.map((row) =>
        group(
          `${row.kind}:${row.id}`,
          titleOf(row),
          row.kind === "coverage" ? words.coverage : null,
          row.cells,
          row.total,
          row.kind !== "coverage",
        ),
      )}
      {matrix.total.asked > 0 && group("total", words.total, null, matrix.columnTotals, matrix.total, true)}
    </table>
  );
}
