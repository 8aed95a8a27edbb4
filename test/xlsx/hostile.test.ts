import { WorkbookError } from "../../src/workbook/workbookError";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { hostileBooks } from "./hostileBooks";

test.each(hostileBooks.map((book) => [book.name, book] as const))(
  "%s",
  async (_, { make, expected }) => {
    const bytes = make();
    const start = process.cpuUsage();
    let found: unknown;
    try {
      const { sheets } = await openXlsx(bytes).read();
      found = [...(sheets[0]?.rows[0]?.cells ?? [])].map((value) => value ?? null);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      found = error.code;
    }
    // The bar is 2 s; the processor's own time, and room for a slower one, because others may share the machine.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(5000);
    expect(found).toEqual(expected);
  },
  60_000,
);

test("the prototype of all objects is as it was", () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)["error"]).toBeUndefined();
});
