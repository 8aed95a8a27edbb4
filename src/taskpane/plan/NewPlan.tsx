import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type ChangeEvent, type ReactNode } from "react";
import { newPlanWords } from "../../messages/pane/newPlanWords";
import type { Plan } from "../../model/plan";
import { builtinPlans } from "../../plans/builtinPlans";
import { blankPlan } from "../../plans/draft/blankPlan";
import type { PlanDraft } from "../../plans/draft/planDraft";
import { SubHead } from "../check/SubHead";
import { useStepMemory } from "../parts/stepMemory";
import { useSession } from "../session/useSession";
import { DraftView } from "./DraftView";
import { readPlanYears, yearsAfter } from "./newPlanYears";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px" },
  way: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
  years: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  input: { minWidth: 0 },
  file: { display: "none" },
});

/** A new plan, made in one of three ways, looked at as a draft, and put on a sheet where it is completed. */
export function NewPlan({ onBack }: { readonly onBack: () => void }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = newPlanWords(state.language);
  const [text, setText] = useStepMemory(session, "plan.text", "");
  const [draft, setDraft] = useStepMemory<PlanDraft | null>(session, "plan.draft", null);
  const [refused, setRefused] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const busy = state.busy !== null;

  const put = async (made: PlanDraft): Promise<void> => {
    await session.writePlanSheet(made);
    if (session.state().notice?.kind === "fault") return;
    setDraft(null);
    setText("");
    onBack();
  };
  const read = async (document: string): Promise<void> => {
    const made = await session.work("preparing", () => session.engine.run("draftedPlan", { text: document }, null));
    if (made === null) return;
    if (made.plan.fields.length === 0 && made.plan.quotas.length === 0) setRefused(words.nothingRead);
    else setDraft(made);
  };
  const open = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [picked] = target.files ?? [];
    // The same file may be chosen again after it was mended.
    const bytes = picked === undefined ? null : new Uint8Array(await picked.arrayBuffer());
    target.value = "";
    if (bytes === null) return;
    setRefused("");
    const { language } = state;
    const answer = await session.work("reading", () => session.engine.run("documentText", { bytes, language }, null));
    if (answer === null) return;
    if (answer.kind === "refused") return setRefused(answer.why);
    setText(answer.text);
    await read(answer.text);
  };

  if (draft !== null) return <DraftView draft={draft} onPut={() => void put(draft)} onBack={() => setDraft(null)} />;
  return (
    <div className={styles.page}>
      <SubHead title={words.heading} back={words.backToPlan} onBack={onBack} />
      <p className={styles.text}>{words.lead}</p>
      <Way title={words.fromText}>
        <Field
          label={words.pasteLabel}
          hint={words.pasteHint}
          {...(refused !== "" && { validationMessage: refused, validationState: "error" as const })}
        >
          <Textarea
            textarea={{ spellCheck: false }}
            rows={7}
            value={text}
            onChange={(_event, { value }) => {
              setText(value);
              setRefused("");
            }}
          />
        </Field>
        <div className={styles.ways}>
          <Button appearance="primary" disabled={busy || text.trim() === ""} onClick={() => void read(text)}>
            {words.read}
          </Button>
          <Button disabled={busy} onClick={() => file.current?.click()}>
            {words.openFile}
          </Button>
          <input
            ref={file}
            className={styles.file}
            type="file"
            accept=".docx,.txt"
            onChange={(event) => void open(event)}
            tabIndex={-1}
            aria-hidden
          />
        </div>
      </Way>
      <Way title={words.fromPlan}>
        <p className={styles.hint}>{words.fromPlanHint}</p>
        <FromPlan onMade={setDraft} />
      </Way>
      <Way title={words.fromBlank}>
        <p className={styles.hint}>{words.fromBlankHint}</p>
        <div className={styles.ways}>
          <Button disabled={busy} onClick={() => void put(blankPlan)}>
            {words.addBlank}
          </Button>
        </div>
      </Way>
    </div>
  );
}

function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.way} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** A plan to start from, and the years of the new one. */
function FromPlan({ onMade }: { readonly onMade: (draft: PlanDraft) => void }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = newPlanWords(state.language);
  const { plan } = state;
  const inUse = plan.kind === "chosen" ? plan.choice.plan : null;
  const own = inUse !== null && !builtinPlans.some(({ id }) => id === inUse.id) ? [inUse] : [];
  const plans: readonly Plan[] = [...own, ...builtinPlans];
  const [chosen, setChosen] = useState(inUse?.id ?? plans[0]?.id ?? "");
  const base = plans.find(({ id }) => id === chosen) ?? plans[0];
  const after = base === undefined ? { first: 2026, last: 2030 } : yearsAfter(base.period);
  const [typed, setTyped] = useState<{ readonly first: string; readonly last: string } | null>(null);
  const [wrong, setWrong] = useState(false);
  const years = typed ?? { first: String(after.first), last: String(after.last) };
  const make = async (): Promise<void> => {
    const read = readPlanYears(years.first, years.last);
    setWrong(read === null);
    if (read === null || base === undefined) return;
    const made = await session.work("preparing", () => session.engine.run("nextPlan", { plan: base, ...read }, null));
    if (made !== null) onMade(made);
  };
  const year = (key: "first" | "last", label: string) => (
    <Field label={label} {...(wrong && { validationState: "error" as const })}>
      <Input
        className={styles.input}
        input={{ className: styles.input }}
        inputMode="numeric"
        autoComplete="off"
        value={years[key]}
        onChange={(_event, { value }) => {
          setTyped({ ...years, [key]: value });
          setWrong(false);
        }}
      />
    </Field>
  );
  return (
    <>
      <Field label={words.basePlan}>
        <Select
          value={base?.id ?? ""}
          onChange={(_event, { value }) => {
            setChosen(value);
            setTyped(null);
          }}
        >
          {plans.map(({ id, shortTitle }) => (
            <option key={id} value={id}>
              {id === inUse?.id ? words.inUse(shortTitle) : shortTitle}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.years}>
        {year("first", words.firstYear)}
        {year("last", words.lastYear)}
      </div>
      {wrong && (
        <p className={styles.hint} role="alert">
          {words.wrongYears}
        </p>
      )}
      <div className={styles.ways}>
        <Button disabled={state.busy !== null} onClick={() => void make()}>
          {words.makeNext}
        </Button>
      </div>
    </>
  );
}
