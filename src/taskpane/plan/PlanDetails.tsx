import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formatDate } from "../../messages/format";
import { planWords } from "../../messages/pane/planWords";
import type { Plan } from "../../model/plan";
import { foundIn } from "../parts/foldSearch";
import { SearchField } from "../parts/SearchField";
import { useSession } from "../session/useSession";
import { entriesOf, FieldEntryView } from "./FieldEntries";
import { PlanEntry } from "./PlanEntry";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: "8px" },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  count: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fields: { display: "flex", flexDirection: "column", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { margin: 0 },
});

/** What a plan says: its period and issuer, its fields with leads and quotas, and a search through all of it. */
export function PlanDetails({ plan }: { readonly plan: Plan }) {
  const { state } = useSession();
  const { language } = state;
  const styles = useStyles();
  const words = planWords(language);
  const [search, setSearch] = useState("");
  const agencies = useMemo(() => new Map(plan.agencies.map((agency) => [agency.id, agency])), [plan]);
  const entries = useMemo(() => entriesOf(plan, agencies), [plan, agencies]);
  const shown = entries.filter(({ text }) => foundIn(text, search));
  return (
    <section className={styles.details} aria-label={words.heading}>
      <dl className={styles.facts}>
        <dt className={styles.term}>{words.issuer}</dt>
        <dd className={styles.value}>{plan.issuer}</dd>
        {plan.number !== null && (
          <>
            <dt className={styles.term}>{words.number}</dt>
            <dd className={styles.value}>{plan.number}</dd>
          </>
        )}
        <dt className={styles.term}>{words.period}</dt>
        <dd className={styles.value}>
          {formatDate(plan.period.start, language)} – {formatDate(plan.period.end, language)}
        </dd>
      </dl>
      <SearchField label={words.search} value={search} onChange={setSearch} />
      <p className={styles.count} role="status">
        {search === ""
          ? `${words.fields(plan.fields.length)}, ${words.quotas(plan.quotas.length)}`
          : shown.length === 0
            ? words.nothingFound
            : words.shown(shown.length, entries.length)}
      </p>
      <div className={styles.fields}>
        {shown.map((entry) => (
          <FieldEntryView key={entry.field?.id ?? "any"} entry={entry} plan={plan} agencies={agencies} words={words} language={language} />
        ))}
      </div>
      {plan.targets.length > 0 && search === "" && (
        <PlanEntry heading={words.targets(plan.targets.length)}>
          {plan.targets.map((target) => (
            <p key={target.id} className={styles.line}>
              {words.target(target.unit, target.title, formatDate(target.deadline, language))}
            </p>
          ))}
        </PlanEntry>
      )}
      {search === "" && (
        <PlanEntry heading={words.milestones}>
          {plan.milestones.map((milestone) => (
            <p key={milestone.id} className={styles.line}>
              {milestone.title} ({milestone.printed})
            </p>
          ))}
        </PlanEntry>
      )}
    </section>
  );
}
