import { rectangleAddress } from "../book/address";
import { type BookSheet } from "../book/bookSheet";
import { type Rectangle } from "../book/rectangle";
import { aBoolean, aNumber, aNumberOrEmpty, aString, between, oneOf } from "./argumentChecks";
import { invalidArgument } from "./excelError";
import { type HostContext } from "./hostContext";
import { HostObject } from "./hostObject";
import { Range } from "./range";
import { rangeArgument } from "./rangeArgument";
import { storedProperties } from "./storedProperties";

const pointsOf: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const aMargin = between(0, 49 * 72);

/** `Excel.PageLayout`. */
export class PageLayout extends HostObject {
  constructor(
    context: HostContext,
    readonly sheet: BookSheet,
  ) {
    super(context);
  }

  get className(): string {
    return "PageLayout";
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.context, this.sheet);
  }

  get zoom(): unknown {
    return this.sheet.pageSetup.zoom;
  }

  /** `{ scale }` (10–400), or `{ horizontalFitToPages, verticalFitToPages }`. */
  set zoom(value: unknown) {
    if (typeof value !== "object" || value === null) throw invalidArgument("zoom");
    const given = value as Record<string, unknown>;
    const zoom: BookSheet["pageSetup"]["zoom"] = {};
    for (const [key, part] of Object.entries(given)) {
      if (part === null || part === undefined) continue;
      if (key === "scale") zoom.scale = between(10, 400)(part, "zoom.scale");
      else if (key === "horizontalFitToPages" || key === "verticalFitToPages") zoom[key] = between(1, 32_767)(part, `zoom.${key}`);
      else throw invalidArgument(`zoom.${key}`);
    }
    if (zoom.scale !== undefined && (zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined)) {
      throw invalidArgument("zoom");
    }
    this.sheet.pageSetup.zoom = zoom;
  }

  getPrintAreaOrNullObject(): Range | null {
    return this.range(this.sheet.pageSetup.printArea);
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    return this.range(this.sheet.pageSetup.titleRows);
  }

  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.range(this.sheet.pageSetup.titleColumns);
  }

  setPrintArea(printArea: unknown): void {
    this.sheet.pageSetup.printArea = rangeArgument(this.context, this.sheet, printArea, "printArea").rectangle;
  }

  setPrintTitleRows(printTitleRows: unknown): void {
    const { rectangle } = rangeArgument(this.context, this.sheet, printTitleRows, "printTitleRows");
    this.sheet.pageSetup.titleRows = { ...rectangle, column: 0, columnCount: 16_384 };
  }

  setPrintTitleColumns(printTitleColumns: unknown): void {
    const { rectangle } = rangeArgument(this.context, this.sheet, printTitleColumns, "printTitleColumns");
    this.sheet.pageSetup.titleColumns = { ...rectangle, row: 0, rowCount: 1_048_576 };
  }

  setPrintMargins(unit: unknown, marginOptions: unknown): void {
    const factor = pointsOf[aString(unit, "unit")];
    if (factor === undefined || typeof marginOptions !== "object" || marginOptions === null) throw invalidArgument("unit");
    for (const [side, size] of Object.entries(marginOptions)) {
      const name = `${side}Margin` as "topMargin";
      if (!["top", "bottom", "left", "right", "header", "footer"].includes(side)) throw invalidArgument(`marginOptions.${side}`);
      if (size !== null && size !== undefined) this.sheet.pageSetup[name] = aMargin(aNumber(size, side) * factor, side);
    }
  }

  private range(rectangle: Rectangle | null): Range | null {
    return rectangle && rectangleAddress(rectangle) ? new Range(this.context, this.sheet, rectangle) : null;
  }
}

storedProperties(PageLayout, (object) => object.sheet.pageSetup as unknown as Record<string, unknown>, {
  orientation: oneOf("Portrait", "Landscape"),
  paperSize: oneOf(
    "Letter",
    "LetterSmall",
    "Tabloid",
    "Ledger",
    "Legal",
    "Statement",
    "Executive",
    "A3",
    "A4",
    "A4Small",
    "A5",
    "B4",
    "B5",
    "Folio",
  ),
  leftMargin: aMargin,
  rightMargin: aMargin,
  topMargin: aMargin,
  bottomMargin: aMargin,
  headerMargin: aMargin,
  footerMargin: aMargin,
  centerHorizontally: aBoolean,
  centerVertically: aBoolean,
  blackAndWhite: aBoolean,
  draftMode: aBoolean,
  printGridlines: aBoolean,
  printHeadings: aBoolean,
  printOrder: oneOf("DownThenOver", "OverThenDown"),
  firstPageNumber: aNumberOrEmpty,
});

type Pages = "defaultForAllPages" | "firstPage" | "evenPages" | "oddPages";

/** `Excel.HeaderFooterGroup`. */
export class HeaderFooterGroup extends HostObject {
  constructor(
    context: HostContext,
    readonly sheet: BookSheet,
  ) {
    super(context);
  }

  get className(): string {
    return "HeaderFooterGroup";
  }

  get state(): string {
    return this.sheet.pageSetup.headersState;
  }

  set state(value: unknown) {
    this.sheet.pageSetup.headersState = oneOf("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven")(value, "state");
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.sheet, "defaultForAllPages");
  }

  get firstPage(): HeaderFooter {
    return new HeaderFooter(this.context, this.sheet, "firstPage");
  }

  get evenPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.sheet, "evenPages");
  }

  get oddPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.sheet, "oddPages");
  }
}

storedProperties(HeaderFooterGroup, (object) => object.sheet.pageSetup as unknown as Record<string, unknown>, {
  useSheetMargins: aBoolean,
  useSheetScale: aBoolean,
});

/** `Excel.HeaderFooter`: texts with the codes `&P`, `&N`, `&D`, `&A`, …; 255 characters at most. */
export class HeaderFooter extends HostObject {
  constructor(
    context: HostContext,
    readonly sheet: BookSheet,
    readonly pages: Pages,
  ) {
    super(context);
  }

  get className(): string {
    return "HeaderFooter";
  }
}

const aHeader = (value: unknown, member: string): string => {
  const text = aString(value, member);
  if (text.length > 255) throw invalidArgument(member);
  return text;
};

storedProperties(HeaderFooter, (object) => object.sheet.pageSetup.headers[object.pages], {
  leftHeader: aHeader,
  centerHeader: aHeader,
  rightHeader: aHeader,
  leftFooter: aHeader,
  centerFooter: aHeader,
  rightFooter: aHeader,
});
