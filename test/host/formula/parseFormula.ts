import { parseAddress } from "../book/address";
import { type CellError, errorTexts } from "../book/cell";
import { type Rectangle } from "../book/rectangle";

export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean | CellError }
  | { readonly kind: "area"; readonly sheet: string | null; readonly rectangle: Rectangle }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly (Expression | null)[] }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "minus" | "percent"; readonly of: Expression };

type Token = { readonly kind: "number" | "text" | "error" | "word" | "mark"; readonly text: string };

const tokenForms: readonly (readonly [Token["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["error", /#[A-Z0-9/_]+[!?]?/y],
  ["word", /(?:'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*!)?\$?[\p{L}_\\][\p{L}\p{M}\p{N}_.\\$]*(?::\$?[A-Za-z]{1,3}\$?\d*)?/uy],
  ["word", /(?:'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*!)?\$?\d+:\$?\d+/uy],
  ["number", /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y],
  ["mark", /<>|<=|>=|[-+*/^&=<>%(),]/y],
];

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (/\s/.test(formula.charAt(at))) {
      at++;
      continue;
    }
    let token: Token | null = null;
    for (const [kind, form] of tokenForms) {
      form.lastIndex = at;
      const match = form.exec(formula);
      if (match) {
        token = { kind, text: match[0] };
        break;
      }
    }
    if (!token) throw new FormulaError(`"${formula.charAt(at)}" at ${at + 1}`);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

/** A formula that this host cannot read. */
export class FormulaError extends Error {}

const precedence: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** Parses a formula in English without its leading `=`. Arrays, unions and table references are not read: they throw `FormulaError`. */
export function parseFormula(formula: string): Expression {
  const list = tokens(formula);
  let at = 0;
  const peek = (): string | undefined => (list[at]?.kind === "mark" ? list[at]?.text : undefined);
  const take = (mark: string): void => {
    if (peek() !== mark) throw new FormulaError(`"${mark}" expected at token ${at + 1}`);
    at++;
  };

  const level = (depth: number): Expression => {
    const operators = precedence[depth];
    if (!operators) return unary();
    let left = level(depth + 1);
    for (let operator = peek(); operator !== undefined && operators.includes(operator); operator = peek()) {
      at++;
      left = { kind: "binary", operator, left, right: level(depth + 1) };
    }
    return left;
  };

  const unary = (): Expression => {
    if (peek() === "-") {
      at++;
      return { kind: "minus", of: unary() };
    }
    if (peek() === "+") {
      at++;
      return unary();
    }
    let value = primary();
    while (peek() === "%") {
      at++;
      value = { kind: "percent", of: value };
    }
    return value;
  };

  const primary = (): Expression => {
    const token = list[at++];
    if (!token) throw new FormulaError("the formula ends too early");
    if (token.kind === "number") return { kind: "value", value: Number(token.text) };
    if (token.kind === "text") return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === "error") {
      if (!errorTexts.includes(token.text)) throw new FormulaError(token.text);
      return { kind: "value", value: { error: token.text } };
    }
    if (token.kind === "mark") {
      if (token.text !== "(") throw new FormulaError(`"${token.text}" was not expected`);
      const inner = level(0);
      take(")");
      return inner;
    }
    if (peek() === "(") return call(token.text.toUpperCase());
    const upper = token.text.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
    const area = parseAddress(token.text);
    return area ? { kind: "area", sheet: area.sheet, rectangle: area.rectangle } : { kind: "name", name: token.text };
  };

  const call = (name: string): Expression => {
    take("(");
    const given: (Expression | null)[] = [];
    if (peek() !== ")") {
      for (;;) {
        given.push(peek() === "," || peek() === ")" ? null : level(0));
        if (peek() !== ",") break;
        at++;
      }
    }
    take(")");
    return { kind: "call", name, arguments: given };
  };

  const whole = level(0);
  if (at < list.length) throw new FormulaError(`"${list[at]?.text}" was not expected`);
  return whole;
}
