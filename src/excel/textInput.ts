/**
 * A text as `Range.formulas` must be given it to stay that text. Excel reads what it is given as if typed: "=1+1" would become a formula,
 * "- Tiếp tục" an error, "12/2023" a day, "0123" a number. A leading apostrophe prevents it and is no part of the text. Only words
 * without a digit that are no truth value go without; a cell formatted as text ("@") takes everything as it is.
 */
export function textInput(text: string, numberFormat: string): string {
  if (numberFormat === "@" || text === "") return text;
  return /^\p{L}[\p{L}\p{M} ,;.()/-]*$/u.test(text) && !/^(true|false)$/i.test(text) ? text : `'${text}`;
}
