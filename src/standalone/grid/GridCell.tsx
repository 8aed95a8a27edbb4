import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { CellLook } from "../../xlsx/cellLooks";
import type { CellText } from "./formatCell";
import { cellColors, contrast, darkPaper, type Paper } from "./paperColors";
import type { Box } from "./sheetGeometry";

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    overflow: "hidden",
    padding: "0 3px",
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: 1.25,
    whiteSpace: "pre",
  },
  bare: { borderRightColor: "transparent", borderBottomColor: "transparent" },
  wrap: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
});

/** Classes of a cell: plain and wrapped, each also as the active one. */
export interface CellClasses {
  readonly plain: string;
  readonly wrapped: string;
  readonly activePlain: string;
  readonly activeWrapped: string;
}

/** Made once for a row and not once for a cell: a sheet in motion draws thousands of cells in a second. */
export function useCellClasses(gridlines: boolean): CellClasses {
  const styles = useStyles();
  const bare = !gridlines && styles.bare;
  return {
    plain: mergeClasses(styles.cell, bare),
    wrapped: mergeClasses(styles.cell, bare, styles.wrap),
    activePlain: mergeClasses(styles.cell, bare, styles.active),
    activeWrapped: mergeClasses(styles.cell, bare, styles.wrap, styles.active),
  };
}

export interface DrawnCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly box: Box;
  readonly text: CellText;
  readonly look: CellLook;
  readonly font: string;
  readonly paper: Paper;
  readonly active: boolean;
}

/** Id of the cell that the keyboard is on; there is one grid on the page. */
export const activeCellId = "sheet-active-cell";

/** One cell or merged range, as the file wants it to look. A function and no component, for speed. */
export function drawCell(cell: DrawnCell, classes: CellClasses) {
  const { column, columnSpan, rowSpan, box, text, look, font, paper, active } = cell;
  const className = active ? (look.wrap ? classes.activeWrapped : classes.activePlain) : look.wrap ? classes.wrapped : classes.plain;
  return (
    <div
      key={column}
      role="gridcell"
      id={active ? activeCellId : undefined}
      aria-colindex={column + 1}
      aria-colspan={columnSpan > 1 ? columnSpan : undefined}
      aria-rowspan={rowSpan > 1 ? rowSpan : undefined}
      aria-selected={active}
      className={className}
      style={{ ...withEdges(box, look), ...styleOf(look, font, text.side, paper) }}
    >
      {text.text}
    </div>
  );
}

/** An edge at the top or left lies on the neighbour's at its bottom or right: one line, not two. */
function withEdges(box: Box, { border }: CellLook): Box {
  const up = border.top === null ? 0 : 1;
  const back = border.left === null ? 0 : 1;
  return { left: box.left - back, top: box.top - up, width: box.width + back, height: box.height + up };
}

const known = new WeakMap<CellLook, Map<string, CSSProperties>>();

function styleOf(look: CellLook, font: string, side: CellText["side"], paper: Paper): CSSProperties {
  let styles = known.get(look);
  if (styles === undefined) known.set(look, (styles = new Map()));
  const key = `${paper.back} ${side} ${font}`;
  let style = styles.get(key);
  if (style === undefined) styles.set(key, (style = lookStyle(look, font, side, paper)));
  return style;
}

const verticals = { top: "flex-start", center: "center", bottom: "flex-end" } as const;
const horizontals = { left: "flex-start", center: "center", right: "flex-end" } as const;

/** Families for a cell: its own, then what the page has. */
export const fontFamily = (font: string): string => `${font === "" ? "" : `"${font.replace(/["\\]/g, "")}", `}"Segoe UI", sans-serif`;

function lookStyle(look: CellLook, font: string, side: CellText["side"], paper: Paper): CSSProperties {
  const horizontal = look.horizontal ?? side;
  const { back, text } = cellColors(look.fill, look.color, paper);
  const style: CSSProperties = {
    alignItems: verticals[look.vertical],
    justifyContent: horizontals[horizontal],
    textAlign: horizontal,
    fontSize: `${look.size}pt`,
  };
  if (font !== "") style.fontFamily = fontFamily(font);
  if (look.bold) style.fontWeight = 700;
  if (look.italic) style.fontStyle = "italic";
  if (look.underline) style.textDecoration = "underline";
  if (look.fill !== null) style.backgroundColor = `#${back}`;
  if (text !== paper.text || look.fill !== null) style.color = `#${text}`;
  if (look.indent > 0) style[horizontal === "right" ? "paddingRight" : "paddingLeft"] = `${3 + look.indent * 9}px`;
  for (const edge of ["top", "right", "bottom", "left"] as const) {
    const color = look.border[edge];
    // Black lines of a file would be lost on dark paper.
    if (color !== null) style[borders[edge]] = `1px solid #${paper === darkPaper && contrast(color, paper.back) < 2 ? "8A8A8A" : color}`;
  }
  return style;
}

const borders = { top: "borderTop", right: "borderRight", bottom: "borderBottom", left: "borderLeft" } as const;
