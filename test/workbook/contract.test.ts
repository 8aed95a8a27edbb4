import { unzipSync } from "fflate";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { startedWorkbook } from "../excel/startedWorkbook";
import { profiles } from "../host/profile";
import { book } from "../xlsx/packageBuilder";
import { contract, userValues } from "./contract";

describe("over an .xlsx file", () => {
  contract(async () => {
    const cell = (value: string | number | boolean, reference: string): string =>
      typeof value === "string"
        ? `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`
        : typeof value === "boolean"
          ? `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`
          : `<c r="${reference}"><v>${value}</v></c>`;
    const rows = userValues.map(
      (line, row) => `<row r="${row + 1}">${line.map((value, at) => cell(value, `${"ABC"[at]}${row + 1}`)).join("")}</row>`,
    );
    const workbook = openXlsx(book({ sheets: { "Danh sách": rows.join("") } }));
    const text = (path: string): string => new TextDecoder().decode(unzipSync(workbook.save())[path] ?? new Uint8Array());
    /** Follows the relationships from a sheet's name to its part. */
    const sheetPath = (sheet: string): string => {
      const entry = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*?>/g)].find(([tag]) => tag.includes(`name="${sheet}"`))![0];
      const id = /r:id="([^"]+)"/.exec(entry)![1]!;
      const target = [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*?>/g)].find(([tag]) =>
        tag.includes(`Id="${id}"`),
      )![0];
      return `xl/${/Target="(?:\/xl\/)?([^"]+)"/.exec(target)![1]!}`;
    };
    const related = (path: string, kind: string): string[] => {
      const at = path.lastIndexOf("/");
      const rels = text(`${path.slice(0, at)}/_rels${path.slice(at)}.rels`);
      return [...rels.matchAll(/<Relationship [^>]*?>/g)]
        .filter(([tag]) => tag.includes(`/${kind}"`))
        .map(([tag]) =>
          /Target="([^"]+)"/
            .exec(tag)![1]!
            .replace(/^\.\.\//, "xl/")
            .replace(/^\//, ""),
        );
    };
    return {
      workbook,
      chartTitles: async (sheet) =>
        related(sheetPath(sheet), "drawing")
          .flatMap((drawing) => related(drawing, "chart"))
          .map((path) => /<c:title>.*?<a:t>(.*?)<\/a:t>/s.exec(text(path))![1]!),
      formulas: async (sheet) =>
        Object.fromEntries(
          [...text(sheetPath(sheet)).matchAll(/<c r="([A-Z]+[0-9]+)"[^>]*?><f>(.*?)<\/f>/g)].map(([, address, formula]) => [
            address!,
            formula!.replace(/&apos;/g, "'"),
          ]),
        ),
    };
  });
});

describe.each([profiles.excel2021, profiles.excel2024, profiles.web])("over $name through the genuine client", (profile) => {
  contract(async () => {
    const { workbook, Excel } = startedWorkbook(["Danh sách"], profile);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Danh sách").getRange("A1:C3");
      range.values = userValues.map((line) => line.map((value) => (typeof value === "string" ? `'${value}` : value)));
      await context.sync();
    });
    return {
      workbook,
      chartTitles: (sheet) =>
        Excel.run(async (context) => {
          const { charts } = context.workbook.worksheets.getItem(sheet);
          charts.load("items/title/text");
          await context.sync();
          return charts.items.map((one) => one.title.text);
        }),
      formulas: (sheet) =>
        Excel.run(async (context) => {
          const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
          used.load("formulas,values,rowIndex,columnIndex");
          await context.sync();
          const found: Record<string, string> = {};
          if (used.isNullObject) return found;
          used.formulas.forEach((line: unknown[], row) =>
            line.forEach((formula, column) => {
              const same = used.values[row]?.[column] === formula;
              if (typeof formula === "string" && formula.startsWith("=") && !same) {
                found[`${String.fromCharCode(65 + used.columnIndex + column)}${used.rowIndex + row + 1}`] = formula.slice(1);
              }
            }),
          );
          return found;
        }),
    };
  });
});
