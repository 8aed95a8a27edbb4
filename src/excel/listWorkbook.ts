import { idempotentRequest, type ExcelHost } from "./excelHost";
import { headKey } from "./marks";

/** What a workbook has, without any cell. */
export interface Listed {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly visibility: string }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly tables: readonly { readonly id: string; readonly name: string; readonly sheet: string }[];
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
  /** Keys of the add-in's own settings, and the head of the journal that stands among them. */
  readonly settingKeys: readonly string[];
  readonly journal: unknown;
}

/** Sheets, names, tables and custom properties: everything that has no size of its own. */
export async function listWorkbook(host: ExcelHost): Promise<Listed> {
  return idempotentRequest(host, (context) => {
    const { worksheets, names, tables, properties } = context.workbook;
    worksheets.load({ $all: false, id: true, name: true, visibility: true });
    names.load({ $all: false, name: true, formula: true });
    tables.load({ $all: false, id: true, name: true, worksheet: { id: true } });
    properties.custom.load({ $all: false, key: true, value: true });
    const { settings } = context.workbook;
    settings.load({ $all: false, key: true });
    const head = settings.getItemOrNullObject(headKey).load("value");
    return () => ({
      sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
      names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
      tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheet: worksheet.id })),
      properties: properties.custom.items.map(({ key, value }) => ({ key, value: value as unknown })),
      settingKeys: settings.items.map(({ key }) => key),
      journal: head.isNullObject ? null : (head.value as unknown),
    });
  });
}
