/** Roman numerals for appendices: 1 to 39. */
export function roman(number: number): string {
  return "X".repeat(Math.floor(number / 10)) + (["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10] ?? "");
}
