const asciiSmall = /[a-z]/;
const accentedSmall = /(?=[^\u0000-\u007f])\p{Ll}/u;
const twoCapitals = /[A-Z][^A-Z]*[A-Z]/;

/**
 * Decoded texts of a TCVN3 column, with capitals where its font drew them. TCVN3 has no capitals with tones: in ".VnTimeH", and wherever
 * CapsLock was on, small letters with tones stand between capitals ("TỔNG CộNG"). A text is raised when one of its words shows that and no
 * small letter of ASCII speaks against it; short texts that could be either ("Lê") follow the column when the others agree. Source: domain.md §5.4.1 note 1.
 */
export function raisedCapitals(texts: readonly string[]): (text: string) => string {
  let raised = 0;
  let low = 0;
  for (const text of texts) {
    if (!accentedSmall.test(text)) continue;
    if (asciiSmall.test(text)) low += 1;
    else if (isRaised(text)) raised += 1;
  }
  const whole = raised > 0 && low === 0;
  return (text) => (!asciiSmall.test(text) && accentedSmall.test(text) && (whole || isRaised(text)) ? text.toUpperCase() : text);
}

/** Two capitals of ASCII in one word together with a small accented letter ("TỉNH"): no one writes so on purpose. */
const isRaised = (text: string): boolean => text.split(/\s+/).some((word) => twoCapitals.test(word) && accentedSmall.test(word));
