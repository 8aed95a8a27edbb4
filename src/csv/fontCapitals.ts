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
  return (text) =>
    withNameCapitals(!asciiSmall.test(text) && accentedSmall.test(text) && (whole || isRaised(text)) ? text.toUpperCase() : text);
}

/** Small words that stand in a name of a place or after a name without being part of it. */
const smallWords = new Set(["ở", "ấy", "ấp", "ủy"]);
const placeWords = new Set(["xã", "phường", "trấn", "huyện", "thôn", "bản", "buôn", "làng", "ấp"]);
const capitalFirst = /^\p{Lu}/u;

/**
 * A name's word that begins with a tone has lost its capital in TCVN3, which has none for it: "Nguyễn Thị ánh", "UBND xã Triệu ái". It is given back
 * where all the other words (two or more) have theirs, and to the last word of a place's name.
 */
function withNameCapitals(text: string): string {
  const words = text.split(" ");
  if (words.length < 3 || words.length > 8) return text;
  const small = words.filter((word) => !capitalFirst.test(word));
  const lost = small.filter((word) => toneFirst.test(word) && !smallWords.has(word));
  if (lost.length === 0) return text;
  const raise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  if (lost.length === small.length && words.length - lost.length >= 2)
    return words.map((word) => (lost.includes(word) ? raise(word) : word)).join(" ");
  const [place = "", name = "", last = ""] = words.slice(-3);
  if (!placeWords.has(place.toLowerCase()) || !capitalFirst.test(name) || !lost.includes(last)) return text;
  return [...words.slice(0, -1), raise(last)].join(" ");
}

/** Vowels with a tone; the seven letters of shape alone (ă â ê ô ơ ư đ) have capitals of their own in TCVN3. */
const toneFirst = /^[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/;

/** Two capitals of ASCII in one word together with a small accented letter ("TỉNH"): no one writes so on purpose. */
const isRaised = (text: string): boolean => text.split(/\s+/).some((word) => twoCapitals.test(word) && accentedSmall.test(word));
