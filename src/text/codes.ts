import { foldKey } from "./fold";

/** Gives equal numbers to texts that fold alike and folds each distinct text once; 0 is the text that folds to nothing. */
export function textCodes(): (text: string) => number {
  const byText = new Map<string, number>();
  const byKey = new Map<string, number>([["", 0]]);
  return (text) => {
    let code = byText.get(text);
    if (code !== undefined) return code;
    const key = foldKey(text);
    code = byKey.get(key) ?? byKey.size;
    byKey.set(key, code);
    byText.set(text, code);
    return code;
  };
}

/**
 * Gives each different triple of whole numbers a number of its own, from 0 in the order in which they come; at most `most` triples.
 * One hash table of numbers: a Map of joined texts costs ten times as much.
 */
export function tripleCodes(most: number): (a: number, b: number, c: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(most * 2 + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const triples = new Int32Array(most * 3);
  let count = 0;
  return (a, b, c) => {
    let slot = hash(a, b, c) & mask;
    for (let code = table[slot] as number; code >= 0; code = table[slot] as number) {
      if (triples[code * 3] === a && triples[code * 3 + 1] === b && triples[code * 3 + 2] === c) return code;
      slot = (slot + 1) & mask;
    }
    triples[count * 3] = a;
    triples[count * 3 + 1] = b;
    triples[count * 3 + 2] = c;
    table[slot] = count;
    return count++;
  };
}

function hash(a: number, b: number, c: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
