import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { newPlanWords } from "../../messages/pane/newPlanWords";
import { cellAddress } from "../../model/cell";
import { planSheetRemarks } from "../../plans/planSheetRemarks";
import { useSession } from "../session/useSession";
import { PlaceList } from "./PlaceList";

const useStyles = makeStyles({
  summary: {
    padding: "4px 0",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  hint: { margin: "4px 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** What the plan sheet still asks a person to look at; nothing when nobody has to. */
export function SheetRemarks({ sheet }: { readonly sheet: string }) {
  const { state } = useSession();
  const styles = useStyles();
  const words = newPlanWords(state.language);
  const { workbook } = state;
  const remarks = useMemo(() => {
    const snapshot = workbook?.sheets.find(({ name }) => name === sheet);
    return snapshot === undefined ? [] : planSheetRemarks(snapshot);
  }, [workbook, sheet]);
  if (remarks.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{words.toReview(remarks.length)}</summary>
      <p className={styles.hint}>{words.reviewedHint}</p>
      <PlaceList
        items={remarks.map(({ row, column, text }) => ({
          place: { sheet, row, column },
          where: words.cell(cellAddress(row, column)),
          text: `: ${text.replaceAll("\n", " ")}`,
        }))}
      />
    </details>
  );
}
