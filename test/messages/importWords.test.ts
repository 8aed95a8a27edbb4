import { importNoticeSentence, listErrorSentence, type ListFault } from "../../src/messages/importWords";
import type { ImportNotice, ImportNoticeCode, ImportNoticeEvidence } from "../../src/model/importNotice";

const evidence: { readonly [C in ImportNoticeCode]: ImportNoticeEvidence[C] } = {
  "import/unreadable": { why: "Tệp rỗng." },
  "import/no-list": { rows: 3 },
  "import/sheet-left-out": { kind: "quotas", rows: 12 },
  "import/same-file": { file: "ds.csv", importedOn: "2023-06-05", rows: 1234 },
  "import/same-in-drop": { file: "ds.csv" },
  "import/replaces": { file: "ds.csv", importedOn: "2023-06-05", added: 1, changed: 2, removed: 0 },
  "import/same-name": { file: "ds.csv", importedOn: "2023-06-05" },
  "import/agency-inferred": { agency: "Sở Y tế", from: "letterhead", text: "SỞ Y TẾ" },
  "import/agency-unknown": {},
  "import/rows-set-aside": { rows: 2, reason: "no-name" },
  "import/long-cell": { cells: 1 },
  "import/too-many-rows": { rows: 2_000_000, most: 1_048_572 },
  "import/remembered": { columns: 2, values: 3 },
  "import/text-fault": { fault: "unclosed-quote", text: '"Trạm', count: 1 },
  "import/encoding-guessed": { encoding: "TCVN3", before: "tØnh", after: "tỉnh" },
};

function sentence(code: ImportNoticeCode, language: "vi" | "en"): string {
  const notice = { code, severity: "info", sheet: null, row: null, column: null, evidence: evidence[code] } as unknown as ImportNotice;
  return importNoticeSentence(notice, language);
}

describe("What an import says about a file", () => {
  it.each(Object.keys(evidence) as ImportNoticeCode[])("%s is a sentence in both languages", (code) => {
    for (const language of ["vi", "en"] as const) {
      expect(sentence(code, language)).toMatch(/^\P{Ll}.*[.”)]$/su);
      expect(sentence(code, language)).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(sentence(code, "vi")).not.toBe(sentence(code, "en"));
  });

  it("tells numbers and days as offices write them", () => {
    expect(sentence("import/same-file", "vi")).toBe("Tệp này đã được nhập ngày 05/6/2023 (“ds.csv”, 1.234 dòng); không thay đổi gì.");
    expect(sentence("import/replaces", "vi")).toBe("Thay cho “ds.csv” nhập ngày 05/6/2023: thêm 1, sửa 2, bỏ 0 dòng.");
  });

  it.each<ListFault>(["old-xls", "encrypted", "not-a-list", "too-large", "empty"])("says what to do about a file that is %s", (code) => {
    expect(listErrorSentence(code, "pdf", "vi")).toMatch(/Hãy /);
    expect(listErrorSentence(code, "pdf", "en")).toMatch(/(?:Ask|Open|Split)/);
  });
});

test.each([
  ["zip", "giải nén"],
  ["docx", "Word"],
  ["ods", ".xlsx"],
  ["image", "xin cơ quan gửi tệp Excel hoặc CSV"],
])("says what can be done with a file that is %s", (detail, todo) => {
  expect(listErrorSentence("not-a-list", detail, "vi")).toContain(todo);
});
