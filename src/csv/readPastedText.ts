import { limits } from "./limits";
import { ListError } from "./listError";
import type { ListChoices, ListReading } from "./listReading";
import { readDelimitedText } from "./readDelimitedText";

/**
 * Reads tab-separated text pasted from Word or Excel. `name` becomes the sheet's name. The charset is about what the text was before it was copied:
 * text from a ".VnTime" font comes over the clipboard as TCVN3. Throws `ListError` and nothing else.
 */
export function readPastedText(text: string, choices: ListChoices = {}, name = ""): ListReading {
  if (text.length > limits.bytes) throw new ListError("too-large", "bytes");
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return readDelimitedText({ container: "utf-8", text: clean.replaceAll("\0", ""), sure: true, faults: [] }, "pasted", name, choices);
}
