import type { DataValidation } from "../model/reportSheet";
import { WorkbookError } from "../workbook/workbookError";
import { rangeAddress, renameSheets } from "../workbook/sheetReferences";
import { escapeCellText, escapeXml } from "./xml";

/** Excel's limits, in UTF-16 units: a longer text makes it repair the file. */
const titleUnits = 32;
const textUnits = 255;
const listUnits = 255;

/** `dataValidations` of a sheet, empty when there are none. Help texts over Excel's limit end in "…". */
export function validationXml(validations: readonly DataValidation[], sheet: string, renames: ReadonlyMap<string, string>): string {
  if (validations.length === 0) return "";
  const elements = validations.map((validation) => {
    const style = validation.strict ? "" : ' errorStyle="warning"';
    const texts =
      textAttribute("errorTitle", validation.errorTitle, titleUnits) +
      textAttribute("error", validation.error, textUnits) +
      textAttribute("promptTitle", validation.promptTitle, titleUnits) +
      textAttribute("prompt", validation.prompt, textUnits);
    return (
      `<dataValidation type="list"${style} allowBlank="1" showInputMessage="1"${validation.open ? "" : ' showErrorMessage="1"'}${texts} sqref="${rangeAddress(validation.range)}">` +
      `<formula1>${escapeXml(listFormula(validation.list, sheet, renames))}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${elements.length}">${elements.join("")}</dataValidations>`;
}

/** A reference to the cells with the choices, or the choices themselves in quotes. */
function listFormula(list: string | readonly string[], sheet: string, renames: ReadonlyMap<string, string>): string {
  if (typeof list === "string") return renameSheets(list, renames);
  const inside = list.join(",");
  if (inside.length === 0 || inside.length > listUnits || list.some((choice) => choice.includes(","))) {
    throw new WorkbookError("invalid-edit", `${sheet}: a drop-down list of at most ${listUnits} characters, its choices without commas`);
  }
  return `"${inside.replace(/"/g, '""')}"`;
}

function textAttribute(name: string, text: string | undefined, units: number): string {
  if (text === undefined || text === "") return "";
  const short = text.length > units ? `${text.slice(0, units - 1)}…` : text;
  return ` ${name}="${escapeAttributeText(short)}"`;
}

/** Text in an attribute, line ends the way Excel itself writes them there. */
export function escapeAttributeText(text: string): string {
  return escapeCellText(text.replace(/\r\n?/g, "\n")).replace(/&#10;/g, "_x000a_");
}
