import { started } from "./started";

const ledger = [
  ["Lĩnh vực", "Loại", "Số", "Ghi chú"],
  ["Kinh tế", "Tập thể", 2, ""],
  ["Kinh tế", "Cá nhân", 3, "x"],
  ["kinh tế", "Cá nhân", "4", "x"],
  ["Văn hoá", "Cá nhân", 5, "*"],
];

/** Writes formulas into F1 and down, beside the ledger in A1:D5 of the sheet `Sổ ghi`, and gives what they compute. */
async function computed(...formulas: readonly string[]): Promise<unknown[]> {
  const { Excel } = started(["Sổ ghi"]);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sổ ghi");
    sheet.getRange("A1:D5").values = ledger;
    sheet.getRange("C4").numberFormat = [["@"]];
    sheet.getRange("C4").values = [["4"]];
    const range = sheet.getRangeByIndexes(0, 5, formulas.length, 1);
    range.formulas = formulas.map((formula) => [`=${formula}`]);
    range.load("values");
    await context.sync();
    return range.values.map((row) => row[0] as unknown);
  });
}

describe("formulas", () => {
  it("count and sum by criteria as Excel does", async () => {
    const values = await computed(
      `COUNTIFS($A$2:$A$5,"kinh tế",B2:B5,"Cá nhân")`,
      `SUMIFS(C2:C5,A2:A5,A2)`,
      `COUNTIF(C2:C5,4)`,
      `COUNTIF(C2:C5,">=3")`,
      `COUNTIF(D2:D5,"~*")`,
      `COUNTIF(B2:B5,"c*")`,
      `COUNTIF(D2:D5,"<>")`,
      `SUM('Sổ ghi'!C2:C5)`,
      `COUNTIFS(A2:A5,"x",B2:B4,"y")`,
    );
    expect(values).toEqual([2, 5, 1, 2, 1, 3, 3, 10, "#VALUE!"]);
  });

  it("reckon, join, compare and choose", async () => {
    const values = await computed(
      "1+2*3^2/2-4%",
      "-2^2",
      `A2&" – "&(C2-1)&"/"&C2`,
      `IF(C2=0,0,(C3-C2)/C2)`,
      `IF(A2="KINH TẾ","có","không")`,
      "MAX(0,C2-C3)",
      "1/0",
      `IFERROR(1/0,"—")`,
      "ROUND(2.345,2)",
      "NOWHERE(1)",
      "'Không có'!A1",
    );
    expect(values).toEqual([9.96, 4, "Kinh tế – 1/2", 0.5, "có", 0, "#DIV/0!", "—", 2.35, "#NAME?", "#REF!"]);
  });

  it("follow what they depend on", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C1").formulas = [["=B1*2", "=C1+1", 3]];
      const range = sheet.getRange("A1:C1");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[8, 4, 3]]);
      sheet.getRange("C1").values = [[10]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[22, 11, 10]]);
    });
  });

  it("stay as they were in manual mode until told", async () => {
    const { Excel } = started();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B1");
      range.formulas = [[1, "=A1+1"]];
      range.load("values");
      await context.sync();
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[5, 2]]);
      context.workbook.application.calculate("Full");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[5, 6]]);
    });
  });
});
