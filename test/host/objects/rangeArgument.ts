import { parseAddress } from "../book/address";
import { type BookSheet } from "../book/bookSheet";
import { invalidArgument } from "./excelError";
import { type HostContext } from "./hostContext";
import { Range } from "./range";

/** An argument that may be a range or its address; an address without a sheet means `home`. */
export function rangeArgument(context: HostContext, home: BookSheet | null, value: unknown, member: string): Range {
  if (value instanceof Range) return value;
  const parsed = typeof value === "string" ? parseAddress(value.startsWith("=") ? value.slice(1) : value) : null;
  const sheet = parsed === null || parsed.sheet === null ? home : context.book.sheetNamed(parsed.sheet);
  if (!parsed || !sheet) throw invalidArgument(member);
  return new Range(context, sheet, parsed.rectangle);
}
