import { type Profile, profiles } from "./profile";
import { started } from "./started";

/** Column A after the user typed into A1, an add-in wrote two requests, and Ctrl+Z was pressed as often as it worked. */
async function afterUndo(profile: Profile): Promise<{ presses: number; column: unknown[] }> {
  const { Excel, excel } = started(["Sheet1"], profile, true);
  excel.userEdits((book) => {
    book.sheets[0]!.makeCell(0, 0).content = "tay";
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A2").values = [["một"]];
    await context.sync();
    sheet.getRange("A3").values = [["hai"]];
    await context.sync();
  });
  let presses = 0;
  while (excel.undo()) presses++;
  return { presses, column: [0, 1, 2].map((row) => excel.book.sheets[0]?.cell(row, 0)?.content ?? null) };
}

describe("undo", () => {
  it("takes back request by request where Excel can", async () => {
    expect(await afterUndo(profiles.microsoft365)).toEqual({ presses: 3, column: [null, null, null] });
  });

  it("is lost to an add-in's write in Excel 2021", async () => {
    expect(await afterUndo(profiles.excel2021)).toEqual({ presses: 0, column: ["tay", "một", "hai"] });
  });

  it("ends at a deleted sheet, and ranges live on over it", async () => {
    const { Excel, excel } = started(["Một", "Hai"], profiles.microsoft365, true);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Một").getRange("A1");
      range.values = [["x"]];
      context.workbook.worksheets.getItem("Hai").delete();
      await context.sync();
      expect(excel.undo()).toBe(false);
      range.values = [["y"]];
      await context.sync();
      expect(excel.undo()).toBe(true);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["x"]]);
    });
  });
});
