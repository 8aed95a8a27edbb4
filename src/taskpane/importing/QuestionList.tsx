import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactNode } from "react";
import type { ShownDrop, ShownFile } from "../../engine/listDrop";
import { importStepWords } from "../../messages/pane/importStepWords";
import type { Plan } from "../../model/plan";
import { readBatches } from "../../workflows/import/batches";
import type { ImportQuestion } from "../../workflows/import/questions";
import { useSession } from "../session/useSession";
import { AgencyField } from "./AgencyField";
import type { DeskState, ImportDesk } from "./importDesk";
import { useImportStyles } from "./importStyles";
import { answerOf, choicesOf, guessOf, type ChoiceQuestion } from "./questionChoices";
import { AnsweredList } from "./AnsweredList";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, padding: 0, listStyleType: "none" },
  question: { display: "flex", flexDirection: "column", gap: "4px" },
  row: { display: "flex", gap: "8px", alignItems: "center" },
  ask: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
});

/** Questions that are drawn at once. */
const drawn = 8;

interface QuestionListProps {
  readonly desk: ImportDesk;
  readonly drop: ShownDrop;
  readonly items: DeskState["items"];
  readonly answers: DeskState["answers"];
  readonly plan: Plan;
}

/** What is not sure, asked once; and what was answered, to be answered again. */
export function QuestionList({ desk, drop, items, answers, plan }: QuestionListProps) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const { language } = state;
  const words = importStepWords(language);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map());
  const [count, setCount] = useState(drawn);
  const heading = useRef<HTMLHeadingElement>(null);
  const units = state.result?.recognition.units.map(({ name }) => name) ?? [];
  // What was answered is gone at once, though the files may still be gone through with the answer.
  const [sent, setSent] = useState<{ readonly drop: ShownDrop; readonly ids: ReadonlySet<string> }>({ drop, ids: new Set() });
  const gone = sent.drop === drop ? sent.ids : new Set<string>();
  const open = drop.questions.filter(({ id }) => !gone.has(id));
  const senders = open.filter(({ kind }) => kind === "agency");
  // What changes how rows are read comes before who sent them.
  const questions = [...open.filter(({ kind }) => kind !== "agency"), ...senders];
  const draftOf = (question: ChoiceQuestion): string => drafts.get(question.id) ?? guessOf(question);
  const ready = questions.filter((question): question is ChoiceQuestion => isChoice(question) && draftOf(question) !== "");
  // The question that was answered goes away: the focus goes to the heading, from where the next one is at hand.
  const done = (about: readonly ImportQuestion[], act: () => void): void => {
    act();
    setSent({ drop, ids: new Set([...gone, ...about.map(({ id }) => id)]) });
    heading.current?.focus({ preventScroll: true });
  };
  const file = (at: number): ShownFile | undefined => drop.files[at];
  if (questions.length === 0 && answers.length === 0) return null;
  return (
    <section className={styles.panel}>
      {questions.length > 0 && (
        <>
          <h3 className={shared.title} ref={heading} tabIndex={-1}>
            {words.questions(questions.length)}
          </h3>
          <p className={shared.hint}>{words.questionsHint}</p>
          {senders.length > 1 && (
            <AgencyField
              label={words.askAgencies(senders.length)}
              hint=""
              asked
              value=""
              given={false}
              onChange={(agency) =>
                done(senders, () =>
                  desk.nameSender(new Set(senders.flatMap((one) => (one.kind === "agency" ? [file(one.file)?.item ?? ""] : []))), agency),
                )
              }
            />
          )}
          <ul className={styles.list}>
            {questions.slice(0, count).map((question) => (
              <li key={question.id} className={styles.question}>
                {draw(question)}
              </li>
            ))}
          </ul>
          <div className={shared.ways}>
            {ready.length > 1 && (
              <Button
                size="small"
                appearance="primary"
                onClick={() => done(ready, () => desk.answerAll(ready.map((question) => answerOf(question, draftOf(question)))))}
              >
                {words.agreeAll(ready.length)}
              </Button>
            )}
            {questions.length > count && (
              <Button size="small" onClick={() => setCount(count + 4 * drawn)}>
                {words.showMoreQuestions(Math.min(4 * drawn, questions.length - count))}
              </Button>
            )}
          </div>
        </>
      )}
      {answers.length > 0 && <AnsweredList desk={desk} answers={answers} plan={plan} />}
    </section>
  );

  function draw(question: ImportQuestion): ReactNode {
    switch (question.kind) {
      case "column":
      case "value":
        return (
          <Chosen
            ask={question.kind === "column" ? words.askColumn(question.header) : words.askValue(question.key, question.text)}
            about={words.ofFiles(question.agency, question.files.length)}
            value={draftOf(question)}
            choices={choicesOf(question, plan, units, language).map((one) =>
              one.value === guessOf(question) ? { ...one, name: words.guess(one.name) } : one,
            )}
            onChange={(value) => setDrafts(new Map([...drafts, [question.id, value]]))}
            onAgree={(value) => done([question], () => desk.answer(question.agency, answerOf(question, value)))}
          />
        );
      case "agency": {
        const shown = file(question.file);
        if (shown === undefined) return null;
        return (
          <AgencyField
            label={words.askAgency(shown.name)}
            hint=""
            asked
            value=""
            given={false}
            onChange={(agency) => done([question], () => desk.decide(shown.item, { agency }))}
          />
        );
      }
      case "replace": {
        const shown = file(question.file);
        const batch = state.workbook === null ? undefined : readBatches(state.workbook.settings).find(({ id }) => id === question.batch);
        if (shown === undefined) return null;
        return (
          <>
            <p className={styles.ask}>{words.askReplace(shown.name, batch?.importedOn ?? "")}</p>
            <div className={shared.ways}>
              <Button size="small" onClick={() => done([question], () => desk.decide(shown.item, { replaces: question.batch }))}>
                {words.replaceIt}
              </Button>
              <Button size="small" onClick={() => done([question], () => desk.decide(shown.item, { replaces: null }))}>
                {words.addBeside}
              </Button>
            </div>
          </>
        );
      }
      case "header-row": {
        const shown = file(question.file);
        const beginning = shown?.beginnings.find(({ sheet }) => sheet === question.sheet);
        const item = items.find(({ id }) => id === shown?.item);
        if (shown === undefined || beginning === undefined || item === undefined) return null;
        const manySheets = shown.sheets.length > 1;
        return (
          <Chosen
            ask={words.askHeader(shown.name, manySheets ? question.sheet : "")}
            about=""
            value={drafts.get(question.id) ?? ""}
            choices={beginning.rows.map(({ row, text }) => ({ value: String(row), name: words.rowNumber(row, text) }))}
            onChange={(value) => setDrafts(new Map([...drafts, [question.id, value]]))}
            onAgree={(value) =>
              done([question], () =>
                desk.decide(item.id, {
                  choices: { ...item.decision.choices, [question.sheet]: { kind: "nominees", headerRow: Number(value) } },
                }),
              )
            }
          />
        );
      }
    }
  }
}

const isChoice = (question: ImportQuestion): question is ChoiceQuestion => question.kind === "column" || question.kind === "value";

interface ChosenProps {
  readonly ask: string;
  readonly about: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
  readonly onAgree: (value: string) => void;
}

/** A question that is answered by choosing and agreeing. */
function Chosen({ ask, about, value, choices, onChange, onAgree }: ChosenProps) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles.ask}>
        {ask}
      </label>
      {about !== "" && <p className={shared.hint}>{about}</p>}
      <div className={styles.row}>
        <Select id={id} size="small" className={shared.grow} value={value} onChange={(_event, { value: chosen }) => onChange(chosen)}>
          {value === "" && <option value="">{words.choose}</option>}
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </Select>
        <Button size="small" disabled={value === ""} aria-label={`${words.agree}: ${ask}`} onClick={() => onAgree(value)}>
          {words.agree}
        </Button>
      </div>
    </>
  );
}
