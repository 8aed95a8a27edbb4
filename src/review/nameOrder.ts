const letters = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const shaping = /[\u0302\u0306\u031b]/;

/** A syllable as text that sorts in the Vietnamese order: its letters first, its tone after (a ă â b …; ngang huyền hỏi ngã sắc nặng). */
function syllableKey(syllable: string): string {
  let key = "";
  let tone = 0;
  for (const char of syllable.toLowerCase().normalize("NFC")) {
    const parts = [...char.normalize("NFD")];
    let base = parts[0] ?? "";
    for (const mark of parts.slice(1)) {
      const place = tones.indexOf(mark);
      if (place >= 0) tone = place + 1;
      else if (shaping.test(mark)) base = (base + mark).normalize("NFC");
    }
    const place = letters.indexOf(base);
    key += String.fromCharCode(place >= 0 ? 0x40 + place : 0x100 + (base.codePointAt(0) ?? 0));
  }
  return `${key}${String(tone)}`;
}

/** Sort key of any text, syllable by syllable, as Vietnamese dictionaries do (domain.md §5.3). */
export function textOrderKey(text: string): string {
  return text
    .split(/[\s,.;:()“”"-]+/)
    .filter((part) => part !== "")
    .map(syllableKey)
    .join(" ");
}

/** Sort key of a person's name: given name, then middle name, then family name (domain.md §5.3). */
export function personOrderKey(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== "");
  const given = parts[parts.length - 1] ?? "";
  return [given, ...parts.slice(1, -1), parts.length > 1 ? (parts[0] ?? "") : ""].map(syllableKey).join(" ");
}

/** Compares sort keys by code unit. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
