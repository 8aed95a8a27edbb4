import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { columnName } from "../../messages/names";
import { dataWords } from "../../messages/pane/dataWords";
import { columnLetters } from "../../model/cell";
import type { BlockReading, ColumnKey, ColumnReading, SheetChoice } from "../../model/recognition";
import { useSession } from "../session/useSession";
import { listColumnKeys, withColumn } from "./sheetChoices";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  title: { padding: 0, marginBottom: "4px", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  columns: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) minmax(0, 1.2fr)",
    gap: "4px 8px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
  },
  letter: { color: tokens.colorNeutralForeground2 },
  header: { overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase200 },
  doubt: { gridColumn: "2 / 4", color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase200, marginTop: "-2px" },
});

const ignored = "ignored";

interface BlockColumnsProps {
  readonly block: BlockReading;
  readonly title: string;
  readonly choice: SheetChoice;
  readonly onChange: (choice: SheetChoice) => void;
}

/** The columns of one table with their meanings; of a list, each meaning can be chosen. */
export function BlockColumns({ block, title, choice, onChange }: BlockColumnsProps) {
  const { state } = useSession();
  const { language } = state;
  const styles = useStyles();
  const words = dataWords(language);
  const keys = (column: ColumnReading): readonly ColumnKey[] =>
    column.key === null || listColumnKeys.includes(column.key) ? listColumnKeys : [column.key, ...listColumnKeys];
  const doubt = (column: ColumnReading): string | null =>
    column.certainty === "doubtful" ? words.doubtful : column.certainty === "chosen" ? words.chosen : null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{title}</legend>
      <div className={styles.columns}>
        {block.columns.map((column) => {
          const letter = columnLetters(column.column);
          const header = column.header.replace(/\s+/g, " ").trim() || words.noHeader;
          const chosen = choice.columns?.[column.column];
          return (
            <Fragment key={column.column}>
              <span className={styles.letter}>{letter}</span>
              <span className={styles.header}>{header}</span>
              {block.kind === "nominees" ? (
                <Select
                  size="small"
                  aria-label={words.column(letter, header)}
                  value={chosen === null ? ignored : (chosen ?? column.key ?? "")}
                  onChange={(_event, { value }) =>
                    onChange(withColumn(choice, column.column, value === "" ? undefined : value === ignored ? null : (value as ColumnKey)))
                  }
                >
                  <option value="">{column.key === null && chosen !== null ? words.unknown : words.forget}</option>
                  <option value={ignored}>{words.ignore}</option>
                  {keys(column).map((key) => (
                    <option key={key} value={key}>
                      {columnName(key, language)}
                    </option>
                  ))}
                </Select>
              ) : (
                <span>{column.key === null ? words.unknown : columnName(column.key, language)}</span>
              )}
              {doubt(column) !== null && <span className={styles.doubt}>{doubt(column)}</span>}
            </Fragment>
          );
        })}
      </div>
    </fieldset>
  );
}
