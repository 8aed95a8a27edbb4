import { makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Language } from "../../messages/language";
import { pageWords } from "../../messages/pane/pageWords";
import { isDateValue, isErrorValue, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../model/snapshot";
import type { DrawnSheet } from "../file/fileDesk";
import { FileClosed } from "../file/openedFile";
import type { Opened, Shown } from "../page";
import { CellLine } from "./CellLine";
import { ChartLayer } from "./ChartLayer";
import { findCell } from "./findCell";
import { FindLine } from "./FindLine";
import { formatCell } from "./formatCell";
import { topLeft, type Cell } from "./moveCell";
import { SheetGrid } from "./SheetGrid";
import { sheetGeometry, type SheetGeometry } from "./sheetGeometry";
import { currentTabId, sheetPanelId, SheetTabs } from "./SheetTabs";
import { isProducts, useCellEditing } from "./useCellEditing";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  wait: { flexGrow: 1, display: "grid", placeItems: "center" },
});

interface WorkbookViewProps {
  readonly opened: Opened;
  readonly language: Language;
  readonly revision: number;
  readonly shown: Shown | null;
  readonly dark: boolean;
}

interface Loaded {
  readonly sheet: SheetSnapshot;
  readonly drawn: DrawnSheet;
}

const firstCell: Cell = { row: 1, column: 1 };

/** The sheets of the opened workbook: one in view, the others by their tabs. */
export function WorkbookView({ opened, language, revision, shown, dark }: WorkbookViewProps) {
  const styles = useStyles();
  const words = pageWords(language);
  const { file, session } = opened;
  const [workbook, setWorkbook] = useState<WorkbookSnapshot | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [cells, setCells] = useState<ReadonlyMap<string, Cell>>(new Map());
  const [unhidden, setUnhidden] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<{ readonly cell: Cell; readonly focus: boolean; readonly number: number } | null>(null);

  const sheet =
    workbook === null
      ? null
      : (workbook.sheets.find(({ name }) => name === chosen) ??
        workbook.sheets.find(({ visibility }) => visibility === "visible") ??
        workbook.sheets[0] ??
        null);

  useEffect(() => {
    let current = true;
    file.read().then(
      (read) => current && setWorkbook(read),
      (error: unknown) => error instanceof FileClosed || session.tell({ kind: "fault", error, job: "reading" }),
    );
    return () => {
      current = false;
    };
  }, [file, session, revision]);

  useEffect(() => {
    if (sheet === null) return undefined;
    let current = true;
    file.look(sheet.name).then(
      (drawn) => current && setLoaded({ sheet, drawn }),
      (error: unknown) => error instanceof FileClosed || session.tell({ kind: "fault", error, job: "reading" }),
    );
    return () => {
      current = false;
    };
  }, [file, session, sheet, revision]);

  // The pane asked for a place: its sheet comes to the front, and the cell becomes the active one.
  useEffect(() => {
    if (shown === null) return;
    const { sheet: name, row, column } = shown.place;
    setChosen(name);
    const cell = row === null ? null : { row, column: column ?? 1 };
    if (cell !== null) setCells((before) => new Map(before).set(name, cell));
    setWanted({ cell: cell ?? firstCell, focus: shown.focus, number: shown.number });
  }, [shown]);

  const [finding, setFinding] = useState(false);
  const showHidden = sheet !== null && unhidden.has(sheet.name);
  const geometry = useMemo(() => (loaded === null ? null : sheetGeometry(loaded.sheet, loaded.drawn, showHidden)), [loaded, showHidden]);
  const active = (sheet === null ? null : cells.get(sheet.name)) ?? firstCell;
  const edit = useCellEditing(session, sheet, geometry, active, language);
  const setActive = (cell: Cell) => {
    if (sheet === null) return;
    edit.forgetRefusal();
    setCells((before) => new Map(before).set(sheet.name, cell));
  };

  // A place that lies in hidden rows or columns is shown all the same.
  const ready = geometry !== null && loaded !== null && sheet !== null && loaded.sheet.name === sheet.name;
  useEffect(() => {
    if (!ready || showHidden) return;
    if (!geometry.rows.isShown(active.row) || !geometry.columns.isShown(active.column)) {
      if (loaded.sheet.hiddenRows.has(active.row) || loaded.sheet.hiddenColumns.has(active.column)) {
        if (cells.has(sheet.name)) setUnhidden((before) => new Set(before).add(sheet.name));
        else setActive({ row: geometry.rows.number(0), column: geometry.columns.number(0) });
      }
    }
  });

  const wait = (
    <div className={styles.wait}>
      <Spinner size="small" label={words.drawing} />
    </div>
  );
  if (workbook === null) return wait;
  if (sheet === null) return <div className={styles.wait}>{words.emptyWorkbook}</div>;
  const hides = sheet.hiddenRows.size > 0 || sheet.hiddenColumns.size > 0;
  const go = (cell: Cell) => {
    setActive(cell);
    setWanted({ cell, focus: true, number: -Math.random() });
  };
  return (
    <div
      className={styles.view}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "f") return;
        event.preventDefault();
        setFinding(true);
      }}
    >
      <div id={sheetPanelId} role="tabpanel" aria-labelledby={currentTabId(workbook.sheets, sheet.name)} className={styles.panel}>
        <CellLine
          active={active}
          content={geometry === null || !ready ? "" : contentOf(geometry, active, language)}
          words={words}
          onGo={(cell) => go(geometry === null ? cell : topLeft(geometry, inside(geometry, cell)))}
          onEdit={() => {
            setWanted({ cell: active, focus: true, number: -Math.random() });
            edit.begin(null);
          }}
          refusal={edit.refusal}
          onFind={() => setFinding(true)}
          showHidden={hides ? showHidden : null}
          onShowHidden={(show) => {
            const next = new Set(unhidden);
            if (show) next.add(sheet.name);
            else next.delete(sheet.name);
            setUnhidden(next);
            if (!show && (sheet.hiddenRows.has(active.row) || sheet.hiddenColumns.has(active.column)))
              setCells(new Map([...cells].filter(([name]) => name !== sheet.name)));
          }}
        />
        {finding && ready && (
          <FindLine
            words={words}
            onFind={(sought, step) => {
              const found = findCell(loaded.sheet, geometry, sought, active, step, language);
              if (found === null) return false;
              setActive(found);
              setWanted({ cell: found, focus: false, number: -Math.random() });
              return true;
            }}
            onClose={() => {
              setFinding(false);
              setWanted({ cell: active, focus: true, number: -Math.random() });
            }}
          />
        )}
        {ready ? (
          <SheetGrid
            key={sheet.name}
            name={sheet.name}
            geometry={geometry}
            gridlines={loaded.drawn.gridlines}
            active={active}
            onActive={setActive}
            wanted={wanted !== null && geometry.rows.isShown(wanted.cell.row) ? wanted : null}
            editing={edit.editing}
            onBegin={edit.begin}
            onDone={edit.write}
            onCancel={edit.cancel}
            onClear={edit.clear}
            onUndo={() => session.state().canUndo && void session.undo()}
            readOnly={isProducts(sheet)}
            language={language}
            dark={dark}
          >
            <ChartLayer charts={loaded.drawn.charts} geometry={geometry} words={words} language={language} />
          </SheetGrid>
        ) : (
          wait
        )}
      </div>
      <SheetTabs sheets={workbook.sheets} current={sheet.name} words={words} onSheet={setChosen} />
    </div>
  );
}

/** The nearest cell of the grid: it ends some rows and columns behind the data. */
function inside({ rows, columns }: SheetGeometry, cell: Cell): Cell {
  return { row: Math.min(cell.row, rows.number(rows.count - 1)), column: Math.min(cell.column, columns.number(columns.count - 1)) };
}

/** What stands in a cell, in full: texts and numbers without the rounding of their format. */
function contentOf(geometry: SheetGeometry, { row, column }: Cell, language: Language): string {
  const value: CellValue = geometry.value(row, column);
  const format = geometry.numberFormat(row, column);
  const exact = typeof value === "number" && !isDateValue(value) && !isErrorValue(value) && !format.includes("%");
  return formatCell(value, exact ? "General" : format, language).text;
}
