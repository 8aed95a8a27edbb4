import type { PrintSetup } from "../model/reportSheet";

const pointsPerMillimetre = 72 / 25.4;

/** Half the height of a 13-point page number, in millimetres. */
const halfLine = 2.3;

/**
 * A4, margins, repeated rows, and the page number where Decree 30/2020 (appendix I) has it: 13 points, centred in the top margin, none on
 * page 1. `extent` is all that there is to print: Excel has no call that takes a print area away, so a tab that wants none gets
 * the whole, the first time as at every later one.
 */
export function putPageSetup(sheet: Excel.Worksheet, print: PrintSetup, extent: string): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.topMargin = points(print.margins.top);
  pageLayout.bottomMargin = points(print.margins.bottom);
  pageLayout.leftMargin = points(print.margins.left);
  pageLayout.rightMargin = points(print.margins.right);
  pageLayout.headerMargin = points(Math.max(print.margins.top / 2 - halfLine, 5));
  pageLayout.footerMargin = points(Math.max(print.margins.bottom / 2 - halfLine, 5));
  pageLayout.centerHorizontally = print.centerHorizontally;
  pageLayout.zoom = print.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  // Each tab is an appendix of its own, so its pages count from 1.
  pageLayout.firstPageNumber = 1;
  const headers = pageLayout.headersFooters;
  headers.state = print.pageNumbers ? "FirstAndDefault" : "Default";
  headers.useSheetScale = !print.pageNumbers;
  headers.defaultForAllPages.centerHeader = print.pageNumbers ? '&"Times New Roman,Regular"&13&P' : "";
  headers.firstPage.centerHeader = "";
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.first}:$${print.repeatRows.last}`);
  const { area } = print;
  if (area)
    pageLayout.setPrintArea(sheet.getRangeByIndexes(area.top - 1, area.left - 1, area.bottom - area.top + 1, area.right - area.left + 1));
  else pageLayout.setPrintArea(extent);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of new Set(print.breaksAfter ?? [])) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function points(millimetres: number): number {
  return Math.round(millimetres * pointsPerMillimetre * 100) / 100;
}
