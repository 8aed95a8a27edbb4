const roman = /^(m{0,3})(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/i;
const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** `IV` → 4; small letters and a closing dot or bracket ("II.", "iv)") pass; null for anything that is not a well-formed numeral. */
export function romanNumber(text: string): number | null {
  const letters = text.trim().replace(/[.):/]$/, "");
  if (letters === "" || letters.length > 15 || !roman.test(letters)) return null;
  let total = 0;
  let next = 0;
  for (const letter of [...letters.toLowerCase()].reverse()) {
    const value = values[letter] ?? 0;
    total += value < next ? -value : value;
    next = Math.max(next, value);
  }
  return total;
}
