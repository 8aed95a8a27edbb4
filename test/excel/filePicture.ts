import { DOMParser, type Element } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { solidFill } from "../../src/excel/solidFill";
import { loadBook } from "../host/node/xlsxFile";
import { type ChartPicture, type SeriesPicture, type TabPicture, cellsPicture } from "./tabPicture";

/** The tabs of an .xlsx by name, read from its parts: cells by way of another library than ours, the rest from the XML itself. */
export async function picturesOfFile(bytes: Uint8Array, names: readonly string[]): Promise<Record<string, TabPicture>> {
  const book = await loadBook(bytes);
  const parts = unzipSync(bytes);
  const xml = (path: string): Element =>
    new DOMParser().parseFromString(new TextDecoder().decode(parts[path]), "text/xml").documentElement!;
  const related = (path: string): Record<string, string> => {
    const cut = path.lastIndexOf("/");
    const rels = `${path.slice(0, cut)}/_rels${path.slice(cut)}.rels`;
    if (!parts[rels]) return {};
    return Object.fromEntries(
      all(xml(rels), "Relationship").map((one) => {
        const target = text(one, "Target");
        const steps = target.startsWith("/") ? target.slice(1).split("/") : [...path.slice(0, cut).split("/"), ...target.split("/")];
        const whole: string[] = [];
        for (const step of steps)
          if (step === "..") whole.pop();
          else whole.push(step);
        return [text(one, "Id"), whole.join("/")];
      }),
    );
  };
  const workbook = xml("xl/workbook.xml");
  const sheets = all(workbook, "sheet");
  const paths = related("xl/workbook.xml");
  const local = (name: string, at: number): string | null =>
    all(workbook, "definedName").find((one) => text(one, "name") === name && text(one, "localSheetId") === String(at))?.textContent ?? null;
  const pictures: Record<string, TabPicture> = {};
  for (const name of names) {
    const at = sheets.findIndex((one) => text(one, "name") === name);
    const path = paths[text(sheets[at]!, "r:id")]!;
    const root = xml(path);
    const links = related(path);
    const page = first(root, "pageSetup");
    const margins = first(root, "pageMargins")!;
    const pane = first(root, "pane");
    const drawing = first(root, "drawing");
    pictures[name] = {
      ...cellsPicture(book.sheetNamed(name)!),
      widths: all(root, "col").map((one) => Math.round(Number(text(one, "width")) * 7) * 0.75),
      tabColor: `#${text(first(root, "tabColor"), "rgb").slice(-6)}`,
      gridlines: text(first(root, "sheetView"), "showGridLines") !== "0",
      frozen: { rows: Number(text(pane, "ySplit")), columns: Number(text(pane, "xSplit")) },
      print: {
        paper: { "9": "A4" }[text(page, "paperSize")] ?? "",
        orientation: text(page, "orientation"),
        margins: ["top", "bottom", "left", "right", "header", "footer"].map((side) => Math.round(Number(text(margins, side)) * 25.4)),
        fit: text(first(root, "pageSetUpPr"), "fitToPage") === "1" ? `1 × ${text(page, "fitToHeight")}` : "",
        centred: text(first(root, "printOptions"), "horizontalCentered") === "1",
        area: local("_xlnm.Print_Area", at),
        titles: local("_xlnm.Print_Titles", at),
        header: (first(root, "oddHeader")?.textContent ?? "").replace(/^&C/, ""),
        firstHeader: text(first(root, "headerFooter"), "differentFirst") === "1" ? (first(root, "firstHeader")?.textContent ?? "") : null,
        breaks: all(root, "brk").map((one) => Number(text(one, "id"))),
      },
      conditional: all(root, "cfRule")
        .filter((one) => one.localName === "cfRule" && one.prefix !== "x14")
        .map((rule) => {
          const range = text(rule.parentNode as Element, "sqref");
          const kind = text(rule, "type");
          if (kind === "dataBar") return { range, kind, color: text(first(rule, "color"), "rgb").slice(-6) };
          const look = all(all(xml("xl/styles.xml"), "dxfs")[0]!, "dxf")[Number(text(rule, "dxfId"))]!;
          return {
            range,
            kind,
            formula: first(rule, "formula")?.textContent ?? "",
            fill: text(first(look, "bgColor"), "rgb").slice(-6),
            color: text(first(first(look, "font"), "color"), "rgb").slice(-6),
            bold: first(first(look, "font"), "b") !== undefined,
          };
        }),
      validations: all(root, "dataValidation").map((one) => ({
        range: text(one, "sqref"),
        list: (first(one, "formula1")?.textContent ?? "").replace(/^"|"$/g, ""),
        style: text(one, "errorStyle") || "stop",
        texts: ["errorTitle", "error", "promptTitle", "prompt"].map((part) => text(one, part).replace(/_x000a_/g, "\n")),
      })),
      charts: drawing ? chartsOf(xml(links[text(drawing, "r:id")]!), related(links[text(drawing, "r:id")]!), xml) : [],
    };
  }
  return pictures;
}

function chartsOf(drawing: Element, links: Readonly<Record<string, string>>, xml: (path: string) => Element): ChartPicture[] {
  return all(drawing, "twoCellAnchor").map((anchor) => {
    const corner = (name: string) => ["row", "col"].map((part) => Number(first(first(anchor, name), part)?.textContent));
    const chart = xml(links[text(first(anchor, "chart"), "r:id")]!);
    const plot = first(chart, "plotArea")!;
    const [kind] = ["barChart", "lineChart", "doughnutChart"].flatMap((name) => first(plot, name) ?? []);
    const value = (parent: Element | undefined, name: string): string => text(first(parent, name), "val");
    const axis = (name: string) => first(plot, name);
    const ordinary = child(chart, "chart")!;
    const title = (parent: Element | undefined): string =>
      all(parent && child(parent, "title"), "t")
        .map((run) => run.textContent)
        .join("");
    return {
      anchor: [...corner("from"), ...corner("to")],
      kind: `${kind!.localName} ${value(kind, "barDir")} ${value(kind, "grouping")}`.replace(/ +(standard)?$/, ""),
      title: title(ordinary),
      legend: { b: "Bottom", r: "Right", t: "Top" }[value(child(ordinary, "legend"), "legendPos")] ?? "none",
      gap: value(kind, "gapWidth"),
      overlap: value(kind, "overlap") || "0",
      hole: value(kind, "holeSize"),
      series: all(kind, "ser").map((one): SeriesPicture => {
        const labels = child(one, "dLbls");
        const points = all(one, "dPt").map((point) => color(child(point, "spPr")));
        const line = kind!.localName === "lineChart";
        return {
          name: [...all(child(one, "tx"), "v")].map((cached) => cached.textContent).join(""),
          nameRef: first(child(one, "tx"), "f")?.textContent ?? "",
          values: short(first(child(one, "val"), "f")?.textContent ?? ""),
          categories: short(first(child(one, "cat"), "f")?.textContent ?? ""),
          color: points.length > 0 ? points.join(" ") : color(line ? first(child(one, "spPr"), "ln") : child(one, "spPr")),
          mark: line ? value(first(one, "marker"), "symbol") : "",
          labels: labels
            ? [
                text(child(labels, "numFmt"), "formatCode"),
                value(labels, "dLblPos"),
                text(child(labels, "showVal"), "val"),
                text(child(labels, "showPercent"), "val"),
              ].join("|")
            : "",
          hidden: all(labels, "dLbl").map((one_) => Number(value(one_, "idx"))),
        };
      }),
      categoryTitle: title(axis("catAx")),
      reversed: value(axis("catAx"), "orientation") === "maxMin",
      valueTitle: title(axis("valAx")),
      valueFormat: text(axis("valAx") && child(axis("valAx")!, "numFmt"), "formatCode"),
      scale: [value(axis("valAx"), "min"), value(axis("valAx"), "max"), value(axis("valAx"), "majorUnit")].join("|"),
    };
  });
}

/** `$A$2:$A$2` is `$A$2`. */
const short = (reference: string): string => reference.replace(/!(\$[A-Z]+\$\d+):\1$/, "!$1");

/** The colour of an area; a pattern as the tint that Excel's interface gets for it. */
function color(shape: Element | undefined): string {
  const pattern = shape && child(shape, "pattFill");
  const area = shape && (child(shape, "solidFill") ?? first(pattern, "fgClr"));
  return solidFill({ color: text(first(area, "srgbClr"), "val"), ...(pattern ? { pattern: text(pattern, "prst") } : {}) });
}

const all = (parent: Element | undefined, name: string): Element[] => (parent ? [...parent.getElementsByTagNameNS("*", name)] : []);
const first = (parent: Element | undefined, name: string): Element | undefined => all(parent, name)[0];
const text = (element: Element | undefined, attribute: string): string => element?.getAttribute(attribute) ?? "";
const child = (parent: Element, name: string): Element | undefined =>
  [...parent.childNodes].find((node): node is Element => (node as Element).localName === name);
