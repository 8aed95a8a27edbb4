import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { formatDate } from "../../messages/format";
import { newPlanWords } from "../../messages/pane/newPlanWords";
import { planWords } from "../../messages/pane/planWords";
import type { PlanDraft, Remark } from "../../plans/draft/planDraft";
import { remarkSentence, unreadSentence } from "../../plans/draft/remarkSentence";
import { SubHead } from "../check/SubHead";
import { useSession } from "../session/useSession";
import { entriesOf, FieldEntryView } from "./FieldEntries";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
  fields: { display: "flex", flexDirection: "column", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: 0,
    paddingLeft: "20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  quote: { color: tokens.colorNeutralForeground2 },
});

/** What was made of a document or a former plan, with the sentence of each item, before anything is written. */
export function DraftView({
  draft,
  onPut,
  onBack,
}: {
  readonly draft: PlanDraft;
  readonly onPut: () => void;
  readonly onBack: () => void;
}) {
  const { state } = useSession();
  const { language } = state;
  const styles = useStyles();
  const words = newPlanWords(language);
  const { plan, remarks, unread } = draft;
  const agencies = useMemo(() => new Map(plan.agencies.map((agency) => [agency.id, agency])), [plan]);
  const entries = useMemo(() => entriesOf(plan, agencies), [plan, agencies]);
  const day = (date: string | null) => (date === null ? words.notGiven : formatDate(date, language));
  return (
    <div className={styles.page}>
      <SubHead title={words.draftHeading} back={words.backToWays} onBack={onBack} />
      <p className={styles.title}>{plan.title === "" ? words.notGiven : plan.title}</p>
      <dl className={styles.facts}>
        <dt className={styles.term}>{planWords(language).issuer}</dt>
        <dd className={styles.value}>{plan.issuer === "" ? words.notGiven : plan.issuer}</dd>
        <dt className={styles.term}>{planWords(language).number}</dt>
        <dd className={styles.value}>
          {plan.number ?? words.notGiven}
          {plan.date !== null && `, ${formatDate(plan.date, language)}`}
        </dd>
        <dt className={styles.term}>{planWords(language).period}</dt>
        <dd className={styles.value}>
          {day(plan.period.start)} – {day(plan.period.end)}
        </dd>
      </dl>
      <div className={styles.ways}>
        <Button appearance="primary" disabled={state.busy !== null} onClick={onPut}>
          {words.toSheet}
        </Button>
      </div>
      <p className={styles.hint}>{words.toSheetHint}</p>
      <h3 className={styles.heading}>{words.counts(plan.fields.length, plan.quotas.length, plan.milestones.length)}</h3>
      <div className={styles.fields}>
        {entries.map((entry) => (
          <FieldEntryView
            key={entry.field?.id ?? "any"}
            entry={entry}
            plan={plan}
            agencies={agencies}
            words={planWords(language)}
            language={language}
          />
        ))}
      </div>
      {plan.milestones.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.dates}</h3>
          <ul className={styles.list}>
            {plan.milestones.map((milestone) => (
              <li key={milestone.id}>
                {milestone.title}
                {milestone.window !== null && `: ${day(milestone.window.start)} – ${day(milestone.window.end)}`}
                {milestone.printed !== "" && <span className={styles.quote}> ({milestone.printed})</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {remarks.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.toReview(remarks.length)}</h3>
          <p className={styles.hint}>{words.toReviewHint}</p>
          <ul className={styles.list}>
            {grouped(remarks).map(({ remark, times }) => (
              <li key={remark.code + remark.detail}>
                {remarkSentence(remark, language)}
                {times > 1 && ` (×${times})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {unread.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.unread(unread.length)}</h3>
          <p className={styles.hint}>{words.unreadHint}</p>
          <ul className={styles.list}>
            {unread.map(({ why, section, line, text }) => (
              <li key={`${line} ${text}`}>
                “{text}”{" "}
                <span className={styles.quote}>
                  ({[unreadSentence(why, language), words.place(section, line)].filter((part) => part !== "").join("; ")})
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Remarks in the same words once, with how often they stand. */
function grouped(remarks: readonly Remark[]): readonly { readonly remark: Remark; readonly times: number }[] {
  const groups = new Map<string, { remark: Remark; times: number }>();
  for (const remark of remarks) {
    const key = `${remark.code} ${remark.detail}`;
    const known = groups.get(key);
    if (known) known.times += 1;
    else groups.set(key, { remark, times: 1 });
  }
  return [...groups.values()];
}
