import { ImportMemory } from "../../src/workflows/import/importMemory";
import type { FileDecision } from "../../src/workflows/import/importPlan";
import { planImport } from "../../src/workflows/import/planImport";
import { sendersEdit, type SenderMapping } from "../../src/workflows/import/senderMapping";
import { sheetOf } from "../tables/sheetBuilder";
import { emptyBook, importInto, listOf, quangTri, today } from "./importBuilder";

const header = ["STT", "Tên điển hình", "Loại", "Lĩnh vực", "Ngành phụ trách", "Năm"];
const listBy = (agency: string, name: string) =>
  listOf(
    `${name}.csv`,
    sheetOf(name, [[agency], [`DANH SÁCH ${name.toUpperCase()}`], header, ["1", `Tổ ${name}`, "Nhóm", "Đổi mới phong cách", "x", "2022"]]),
  );
const files = [listBy("SỞ Y TẾ", "một"), listBy("SỞ NỘI VỤ", "hai"), listBy("Không rõ", "ba")];

/** Plans twice with one memory and gives which files were understood anew. */
function understoodAnew(first: Change, second: Change): readonly number[] {
  const memory = new ImportMemory();
  const [before, after] = [first, second].map(({ decisions = [], senders = [], nameless = null, plan = quangTri }) => {
    const edit = sendersEdit(senders);
    const settings = edit.kind === "set-setting" && edit.value !== null ? { [edit.key]: edit.value } : {};
    const request = { files, workbook: { sheets: emptyBook.sheets, settings }, plan, today, nameless, decisions: new Map(decisions) };
    const planned = planImport({ ...request, memory });
    // A memory may save work and change nothing.
    expect(planned).toEqual(planImport(request));
    return planned;
  });
  return files.flatMap((_, at) => (before!.files[at]?.readings === after!.files[at]?.readings ? [] : [at]));
}

interface Change {
  readonly decisions?: readonly (readonly [number, FileDecision])[];
  readonly senders?: readonly SenderMapping[];
  readonly nameless?: SenderMapping;
  readonly plan?: typeof quangTri;
}

const taught = (agency: string): SenderMapping => ({
  agency,
  columns: [{ header: "Ngành phụ trách", key: "lead" }],
  values: [{ key: "subject", text: "Nhóm", means: "collective" }],
});

describe("an import that is reckoned again", () => {
  it("understands no file anew when nothing changed, though the plan is a copy", () => {
    expect(understoodAnew({}, { plan: structuredClone(quangTri) })).toEqual([]);
  });

  it("understands anew the files of the sender about whom something was answered, and no others", () => {
    expect(understoodAnew({}, { senders: [taught("Sở Y tế")] })).toEqual([0]);
    expect(understoodAnew({ senders: [taught("Sở Y tế")] }, { senders: [taught("Sở Y tế"), taught("Sở Nội vụ")] })).toEqual([1]);
  });

  it("understands anew the files without a sender when something was answered about those", () => {
    expect(understoodAnew({}, { nameless: taught("") })).toEqual([2]);
  });

  it("understands anew the file about which a person decided something", () => {
    expect(understoodAnew({}, { decisions: [[1, { agency: "Sở Y tế" }]] })).toEqual([1]);
    expect(
      understoodAnew(
        { decisions: [[1, { agency: "Sở Y tế" }]] },
        { decisions: [[1, { agency: "Sở Y tế" }]], senders: [taught("Sở Y tế")] },
      ),
    ).toEqual([0, 1]);
  });

  it("understands no file anew when a person only says what becomes of it", () => {
    expect(understoodAnew({}, { decisions: [[0, { replaces: null }], [1, { again: true }]] })).toEqual([]); // prettier-ignore
  });

  it("understands all files anew under another plan", () => {
    expect(understoodAnew({}, { plan: { ...quangTri, fields: quangTri.fields.slice(1) } })).toEqual([0, 1, 2]);
  });

  it("sees what was written meanwhile", async () => {
    const memory = new ImportMemory();
    const request = { files: files.slice(0, 1), plan: quangTri, today, memory };
    expect(planImport({ ...request, workbook: emptyBook }).changes).toBe(true);
    const { book } = await importInto(null, files.slice(0, 1));
    expect(planImport({ ...request, workbook: book }).files[0]?.same).toMatchObject({ file: "một.csv" });
    expect(planImport({ ...request, workbook: { ...book, settings: {} } }).files[0]?.same).toBeNull();
  });
});
