import { createHash } from "node:crypto";
import { readListFile, readPastedList } from "../../src/lists/readListFile";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { isUnreadable, type ListFile } from "../../src/workflows/import/listFile";
import { templateEdits } from "../../src/workflows/templateSheets";
import { newXlsx } from "../../src/xlsx/openXlsx";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const origin = { name: "ds.csv", folder: "gui" };
const why = (file: ListFile): string => (isUnreadable(file) ? file.why : "");
const cells = (file: ListFile): readonly (readonly unknown[])[] =>
  isUnreadable(file) ? [] : (file.sheets[0]?.rows.map((row) => row.cells) ?? []);

describe("a file that an agency sent", () => {
  it("is read as text with its delimiter, its fingerprint and how else it may be read", async () => {
    const bytes = utf8("\ufeffSTT;Tên điển hình\r\n1;Tổ sản xuất Thử Nghiệm\r\n");
    const { file, text } = await readListFile(bytes, origin, {}, "vi");
    expect(file).toMatchObject({
      name: "ds.csv",
      folder: "gui",
      encoding: "utf-8",
      delimiter: ";",
      textOnly: true,
      encodingGuessed: false,
    });
    expect(file.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(cells(file)).toEqual([
      ["STT", "Tên điển hình"],
      ["1", "Tổ sản xuất Thử Nghiệm"],
    ]);
    expect(text).toMatchObject({ form: "delimited", charset: "utf-8", certainty: "sure", delimiter: ";" });
    expect(text?.alternatives).toContain("TCVN3");
  });

  it("tells the row and column of a fault as a person counts them", async () => {
    const { file } = await readListFile(utf8("STT,Tên,Tên\n1,A,B\n"), origin, {}, "vi");
    expect(isUnreadable(file) ? [] : file.faults).toMatchObject([{ code: "duplicate-header", row: 1, column: 3 }]);
  });

  it("is read in the charset and with the delimiter that a person chose", async () => {
    const { file, text } = await readListFile(utf8("STT|Tên; hiệu\n1|Tổ 1; số\n"), origin, { delimiter: ";", charset: "utf-8" }, "vi");
    expect(cells(file)[0]).toEqual(["STT|Tên", " hiệu"]);
    expect(text?.certainty).toBe("chosen");
  });

  it("is read as a workbook when its bytes are one, whatever its name says", async () => {
    const book = newXlsx();
    await book.apply(templateEdits(builtinPlan("quang-tri-2021-2025")!));
    const { file, text } = await readListFile(book.save(), { name: "ds.csv", folder: "" }, {}, "vi");
    expect(text).toBeNull();
    expect(file).toMatchObject({ encoding: null, delimiter: null, textOnly: false });
    expect(isUnreadable(file) ? [] : file.sheets.map(({ name }) => name)).not.toHaveLength(0);
  });

  it("comes back with the reason and what to do when no reader takes it", async () => {
    const old = new Uint8Array(2048);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    "Workbook".split("").forEach((letter, at) => (old[1024 + 2 * at] = letter.charCodeAt(0)));
    expect(why((await readListFile(old, { name: "cu.xls", folder: "" }, {}, "vi")).file)).toMatch(/Excel 97–2003.*\.xlsx/);
    expect(why((await readListFile(old, { name: "cu.xls", folder: "" }, {}, "en")).file)).toMatch(/save it as \.xlsx/);
    expect(why((await readListFile(utf8("PK\u0003\u0004 word/document.xml"), { name: "a.docx", folder: "" }, {}, "vi")).file)).toContain(
      "Word",
    );
    expect(why((await readListFile(utf8("PK\u0003\u0004 xl/workbook.xml"), { name: "hong.xlsx", folder: "" }, {}, "vi")).file)).not.toBe(
      "",
    );
    expect(why((await readListFile(utf8("  \n"), origin, {}, "vi")).file)).toContain("rỗng");
  });
});

describe("a table that was pasted", () => {
  it("is read by its tabs, under the name that it was given", () => {
    const { file, text } = readPastedList("STT\tTên\n1\tHộ ông Thử", "Bảng dán", {}, "vi");
    expect(file.name).toBe("Bảng dán");
    expect(cells(file)).toEqual([
      ["STT", "Tên"],
      ["1", "Hộ ông Thử"],
    ]);
    expect(text?.form).toBe("pasted");
  });

  it("comes back with the reason when it is nothing but spaces", () => {
    expect(why(readPastedList(" \n\t", "Bảng dán", {}, "vi").file)).toContain("rỗng");
  });
});
