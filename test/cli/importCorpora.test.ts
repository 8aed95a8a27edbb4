import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readListFile } from "../../src/lists/readListFile";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { isUnreadable } from "../../src/workflows/import/listFile";
import { planImport } from "../../src/workflows/import/planImport";

const folder = path.join(__dirname, "../../node_modules/csv-spectrum/csvs");
const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));

describe("The public corpus csv-spectrum", () => {
  it("is there", () => expect(files.length).toBeGreaterThan(8));

  it.each(files)("%s: every row is accounted for, and every word is kept", async (name) => {
    const { file } = await readListFile(new Uint8Array(readFileSync(path.join(folder, name))), { name, folder }, {}, "vi");
    if (isUnreadable(file)) throw new Error(file.why);
    const plan = planImport({
      files: [file],
      workbook: { sheets: [], settings: {} },
      plan: builtinPlan("quang-tri-2021-2025")!,
      today: "2023-06-01",
    });
    const [one] = plan.files;
    const { rows, ...kinds } = one!.ledger;
    expect(rows).toBe(file.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0));
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(rows);
    expect(one!.rows).toBe(one!.written + one!.doubtful + one!.refused);
    if (!one!.sheets.some(({ imported }) => imported)) {
      // None of them is a list of exemplars: all of it is kept aside, cell for cell.
      const kept = plan.setAside.map(({ cells }) => cells.filter((value) => value !== null && value !== ""));
      const sent = file.sheets.flatMap((sheet) => sheet.rows.map(({ cells }) => cells.filter((value) => value !== null && value !== "")));
      expect(kept).toEqual(sent.map((cells) => cells.map((value) => String(value).normalize("NFC"))));
    }
  });
});
