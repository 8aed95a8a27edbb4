import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { importStepWords } from "../../messages/pane/importStepWords";
import { useSession } from "../session/useSession";
import { useImportStyles } from "./importStyles";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", alignItems: "flex-end" },
  input: { minWidth: 0 },
});

const unknown = "";
const other = "\u0000other";
const byItself = "\u0000self";

interface AgencyFieldProps {
  readonly label: string;
  readonly hint: string;
  /** True for a question among others, whose words are as large as theirs. */
  readonly asked?: boolean;
  /** Empty when nobody knows it. */
  readonly value: string;
  /** True when a person named it, so that it can be left to recognition again. */
  readonly given: boolean;
  /** Empty to let the program tell it. */
  readonly onChange: (agency: string) => void;
}

/** Who sent a file: one of the plan's lead agencies, a unit of the register, or any name. */
export function AgencyField({ label, hint, asked = false, value, given, onChange }: AgencyFieldProps) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const [typed, setTyped] = useState<string | null>(null);
  const leads = state.plan.kind === "chosen" ? [...new Set(state.plan.choice.plan.agencies.map(({ name }) => name))] : [];
  const units = [...new Set(state.result?.recognition.units.map(({ name }) => name) ?? [])].filter((name) => !leads.includes(name));
  const strange = value !== "" && !leads.includes(value) && !units.includes(value);
  const use = (): void => {
    const name = typed?.trim() ?? "";
    setTyped(null);
    if (name !== "") onChange(name);
  };
  return (
    <>
      <Field label={label} size={asked ? "medium" : "small"} {...(hint !== "" && { hint })}>
        <Select
          size="small"
          value={typed === null ? value : other}
          onChange={(_event, { value: chosen }) => {
            if (chosen === other) return setTyped("");
            setTyped(null);
            onChange(chosen === byItself || chosen === unknown ? "" : chosen);
          }}
        >
          {value === "" && <option value={unknown}>{words.agencyUnknown}</option>}
          {strange && <option value={value}>{value}</option>}
          {given && <option value={byItself}>{words.byItself}</option>}
          <optgroup label={words.leads}>
            {leads.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </optgroup>
          {units.length > 0 && (
            <optgroup label={words.units}>
              {units.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={words.others}>
            <option value={other}>{words.otherAgency}</option>
          </optgroup>
        </Select>
      </Field>
      {typed !== null && (
        <div className={styles.row}>
          <Field label={words.agencyName} size="small" className={shared.grow}>
            <Input
              size="small"
              className={styles.input}
              input={{ className: styles.input }}
              value={typed}
              onChange={(_event, { value: text }) => setTyped(text)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && !event.nativeEvent.isComposing) use();
              }}
            />
          </Field>
          <Button size="small" appearance="primary" disabled={typed.trim() === ""} onClick={use}>
            {words.useName}
          </Button>
        </div>
      )}
    </>
  );
}
