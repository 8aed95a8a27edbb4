import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ListChoices, TextForm } from "../../engine/listDrop";
import { importStepWords, type CharsetChoice, type DelimiterChoice } from "../../messages/pane/importStepWords";
import { useSession } from "../session/useSession";
import { useImportStyles } from "./importStyles";

const useStyles = makeStyles({
  // One below the other in the narrowest pane; a long choice is cut inside its own field.
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: "8px",
    alignItems: "start",
    "& > *": { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0, width: "100%" },
  },
  samples: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "2px 8px",
    margin: 0,
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: "left", padding: 0 },
  row: { display: "contents" },
  cell: { padding: 0 },
});

const delimiters: readonly DelimiterChoice[] = [",", ";", "\t", "|"];
const byItself = "";

interface TextFormFieldsProps {
  readonly text: TextForm;
  readonly choices: ListChoices;
  readonly onChange: (choices: ListChoices) => void;
}

/** How a text file was read, with a sample, and the means to read it otherwise; it is read again at once. */
export function TextFormFields({ text, choices, onChange }: TextFormFieldsProps) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const charsets: readonly CharsetChoice[] = [text.charset, ...text.alternatives.filter((one) => one !== text.charset)];
  const { charset: _charset, ...otherThanCharset } = choices;
  const { delimiter: _delimiter, ...otherThanDelimiter } = choices;
  const delimited = text.form === "delimited" || text.form === "pasted";
  return (
    <>
      <div className={styles.pair}>
        <Field label={words.charset} size="small" {...(words.certain[text.certainty] !== "" && { hint: words.certain[text.certainty] })}>
          <Select
            size="small"
            value={text.charset}
            onChange={(_event, { value }) =>
              onChange(value === byItself ? otherThanCharset : { ...choices, charset: value as CharsetChoice })
            }
          >
            {charsets.map((charset) => (
              <option key={charset} value={charset}>
                {words.charsets[charset]}
              </option>
            ))}
            {choices.charset !== undefined && <option value={byItself}>{words.byItself}</option>}
          </Select>
        </Field>
        {delimited && (
          <Field label={words.delimiter} size="small">
            <Select
              size="small"
              value={text.delimiter ?? ""}
              onChange={(_event, { value }) =>
                onChange(value === byItself ? otherThanDelimiter : { ...choices, delimiter: value as DelimiterChoice })
              }
            >
              {(text.delimiter === null || choices.delimiter !== undefined) && <option value={byItself}>{words.byItself}</option>}
              {delimiters.map((delimiter) => (
                <option key={delimiter} value={delimiter}>
                  {words.delimiters[delimiter]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {text.certainty !== "sure" && text.samples.length > 0 && (
        <table className={styles.samples}>
          <thead className={styles.row}>
            <tr className={styles.row}>
              <th scope="col" className={styles.head}>
                {words.before}
              </th>
              <th scope="col" className={styles.head}>
                {words.after}
              </th>
            </tr>
          </thead>
          <tbody className={styles.row}>
            {text.samples.slice(0, 3).map(({ before, after }, at) => (
              <tr key={at} className={styles.row}>
                <td className={styles.cell}>{before}</td>
                <td className={styles.cell}>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {text.samples.length === 0 && text.certainty !== "sure" && <p className={shared.hint}>{words.allAscii}</p>}
    </>
  );
}
