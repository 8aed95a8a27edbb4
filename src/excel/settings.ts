import { settingOfProperty, settingProperties } from "../workbook/settingProperties";

/**
 * Queues the writing of settings into the workbook's custom properties, where the .xlsx adapter keeps them too: old pieces that are not
 * needed any more go, null forgets a setting. `known` are the properties that are there. May be done twice.
 */
export function queueSettings(
  context: Excel.RequestContext,
  changes: ReadonlyMap<string, string | null>,
  known: readonly { readonly key: string }[],
): void {
  const { custom } = context.workbook.properties;
  for (const [key, value] of changes) {
    const wanted = value === null ? [] : settingProperties(key, value);
    const names = new Set(wanted.map(({ name }) => name));
    for (const { key: name } of known) {
      if (settingOfProperty(name)?.key === key && !names.has(name)) custom.getItem(name).delete();
    }
    // `add` sets the value of a property that is there.
    for (const { name, text } of wanted) custom.add(name, text);
  }
}
