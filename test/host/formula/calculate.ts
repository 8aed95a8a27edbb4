import { type Book } from "../book/book";
import { type BookSheet } from "../book/bookSheet";
import { type Cell, type CellContent, type CellError, isCellError } from "../book/cell";
import { parseAddress } from "../book/address";
import { cellCount, type Rectangle } from "../book/rectangle";
import { shownText } from "../book/shownText";
import { criterionTest } from "./criterion";
import { type Expression, FormulaError, parseFormula } from "./parseFormula";

interface Area {
  readonly sheet: BookSheet;
  readonly rectangle: Rectangle;
}

type Value = CellContent | Area;

const isArea = (value: Value): value is Area => typeof value === "object" && value !== null && "rectangle" in value;
const failed = (error: string): CellError => ({ error });

/** Thrown inside a formula to give its cell an error. */
class Failure extends Error {
  constructor(readonly content: CellError) {
    super(content.error);
  }
}

/** Computes every formula of the workbook anew. What this host cannot compute becomes `#NAME?`, never a number; a circle becomes 0. */
export function calculate(book: Book): void {
  const parsed = new Map<string, Expression | CellError>();
  const state = new Map<Cell, "computing" | "done">();

  const compute = (cell: Cell, sheet: BookSheet): void => {
    if (cell.formula === null || state.has(cell)) {
      if (cell.formula !== null && state.get(cell) === "computing") cell.content = 0;
      return;
    }
    state.set(cell, "computing");
    cell.content = result(cell.formula, sheet);
    state.set(cell, "done");
  };

  const result = (formula: string, sheet: BookSheet): CellContent => {
    let expression = parsed.get(formula);
    if (expression === undefined) parsed.set(formula, (expression = read(formula)));
    if ("error" in expression) return expression;
    try {
      const content = scalar(evaluate(expression, sheet));
      return content ?? 0;
    } catch (error) {
      if (error instanceof Failure) return error.content;
      throw error;
    }
  };

  const content = (sheet: BookSheet, row: number, column: number): CellContent => {
    const cell = sheet.cell(row, column);
    if (!cell) return null;
    compute(cell, sheet);
    return cell.content;
  };

  const scalar = (value: Value): CellContent => {
    if (!isArea(value)) return value;
    if (cellCount(value.rectangle) !== 1) throw new Failure(failed("#VALUE!"));
    return content(value.sheet, value.rectangle.row, value.rectangle.column);
  };

  const number = (value: Value): number => {
    const plain = scalar(value);
    if (plain === null) return 0;
    if (isCellError(plain)) throw new Failure(plain);
    if (typeof plain === "boolean") return plain ? 1 : 0;
    if (typeof plain === "number") return plain;
    if (plain.trim() === "" || Number.isNaN(Number(plain))) throw new Failure(failed("#VALUE!"));
    return Number(plain);
  };

  const text = (value: Value): string => {
    const plain = scalar(value);
    if (isCellError(plain)) throw new Failure(plain);
    return shownText(plain, "General");
  };

  const truth = (value: Value): boolean => {
    const plain = scalar(value);
    if (typeof plain === "boolean") return plain;
    if (typeof plain === "string") throw new Failure(failed("#VALUE!"));
    return number(plain) !== 0;
  };

  const eachCell = (area: Area, see: (content: CellContent) => void): void =>
    area.sheet.visit(area.rectangle, (cell) => {
      compute(cell, area.sheet);
      see(cell.content);
    });

  /** The numbers of arguments as SUM sees them: texts and logical values in cells are passed over, written ones count. */
  const numbers = (values: readonly Value[]): number[] => {
    const found: number[] = [];
    for (const value of values) {
      if (!isArea(value)) found.push(number(value));
      else {
        eachCell(value, (one) => {
          if (isCellError(one)) throw new Failure(one);
          if (typeof one === "number") found.push(one);
        });
      }
    }
    return found;
  };

  const area = (value: Value | undefined): Area => {
    if (value === undefined || !isArea(value)) throw new Failure(failed("#VALUE!"));
    return value;
  };

  /** Visits the offsets at which all pairs of range and criterion hold. */
  const matching = (pairs: readonly Value[], see: (row: number, column: number) => void): void => {
    const tests: { readonly area: Area; readonly test: (content: CellContent) => boolean }[] = [];
    for (let at = 0; at < pairs.length; at += 2) tests.push({ area: area(pairs[at]), test: criterionTest(scalar(pairs[at + 1] ?? null)) });
    const first = tests[0];
    if (!first) throw new Failure(failed("#VALUE!"));
    const { rowCount, columnCount } = first.area.rectangle;
    if (tests.some(({ area: one }) => one.rectangle.rowCount !== rowCount || one.rectangle.columnCount !== columnCount)) {
      throw new Failure(failed("#VALUE!"));
    }
    for (let row = 0; row < rowCount; row++) {
      for (let column = 0; column < columnCount; column++) {
        const holds = tests.every(({ area: one, test }) =>
          test(content(one.sheet, one.rectangle.row + row, one.rectangle.column + column)),
        );
        if (holds) see(row, column);
      }
    }
  };

  const count = (pairs: readonly Value[]): number => {
    let found = 0;
    matching(pairs, () => found++);
    return found;
  };

  const sum = (of: Area, pairs: readonly Value[]): number => {
    let total = 0;
    matching(pairs, (row, column) => {
      const one = content(of.sheet, of.rectangle.row + row, of.rectangle.column + column);
      if (isCellError(one)) throw new Failure(one);
      if (typeof one === "number") total += one;
    });
    return total;
  };

  const functions: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
    SUM: (values) => numbers(values).reduce((total, one) => total + one, 0),
    MAX: (values) => numbers(values).reduce<number | null>((most, one) => (most === null ? one : Math.max(most, one)), null) ?? 0,
    MIN: (values) => numbers(values).reduce<number | null>((least, one) => (least === null ? one : Math.min(least, one)), null) ?? 0,
    AVERAGE: (values) => {
      const list = numbers(values);
      if (list.length === 0) throw new Failure(failed("#DIV/0!"));
      return list.reduce((total, one) => total + one, 0) / list.length;
    },
    COUNT: (values) => {
      let found = 0;
      for (const value of values) if (isArea(value)) eachCell(value, (one) => (found += typeof one === "number" ? 1 : 0));
      return found;
    },
    COUNTA: (values) => {
      let found = 0;
      for (const value of values) if (isArea(value)) eachCell(value, (one) => (found += one === null ? 0 : 1));
      return found;
    },
    COUNTBLANK: (values) => {
      const of = area(values[0]);
      let filled = 0;
      eachCell(of, (one) => (filled += one === null || one === "" ? 0 : 1));
      return cellCount(of.rectangle) - filled;
    },
    COUNTIF: (values) => count(values.slice(0, 2)),
    COUNTIFS: (values) => count(values),
    SUMIF: (values) => sum(area(values[2] ?? values[0]), values.slice(0, 2)),
    SUMIFS: (values) => sum(area(values[0]), values.slice(1)),
    AND: (values) => values.every(truth),
    OR: (values) => values.some(truth),
    NOT: (values) => !truth(values[0] ?? null),
    ABS: (values) => Math.abs(number(values[0] ?? null)),
    INT: (values) => Math.floor(number(values[0] ?? null)),
    ROUND: (values) => {
      const factor = 10 ** number(values[1] ?? null);
      const value = number(values[0] ?? null);
      return (Math.sign(value) * Math.round(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
    },
    LEN: (values) => text(values[0] ?? null).length,
    TRIM: (values) =>
      text(values[0] ?? null)
        .trim()
        .replaceAll(/ +/g, " "),
    TEXT: (values) => shownText(scalar(values[0] ?? null), text(values[1] ?? null)),
    CONCATENATE: (values) => values.map(text).join(""),
  };

  const evaluate = (expression: Expression, home: BookSheet): Value => {
    switch (expression.kind) {
      case "value":
        if (typeof expression.value === "object") throw new Failure(expression.value);
        return expression.value;
      case "area":
        return placed(expression.sheet, expression.rectangle, home);
      case "name": {
        const wanted = expression.name.toLowerCase();
        const item = [...home.names, ...book.names].find(({ name }) => name.toLowerCase() === wanted);
        const target = item ? parseAddress(item.formula.slice(1)) : null;
        if (!target) throw new Failure(failed("#NAME?"));
        return placed(target.sheet, target.rectangle, home);
      }
      case "minus":
        return -number(evaluate(expression.of, home));
      case "percent":
        return number(evaluate(expression.of, home)) / 100;
      case "binary":
        return binary(expression.operator, evaluate(expression.left, home), evaluate(expression.right, home));
      case "call":
        return call(expression.name, expression.arguments, home);
    }
  };

  const placed = (sheetName: string | null, rectangle: Rectangle, home: BookSheet): Area => {
    const sheet = sheetName === null ? home : book.sheetNamed(sheetName);
    if (!sheet) throw new Failure(failed("#REF!"));
    return { sheet, rectangle };
  };

  const call = (name: string, given: readonly (Expression | null)[], home: BookSheet): Value => {
    const value = (at: number): Value => {
      const expression = given[at];
      return expression ? evaluate(expression, home) : null;
    };
    if (name === "IF") return truth(value(0)) ? value(1) : given.length > 2 ? value(2) : false;
    if (name === "IFERROR") {
      try {
        const first = scalar(value(0));
        return isCellError(first) ? value(1) : first;
      } catch (error) {
        if (error instanceof Failure) return value(1);
        throw error;
      }
    }
    const make = functions[name];
    if (!make) throw new Failure(failed("#NAME?"));
    return make(given.map((_unused, at) => value(at)));
  };

  const binary = (operator: string, left: Value, right: Value): Value => {
    switch (operator) {
      case "+":
        return number(left) + number(right);
      case "-":
        return number(left) - number(right);
      case "*":
        return number(left) * number(right);
      case "/": {
        const divisor = number(right);
        if (divisor === 0) throw new Failure(failed("#DIV/0!"));
        return number(left) / divisor;
      }
      case "^":
        return number(left) ** number(right);
      case "&":
        return text(left) + text(right);
      default: {
        const order = ordered(scalar(left), scalar(right));
        if (operator === "=") return order === 0;
        if (operator === "<>") return order !== 0;
        if (operator === "<") return order < 0;
        if (operator === ">") return order > 0;
        return operator === "<=" ? order <= 0 : order >= 0;
      }
    }
  };

  for (const sheet of book.sheets) for (const row of sheet.rows.values()) for (const cell of row.values()) compute(cell, sheet);
}

function read(formula: string): Expression | CellError {
  try {
    return parseFormula(formula.slice(1));
  } catch (error) {
    if (error instanceof FormulaError) return failed("#NAME?");
    throw error;
  }
}

/** Numbers come before texts, texts before logical values; an empty cell is 0, "" or FALSE, whichever the other is. */
function ordered(left: CellContent, right: CellContent): number {
  for (const side of [left, right]) if (isCellError(side)) throw new Failure(side);
  const blankAs = (other: CellContent): CellContent => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
  const a = left ?? blankAs(right);
  const b = right ?? blankAs(left);
  const rank = (value: CellContent): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return Number(a) - Number(b);
}
