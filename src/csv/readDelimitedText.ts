import { alternativeCharsets } from "./alternativeCharsets";
import type { ContainerText } from "./decodeContainer";
import { delimitedRows } from "./delimitedRows";
import { detectDelimiter, separatorLine } from "./detectDelimiter";
import { ListError } from "./listError";
import type { ListChoices, ListReading } from "./listReading";
import { listSamples } from "./listSamples";
import { rescueColumns } from "./rescueColumns";
import { rowFaults } from "./rowFaults";
import { sheetNamer, sheetOfRows } from "./sheetOfRows";

/** Text with delimiters to a reading of one sheet. A line "sep=;" is obeyed and left out of the rows, as Excel does. */
export function readDelimitedText(
  contained: ContainerText,
  form: "delimited" | "pasted",
  fileName: string,
  choices: ListChoices,
): ListReading {
  const separator = separatorLine(contained.text);
  const text = separator ? contained.text.slice(separator.length) : contained.text;
  const delimiter = choices.delimiter ?? separator?.delimiter ?? (form === "pasted" && text.includes("\t") ? "\t" : detectDelimiter(text));
  if (delimiter === null && /^[\s,;|"]*$/.test(text)) throw new ListError("empty");
  const { rows, faults } = delimitedRows(text, delimiter);
  if (rows.length === 0) throw new ListError("empty");
  const rescue = rescueColumns([{ rows }], text, contained.container, contained.sure, choices);
  const doubt = { lost: text.includes("?") || text.includes("\ufffd"), misread: rescue.charset === "utf8-as-latin1" };
  return {
    form,
    charset: rescue.charset,
    certainty: rescue.certainty,
    alternatives: alternativeCharsets(rescue.charset, contained.container),
    delimiter,
    samples: rescue.samples.length > 0 ? rescue.samples : listSamples(rows, contained.container),
    sheets: [sheetOfRows(sheetNamer()(fileName), rows)],
    rows: rows.length,
    faults: [...contained.faults, ...faults, ...rescue.faults, ...rowFaults(rows, doubt)],
  };
}
