import { type BookSheet } from "../book/bookSheet";
import { type SheetTail } from "./sheetPart";
import { attribute, childOf, childrenOf, escapeXml, isOn } from "./xmlDocument";

/** `Excel.PaperType` by its number in the file, from 1 (ECMA-376 part 1, 18.3.1.63). */
const papers =
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note".split(" ");
const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;
const places = { left: "L", center: "C", right: "R" } as const;

/** Reads how a sheet prints, and where its pages break; print areas and titles are names and read with these. */
export function readPage({ root }: SheetTail, sheet: BookSheet, isFitted: boolean): void {
  const page = sheet.pageSetup;
  const margins = childOf(root, "pageMargins");
  for (const side of sides) {
    const inches = attribute(margins, side);
    if (inches !== null) page[`${side}Margin`] = Math.round(Number(inches) * 7200) / 100;
  }
  const options = childOf(root, "printOptions");
  page.centerHorizontally = isOn(attribute(options, "horizontalCentered"));
  page.centerVertically = isOn(attribute(options, "verticalCentered"));
  page.printGridlines = isOn(attribute(options, "gridLines"));
  page.printHeadings = isOn(attribute(options, "headings"));
  const setup = childOf(root, "pageSetup");
  const number = (name: string, otherwise: number): number => Number(attribute(setup, name) ?? otherwise);
  page.orientation = attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = papers[number("paperSize", 1) - 1] ?? "Letter";
  page.blackAndWhite = isOn(attribute(setup, "blackAndWhite"));
  page.draftMode = isOn(attribute(setup, "draft"));
  page.printOrder = attribute(setup, "pageOrder") === "overThenDown" ? "OverThenDown" : "DownThenOver";
  page.firstPageNumber = isOn(attribute(setup, "useFirstPageNumber")) ? number("firstPageNumber", 1) : "";
  const [wide, high] = [number("fitToWidth", 1), number("fitToHeight", 1)];
  page.zoom = isFitted
    ? { ...(wide > 0 ? { horizontalFitToPages: wide } : {}), ...(high > 0 ? { verticalFitToPages: high } : {}) }
    : { scale: number("scale", 100) };
  const header = childOf(root, "headerFooter");
  const isOdd = isOn(attribute(header, "differentOddEven"));
  page.headersState = `${isOn(attribute(header, "differentFirst")) ? "First" : ""}${isOdd ? "OddAndEven" : "Default"}`.replace(
    "FirstD",
    "FirstAndD",
  );
  page.useSheetScale = attribute(header, "scaleWithDoc") !== "0";
  page.useSheetMargins = attribute(header, "alignWithMargins") !== "0";
  for (const kind of ["Header", "Footer"] as const) {
    const text = (part: string): string => childOf(header, part + kind)?.textContent ?? "";
    putSections(text("odd"), kind, isOdd ? page.headers.oddPages : page.headers.defaultForAllPages);
    putSections(text("even"), kind, page.headers.evenPages);
    putSections(text("first"), kind, page.headers.firstPage);
  }
  // A break's number is that of the line before it, counted from 1: of the line behind it, counted from 0.
  for (const one of childrenOf(childOf(root, "rowBreaks"), "brk")) sheet.rowBreaks.add(Number(attribute(one, "id")));
  for (const one of childrenOf(childOf(root, "colBreaks"), "brk")) sheet.columnBreaks.add(Number(attribute(one, "id")));
}

/** `&LĐơn vị&C&P` → its three sections; a letter inside of a font's name is none. */
function putSections(text: string, kind: "Header" | "Footer", into: Record<string, string>): void {
  let side: string = "center";
  for (const [token] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+/g)) {
    const next = Object.entries(places).find(([, letter]) => token === `&${letter}`);
    if (next) side = next[0];
    else into[`${side}${kind}`] = (into[`${side}${kind}`] ?? "") + token;
  }
}

export function writePage(tail: SheetTail, sheet: BookSheet): void {
  const page = sheet.pageSetup;
  const flag = (name: string, is: boolean): string => (is ? ` ${name}="1"` : "");
  const options =
    flag("horizontalCentered", page.centerHorizontally) +
    flag("verticalCentered", page.centerVertically) +
    flag("headings", page.printHeadings) +
    flag("gridLines", page.printGridlines);
  tail.put("printOptions", options === "" ? "" : `<printOptions${options}/>`);
  const margins = sides.map((side) => ` ${side}="${Math.round((page[`${side}Margin`] / 72) * 1e6) / 1e6}"`);
  tail.put("pageMargins", `<pageMargins${margins.join("")}/>`);
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  tail.put(
    "pageSetup",
    `<pageSetup paperSize="${Math.max(1, papers.indexOf(page.paperSize) + 1)}"` +
      (scale === undefined
        ? ` fitToWidth="${horizontalFitToPages ?? 0}" fitToHeight="${verticalFitToPages ?? 0}"`
        : scale === 100
          ? ""
          : ` scale="${scale}"`) +
      (page.firstPageNumber === "" ? "" : ` firstPageNumber="${page.firstPageNumber}"`) +
      (page.printOrder === "OverThenDown" ? ' pageOrder="overThenDown"' : "") +
      ` orientation="${page.orientation.toLowerCase()}"${flag("blackAndWhite", page.blackAndWhite)}${flag("draft", page.draftMode)}` +
      `${flag("useFirstPageNumber", page.firstPageNumber !== "")}/>`,
  );
  tail.put("headerFooter", headerXml(sheet));
  tail.put("rowBreaks", breaksXml("rowBreaks", sheet.rowBreaks, 16_383));
  tail.put("colBreaks", breaksXml("colBreaks", sheet.columnBreaks, 1_048_575));
}

function headerXml({ pageSetup }: BookSheet): string {
  const { headers, headersState, useSheetScale, useSheetMargins } = pageSetup;
  const text = (part: Record<string, string>, kind: "Header" | "Footer"): string =>
    Object.entries(places)
      .map(([side, letter]) => (part[`${side}${kind}`] ? `&${letter}${part[`${side}${kind}`]}` : ""))
      .join("");
  const both = (name: string, part: Record<string, string>): string =>
    (["Header", "Footer"] as const)
      .map((kind) => (text(part, kind) === "" ? "" : `<${name}${kind}>${escapeXml(text(part, kind))}</${name}${kind}>`))
      .join("");
  const isOdd = headersState.endsWith("OddAndEven");
  const isFirst = headersState.startsWith("First");
  const inside =
    both("odd", isOdd ? headers.oddPages : headers.defaultForAllPages) +
    (isOdd ? both("even", headers.evenPages) : "") +
    (isFirst ? both("first", headers.firstPage) : "");
  const attributes =
    (isOdd ? ' differentOddEven="1"' : "") +
    (isFirst ? ' differentFirst="1"' : "") +
    (useSheetScale ? "" : ' scaleWithDoc="0"') +
    (useSheetMargins ? "" : ' alignWithMargins="0"');
  return inside === "" && attributes === "" ? "" : `<headerFooter${attributes}>${inside}</headerFooter>`;
}

function breaksXml(name: string, breaks: ReadonlySet<number>, max: number): string {
  if (breaks.size === 0) return "";
  const items = [...breaks].sort((a, b) => a - b).map((id) => `<brk id="${id}" max="${max}" man="1"/>`);
  return `<${name} count="${items.length}" manualBreakCount="${items.length}">${items.join("")}</${name}>`;
}
