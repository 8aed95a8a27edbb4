import { recordsTabId } from "../model/inputTab";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { ApplyResult, Workbook, WorkbookEdit } from "../workbook/workbook";
import { WorkbookError } from "../workbook/workbookError";
import { cellLooks, plainLook, type CellLook } from "./cellLooks";
import { chartFromCells } from "./chartFromCells";
import { openGuarded } from "./guard";
import { newPackage, placeholderName } from "./newPackage";
import type { OpcPackage } from "./package";
import { readCharts } from "./readCharts";
import { ownTabs, readWorkbook } from "./readWorkbook";
import { relationshipKind } from "./relationships";
import { removeTab } from "./removeTab";
import { setCells, type CellEdit } from "./setCells";
import { writeSettings } from "./settings";
import { readSheetLook, type SheetLook } from "./sheetLook";
import { Stylesheet } from "./stylesheet";
import { themeColors } from "./themeColors";
import { serialFor } from "../workbook/serialDate";
import { chooseTabNames, type TabNames } from "../workbook/tabNames";
import { calculateOnLoad } from "./workbookEntries";
import { partOfWorkbook, readWorkbookPart } from "./workbookPart";
import { stylesOf, writeTab } from "./writeTab";
import { parseXml, splice } from "./xmlTree";

/** The `Workbook` port over the bytes of an .xlsx or .xlsm file. */
export class XlsxWorkbook implements Workbook {
  #pkg: OpcPackage;
  #snapshot: WorkbookSnapshot | null = null;
  /** True while an empty new workbook still has only its placeholder sheet. */
  #placeholder: boolean;

  constructor(pkg: OpcPackage, placeholder: boolean) {
    this.#pkg = pkg;
    this.#placeholder = placeholder;
  }

  /** Rejects with `broken`, `too-large` or `hostile` when a part cannot be read. */
  async read(): Promise<WorkbookSnapshot> {
    this.#snapshot ??= readWorkbook(this.#pkg);
    return this.#snapshot;
  }

  /**
   * Works on a copy and takes its place only when all edits are done. A tab that is already there is rewritten under the name that it bears
   * now, so that formulas and links that point at it go on working, also after the user renamed it.
   */
  async apply(edits: readonly WorkbookEdit[]): Promise<ApplyResult> {
    const pkg = this.#pkg.clone();
    const names = chooseNames(pkg, edits, this.#placeholder);
    const cells = new Map<string, CellEdit[]>();
    // Settings go first: their part then stands before those of the tabs, which are made anew each time, and a second run gives the same bytes.
    const settings = new Map(edits.flatMap((edit) => (edit.kind === "set-setting" ? [[edit.key, edit.value] as const] : [])));
    if (settings.size > 0) writeSettings(pkg, settings);
    let placeholder = this.#placeholder;
    for (const edit of edits) {
      switch (edit.kind) {
        case "put-tab": {
          const name = names.byId.get(edit.tab.id)!;
          writeTab(pkg, edit.tab, { name, replaces: ownTabName(pkg, edit.tab.id), renames: names.renames });
          if (placeholder) removeTab(pkg, placeholderName);
          placeholder = false;
          break;
        }
        case "add-sheet": {
          const name = names.added.get(edit)!;
          writeTab(pkg, edit.sheet, { name, replaces: null, renames: names.renames, unmarked: true });
          if (placeholder) removeTab(pkg, placeholderName);
          placeholder = false;
          break;
        }
        case "remove-tab": {
          const name = ownTabName(pkg, edit.id);
          if (name === null) throw new WorkbookError("not-found", `no tab of ours with the id ${edit.id}`);
          if (readWorkbookPart(pkg).sheets.filter((sheet) => sheet.visibility === "visible" && sheet.name !== name).length === 0) {
            throw new WorkbookError("invalid-edit", "a workbook needs one visible sheet");
          }
          removeTab(pkg, name);
          break;
        }
        case "set-cell":
          cells.set(edit.sheet, [...(cells.get(edit.sheet) ?? []), edit]);
          break;
        case "set-setting":
          break;
      }
    }
    for (const [sheet, values] of cells) writeCells(pkg, sheet, values);
    this.#pkg = pkg;
    this.#placeholder = placeholder;
    this.#snapshot = null;
    const put = [...new Set(edits.flatMap((edit) => (edit.kind === "put-tab" ? [edit.tab.id] : [])))];
    const tabs = put.map((id) => ({ id, name: names.byId.get(id)! })).filter(({ id }) => ownTabName(pkg, id) !== null);
    return { tabs: [...tabs, ...[...names.added].map(([{ sheet }, name]) => ({ id: sheet.id, name }))] };
  }

  /** Looks of the workbook's cell formats, by the numbers that rows bear as styles. */
  cellLooks(): readonly CellLook[] {
    const { path } = readWorkbookPart(this.#pkg);
    const styles = partOfWorkbook(this.#pkg, path, "styles");
    const theme = partOfWorkbook(this.#pkg, path, "theme");
    if (styles === null) return [plainLook];
    return cellLooks(this.#pkg.need(styles), styles, themeColors(theme === null ? null : parseXml(this.#pkg.need(theme), theme)));
  }

  /** Widths, heights, frozen panes and charts of a worksheet, for showing it. Rejects with `not-found`, or as `read` does. */
  async look(sheet: string): Promise<SheetLook> {
    const path = readWorkbookPart(this.#pkg).sheets.find(({ name, kind }) => name === sheet && kind === "worksheet")?.path;
    if (path === undefined || path === null) throw new WorkbookError("not-found", `no sheet named "${sheet}"`);
    const workbook = await this.read();
    const lastRow = workbook.sheets.find(({ name }) => name === sheet)?.rows.at(-1)?.row ?? 0;
    const charts = readCharts(this.#pkg, path).map((chart) => ({ ...chart, spec: chart.spec && chartFromCells(chart.spec, workbook) }));
    return { ...readSheetLook(this.#pkg.need(path), path, lastRow), charts };
  }

  /**
   * The file as it is now. Parts that were not changed are the bytes of the file that was opened, macros and signatures included
   * (`signed` tells of a signature, which any change makes invalid in Excel's eyes).
   */
  save(): Uint8Array {
    return this.#pkg.save();
  }

  /** True when the package bears a digital signature: it is kept, but a changed workbook no longer agrees with it. */
  get signed(): boolean {
    return this.#pkg
      .relationships("")
      .some((relationship) => relationshipKind(relationship) === "origin" && relationship.type.includes("digital-signature"));
  }
}

/** Opens a file. Throws `WorkbookError` for whatever is no sound .xlsx or .xlsm; see `openGuarded`. */
export function openXlsx(bytes: Uint8Array): XlsxWorkbook {
  const pkg = openGuarded(bytes);
  readWorkbookPart(pkg);
  return new XlsxWorkbook(pkg, false);
}

/** An empty workbook; the first tab put into it takes the place of its one empty sheet. */
export function newXlsx(): XlsxWorkbook {
  return new XlsxWorkbook(newPackage(), true);
}

function ownTabName(pkg: OpcPackage, id: string): string | null {
  for (const [name, tab] of ownTabs(readWorkbookPart(pkg))) if (tab === id) return name;
  return null;
}

/** Settles all names before the first tab is written, because tabs refer to one another. */
function chooseNames(pkg: OpcPackage, edits: readonly WorkbookEdit[], placeholder: boolean): TabNames {
  const workbook = readWorkbookPart(pkg);
  const names = workbook.sheets.map((sheet) => sheet.name).filter((name) => !(placeholder && name === placeholderName));
  return chooseTabNames(names, new Map([...ownTabs(workbook)].map(([name, id]) => [id, name])), edits);
}

function writeCells(pkg: OpcPackage, sheetName: string, values: readonly CellEdit[]): void {
  const workbook = readWorkbookPart(pkg);
  const sheet = workbook.sheets.find((candidate) => candidate.name === sheetName);
  if (!sheet?.path || sheet.kind !== "worksheet") throw new WorkbookError("not-found", `no sheet named "${sheetName}"`);
  const own = ownTabs(workbook).get(sheetName);
  if (own !== undefined && own !== recordsTabId)
    throw new WorkbookError("invalid-edit", `${sheetName}: the cell stands on a tab of the product`);
  const looks = values.some(({ font, numberFormat }) => font !== undefined || numberFormat !== undefined);
  const stylesPath = looks ? stylesOf(pkg, workbook) : null;
  const before = stylesPath === null ? null : pkg.need(stylesPath);
  const styles = new Stylesheet(before);
  const written = values.map((edit) =>
    typeof edit.value === "number" ? { ...edit, value: serialFor(edit.value, edit.numberFormat, workbook.date1904) } : edit,
  );
  setCells(pkg, sheet.path, sheetName, written, (index, look) => styles.changedIndex(index, look));
  const after = styles.bytes();
  if (stylesPath !== null && after !== before) pkg.put(stylesPath, after);
  // The user's formulas may depend on the new value; what they show was computed from the old one.
  const bytes = pkg.need(workbook.path);
  pkg.put(workbook.path, splice(bytes, [calculateOnLoad(bytes, workbook.root)]));
}
