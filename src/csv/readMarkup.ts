import { alternativeCharsets } from "./alternativeCharsets";
import type { ContainerText } from "./decodeContainer";
import { htmlTables } from "./htmlTables";
import { ListError } from "./listError";
import type { ListChoices, ListReading } from "./listReading";
import { listSamples } from "./listSamples";
import { rescueColumns } from "./rescueColumns";
import { rowFaults } from "./rowFaults";
import { sheetNamer, sheetOfRows } from "./sheetOfRows";
import { xmlSpreadsheet } from "./xmlSpreadsheet";

/** A web page or a workbook in XML to a reading with one sheet a table. */
export function readMarkup(
  contained: ContainerText,
  form: "html" | "xml-spreadsheet" | "xml",
  fileName: string,
  choices: ListChoices,
): ListReading {
  if (form === "xml") throw new ListError("not-a-list", "xml");
  const tables = form === "html" ? htmlTables(contained.text) : xmlSpreadsheet(contained.text);
  if (tables.length === 0) throw new ListError("empty");
  const rescue = rescueColumns(tables, null, contained.container, contained.sure, choices);
  const nameOf = sheetNamer();
  const typed = form === "xml-spreadsheet" ? { typed: true as const } : {};
  const sheets = tables.map(({ name, rows, extras }) =>
    sheetOfRows(nameOf(name === "" ? fileName : `${name}.xml`), rows, { ...extras, ...typed }),
  );
  const all = tables.flatMap(({ rows }) => rows);
  return {
    form,
    charset: rescue.charset,
    certainty: rescue.certainty,
    alternatives: alternativeCharsets(rescue.charset, contained.container),
    delimiter: null,
    samples: rescue.samples.length > 0 ? rescue.samples : listSamples(all, contained.container),
    sheets,
    rows: all.length,
    faults: [
      ...contained.faults,
      ...rescue.faults,
      ...tables.flatMap(({ rows }) => rowFaults(rows, { lost: true, misread: rescue.charset === "utf8-as-latin1" })),
    ],
  };
}
