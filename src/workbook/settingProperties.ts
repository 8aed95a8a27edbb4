const prefix = "NeuGuong.";

/** Excel's own limit for a text property is 255; longer texts are spread over `key`, `key#2`, … */
const longest = 250;

/** The custom document properties that hold one setting: `NeuGuong.<key>`, `NeuGuong.<key>#2`, … with a piece of the text each. */
export function settingProperties(key: string, value: string): { readonly name: string; readonly text: string }[] {
  return inPieces(value).map((text, index) => ({ name: `${prefix}${key}${index > 0 ? `#${index + 1}` : ""}`, text }));
}

/** The setting and the number of the piece that a custom property holds; null for a property that is not ours. */
export function settingOfProperty(name: string): { readonly key: string; readonly piece: number } | null {
  if (!name.startsWith(prefix)) return null;
  const parts = /^(.*?)(?:#([1-9]\d{0,4}))?$/s.exec(name.slice(prefix.length))!;
  return { key: parts[1]!, piece: Number(parts[2] ?? 1) };
}

/** Cut so that no surrogate pair is torn apart; an empty text is one empty piece. */
function inPieces(value: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < value.length || pieces.length === 0;) {
    let stop = Math.min(at + longest, value.length);
    if (stop < value.length && /[\ud800-\udbff]/.test(value[stop - 1]!)) stop--;
    pieces.push(value.slice(at, stop));
    at = stop;
    if (value.length === 0) break;
  }
  return pieces;
}
