import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { Language } from "../../messages/language";
import type { CellRange } from "../../model/cell";
import { isDateValue } from "../../model/snapshot";
import { formatCell, type CellText } from "./formatCell";
import { fitNumber } from "./fitNumber";
import { drawCell, useCellClasses, type CellClasses } from "./GridCell";
import type { Paper } from "./paperColors";
import { rangeBox, runOver, textWidth, type SheetGeometry } from "./sheetGeometry";

/** Width of the column of row numbers, and height of the row of column letters. */
export const headWidth = 52;
export const headHeight = 24;

const useStyles = makeStyles({
  row: { position: "absolute", left: 0, display: "flex" },
  number: {
    position: "sticky",
    left: 0,
    zIndex: 4,
    flexShrink: 0,
    boxSizing: "border-box",
    width: `${headWidth}px`,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  here: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  frozen: {
    position: "sticky",
    left: `${headWidth}px`,
    zIndex: 3,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
    overflow: "clip",
    overflowClipMargin: "0px",
  },
  clip: { overflowX: "clip", overflowY: "visible" },
});

export interface GridRowProps {
  readonly geometry: SheetGeometry;
  /** Place on the axis of rows. */
  readonly index: number;
  /** Places on the axis of columns that are in view, the frozen ones apart. */
  readonly first: number;
  readonly last: number;
  /** True for the topmost row in view: it draws merged ranges that begin above it too. */
  readonly topmost: boolean;
  /** Pixels between the layer's top and the row's. */
  readonly top: number;
  /** Column of the active cell when it is in this row, else null. */
  readonly active: number | null;
  readonly here: boolean;
  readonly frozenWidth: number;
  readonly gridlines: boolean;
  readonly paper: Paper;
  readonly language: Language;
}

/** A row in view: its number, its frozen cells, its other cells. Cells with nothing to show are not there. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { geometry, index, top, here, frozenWidth } = props;
  const styles = useStyles();
  const classes = useCellClasses(props.gridlines);
  const { rows, columns, frozen } = geometry;
  const number = rows.number(index);
  const height = rows.size(index);
  return (
    <div role="row" aria-rowindex={number + 1} className={styles.row} style={{ top, height, width: headWidth + columns.length }}>
      <div role="rowheader" aria-colindex={1} className={mergeClasses(styles.number, here && styles.here)}>
        {number}
      </div>
      {frozenWidth > 0 && (
        <div className={mergeClasses(styles.frozen, styles.clip)} style={{ width: frozenWidth }}>
          {cellsOf(props, classes, 0, frozen.columns - 1, 0)}
        </div>
      )}
      {cellsOf(props, classes, props.first, props.last, headWidth)}
    </div>
  );
});

/** The cells of a stretch of columns; `shift` is where pixel 0 of the axis lies in what holds them. */
function cellsOf(props: GridRowProps, classes: CellClasses, first: number, last: number, shift: number): ReactElement[] {
  const { geometry, index, topmost } = props;
  const { rows, columns, merges } = geometry;
  const number = rows.number(index);
  if (last < first || columns.count === 0) return [];
  const drawn: ReactElement[] = [];
  const across = merges.crossing(number, number);
  const firstColumn = columns.number(first);
  const lastColumn = columns.number(last);
  for (const range of across) {
    const begins = rows.index(range.top) === index;
    if ((begins || topmost) && range.right >= firstColumn && range.left <= lastColumn) drawn.push(rangeCell(props, classes, range, shift));
  }
  for (let place = first; place <= last; place++) {
    const column = columns.number(place);
    if (across.some(({ left, right }) => left <= column && column <= right)) continue;
    const cell = singleCell(props, classes, place, column, shift);
    if (cell !== null) drawn.push(cell);
  }
  return drawn;
}

function rangeCell(props: GridRowProps, classes: CellClasses, range: CellRange, shift: number): ReactElement {
  const { geometry, index, active, paper, language } = props;
  const { top, left } = range;
  const box = rangeBox(geometry, range);
  return drawCell(
    {
      column: left,
      columnSpan: range.right - left + 1,
      rowSpan: range.bottom - top + 1,
      box: { ...box, left: box.left + shift, top: box.top - geometry.rows.start(index) },
      text: textOf(geometry, top, left, box.width, language),
      look: geometry.look(top, left),
      font: geometry.font(top, left),
      paper,
      active: active !== null && left <= active && active <= range.right,
    },
    classes,
  );
}

function singleCell(props: GridRowProps, classes: CellClasses, place: number, column: number, shift: number): ReactElement | null {
  const { geometry, index, active, paper, language } = props;
  const { rows, columns } = geometry;
  const row = rows.number(index);
  const value = geometry.value(row, column);
  const look = geometry.look(row, column);
  const { top, right, bottom, left } = look.border;
  const isActive = active === column;
  const empty = value === null || value === undefined || value === "";
  if (empty && !isActive && look.fill === null && top === null && right === null && bottom === null && left === null) return null;
  const own = columns.size(place);
  const atLeft = typeof value === "string" && !look.wrap && !isActive && (look.horizontal ?? "left") === "left";
  const width = atLeft ? runOver(geometry, row, place, textWidth(value, look) + 6) : own;
  return drawCell(
    {
      column,
      columnSpan: 1,
      rowSpan: 1,
      box: { left: columns.start(place) + shift, top: 0, width, height: rows.size(index) },
      text: textOf(geometry, row, column, own, language),
      look,
      font: geometry.font(row, column),
      paper,
      active: isActive,
    },
    classes,
  );
}

function textOf(geometry: SheetGeometry, row: number, column: number, width: number, language: Language): CellText {
  const value = geometry.value(row, column);
  const text = formatCell(value, geometry.numberFormat(row, column), language);
  const figure = typeof value === "number" || isDateValue(value);
  return figure ? { ...text, text: fitNumber(text.text, width, geometry.look(row, column), geometry.font(row, column)) } : text;
}
