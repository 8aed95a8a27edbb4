/** The rows or the columns of a sheet in a line: which are shown, how long each is and where it begins, in CSS pixels from the first one's edge. */
export interface Axis {
  /** How many are shown. */
  readonly count: number;
  /** Length of all together. */
  readonly length: number;
  /** Row or column number, 1-based, of the one shown at this place, counted from 0. */
  readonly number: (index: number) => number;
  /** Place of the first one shown whose number is this or higher; `count` when there is none. */
  readonly index: (number: number) => number;
  readonly isShown: (number: number) => boolean;
  /** Where the one at this place begins; `length` behind the last. */
  readonly start: (index: number) => number;
  readonly size: (index: number) => number;
  /** Place of the one that covers this pixel; the nearest for a pixel outside. */
  readonly at: (pixel: number) => number;
}

/** An axis of numbers 1 to `last`, without the hidden ones. */
export function makeAxis(last: number, sizeOf: (number: number) => number, hidden: ReadonlySet<number>): Axis {
  const numbers = new Int32Array(last);
  const starts = new Float64Array(last + 1);
  let count = 0;
  let length = 0;
  for (let number = 1; number <= last; number++) {
    if (hidden.has(number)) continue;
    numbers[count] = number;
    starts[count] = length;
    length += Math.max(sizeOf(number), 0);
    count++;
  }
  starts[count] = length;
  const start = (index: number) => starts[Math.min(Math.max(index, 0), count)]!;
  const index = (number: number) => firstAtLeast(numbers, count, number);
  return {
    count,
    length,
    number: (place) => numbers[Math.min(Math.max(place, 0), Math.max(count - 1, 0))]!,
    index,
    isShown: (number) => numbers[index(number)] === number && index(number) < count,
    start,
    size: (place) => start(place + 1) - start(place),
    at: (pixel) => Math.min(Math.max(lastAtMost(starts, count, pixel), 0), Math.max(count - 1, 0)),
  };
}

/** Place of the first value that is `wanted` or more among the first `count`, which rise. */
function firstAtLeast(values: Int32Array, count: number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of the last value that is `wanted` or less among the first `count`; -1 when all are more. */
function lastAtMost(values: Float64Array, count: number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
