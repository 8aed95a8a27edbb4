import { invalidArgument } from "./excelError";
import { HostObject } from "./hostObject";

/** `Excel.Functions`: worksheet functions reckoned without a cell. */
export class Functions extends HostObject {
  get className(): string {
    return "Functions";
  }

  date(...parts: unknown[]): FunctionResult {
    const [year, month, day] = parts.map((part) => {
      if (typeof part !== "number") throw invalidArgument("date");
      return part;
    }) as [number, number, number];
    const days = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
    const { date1904 } = this.context.book;
    return new FunctionResult(this.context, date1904 ? days - 1462 : days);
  }
}

/** `Excel.FunctionResult`. */
export class FunctionResult extends HostObject {
  constructor(
    context: HostObject["context"],
    readonly result: number,
  ) {
    super(context);
  }

  get className(): string {
    return "FunctionResult";
  }

  get value(): number {
    return this.result;
  }

  get error(): string {
    return "";
  }
}
