import { decodeContainer } from "./decodeContainer";
import { limits } from "./limits";
import { ListError } from "./listError";
import type { ListChoices, ListReading } from "./listReading";
import { markupForm } from "./markupForm";
import { readDelimitedText } from "./readDelimitedText";
import { readMarkup } from "./readMarkup";
import { refuseForeign } from "./refuseForeign";

/**
 * Reads the bytes of an agency's list (.csv, .txt, HTML or XML that calls itself .xls) into sheets of text cells. Not for .xlsx, which the room
 * `xlsx` reads. What the file holds decides, never its name. Throws `ListError` and nothing else.
 */
export function readList(
  bytes: Uint8Array,
  fileName: string,
  choices: ListChoices = {},
  progress: (share: number) => void = () => undefined,
): ListReading {
  if (bytes.length > limits.bytes) throw new ListError("too-large", "bytes");
  refuseForeign(bytes);
  const contained = decodeContainer(bytes, choices.charset);
  const form = markupForm(contained.text);
  return form === null
    ? readDelimitedText(contained, "delimited", fileName, choices, progress)
    : readMarkup(contained, form, fileName, choices);
}
