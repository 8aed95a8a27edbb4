import { type CellContent, isCellError } from "../book/cell";

/**
 * The test that a criterion of COUNTIFS or SUMIFS means: an operator and a value; texts without regard to case, with `*`, `?` and `~`;
 * a number also matches a text that looks like it. Source: Excel's help, "COUNTIF function", "SUMIFS function".
 */
export function criterionTest(criterion: CellContent): (content: CellContent) => boolean {
  if (criterion === null) return (content) => numberOf(content) === 0;
  if (isCellError(criterion)) return (content) => isCellError(content) && content.error === criterion.error;
  if (typeof criterion === "boolean") return (content) => content === criterion;
  if (typeof criterion === "number") return (content) => numberOf(content) === criterion;
  const match = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion);
  const operator = match?.[1] ?? "";
  const operand = match?.[2] ?? "";
  const number = numberOf(operand);
  if (operator === "<>") {
    const same = equality("=", operand, number);
    return (content) => !same(content);
  }
  if (operator === "" || operator === "=") return equality(operator, operand, number);
  return (content) => {
    if (number !== null) return typeof content === "number" && compared(operator, content - number);
    return typeof content === "string" && compared(operator, content.toLowerCase().localeCompare(operand.toLowerCase()));
  };
}

function equality(operator: string, operand: string, number: number | null): (content: CellContent) => boolean {
  if (operand === "") return operator === "=" ? (content) => content === null : (content) => content === null || content === "";
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return (content) => content === (upper === "TRUE");
  if (number !== null) return (content) => numberOf(content) === number;
  const pattern = wildcardPattern(operand);
  return (content) => (typeof content === "string" ? pattern.test(content) : isCellError(content) && content.error === upper);
}

function wildcardPattern(text: string): RegExp {
  let source = "";
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === "~" && "*?~".includes(text.charAt(at + 1)) && at + 1 < text.length) source += `\\${text.charAt(++at)}`;
    else if (letter === "*") source += "[\\s\\S]*";
    else if (letter === "?") source += "[\\s\\S]";
    else source += letter.replace(/[\\^$.|+()[\]{}]/, "\\$&");
  }
  return new RegExp(`^${source}$`, "iu");
}

function numberOf(content: CellContent): number | null {
  if (typeof content === "number") return content;
  if (typeof content !== "string" || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(content)) return null;
  return Number(content);
}

function compared(operator: string, difference: number): boolean {
  if (operator === "<") return difference < 0;
  if (operator === ">") return difference > 0;
  return operator === "<=" ? difference <= 0 : difference >= 0;
}
