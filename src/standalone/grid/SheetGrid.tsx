import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import type { Language } from "../../messages/language";
import { pageWords } from "../../messages/pane/pageWords";
import { cellAddress, columnLetters } from "../../model/cell";
import { CellEditor, type EditEnd } from "./CellEditor";
import { formatCell } from "./formatCell";
import { activeCellId } from "./GridCell";
import { GridRow, headHeight, headWidth } from "./GridRow";
import { moveCell, topLeft, type Cell } from "./moveCell";
import { darkPaper, lightPaper } from "./paperColors";
import type { SheetGeometry } from "./sheetGeometry";

const useStyles = makeStyles({
  scroller: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    contain: "strict",
  },
  grid: { position: "relative", outlineStyle: "none", cursor: "cell", userSelect: "none" },
  // The ring lies over the cells; an outline of what scrolls would lie under them.
  frame: {
    position: "relative",
    display: "flex",
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    ":has([role=grid]:focus-visible)::after": {
      content: "''",
      position: "absolute",
      inset: 0,
      zIndex: 10,
      border: `2px solid ${tokens.colorStrokeFocus2}`,
      pointerEvents: "none",
    },
  },
  letters: { position: "sticky", top: 0, zIndex: 6, display: "flex", height: `${headHeight}px` },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  corner: { position: "sticky", left: 0, zIndex: 2, flexShrink: 0, width: `${headWidth}px`, boxSizing: "border-box" },
  head: {
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    height: `${headHeight}px`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflow: "hidden",
  },
  placed: { position: "absolute", top: 0 },
  here: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  frozenLetters: {
    position: "sticky",
    left: `${headWidth}px`,
    zIndex: 1,
    flexShrink: 0,
    height: `${headHeight}px`,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
  },
  frozenRows: {
    position: "sticky",
    top: `${headHeight}px`,
    zIndex: 5,
    boxSizing: "border-box",
    overflow: "clip",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  lines: { position: "absolute", inset: 0, pointerEvents: "none" },
  row: { position: "absolute", left: 0, height: "1px", backgroundColor: tokens.colorNeutralStroke3 },
  column: { position: "absolute", width: "1px", backgroundColor: tokens.colorNeutralStroke3 },
});

interface SheetGridProps {
  readonly name: string;
  readonly geometry: SheetGeometry;
  readonly gridlines: boolean;
  readonly active: Cell;
  readonly onActive: (cell: Cell) => void;
  /** A cell to be brought into view; `number` tells two requests apart. */
  readonly wanted: { readonly cell: Cell; readonly focus: boolean; readonly number: number } | null;
  /** The editor over the active cell, while it is open; drawn here because it scrolls with the cells. */
  readonly editing: { readonly text: string } | null;
  /** Somebody begins to edit the active cell: with what they typed in its place, or, with null, what stands in it. */
  readonly onBegin: (typed: string | null) => void;
  readonly onDone: (text: string, end: EditEnd) => void;
  readonly onCancel: () => void;
  /** Empties the active cell. */
  readonly onClear: () => void;
  readonly onUndo: () => void;
  readonly readOnly: boolean;
  readonly language: Language;
  readonly dark: boolean;
  /** What lies over the cells: the charts. */
  readonly children: ReactNode;
}

/** The least part of the window that must be left to scroll in; frozen rows or columns beyond it are not frozen. */
const leastFree = 120;

/** A sheet as a grid of which only what is in view exists: 100,000 rows scroll like ten. */
export function SheetGrid(props: SheetGridProps) {
  const { name, geometry, gridlines, active, onActive, wanted, language, dark, children } = props;
  const styles = useStyles();
  const words = pageWords(language);
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { rows, columns } = geometry;
  const view = scroller.current;
  const fitsRows = view === null || rows.start(geometry.frozen.rows) + headHeight + leastFree <= view.clientHeight;
  const fitsColumns = view === null || columns.start(geometry.frozen.columns) + headWidth + leastFree <= view.clientWidth;
  const frozenRows = fitsRows ? geometry.frozen.rows : 0;
  const frozenColumns = fitsColumns ? geometry.frozen.columns : 0;
  const frozenHeight = rows.start(frozenRows);
  const frozenWidth = columns.start(frozenColumns);

  const rowWindow = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: rows.size,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight + frozenHeight,
    overscan: 4,
  });
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: columns.count,
    getScrollElement: () => scroller.current,
    estimateSize: columns.size,
    paddingStart: headWidth,
    scrollPaddingStart: headWidth + frozenWidth,
    overscan: 2,
  });
  // Another sheet, or the same one written anew: sizes are to be asked again.
  useLayoutEffect(() => {
    rowWindow.measure();
    columnWindow.measure();
  }, [geometry, rowWindow, columnWindow]);

  const reveal = useCallback(
    (cell: Cell) => {
      const row = rows.index(cell.row);
      const column = columns.index(cell.column);
      if (row >= frozenRows && row < rows.count) rowWindow.scrollToIndex(row, { align: "auto" });
      if (column >= frozenColumns && column < columns.count) columnWindow.scrollToIndex(column, { align: "auto" });
    },
    [rows, columns, frozenRows, frozenColumns, rowWindow, columnWindow],
  );
  const done = useRef(0);
  useEffect(() => {
    if (wanted === null || wanted.number === done.current) return;
    done.current = wanted.number;
    reveal(wanted.cell);
    if (wanted.focus) grid.current?.focus({ preventScroll: true });
  }, [wanted, reveal]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey) return;
    const act = editAct(event);
    if (act !== null) {
      // What was typed reaches the editor by itself, since it has the focus before the key is done.
      if (act === "type") flushSync(() => props.onBegin(""));
      else event.preventDefault();
      reveal(active);
      if (act === "open") props.onBegin(null);
      if (act === "empty") props.onBegin("");
      if (act === "clear") props.onClear();
      if (act === "undo") props.onUndo();
      return;
    }
    if (event.metaKey) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight - frozenHeight) / 20) - 1);
    const next = moveCell(geometry, active, { key: event.key, ctrl: event.ctrlKey, shift: event.shiftKey, page });
    if (next === null) return;
    event.preventDefault();
    onActive(next);
    reveal(next);
  };
  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    const box = scroller.current?.getBoundingClientRect();
    if (box === undefined || event.button !== 0) return;
    const x = event.clientX - box.left - headWidth;
    const y = event.clientY - box.top - headHeight;
    if (x < 0 || y < 0) return;
    const column = columns.at(x < frozenWidth ? x : x + scroller.current!.scrollLeft);
    const row = rows.at(y < frozenHeight ? y : y + scroller.current!.scrollTop);
    onActive(topLeft(geometry, { row: rows.number(row), column: columns.number(column) }));
    grid.current?.focus({ preventScroll: true });
    event.preventDefault();
  };
  const finish = (text: string, end: EditEnd): void => {
    props.onDone(text, end);
    // Whoever clicked elsewhere has taken the focus along.
    if (end === "stay") return;
    grid.current?.focus({ preventScroll: true });
    const key = { down: "ArrowDown", up: "ArrowUp", right: "ArrowRight", left: "ArrowLeft" }[end];
    const next = moveCell(geometry, active, { key, ctrl: false, shift: false, page: 1 });
    if (next === null) return;
    onActive(next);
    reveal(next);
  };
  const cancel = (): void => {
    props.onCancel();
    grid.current?.focus({ preventScroll: true });
  };
  // The text of the active cell goes to the clipboard, as it is shown.
  useEffect(() => {
    const place = grid.current;
    const copy = (event: ClipboardEvent) => {
      event.clipboardData?.setData(
        "text/plain",
        formatCell(geometry.value(active.row, active.column), geometry.numberFormat(active.row, active.column), language).text,
      );
      event.preventDefault();
    };
    place?.addEventListener("copy", copy);
    return () => place?.removeEventListener("copy", copy);
  }, [geometry, active, language]);

  const shownRows = rowWindow.getVirtualItems().filter(({ index }) => index >= frozenRows);
  const shownColumns = columnWindow.getVirtualItems().filter(({ index }) => index >= frozenColumns);
  const first = shownColumns[0]?.index ?? 0;
  const last = shownColumns.at(-1)?.index ?? -1;
  const paper = dark ? darkPaper : lightPaper;
  const activeRange = geometry.merges.covering(active.row, active.column);
  const bottom = activeRange?.bottom ?? active.row;
  const right = activeRange?.right ?? active.column;
  const activeRow = rows.index(active.row);
  const activeColumn = columns.index(active.column);
  const inView =
    (activeRow < frozenRows || shownRows.some(({ index }) => index === activeRow)) &&
    (activeColumn < frozenColumns || (activeColumn >= first && activeColumn <= last));

  const rowAt = (key: number, index: number, topmost: boolean, top: number) => {
    const number = rows.number(index);
    const here = number >= active.row && number <= bottom;
    return (
      <GridRow
        key={key}
        geometry={geometry}
        index={index}
        first={first}
        last={last}
        topmost={topmost}
        top={top}
        active={here ? active.column : null}
        here={here}
        frozenWidth={frozenWidth}
        gridlines={gridlines}
        paper={paper}
        language={language}
      />
    );
  };
  const letter = (index: number, shift: number) => {
    const number = columns.number(index);
    return (
      <div
        key={index}
        role="columnheader"
        aria-colindex={number + 1}
        className={mergeClasses(styles.head, styles.placed, number >= active.column && number <= right && styles.here)}
        style={{ left: columns.start(index) + shift, width: columns.size(index) }}
      >
        {columnLetters(number)}
      </div>
    );
  };
  // Rows that left the view lend their elements to those that come into it.
  const pool = Math.ceil((shownRows.length + 1) / 16) * 16;
  const height = headHeight + rows.length;
  const width = headWidth + columns.length;
  const topRow = shownRows[0];
  const bottomRow = shownRows.at(-1);
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        <div
          ref={grid}
          role="grid"
          tabIndex={0}
          aria-label={words.grid(name)}
          aria-readonly={props.readOnly}
          aria-rowcount={rows.count + 1}
          aria-colcount={columns.count + 1}
          aria-activedescendant={inView ? activeCellId : undefined}
          className={styles.grid}
          style={{ height, width }}
          onKeyDown={onKeyDown}
          onMouseDown={onMouseDown}
          onDoubleClick={({ target }) => {
            // The headers of rows and columns are no cells.
            if ((target as Element).closest('[role="columnheader"], [role="rowheader"]') === null) props.onBegin(null);
          }}
        >
          {gridlines && topRow !== undefined && bottomRow !== undefined && (
            <div className={styles.lines} aria-hidden>
              {shownRows.map(({ index, end }) => (
                <div key={index} className={styles.row} style={{ top: end - 1, width }} />
              ))}
              {shownColumns.map(({ index, end }) => (
                <div
                  key={index}
                  className={styles.column}
                  style={{ left: end - 1, top: topRow.start, height: bottomRow.end - topRow.start }}
                />
              ))}
            </div>
          )}
          <div role="row" aria-rowindex={1} className={styles.letters} style={{ width }}>
            <div role="columnheader" aria-colindex={1} className={mergeClasses(styles.head, styles.corner)}>
              <span className={styles.unseen}>{words.corner}</span>
            </div>
            {frozenColumns > 0 && (
              <div className={styles.frozenLetters} style={{ width: frozenWidth }}>
                {Array.from({ length: frozenColumns }, (_, index) => letter(index, 0))}
              </div>
            )}
            {shownColumns.map(({ index }) => letter(index, headWidth))}
          </div>
          {frozenRows > 0 && (
            <div className={styles.frozenRows} style={{ height: frozenHeight, width }}>
              {Array.from({ length: frozenRows }, (_, index) => rowAt(index, index, index === 0, rows.start(index)))}
            </div>
          )}
          {shownRows.map(({ index, start }, place) => rowAt(index % pool, index, place === 0, start))}
        </div>
        {children}
      </div>
      {props.editing !== null && (
        <CellEditor
          key={`${active.row} ${active.column}`}
          scroller={scroller}
          label={words.editCell(cellAddress(active.row, active.column))}
          text={props.editing.text}
          onDone={finish}
          onCancel={cancel}
        />
      )}
    </div>
  );
}

/** What a key means for the cell's content, as in Excel; null for a key that means nothing to it. */
function editAct({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): "open" | "empty" | "clear" | "type" | "undo" | null {
  if (ctrlKey || metaKey) return key.toLowerCase() === "z" ? "undo" : null;
  if (key === "F2") return "open";
  if (key === "Backspace") return "empty";
  if (key === "Delete") return "clear";
  // "Process" is the first key of a composition.
  return key.length === 1 || key === "Process" || nativeEvent.isComposing ? "type" : null;
}
