import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import { useMemo } from "react";
import { importStepWords } from "../../messages/pane/importStepWords";
import { quoted } from "../../messages/format";
import type { Plan } from "../../model/plan";
import { forgetSender, readSenders, teachSender, unteach, type SenderMapping } from "../../workflows/import/senderMapping";
import { useSession } from "../session/useSession";
import { Disclosure } from "./Disclosure";
import type { ImportDesk } from "./importDesk";
import { useImportStyles } from "./importStyles";
import { answerOf, columnMeanings, ignored, meaningsOf, type QuestionChoice } from "./questionChoices";

const useStyles = makeStyles({
  sender: { display: "flex", flexDirection: "column", gap: "4px", paddingBottom: "8px" },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1.2fr) 24px", gap: "4px 8px", alignItems: "center" },
  what: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  select: { minWidth: 0 },
  forget: { minWidth: "24px", padding: 0 },
});

interface Line {
  readonly id: string;
  readonly text: string;
  readonly value: string;
  readonly choices: readonly QuestionChoice[];
  readonly change: (value: string) => SenderMapping;
  readonly forget: Parameters<typeof unteach>[2];
}

/** What the workbook remembers of each sender: seen, changed, forgotten. */
export function SenderMemory({ desk, plan }: { readonly desk: ImportDesk; readonly plan: Plan }) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const { language, workbook, busy, result } = state;
  const words = importStepWords(language);
  const senders = useMemo(() => (workbook === null ? [] : readSenders(workbook.settings)), [workbook]);
  const units = result?.recognition.units.map(({ name }) => name) ?? [];
  const withCurrent = (choices: readonly QuestionChoice[], value: string): readonly QuestionChoice[] =>
    choices.some((one) => one.value === value) ? choices : [{ value, name: value }, ...choices];
  const linesOf = ({ agency, columns, values }: SenderMapping): readonly Line[] => [
    ...columns.map(({ header, key }): Line => {
      const about = { kind: "column", id: "", agency, header, key, alternatives: [], files: [] } as const;
      return {
        id: `column ${header}`,
        text: header,
        value: key ?? ignored,
        choices: columnMeanings([], language),
        change: (value) => answerOf(about, value),
        forget: { header },
      };
    }),
    ...values.map(({ key, text, means }): Line => {
      const about = { kind: "value", id: "", agency, key, text, suggestion: null, files: [] } as const;
      return {
        id: `value ${key} ${text}`,
        text: quoted(text),
        value: means,
        choices: withCurrent(meaningsOf(key, plan, units, language), means),
        change: (value) => answerOf(about, value),
        forget: { key, text },
      };
    }),
  ];
  return (
    <Disclosure title={words.memory(senders.length)}>
      <p className={shared.hint}>{senders.length === 0 ? words.memoryEmpty : words.memoryHint}</p>
      {senders.map((sender) => (
        <div key={sender.agency} className={styles.sender}>
          <h3 className={styles.name}>{sender.agency}</h3>
          {linesOf(sender).map(({ id, text, value, choices, change, forget }) => (
            <div key={id} className={styles.line}>
              <span className={styles.what}>{text}</span>
              <Select
                size="small"
                className={styles.select}
                aria-label={words.meaningOf(text)}
                value={value}
                disabled={busy !== null}
                onChange={(_event, { value: chosen }) => {
                  const { columns, values } = change(chosen);
                  void desk.remember(teachSender(senders, sender.agency, { columns, values }));
                }}
              >
                {choices.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.name}
                  </option>
                ))}
              </Select>
              <Button
                size="small"
                appearance="subtle"
                className={styles.forget}
                icon={<Delete16Regular />}
                aria-label={words.forgetLabel(text)}
                title={words.forget}
                disabled={busy !== null}
                onClick={() => void desk.remember(unteach(senders, sender.agency, forget))}
              />
            </div>
          ))}
          <div>
            <button
              type="button"
              className={shared.link}
              disabled={busy !== null}
              onClick={() => void desk.remember(forgetSender(senders, sender.agency))}
            >
              {words.forgetSender(sender.agency)}
            </button>
          </div>
        </div>
      ))}
    </Disclosure>
  );
}
