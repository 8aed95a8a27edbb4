import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { standingWords } from "../../messages/pane/standingWords";
import { cellAddress } from "../../model/cell";
import type { ListedNominee } from "../../model/nominee";
import type { CheckResult } from "../../workflows/check";
import type { MatrixFigures } from "../../workflows/standingMatrix";
import { useSession } from "../session/useSession";

const useStyles = makeStyles({
  names: { display: "flex", flexDirection: "column", gap: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  line: { margin: 0 },
  list: { margin: 0, paddingLeft: "24px" },
  unit: { color: tokens.colorNeutralForeground2 },
  clause: { margin: 0, paddingLeft: "8px", borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2 },
});

const shownAtOnce = 50;

/** Names of nominees, each leading to its row. */
export function NomineeNames({ nominees }: { readonly nominees: readonly ListedNominee[] }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = standingWords(state.language);
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <>
      <ol className={styles.list}>
        {nominees.slice(0, shown).map((nominee) => {
          const name = nominee.readableName ?? nominee.name;
          const { sheet, row, nameColumn } = nominee;
          return (
            <li key={nominee.index}>
              <Link
                as="button"
                aria-label={words.goTo(name, `${sheet}!${cellAddress(row, nameColumn)}`)}
                onClick={() => void session.show({ sheet, row, column: nameColumn })}
              >
                {name}
              </Link>
              {nominee.unit.text !== "" && <span className={styles.unit}> · {nominee.unit.value ?? nominee.unit.text}</span>}
            </li>
          );
        })}
      </ol>
      {nominees.length > shown && (
        <Button size="small" onClick={() => setShown(shown + shownAtOnce)}>
          {words.more(Math.min(shownAtOnce, nominees.length - shown))}
        </Button>
      )}
    </>
  );
}

/** Who stands behind a number, and which words of the plan ask for it. */
export function FigureNames({ figures, result }: { readonly figures: MatrixFigures; readonly result: CheckResult }) {
  const { state } = useSession();
  const styles = useStyles();
  const words = standingWords(state.language);
  const nominees = figures.nominees.flatMap((index) => result.recognition.nominees[index] ?? []);
  // Two numbers of one sentence are two clauses with the same words.
  const clauses = [...new Map(figures.clauses.map((clause) => [clause.section + clause.text, clause])).values()];
  return (
    <div className={styles.names}>
      <p className={styles.line}>{nominees.length === 0 ? words.noNames : words.names(nominees.length)}</p>
      {nominees.length > 0 && <NomineeNames nominees={nominees} />}
      {clauses.slice(0, 3).map((clause) => (
        <p key={clause.section + clause.text} className={styles.clause}>
          {words.asks} ({clause.section}): “{clause.text}”
        </p>
      ))}
    </div>
  );
}
