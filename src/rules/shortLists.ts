import { tripleCodes } from "../text/codes";

const none: readonly number[] = [];

/**
 * Lists of numbers, each found by three numbers and cut off at `most` entries. Nearly all hold one entry or none, so they live in one chain
 * of numbers: an array for each list would cost more than the work done with it. `room` is the most lists, and the most entries, there can be.
 */
export class ShortLists {
  /** The place of a list; a list that was never asked for is empty. */
  readonly find: (a: number, b: number, c: number) => number;
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #lengths: Uint8Array;
  readonly #next: Int32Array;
  readonly #entries: Int32Array;
  #count = 0;

  constructor(
    room: number,
    private readonly most: number,
  ) {
    this.find = tripleCodes(room);
    this.#first = new Int32Array(room).fill(-1);
    this.#last = new Int32Array(room);
    this.#lengths = new Uint8Array(room);
    this.#next = new Int32Array(room).fill(-1);
    this.#entries = new Int32Array(room);
  }

  add(list: number, entry: number): void {
    const length = this.#lengths[list] as number;
    if (length >= this.most) return;
    const place = this.#count++;
    this.#entries[place] = entry;
    if (length === 0) this.#first[list] = place;
    else this.#next[this.#last[list] as number] = place;
    this.#last[list] = place;
    this.#lengths[list] = length + 1;
  }

  /** The entries in the order in which they were added. */
  of(list: number): readonly number[] {
    let place = this.#first[list] as number;
    if (place < 0) return none;
    const entries: number[] = [];
    for (; place >= 0; place = this.#next[place] as number) entries.push(this.#entries[place] as number);
    return entries;
  }
}
