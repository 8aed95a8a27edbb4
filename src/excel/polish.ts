import { workbookError } from "./excelError";
import { request, type ExcelHost } from "./excelHost";
import type { Frame } from "./frame";
import { extentOf } from "./frame";
import { putPageSetup } from "./pageSetup";
import { pack } from "./chunks";
import { callBytes } from "./steps";

/** A finished tab, by the sheet's id or name. */
export interface Unpolished {
  readonly sheet: string;
  readonly frame: Frame;
}

type Act = (context: Excel.RequestContext) => void;

/**
 * Print set-up and frozen rows, after everything else has taken effect: Excel refuses the first on a machine without a printer, and the
 * second while another workbook has the focus ("Troubleshooting Excel add-ins"), and neither is worth a publication. All tabs in one
 * request; what fails then is tried tab by tab, and what fails again is left. Gives the names of the tabs where something is missing.
 * Everything here may be done twice.
 */
export async function polish(host: ExcelHost, tabs: readonly Unpolished[]): Promise<readonly string[]> {
  const missing = new Set<string>();
  const pieces = tabs.flatMap(({ sheet, frame }): { name: string; bytes: number; act: Act }[] => [
    {
      name: frame.sheet.name,
      bytes: 30 * callBytes,
      act: (context) => putPageSetup(context.workbook.worksheets.getItem(sheet), frame.sheet.print, extentOf(frame)),
    },
    {
      name: frame.sheet.name,
      bytes: 2 * callBytes,
      act: (context) => freeze(context.workbook.worksheets.getItem(sheet), frame.sheet.freeze),
    },
  ]);
  for (const group of pack(pieces, ({ bytes }) => bytes)) {
    const failed = await tryOut(
      host,
      group.map(({ act }) => act),
    );
    if (failed === null) continue;
    // An Excel that does not answer is not asked once more for each tab.
    const goOn = failed !== "no-answer" && group.length > 1;
    for (const { name, act } of group) if (!goOn || (await tryOut(host, [act])) !== null) missing.add(name);
  }
  return [...missing];
}

/** Does the acts in one request; the code of what went wrong, or null. */
async function tryOut(host: ExcelHost, acts: readonly Act[]): Promise<string | null> {
  try {
    await request(host, (context) => {
      for (const act of acts) act(context);
      return () => undefined;
    });
    return null;
  } catch (error) {
    return workbookError(error).code;
  }
}

function freeze(sheet: Excel.Worksheet, frozen: Frame["sheet"]["freeze"]): void {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}
