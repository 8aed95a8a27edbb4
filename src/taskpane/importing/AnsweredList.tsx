import { importStepWords } from "../../messages/pane/importStepWords";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Plan } from "../../model/plan";
import type { SenderMapping } from "../../workflows/import/senderMapping";
import { useSession } from "../session/useSession";
import { Disclosure } from "./Disclosure";
import type { ImportDesk } from "./importDesk";
import { useImportStyles } from "./importStyles";
import { columnMeaningName, meaningName } from "./questionChoices";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "1fr auto", gap: "8px", alignItems: "start" },
  what: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
});

/** What was answered in this drop, each with the way to answer it again. */
export function AnsweredList({
  desk,
  answers,
  plan,
}: {
  readonly desk: ImportDesk;
  readonly answers: readonly SenderMapping[];
  readonly plan: Plan;
}) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const { language } = state;
  const words = importStepWords(language);
  const lines = answers.flatMap(({ agency, columns, values }) => [
    ...columns.map(({ header, key }) => ({
      key: `column ${agency} ${header}`,
      text: words.columnMeans(header, columnMeaningName(key, language)),
      again: () => desk.takeBack(agency, { header }),
    })),
    ...values.map(({ key, text, means }) => ({
      key: `value ${agency} ${key} ${text}`,
      text: words.valueMeans(text, meaningName(key, means, plan, language)),
      again: () => desk.takeBack(agency, { key, text }),
    })),
  ]);
  return (
    <Disclosure title={words.answered(lines.length)}>
      <ul className={shared.list}>
        {lines.map(({ key, text, again }) => (
          <li key={key} className={styles.line}>
            <span className={styles.what}>{text}</span>
            <button type="button" className={shared.link} aria-label={words.takeBackLabel(text)} onClick={again}>
              {words.takeBack}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
