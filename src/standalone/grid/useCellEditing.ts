import { useState } from "react";
import type { Language } from "../../messages/language";
import { pageWords, type PageWords } from "../../messages/pane/pageWords";
import { workbookErrorSentence } from "../../messages/workbookErrorSentence";
import { cellNumber, type SheetSnapshot } from "../../model/snapshot";
import type { Session } from "../../taskpane/session/session";
import { WorkbookError } from "../../workbook/workbookError";
import type { Cell } from "./moveCell";
import type { SheetGeometry } from "./sheetGeometry";
import { textToEdit, typedValue, type CellBefore } from "./typedValue";

export interface CellEditing {
  /** What the editor begins with, while it is open. */
  readonly editing: { readonly text: string } | null;
  /** Why nothing can be written, or was; null when there is nothing to say. */
  readonly refusal: string | null;
  /** Opens the editor with what was typed, or, for null, with what stands in the cell. */
  readonly begin: (typed: string | null) => void;
  /** Writes what was typed and closes the editor; what stays as it was is not written. */
  readonly write: (text: string) => void;
  readonly clear: () => void;
  readonly cancel: () => void;
  readonly forgetRefusal: () => void;
}

/** Editing of the active cell: what may be edited, what is written for a text, and what is said where it may not. */
export function useCellEditing(
  session: Session,
  sheet: SheetSnapshot | null,
  geometry: SheetGeometry | null,
  active: Cell,
  language: Language,
): CellEditing {
  const words = pageWords(language);
  const [editing, setEditing] = useState<{ readonly text: string } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { row, column } = active;
  const before = (): CellBefore => ({
    value: geometry?.value(row, column),
    numberFormat: geometry?.numberFormat(row, column) ?? "General",
  });
  /** True where the cell may be edited; else says why not. */
  const allowed = (): boolean => {
    const why = sheet === null || geometry === null ? null : whyNot(sheet, active, words);
    setRefusal(why);
    return sheet !== null && geometry !== null && why === null;
  };
  const write = (text: string): void => {
    setEditing(null);
    if (sheet === null || text === textToEdit(before(), language)) return;
    const typed = typedValue(text, before(), language);
    if (typed.kind === "formula") {
      setRefusal(words.noFormulas);
      return;
    }
    const { kind: _kind, ...written } = typed;
    void session.editCell({ kind: "set-cell", sheet: sheet.name, row, column, ...written }).then((done) => {
      const { notice } = session.state();
      if (!done && notice?.kind === "fault" && notice.error instanceof WorkbookError) {
        setRefusal(workbookErrorSentence(notice.error.code, notice.error.detail, language));
      }
    });
  };
  return {
    editing,
    refusal,
    begin: (typed) => {
      if (allowed()) setEditing({ text: typed ?? textToEdit(before(), language) });
    },
    write,
    clear: () => {
      if (allowed()) write("");
    },
    cancel: () => setEditing(null),
    forgetRefusal: () => setRefusal(null),
  };
}

/** True for a tab that the program writes anew; the imported records are a list like any other. */
export const isProducts = ({ ownTab }: SheetSnapshot): boolean => ownTab !== null && ownTab !== "records";

function whyNot(sheet: SheetSnapshot, { row, column }: Cell, words: PageWords): string | null {
  if (isProducts(sheet)) return words.ownTabOnly;
  return sheet.formulaCells?.has(cellNumber(row, column)) === true ? words.formulaCell : null;
}
