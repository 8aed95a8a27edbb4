import { forgetSender, readSenders, sendersEdit, teachSender, unteach } from "../../src/workflows/import/senderMapping";
import { sheetOf } from "../tables/sheetBuilder";
import { importInto, listOf, tabRows } from "./importBuilder";

const list = (name: string, person: string, type = "VC"): ReturnType<typeof listOf> =>
  listOf(
    name,
    sheetOf("ds", [["SỞ Y TẾ"], ["STT", "Họ và tên", "Diện", "Lĩnh vực", "Loại", "Năm"], ["1", person, "Khoa Nội", "Y tế", type, "2023"]]),
  );

describe("What a person teaches about a sender", () => {
  const taught = importInto(
    null,
    [list("quy-1.csv", "Lê Thị Hai")],
    [{ choices: { ds: { columns: { 3: "unit" } } }, values: [{ key: "subject", text: "VC", means: "individual" }] }],
  );

  it("is used at once", async () => {
    const [row] = tabRows((await taught).book, "records");
    expect(row).toMatchObject({ "Đơn vị": "Khoa Nội", "Loại đối tượng": "Cá nhân" });
    expect(row!["Tình trạng"]).toMatch(/^đủ/);
  });

  it("is kept in the workbook under the sender's name", async () => {
    expect(readSenders((await taught).book.settings)).toEqual([
      {
        agency: "Sở Y tế",
        columns: [{ header: "Diện", key: "unit" }],
        values: [{ key: "subject", text: "VC", means: "individual" }],
      },
    ]);
  });

  it("reads the sender's next file without a question, and says so", async () => {
    const { plan, book } = await importInto((await taught).bytes, [list("quy-2.csv", "Trần Văn Ba")]);
    expect(tabRows(book, "records")[1]).toMatchObject({ "Đơn vị": "Khoa Nội", "Loại đối tượng": "Cá nhân" });
    expect(plan.questions).toEqual([]);
    expect(plan.files[0]!.notices.find(({ code }) => code === "import/remembered")).toMatchObject({ evidence: { columns: 1, values: 1 } });
  });

  it("does not read another sender's file", async () => {
    const foreign = listOf(
      "ca.csv",
      sheetOf("ds", [["CÔNG AN TỈNH"], ["STT", "Họ và tên", "Diện", "Loại"], ["1", "Võ Văn Sáu", "Đội 1", "VC"]]),
    );
    const { plan } = await importInto((await taught).bytes, [foreign]);
    expect(plan.files[0]!.notices.map(({ code }) => code)).not.toContain("import/remembered");
    expect(plan.questions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "column", header: "Diện", files: [0] }),
        expect.objectContaining({ kind: "value", key: "subject", text: "VC", files: [0] }),
      ]),
    );
  });

  it("can be changed, taken back and forgotten", () => {
    const once = teachSender([], "Sở Y tế", {
      columns: [{ header: "Diện", key: "unit" }],
      values: [{ key: "subject", text: "VC", means: "individual" }],
    });
    const changed = teachSender(once, "SỞ Y TẾ", { columns: [{ header: "DIỆN", key: null }] });
    expect(changed).toEqual([{ agency: "Sở Y tế", columns: [{ header: "DIỆN", key: null }], values: once[0]!.values }]);
    expect(unteach(changed, "Sở Y tế", { header: "diện" })[0]!.columns).toEqual([]);
    expect(unteach(changed, "Sở Y tế", { key: "subject", text: "vc" })[0]!.values).toEqual([]);
    expect(forgetSender(changed, "sở y tế")).toEqual([]);
    expect(sendersEdit(forgetSender(changed, "Sở Y tế"))).toEqual({ kind: "set-setting", key: "senders", value: null });
    expect(teachSender([], "", { columns: [{ header: "Diện", key: "unit" }] })).toEqual([]);
  });

  it.each(["", "{", "[1,null]", '[{"agency":1}]', '{"agency":"x"}'])("is nothing where the setting reads %j", (value) => {
    expect(readSenders({ senders: value })).toEqual([]);
  });
});

describe("Questions", () => {
  it("are asked once for all files of a sender", async () => {
    const { plan } = await importInto(null, [list("quy-1.csv", "Lê Thị Hai"), list("quy-2.csv", "Trần Văn Ba")]);
    expect(plan.questions.filter(({ kind }) => kind === "column")).toEqual([
      expect.objectContaining({ agency: "Sở Y tế", header: "Diện", files: [0, 1] }),
    ]);
    expect(plan.questions.filter(({ kind }) => kind === "value")).toEqual([expect.objectContaining({ text: "VC", files: [0, 1] })]);
  });
});

describe("The sender", () => {
  it.each([
    ["letterhead", "ds.csv", "UBND TỈNH QUẢNG TRỊ\nSỞ Y TẾ", "Sở Y tế"],
    ["letterhead", "ds.csv", "Đơn vị: Trường Tiểu học số 1", "Trường Tiểu học số 1"],
    ["file-name", "ds_so-y-te (sua lan 2).csv", "", "Sở Y tế"],
    ["none", "ds.csv", "", ""],
  ])("is told by the %s of %s headed %j", async (from, name, head, agency) => {
    const rows = [...(head === "" ? [] : [[head]]), ["STT", "Họ và tên", "Lĩnh vực"], ["1", "Lê Thị Hai", "Nông thôn mới"]];
    const { plan } = await importInto(null, [listOf(name, sheetOf("Sheet1", rows))]);
    expect(plan.files[0]!.agency).toMatchObject({ from, name: agency });
  });

  it("that a person names is stronger than all that the file says", async () => {
    const { plan } = await importInto(null, [list("quy-1.csv", "Lê Thị Hai")], [{ agency: "CÔNG AN TỈNH" }]);
    expect(plan.files[0]!.agency).toMatchObject({ from: "given", name: "Công an tỉnh" });
  });
});
