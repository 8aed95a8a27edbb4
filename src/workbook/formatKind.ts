/** What a number under a format stands for: a calendar `date`, a `time` of day, an elapsed duration (a plain number), or a number. */
export type FormatKind = "number" | "date" | "time";

/**
 * Reads the first section of a format code. Letters inside quotes, behind "\" or "_" or "*", and in brackets ([Red], [$-42A], [>100])
 * say nothing; [h], [mm] and [ss] are elapsed time. "m" alone is a month, beside hours or seconds it is minutes.
 */
export function formatKind(code: string): FormatKind {
  let letters = "";
  for (let at = 0; at < code.length; at++) {
    const c = code[at]!;
    if (c === ";") break;
    if (c === '"') {
      const stop = code.indexOf('"', at + 1);
      at = stop < 0 ? code.length : stop;
    } else if (c === "\\" || c === "_" || c === "*") {
      at++;
    } else if (c === "[") {
      const stop = code.indexOf("]", at);
      const inside = code.slice(at + 1, stop < 0 ? undefined : stop);
      if (/^(h+|m+|s+)$/i.test(inside)) return "number";
      at = stop < 0 ? code.length : stop;
    } else {
      letters += c.toLowerCase();
    }
  }
  if (letters.includes("general")) return "number";
  const plain = letters.replace(/am\/pm|a\/p/g, "h");
  // A digit placeholder makes it a number even beside a stray letter; "ss.0" and "ss.000" are parts of seconds.
  if (/[#?@%]|e[+-]/.test(plain) || /0/.test(plain.replace(/\.0+/g, (found, at: number) => (plain[at - 1] === "s" ? "" : found))))
    return "number";
  if (/[dyeb]/.test(plain)) return "date";
  if (/[hs]/.test(plain)) return "time";
  return plain.includes("m") ? "date" : "number";
}
