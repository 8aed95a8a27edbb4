import type { SheetSnapshot } from "../../src/model/snapshot";
import { fileStem } from "../../src/workflows/import/batches";
import { planImport } from "../../src/workflows/import/planImport";
import { RecordsTabError } from "../../src/workflows/import/storedRecords";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { sheetOf } from "../tables/sheetBuilder";
import { importInto, listOf, quangTri, tabRows, today } from "./importBuilder";

const header = ["STT", "Họ và tên", "Loại", "Lĩnh vực", "Năm", "Thành tích"];
const sheet = (agency: string, ...people: readonly (readonly [name: string, achievement: string])[]): SheetSnapshot =>
  sheetOf("ds", [
    [agency],
    [],
    header,
    ...people.map(([name, achievement], at) => [String(at + 1), name, "Cá nhân", "Y tế", "2023", achievement]),
  ]);

const first = listOf(
  "ds-so-y-te.csv",
  sheet("SỞ Y TẾ", ["Lê Thị Hai", "Hiến máu"], ["Trần Văn Ba", "Chống dịch"], ["Phan Thị Tư", "Tiêm chủng"]),
);
const corrected = listOf(
  "ds-so-y-te (sửa lần 2).csv",
  sheet("SỞ Y TẾ", ["Lê Thị Hai", "Hiến máu"], ["Trần Văn Ba", "Chống dịch tại cơ sở"], ["Hồ Thị Năm", "Dân số"]),
);
const other = listOf("ds-cong-an.csv", sheet("CÔNG AN TỈNH", ["Võ Văn Sáu", "Giữ gìn an ninh"]));
const names = (rows: ReturnType<typeof tabRows>): readonly (string | undefined)[] => rows.map((row) => row["Tên điển hình"]);

describe("The same file twice", () => {
  it("is noticed, and the workbook stays byte for byte as it is", async () => {
    const once = await importInto(null, [first]);
    const twice = await importInto(once.bytes, [first]);
    expect(twice.plan.changes).toBe(false);
    expect(twice.plan.files[0]).toMatchObject({ rows: 0, written: 0, replaced: null, same: { file: "ds-so-y-te.csv", rows: 3 } });
    expect(twice.plan.files[0]!.notices.map(({ code }) => code)).toEqual(["import/same-file"]);
    expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
  });

  it("in one drop is imported once", async () => {
    const { plan, book } = await importInto(null, [first, { ...first, name: "bản sao.csv" }]);
    expect(plan.files.map(({ written }) => written)).toEqual([3, 0]);
    expect(plan.files[1]!.notices.map(({ code }) => code)).toEqual(["import/same-in-drop"]);
    expect(tabRows(book, "records")).toHaveLength(3);
  });

  it("is imported anew when a person says so, in place of its own rows", async () => {
    const once = await importInto(null, [first]);
    const again = await importInto(once.bytes, [first], [{ again: true }]);
    expect(tabRows(again.book, "records")).toHaveLength(3);
    expect(again.plan.files[0]!.replaced?.difference).toMatchObject({ same: 3, added: [], removed: [], changed: [] });
  });
});

describe("A corrected file of the same agency", () => {
  it("takes the place of the earlier one and tells what changed", async () => {
    const once = await importInto(null, [first, other]);
    const { plan, book } = await importInto(once.bytes, [corrected]);
    const { batch, difference } = plan.files[0]!.replaced!;
    expect(batch.file).toBe("ds-so-y-te.csv");
    expect({ added: difference.added.length, removed: difference.removed.length, same: difference.same }).toEqual({
      added: 1,
      removed: 1,
      same: 1,
    });
    expect(difference.changed.map(({ changes }) => changes)).toEqual([
      [{ header: "Tóm tắt thành tích", before: "Chống dịch", after: "Chống dịch tại cơ sở" }],
    ]);
    expect(names(tabRows(book, "records"))).toEqual(["Lê Thị Hai", "Trần Văn Ba", "Hồ Thị Năm", "Võ Văn Sáu"]);
    expect(plan.batches.map(({ file }) => file)).toEqual(["ds-cong-an.csv", "ds-so-y-te (sửa lần 2).csv"]);
  });

  it("spells a name right without losing the record", async () => {
    const once = await importInto(null, [first]);
    const respelled = listOf(
      "ds-so-y-te.csv",
      sheet("SỞ Y TẾ", ["Lê Thị Hải", "Hiến máu"], ["Trần Văn Ba", "Chống dịch"], ["Phan Thị Tư", "Tiêm chủng"]),
    );
    const { plan } = await importInto(once.bytes, [respelled]);
    const { added, removed, changed, same } = plan.files[0]!.replaced!.difference;
    expect({ added: added.length, removed: removed.length, same }).toEqual({ added: 0, removed: 0, same: 2 });
    expect(changed[0]!.changes).toEqual([{ header: "Tên điển hình", before: "Lê Thị Hai", after: "Lê Thị Hải" }]);
  });

  it("does not touch the list of another agency that bears the same file name", async () => {
    const once = await importInto(null, [listOf("danh sach.csv", sheet("SỞ Y TẾ", ["Lê Thị Hai", "Hiến máu"]))]);
    const { plan, book } = await importInto(once.bytes, [listOf("danh sach.csv", sheet("CÔNG AN TỈNH", ["Võ Văn Sáu", "An ninh"]))]);
    expect(plan.files[0]!.replaced).toBeNull();
    expect(names(tabRows(book, "records"))).toEqual(["Lê Thị Hai", "Võ Văn Sáu"]);
  });

  it("asks when the sender is not known and other people are in it, and replaces when a person says so", async () => {
    const nobody = (name: string): ReturnType<typeof listOf> =>
      listOf("danh sach.csv", sheetOf("Sheet1", [header, ["1", name, "Cá nhân", "Nông thôn mới", "2023", "x y z"]]));
    const once = await importInto(null, [nobody("Lê Thị Hai")]);
    const batch = once.plan.files[0]!.batch!;
    const asked = await importInto(once.bytes, [nobody("Võ Văn Sáu")]);
    expect(asked.plan.questions).toContainEqual({ kind: "replace", id: "replace 0", file: 0, batch });
    expect(tabRows(asked.book, "records")).toHaveLength(2);
    const told = await importInto(once.bytes, [nobody("Võ Văn Sáu")], [{ replaces: batch }]);
    expect(names(tabRows(told.book, "records"))).toEqual(["Võ Văn Sáu"]);
  });

  it("is not seen in the next quarter's list, though sender and file name are the same", async () => {
    const once = await importInto(null, [
      listOf("danh sach.csv", sheet("SỞ Y TẾ", ["Lê Thị Hai", "Hiến máu"], ["Trần Văn Ba", "Chống dịch"])),
    ]);
    const next = listOf("danh sach.csv", sheet("SỞ Y TẾ", ["Phan Thị Tư", "Tiêm chủng"], ["Hồ Thị Năm", "Dân số"]));
    const added = await importInto(once.bytes, [next]);
    expect(names(tabRows(added.book, "records"))).toEqual(["Lê Thị Hai", "Trần Văn Ba", "Phan Thị Tư", "Hồ Thị Năm"]);
    expect(added.plan.files[0]!.notices.map(({ code }) => code)).toContain("import/same-name");
    const told = await importInto(once.bytes, [next], [{ corrects: true }]);
    expect(names(tabRows(told.book, "records"))).toEqual(["Phan Thị Tư", "Hồ Thị Năm"]);
  });

  it("takes refused rows of the earlier one away too", async () => {
    const faulty = sheetOf("ds", [["SỞ Y TẾ"], header, ["1", "", "Cá nhân", "Y tế", "2023", "Không tên"]]);
    const mended = sheetOf("ds", [["SỞ Y TẾ"], header, ["1", "Lê Thị Hai", "Cá nhân", "Y tế", "2023", "Có tên"]]);
    const once = await importInto(null, [listOf("ds.csv", faulty)]);
    expect(once.plan.files[0]).toMatchObject({ rows: 1, written: 0, refused: 1 });
    const { book, plan } = await importInto(once.bytes, [listOf("ds.csv", mended)]);
    expect(plan.files[0]).toMatchObject({ rows: 1, written: 1, refused: 0 });
    expect(book.sheets.some(({ ownTab }) => ownTab === "set-aside")).toBe(false);
  });
});

describe("What a person changed on the tab of records", () => {
  it("survives the import of other files: values, rows and columns", async () => {
    const once = await importInto(null, [first]);
    const edited = openXlsx(once.bytes);
    const name = "Danh sách đã nhập";
    const tab = (await edited.read()).sheets.find((one) => one.name === name)!;
    const headers = tab.rows.find(({ cells }) => cells[0] === "STT")!;
    const column = (text: string): number => headers.cells.indexOf(text) + 1;
    await edited.apply([
      { kind: "set-cell", sheet: name, row: headers.row + 1, column: column("Tóm tắt thành tích"), value: "Hiến máu 30 lần" },
      { kind: "set-cell", sheet: name, row: headers.row + 4, column: column("Tên điển hình"), value: "Người Thêm Tay" },
      { kind: "set-cell", sheet: name, row: headers.row, column: headers.cells.length + 1, value: "Ý kiến" },
      { kind: "set-cell", sheet: name, row: headers.row + 2, column: headers.cells.length + 1, value: "đã gọi điện" },
    ]);
    const { book } = await importInto(edited.save(), [other]);
    const rows = tabRows(book, "records");
    expect(names(rows)).toEqual(["Lê Thị Hai", "Trần Văn Ba", "Phan Thị Tư", "Người Thêm Tay", "Võ Văn Sáu"]);
    expect(rows[0]!["Tóm tắt thành tích"]).toBe("Hiến máu 30 lần");
    expect(rows[1]!["Ý kiến"]).toBe("đã gọi điện");
    expect(rows[3]!["Mã lần nhập"]).toBeUndefined();
  });

  it("is not written over when the headers are gone", async () => {
    const once = await importInto(null, [first]);
    const edited = openXlsx(once.bytes);
    const workbook = await edited.read();
    const sheets = workbook.sheets.map((one) => ({ ...one, rows: one.rows.filter(({ cells }) => cells[0] !== "STT") }));
    expect(() => planImport({ files: [other], workbook: { ...workbook, sheets }, plan: quangTri, today })).toThrow(RecordsTabError);
  });

  it("lets the same file in again when its rows are gone", async () => {
    const once = await importInto(null, [first]);
    const workbook = await openXlsx(once.bytes).read();
    const without = { ...workbook, sheets: workbook.sheets.filter(({ ownTab }) => ownTab === null) };
    expect(planImport({ files: [first], workbook: without, plan: quangTri, today }).files[0]).toMatchObject({ written: 3, same: null });
  });
});

describe("File names", () => {
  it.each([
    ["DS_Sở Y tế.csv", "ds so y te"],
    ["ds so y te (sửa lần 3)_final.xls", "ds so y te"],
    ["ds so y te (1).csv", "ds so y te"],
    ["ds-so-y-te đã sửa.xlsx", "ds so y te"],
    ["ds so y te - trả lại (2).xlsx", "ds so y te"],
    ["ds 2022.csv", "ds 2022"],
    ["ds đợt 2.csv", "ds dot 2"],
  ])("%s is the list %s", (name, stem) => expect(fileStem(name)).toBe(stem));
});
