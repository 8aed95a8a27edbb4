export interface BorderLook {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** A cell's look, flat, with the words of Excel's own enumerations. Shared between cells, never changed in place. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** `#RRGGBB`, or empty for none. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly orientation: number;
  readonly locked: boolean;
  readonly top: BorderLook | null;
  readonly bottom: BorderLook | null;
  readonly left: BorderLook | null;
  readonly right: BorderLook | null;
}

/** A new workbook's cell in Excel 2021: Calibri 11, black, no fill, no border, locked. */
export const defaultStyle: CellStyle = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  locked: true,
  top: null,
  bottom: null,
  left: null,
  right: null,
};

/** Applies one change to many styles, making each new style once, so that cells which shared a look go on sharing it. */
export function styleChanger(change: (style: CellStyle) => CellStyle): (style: CellStyle) => CellStyle {
  const made = new Map<CellStyle, CellStyle>();
  return (style) => {
    let next = made.get(style);
    if (!next) made.set(style, (next = change(style)));
    return next;
  };
}
