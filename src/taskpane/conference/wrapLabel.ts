/** Width of a text in the unit that the width to fit is given in. */
export type Measure = (text: string) => number;

/** The longest beginning of a text that fits, at least one letter; letters with their marks stay whole. */
function fitting(text: string, width: number, measure: Measure, tail: string): string {
  const letters = [...new Intl.Segmenter("vi").segment(text)].map(({ segment }) => segment);
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(letters.slice(0, middle).join("") + tail) <= width) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join("");
}

/**
 * A label on at most `most` lines that fit `width`: broken between words, inside a word only where it alone is too long; what does not
 * fit ends with "…". An empty text is one empty line.
 */
export function wrapLabel(text: string, width: number, most: number, measure: Measure): readonly string[] {
  const waiting = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = "";
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      return [...lines, `${fitting(longer, width, measure, "…").trimEnd()}…`];
    }
    if (line !== "") {
      lines.push(line);
      line = "";
      waiting.unshift(word);
      continue;
    }
    const part = fitting(word, width, measure, "");
    lines.push(part);
    if (part.length < word.length) waiting.unshift(word.slice(part.length));
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}
