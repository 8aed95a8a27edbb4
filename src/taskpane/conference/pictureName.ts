/** Letters that Windows allows in no file name, and control characters. */
const refused = /[\u0000-\u001f\\/:*?"<>|]+/g;

/** Name of a chart's picture file: its title, without what file systems refuse, at most 100 letters long. */
export function pictureName(title: string): string {
  const name = title
    .normalize("NFC")
    .replace(refused, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, "");
  return `${name === "" ? "bieu-do" : name}.png`;
}
