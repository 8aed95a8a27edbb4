import type { DataValidation } from "hucre";
import { parseAddress, rectangleAddress } from "../book/address";
import { type BookValidation } from "../book/bookSheet";

/** `Excel.DataValidationRule` has a word for each type of the file. */
const types = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
} as const;

const operators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const withSign = (formula: string | undefined): string =>
  formula === undefined || /^[-\d.]+$/.test(formula) ? (formula ?? "") : `=${formula.replace(/^=/, "")}`;
const withoutSign = (formula: unknown): string => String(formula).replace(/^=/, "");

/** Validations of the file: one for each of the areas that one may have. */
export function bookValidations(from: DataValidation): BookValidation[] {
  const operator = operators[from.operator ?? "between"] ?? "Between";
  const rule =
    from.type === "list"
      ? { inCellDropDown: true, source: from.values ? from.values.join(",") : withSign(from.formula1) }
      : from.type === "custom"
        ? { formula: withSign(from.formula1) }
        : {
            formula1: withSign(from.formula1),
            ...(from.formula2 === undefined ? {} : { formula2: withSign(from.formula2) }),
            operator,
          };
  return from.range.split(" ").flatMap((address) => {
    const rectangle = parseAddress(address)?.rectangle;
    if (!rectangle) return [];
    return [
      {
        rectangle,
        rule: { [types[from.type]]: { ...rule } },
        prompt: { showPrompt: from.showInputMessage === true, title: from.inputTitle ?? "", message: from.inputMessage ?? "" },
        errorAlert: {
          showAlert: from.showErrorMessage === true,
          style: capital(from.errorStyle ?? "stop"),
          title: from.errorTitle ?? "",
          message: from.errorMessage ?? "",
        },
        ignoreBlanks: from.allowBlank === true,
      },
    ];
  });
}

export function fileValidation(validation: BookValidation): DataValidation[] {
  const [kind, part] = Object.entries(validation.rule)[0] ?? [];
  const type = Object.entries(types).find(([, word]) => word === kind)?.[0] as keyof typeof types | undefined;
  if (!type) return [];
  const { source, formula, formula1, formula2, operator } = part as Record<string, unknown>;
  const { prompt, errorAlert } = validation;
  const text = String(source);
  const rule: Partial<DataValidation> =
    type === "list"
      ? text.startsWith("=")
        ? { formula1: text.slice(1) }
        : { values: text.split(",") }
      : type === "custom"
        ? { formula1: withoutSign(formula) }
        : {
            formula1: withoutSign(formula1),
            ...(formula2 === undefined || formula2 === null ? {} : { formula2: withoutSign(formula2) }),
            operator: (Object.entries(operators).find(([, word]) => word === operator)?.[0] ?? "between") as "between",
          };
  return [
    {
      type,
      range: rectangleAddress(validation.rectangle),
      ...rule,
      allowBlank: validation.ignoreBlanks,
      showInputMessage: prompt["showPrompt"] === true,
      showErrorMessage: errorAlert["showAlert"] === true,
      inputTitle: String(prompt["title"]),
      inputMessage: String(prompt["message"]),
      errorTitle: String(errorAlert["title"]),
      errorMessage: String(errorAlert["message"]),
      errorStyle: String(errorAlert["style"]).toLowerCase() as "stop",
    },
  ];
}
