import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { subjectName } from "../../messages/names";
import { standingWords } from "../../messages/pane/standingWords";
import type { CheckResult } from "../../workflows/check";
import type { BearerStanding } from "../../workflows/standingMatrix";
import { closeOnEscape } from "../parts/closeOnEscape";
import { foundIn } from "../parts/foldSearch";
import { SearchField } from "../parts/SearchField";
import { useSession } from "../session/useSession";
import { FigureNames } from "./FigureNames";
import { Reminder } from "./Reminder";

const useStyles = makeStyles({
  bearers: { display: "flex", flexDirection: "column", gap: "8px" },
  count: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: "0 12px",
    padding: "8px 4px",
    cursor: "pointer",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  figures: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  missing: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  body: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 4px 12px 12px" },
  line: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  lineSummary: { minHeight: "24px", cursor: "pointer", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

const shownAtOnce = 200;

/** Bearers of numbers, those who miss most first: what each has to reach, and a reminder to send. */
export function BearerList({ bearers, result }: { readonly bearers: readonly BearerStanding[]; readonly result: CheckResult }) {
  const { state } = useSession();
  const { language } = state;
  const styles = useStyles();
  const words = standingWords(language);
  const [search, setSearch] = useState("");
  const fields = new Map(result.plan.fields.map((field) => [field.id, field.shortTitle]));
  const found = bearers.filter(({ name }) => foundIn(name, search));
  return (
    <div className={styles.bearers}>
      {bearers.length > 8 && <SearchField label={words.search} value={search} onChange={setSearch} />}
      {(search !== "" || found.length > shownAtOnce) && (
        <p className={styles.count} role="status">
          {words.shown(Math.min(found.length, shownAtOnce), bearers.length)}
        </p>
      )}
      <ul className={styles.list}>
        {found.slice(0, shownAtOnce).map((bearer) => {
          const { have, asked, missing } = bearer.total;
          return (
            <li key={bearer.key} className={styles.item}>
              <details onKeyDown={closeOnEscape}>
                <summary className={styles.summary}>
                  <span>{bearer.name}</span>
                  <span className={mergeClasses(styles.figures, missing > 0 && styles.missing)}>{words.line(have, asked, missing)}</span>
                </summary>
                <div className={styles.body}>
                  {bearer.lines.map((line, at) => (
                    <details key={at} className={styles.line} onKeyDown={closeOnEscape}>
                      <summary className={styles.lineSummary}>
                        {line.field === null ? words.anyField : fields.get(line.field)} ·{" "}
                        {line.subjects.map((subject) => subjectName(subject, language)).join(", ")}:{" "}
                        {words.line(line.have, line.asked, line.missing)}
                      </summary>
                      <FigureNames figures={line} result={result} />
                    </details>
                  ))}
                  <Reminder bearer={bearer} result={result} />
                </div>
              </details>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
