import { cleanSpaces } from "./unicode";

/**
 * The text without spaces that nobody meant (NBSP, zero-width, several in a row, at the ends), line by line: line breaks that part
 * paragraphs in a cell stay, empty lines at either end go.
 */
export function tidySpaces(text: string): string {
  if (!/[\r\n]/.test(text)) return cleanSpaces(text);
  return text
    .split(/\r\n|\r|\n/)
    .map(cleanSpaces)
    .join("\n")
    .trim();
}
