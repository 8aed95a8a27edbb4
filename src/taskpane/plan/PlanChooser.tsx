import { Button, Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type ChangeEvent } from "react";
import { planWords } from "../../messages/pane/planWords";
import { builtinPlans } from "../../plans/builtinPlans";
import { parsePlanText } from "../../plans/parsePlan";
import { PlanError, type PlanFault } from "../../plans/planError";
import { planFaultSentence } from "../../plans/planFaultSentence";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  chooser: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 16px" },
  file: { display: "none" },
});

/** The ways to another plan: a built-in one, a file, or whatever the workbook itself shows. */
export function PlanChooser({ heading }: { readonly heading: string }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = planWords(state.language);
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly PlanFault[]>([]);
  const { plan } = state;
  const chosen = plan.kind === "chosen" ? plan.choice : null;
  const builtin = builtinPlans.some((known) => known.id === chosen?.plan.id) ? chosen?.plan.id : undefined;

  const chooseBuiltin = (wanted: string) => {
    const found = builtinPlans.find((known) => known.id === wanted);
    if (found !== undefined) void session.choosePlan(found, null);
  };
  const chooseFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const [picked] = event.target.files ?? [];
    event.target.value = "";
    if (picked === undefined) return;
    const text = await picked.text();
    try {
      const read = parsePlanText(text);
      setFaults([]);
      await session.choosePlan(read, text);
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      setFaults(error.faults);
    }
  };

  return (
    <section className={styles.chooser} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      <Field
        label={words.builtin}
        {...(faults[0] !== undefined && {
          validationMessage: planFaultSentence(faults[0], state.language),
          validationState: "error" as const,
        })}
      >
        <Select value={builtin ?? ""} disabled={state.busy !== null} onChange={(_event, { value }) => chooseBuiltin(value)}>
          <option value="" disabled>
            {words.pickOne}
          </option>
          {builtinPlans.map((known) => (
            <option key={known.id} value={known.id}>
              {known.shortTitle}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.ways}>
        <Button size="small" disabled={state.busy !== null} onClick={() => file.current?.click()}>
          {words.fromFile}
        </Button>
        <input
          ref={file}
          className={styles.file}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void chooseFile(event)}
          tabIndex={-1}
          aria-hidden
        />
        {(chosen?.origin === "given" || chosen?.origin === "kept") && (
          <Link as="button" disabled={state.busy !== null} onClick={() => void session.forgetPlan()}>
            {words.letWorkbookSay}
          </Link>
        )}
      </div>
    </section>
  );
}
