/** Number formats that files name by number only (ECMA-376 part 1, 18.8.30). Others below 164 are dates of East Asian locales. */
const builtIn: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Code of a built-in format. Numbers 27–36 and 50–58 mean a date whose order the locale decides. */
export function builtInFormat(id: number): string {
  return builtIn[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "dd/mm/yyyy" : "General");
}

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
