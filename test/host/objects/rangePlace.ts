import { type BookSheet } from "../book/bookSheet";
import { type Rectangle } from "../book/rectangle";

/** Where a range lies, for objects that hang on a range. */
export interface RangePlace {
  readonly sheet: BookSheet;
  readonly rectangle: Rectangle;
}

export function isRangePlace(value: unknown): value is RangePlace {
  return typeof value === "object" && value !== null && "sheet" in value && "rectangle" in value;
}
