import { type Rectangle } from "./rectangle";

/** How a sheet prints, with the names of `Excel.PageLayout`. Margins in points. */
export interface PageSetup {
  orientation: string;
  paperSize: string;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  firstPageNumber: number | "";
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: Rectangle | null;
  titleRows: Rectangle | null;
  titleColumns: Rectangle | null;
  headersState: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  headers: Record<"defaultForAllPages" | "firstPage" | "evenPages" | "oddPages", Record<string, string>>;
}

const emptyHeader = (): Record<string, string> => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** A new sheet's: Letter, portrait, margins "Normal". */
export function newPageSetup(): PageSetup {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    firstPageNumber: "",
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    headersState: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    headers: { defaultForAllPages: emptyHeader(), firstPage: emptyHeader(), evenPages: emptyHeader(), oddPages: emptyHeader() },
  };
}
