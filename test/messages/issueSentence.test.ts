import { issueSentence, issueTitle } from "../../src/messages/issueSentence";
import { vietnameseTitles } from "../../src/messages/vi";
import type { Issue, IssueCode, IssueEvidence } from "../../src/model/issue";

const place = {
  field: "Cải cách hành chính",
  leads: ["Sở Nội vụ"],
  unit: null,
  subjects: ["collective"],
  per: "year",
  period: "2022",
} as const;
const suggestion = { id: "so-nn", title: "Sở Nông nghiệp và Phát triển nông thôn", similarity: 0.75 };

/** One piece of evidence for every kind of issue, and what each sentence must repeat of it. */
const samples: { readonly [C in IssueCode]: readonly [evidence: IssueEvidence[C], mentions: readonly string[]] } = {
  "workbook/no-nominees": [{}, []],
  "workbook/no-register": [{ unitClass: "xã, thị trấn", quotas: 3 }, ["xã, thị trấn", "3"]],
  "sheet/unrecognised": [{ rows: 17 }, ["17", "Sheet3"]],
  "sheet/hidden-cells": [{ rows: 4, columns: 2, filtered: true }, ["4", "2"]],
  "table/missing-column": [{ missing: "unit" }, []],
  "table/doubtful-column": [{ header: "Nội dung", key: "field", alternatives: ["achievement"] }, ["Nội dung"]],
  "table/unknown-column": [{ header: "Mã số" }, ["Mã số"]],
  "table/total-mismatch": [
    { text: "Tổng cộng: 38", subject: "collective", stated: 38, found: 36, of: "nominees" },
    ["Tổng cộng: 38", "36"],
  ],
  "table/row-left-out": [{ text: "3 | Thôn 2", because: "no-name" }, ["Thôn 2"]],
  "table/group-unclear": [{ text: "III. KHÁC" }, ["III. KHÁC"]],
  "nominee/missing-name": [{ text: "Chủ tịch xã" }, ["Chủ tịch xã"]],
  "nominee/missing-subject": [{ name: "Hải Lăng" }, ["Hải Lăng"]],
  "nominee/unknown-subject": [{ text: "TTT" }, ["TTT"]],
  "nominee/subject-contradiction": [{ name: "Trường Lê Lợi", subject: "individual", apparent: "collective" }, ["Trường Lê Lợi"]],
  "nominee/ineligible-subject": [
    { subject: "individual", field: "Kinh tế tập thể", eligible: ["cooperative", "cooperative-group"] },
    ["Kinh tế tập thể"],
  ],
  "nominee/missing-field": [{ name: "Lê Văn E" }, ["Lê Văn E"]],
  "nominee/unknown-field": [{ text: "Lĩnh vực Q", suggestion: null }, ["Lĩnh vực Q"]],
  "nominee/missing-lead": [{ field: "Quốc phòng", leads: ["Công an tỉnh", "Bộ đội Biên phòng"] }, ["Quốc phòng", "Công an tỉnh"]],
  "nominee/unknown-lead": [{ text: "Sở NN", suggestion }, ["Sở NN", "Sở Nông nghiệp và Phát triển nông thôn"]],
  "nominee/lead-not-of-field": [
    { lead: "Sở Y tế", field: "Giáo dục", leads: ["Sở Giáo dục và Đào tạo"] },
    ["Sở Y tế", "Giáo dục", "Sở Giáo dục và Đào tạo"],
  ],
  "nominee/missing-unit": [{ name: "Lê Văn E" }, ["Lê Văn E"]],
  "nominee/unknown-unit": [
    { text: "Xã Đăk Rờ", suggestion: { id: "u", title: "Xã Đăk Rve", similarity: 0.7 } },
    ["Xã Đăk Rờ", "Xã Đăk Rve"],
  ],
  "nominee/missing-year": [{ name: "Lê Văn E" }, ["Lê Văn E"]],
  "nominee/missing-quarter": [{ name: "Vũ Thị D" }, ["Vũ Thị D"]],
  "nominee/missing-achievement": [{ name: "Vũ Thị D" }, ["Vũ Thị D"]],
  "nominee/year-impossible": [{ text: "20233" }, ["20233"]],
  "nominee/quarter-impossible": [{ text: "VI" }, ["VI"]],
  "nominee/outside-plan": [{ text: "2019", start: "2021-01-01", end: "2025-12-31", within: false }, ["2019", "2021", "2025"]],
  "nominee/after-as-of": [{ text: "2024", asOf: "2023-06-30" }, ["2024", "30"]],
  "nominee/duplicate": [{ name: "Lê Văn E", first: { sheet: "DS", row: 9, text: "Ông Lê Văn E" } }, ["Lê Văn E", "9", "DS"]],
  "nominee/repeated": [{ name: "Lê Văn E", how: "years", others: [{ sheet: "DS", row: 9, text: "Lê Văn E" }] }, ["Lê Văn E", "9", "DS"]],
  "nominee/inferred": [
    { key: "field", source: "sheet-name", rows: 12, values: [{ value: "Nông thôn mới", rows: 12 }] },
    ["12", "Nông thôn mới"],
  ],
  "cell/error-value": [{ text: "#N/A" }, ["#N/A"]],
  "cell/number-as-text": [{ text: "05" }, ["05"]],
  "cell/date-as-text": [{ text: "5.6.2023", date: "2023-06-05" }, ["5.6.2023"]],
  "cell/date-impossible": [{ text: "31/02/2023" }, ["31/02/2023"]],
  "cell/date-swap": [{ text: "05/04/2023", date: "2023-04-05", other: "2023-05-04" }, ["05/04/2023"]],
  "cell/legacy-charset": [{ charset: "TCVN3", cells: 8, text: "NguyÔn", decoded: "Nguyễn" }, ["8", "NguyÔn", "Nguyễn"]],
  "cell/mixed-unicode": [{ cells: 11, text: "Tập" }, ["11", "Tập"]],
  "cell/lost-letters": [{ text: "Nguy?n" }, ["Nguy?n"]],
  "quota/below-plan": [{ ...place, agreed: 3, required: 5 }, ["Sở Nội vụ", "Cải cách hành chính", "3", "5", "2022"]],
  "quota/above-plan": [{ ...place, agreed: 7, required: 5 }, ["Sở Nội vụ", "7", "5"]],
  "quota/missing-line": [{ ...place, required: 5 }, ["Sở Nội vụ", "5"]],
  "quota/not-compared": [{ text: "từ 3-5", field: "Y tế" }, ["từ 3-5", "Y tế"]],
  "quota/not-in-plan": [{ text: "Thể thao", number: 2 }, ["Thể thao", "2"]],
  "quota/unknown-field": [{ text: "Thể thao", suggestion: null }, ["Thể thao"]],
  "quota/unreadable": [{ text: "nhiều" }, ["nhiều"]],
  "quota/percent-summed": [{ text: "350%" }, ["350%"]],
  "quota/result-differs": [{ ...place, stated: 6, counted: 4 }, ["6", "4", "Sở Nội vụ"]],
  "quota/short": [{ ...place, required: 5, counted: 3, missing: 2, due: "2022-12-31" }, ["Sở Nội vụ", "5", "3", "2", "31"]],
  "quota/surplus": [{ ...place, required: 5, counted: 8 }, ["Sở Nội vụ", "5", "8"]],
  "target/no-row": [{ unit: "Huyện A", title: "Huyện nông thôn mới", deadline: "2025-12-31" }, ["Huyện A", "Huyện nông thôn mới", "2025"]],
  "target/not-reached": [
    { unit: "Huyện A", title: "Huyện nông thôn mới", deadline: "2025-12-31", status: "đang làm" },
    ["Huyện A", "đang làm"],
  ],
};

const codes = Object.keys(samples) as IssueCode[];
const issueOf = (code: IssueCode): Issue =>
  ({ code, severity: "error", sheet: "Sheet3", row: 4, column: 2, clause: null, evidence: samples[code][0] }) as Issue;

test("the samples cover every code of the catalogue", () => {
  expect(codes.sort()).toEqual(Object.keys(vietnameseTitles).sort());
});

test.each(codes)("%s is a whole sentence in both languages, with its evidence", (code) => {
  for (const language of ["vi", "en"] as const) {
    const sentence = issueSentence(issueOf(code), language);
    expect(sentence).toMatch(/^[\p{Lu}\d“].*\.$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\s\s|\.\./);
    for (const mention of samples[code][1]) expect(sentence).toContain(mention);
    expect(issueTitle(code, language)).toMatch(/^\p{Lu}[^.]+$/u);
  }
});

test("an unknown agency is told in the user's own words, with the nearest and what to do", () => {
  expect(issueSentence(issueOf("nominee/unknown-lead"), "vi")).toBe(
    "Ô cơ quan chủ trì ghi “Sở NN”, không có trong kế hoạch. Gần nhất: Sở Nông nghiệp và Phát triển nông thôn. Hãy sửa lại hoặc chọn cơ quan này.",
  );
});

test("a shortfall says who, what, when and how many", () => {
  expect(issueSentence(issueOf("quota/short"), "vi")).toBe(
    "Sở Nội vụ, lĩnh vực “Cải cách hành chính”, tập thể, năm 2022: cần ít nhất 05, mới có 03, còn thiếu 02 (hạn 31/12/2022). Hãy chọn thêm hoặc bổ sung vào danh sách.",
  );
});

test("a long cell is cut, and its line breaks do not break the sentence", () => {
  const issue = { ...issueOf("table/row-left-out"), evidence: { text: "Dòng\nrất dài ".repeat(30), because: "unclear" } } as Issue;
  const sentence = issueSentence(issue, "vi");
  expect(sentence).not.toContain("\n");
  expect(sentence.length).toBeLessThan(260);
});
