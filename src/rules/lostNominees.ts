import type { ObservationOf, RuleContext } from "./context";

/** Rows of nominee lists that were left out because they have no name. */
export function lostNominees({ observed, recognition }: RuleContext): readonly ObservationOf<"row-left-out">[] {
  const lists = new Set(
    recognition.sheets.filter(({ blocks }) => blocks.some(({ kind }) => kind === "nominees")).map(({ sheet }) => sheet),
  );
  return observed("row-left-out").filter(({ because, sheet }) => because === "no-name" && lists.has(sheet));
}
