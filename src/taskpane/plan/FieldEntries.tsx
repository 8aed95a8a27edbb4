import { makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../messages/language";
import { subjectName } from "../../messages/names";
import type { PlanWords } from "../../messages/pane/planWords";
import type { Agency, Clause, Field, Plan, QuotaClause } from "../../model/plan";
import { quotaReading } from "../../review/quotaReading";
import { PlanEntry } from "./PlanEntry";

const useStyles = makeStyles({
  line: { margin: 0 },
  clause: {
    margin: 0,
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** What a plan, finished or not, says of its fields. */
export type PlanFields = Pick<Plan, "agencies" | "fields" | "quotas" | "unitClasses">;

export interface FieldEntry {
  readonly field: Field | null;
  readonly quotas: readonly QuotaClause[];
  /** All words of the entry, for the search. */
  readonly text: string;
}

const namesOf = (ids: readonly string[], agencies: ReadonlyMap<string, Agency>) => ids.map((id) => agencies.get(id)?.name ?? id).join(", ");

/** The fields of a plan, each with its numbers; those that no field owns come last. */
export function entriesOf(plan: PlanFields, agencies: ReadonlyMap<string, Agency>): readonly FieldEntry[] {
  const entry = (field: Field | null): FieldEntry => {
    const quotas = plan.quotas.filter((quota) => quota.field === (field?.id ?? null));
    const parts = [
      field?.title,
      field?.clause.text,
      namesOf(field?.leads ?? [], agencies),
      ...(field?.aliases ?? []),
      ...quotas.map(({ clause }) => clause.text),
    ];
    return { field, quotas, text: parts.join(" ") };
  };
  const common = entry(null);
  return [...plan.fields.map(entry), ...(common.quotas.length > 0 ? [common] : [])];
}

/** One field: who leads it, what it asks for, in which words of the plan. */
export function FieldEntryView({
  entry,
  plan,
  agencies,
  words,
  language,
}: {
  entry: FieldEntry;
  plan: PlanFields;
  agencies: ReadonlyMap<string, Agency>;
  words: PlanWords;
  language: Language;
}) {
  const styles = useStyles();
  const { field, quotas } = entry;
  return (
    <PlanEntry heading={field === null ? words.anyField : `${field.order}. ${field.title}`}>
      {field !== null && (
        <>
          <p className={styles.line}>
            {words.leads}: {field.leads.length > 0 ? namesOf(field.leads, agencies) : words.noLeads}
          </p>
          {field.partners.length > 0 && (
            <p className={styles.line}>
              {words.partners}: {namesOf(field.partners, agencies)}
            </p>
          )}
          <p className={styles.line}>
            {words.subjects}: {field.subjects.map((subject) => subjectName(subject, language)).join(", ")}
          </p>
        </>
      )}
      {quotas.map((quota, at) => (
        <div key={quota.id}>
          <p className={styles.line}>{quotaReading(quota, plan, language)}</p>
          {/* One sentence may ask for several numbers: it stands once, behind the last. */}
          {quotas[at + 1]?.clause.text !== quota.clause.text && <ClauseView clause={quota.clause} words={words} />}
        </div>
      ))}
      {quotas.length === 0 && field !== null && (
        <>
          <p className={styles.line}>{words.noNumber}</p>
          <ClauseView clause={field.clause} words={words} />
        </>
      )}
    </PlanEntry>
  );
}

/** The words of the plan; a plan that a person wrote on a sheet may have none. */
function ClauseView({ clause, words }: { readonly clause: Clause; readonly words: PlanWords }) {
  const styles = useStyles();
  if (clause.text === "") return null;
  return (
    <p className={styles.clause}>
      {clause.section !== "" && `${words.clause(clause.section)}: `}“{clause.text}”
    </p>
  );
}
