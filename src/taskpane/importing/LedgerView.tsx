import { makeStyles, tokens } from "@fluentui/react-components";
import { formatNumber } from "../../messages/format";
import { importStepWords, type LedgerName } from "../../messages/pane/importStepWords";
import type { ImportLedger } from "../../workflows/import/importLedger";
import { useSession } from "../session/useSession";
import { useImportStyles } from "./importStyles";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  what: { padding: "2px 0", textAlign: "left", fontWeight: tokens.fontWeightRegular },
  count: { padding: "2px 0", textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

const kinds: readonly LedgerName[] = ["record", "refused", "continuation", "group", "total", "header", "letterhead", "note", "other"];

/** The account of all rows that hold something: nothing disappears. */
export function LedgerView({ ledger, label }: { readonly ledger: ImportLedger; readonly label: string }) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  return (
    <>
      <table className={styles.table} aria-label={label}>
        <tbody>
          {kinds.map(
            (kind) =>
              ledger[kind] > 0 && (
                <tr key={kind}>
                  <th scope="row" className={styles.what}>
                    {words.ledgerKinds[kind]}
                  </th>
                  <td className={styles.count}>{formatNumber(ledger[kind], state.language)}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
      {ledger.refused > 0 && <p className={shared.hint}>{words.ledgerNote}</p>}
    </>
  );
}
