import { Inflate, inflateSync } from "fflate";
import { WorkbookError } from "../workbook/workbookError";

/** Packed bytes up to here can at worst become 64 × 1032 kB, which one call handles in a blink. */
const oneCall = 64 * 1024;
const chunk = 64 * 1024;

/** A stream that runs this far over its declared size was damaged by accident rather than made to deceive. */
const accident = 4096;

/**
 * Inflates to exactly `size` bytes, the size that the directory declared. A stream that goes on after that is stopped at once
 * (`hostile`): neither memory nor time is spent on what it hides. A stream that ends early, runs over by little or is damaged is `broken`.
 */
export function inflateBounded(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return packed.length <= oneCall ? inflateWhole(packed, size, name) : inflateInPieces(packed, size, name);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError("broken", `${name}: packed data are damaged`, { cause: error });
  }
}

function inflateWhole(packed: Uint8Array, size: number, name: string): Uint8Array {
  if (packed.length === 0) return checked(packed, 0, size, name);
  // Some room more than declared: fflate cuts what does not fit, and the full length then gives the lie away.
  const bytes = inflateSync(packed, { out: new Uint8Array(size + accident + 1) });
  return checked(bytes, bytes.length, size, name);
}

function inflateInPieces(packed: Uint8Array, size: number, name: string): Uint8Array {
  const out = new Uint8Array(size + accident);
  let length = 0;
  let ended = false;
  const stream = new Inflate((piece, final) => {
    ended = final;
    if (length + piece.length > out.length) throw new WorkbookError("hostile", `${name}: unpacks to more than it declares`);
    out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length && !ended; at += chunk) {
    stream.push(packed.subarray(at, at + chunk), at + chunk >= packed.length);
  }
  return checked(out, length, size, name);
}

function checked(bytes: Uint8Array, length: number, size: number, name: string): Uint8Array {
  if (length > size) throw new WorkbookError(length > size + accident ? "hostile" : "broken", `${name}: unpacks to more than it declares`);
  if (length < size) throw new WorkbookError("broken", `${name}: unpacks to less than it declares`);
  return bytes.length === size ? bytes : bytes.subarray(0, size);
}
