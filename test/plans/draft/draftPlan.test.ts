import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "../../tools/properties";
import { draftPlan } from "../../../src/plans/draft/draftPlan";
import type { PlanDraft } from "../../../src/plans/draft/planDraft";

const textOf = (name: string): string => readFileSync(join(__dirname, "texts", `${name}.txt`), "utf8");

/** A draft in lines that one can hold against the document: a field with its leads, then its numbers. */
function told({ plan }: PlanDraft): readonly string[] {
  const names = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const classes = new Map(plan.unitClasses.map(({ id, name }) => [id, name]));
  const numbers = (field: string | null): readonly string[] =>
    plan.quotas
      .filter((quota) => quota.field === field)
      .map(
        (quota) =>
          `  ${quota.comparator === "at-least" ? "≥" : "="}${quota.number} ${quota.subjects.join("/")} ${quota.per} ${quota.scope}` +
          `${quota.unitClass === null ? "" : ` ${classes.get(quota.unitClass)}`}${quota.binding === "strive" ? " strive" : ""}`,
      );
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join(" | ");
  return [
    ...plan.fields.flatMap((field) => [
      `${field.shortTitle} < ${list(field.leads)}${field.partners.length > 0 ? ` + ${list(field.partners)}` : ""}`,
      ...numbers(field.id),
    ]),
    ...(numbers(null).length > 0 ? ["every field", ...numbers(null)] : []),
  ];
}

const dates = ({ plan }: PlanDraft): readonly string[] =>
  plan.milestones.map(({ kind, level, window }) => `${kind} ${level} ${window?.start} ${window?.end}`);

test("a province's plan after the merger: numbers in digits and words, every wording of who leads", () => {
  const draft = draftPlan(textOf("invented-province-2026"));
  expect(draft.plan).toMatchObject({
    title: "Phát hiện, bồi dưỡng, tổng kết và nhân rộng điển hình tiên tiến trên địa bàn tỉnh Đồng Tháp giai đoạn 2026 - 2030",
    shortTitle: "Đồng Tháp 2026–2030",
    number: "47/KH-UBND",
    date: "2026-01-22",
    issuer: "Ủy ban nhân dân tỉnh Đồng Tháp",
    level: "province",
    standingBody: "Sở Nội vụ",
    period: { start: "2026-01-01", end: "2030-12-31" },
    quotaYears: [2026, 2027, 2028, 2029, 2030],
  });
  expect(told(draft)).toEqual([
    "Nông nghiệp, môi trường và xây dựng… < Sở Nông nghiệp và Môi trường + Hội Nông dân tỉnh | Liên minh Hợp tác xã tỉnh | Ủy ban nhân dân các xã, phường",
    "  ≥8 collective term lead",
    "  ≥12 individual term lead",
    "  ≥10 cooperative term lead",
    "Khoa học, công nghệ, đổi mới sáng tạo… < Sở Khoa học và Công nghệ + Văn phòng Ủy ban nhân dân tỉnh | Tỉnh đoàn",
    "  ≥5 collective year lead",
    "  ≥5 individual year lead",
    "Quốc phòng, an ninh, bảo vệ chủ quyền… < Công an tỉnh | Bộ Chỉ huy Quân sự tỉnh",
    "  ≥3 collective term each-lead",
    "  ≥5 individual term each-lead",
    "Giáo dục và đào tạo < Sở Giáo dục và Đào tạo + Hội Khuyến học tỉnh | Trường Đại học Đồng Tháp",
    "  =10 collective term lead",
    "  =20 individual term lead",
    "Phát triển kinh tế tư nhân < Sở Tài chính | Hiệp hội Doanh nghiệp tỉnh",
    "  ≥10 collective term shared-leads",
    "  ≥10 individual term shared-leads",
    "Y tế, chăm sóc sức khỏe Nhân dân < Sở Y tế",
    "  ≥6 collective term lead",
    "  ≥12 individual term lead",
    "Dân vận khéo < Ban Tuyên giáo và Dân vận Tỉnh ủy + Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Lao động giỏi, lao động sáng tạo < Liên đoàn Lao động tỉnh",
    "  ≥15 worker/individual year lead",
    "Phong trào của Hội Liên hiệp Phụ nữ… < Hội Liên hiệp Phụ nữ tỉnh | Hội Cựu chiến binh tỉnh | Tỉnh đoàn",
    "  ≥5 collective term each-lead",
    "  ≥10 individual term each-lead",
    "every field",
    "  ≥2 collective year each-unit Xã, phường",
    "  ≥3 individual year each-unit Xã, phường",
  ]);
  expect(dates(draft)).toEqual([
    "mid-term cấp xã 2028-05-01 2028-05-31",
    "mid-term cấp tỉnh 2028-05-15 2028-06-30",
    "final cấp xã 2030-01-01 2030-03-31",
    "final cấp tỉnh 2030-07-01 2030-09-30",
    "plan-submission  2026-03-01 2026-03-31",
  ]);
  expect(draft.unread).toMatchObject([{ why: "vague", section: "II.7", line: 37 }]);
});

test("a commune's plan: who leads stands behind the movement, and some numbers are striven for", () => {
  const draft = draftPlan(textOf("invented-commune-2026"));
  expect(draft.plan).toMatchObject({
    issuer: "Ủy ban nhân dân xã An Bình",
    level: "commune",
    number: "12/KH-UBND",
    date: "2026-03-05",
    parentPlan: "Kế hoạch số 47/KH-UBND ngày 22/01/2026 của UBND tỉnh",
    standingBody: "Phòng Văn hóa - Xã hội",
  });
  expect(told(draft)).toEqual([
    "An Bình chung sức xây dựng nông thôn… < Phòng Kinh tế + Hội Nông dân xã | Trưởng các thôn",
    "  ≥2 collective year lead",
    "  ≥3 household year lead",
    "Toàn dân đoàn kết xây dựng đời sống… < Ủy ban Mặt trận Tổ quốc Việt Nam xã + Phòng Văn hóa - Xã hội",
    "  ≥2 collective year lead",
    "  ≥5 household year lead",
    "Dạy tốt - Học tốt < Phòng Văn hóa - Xã hội",
    "  ≥3 collective term lead",
    "  ≥6 individual term lead",
    "Quyết thắng < Ban Chỉ huy Quân sự xã | Công an xã",
    "  =1 collective term each-lead",
    "  =2 individual term each-lead",
    "Cải cách hành chính, chuyển đổi số < Văn phòng HĐND và UBND xã + Trung tâm Phục vụ hành chính công xã",
    "  =1 individual quarter lead strive",
    "Thanh niên tình nguyện < Đoàn Thanh niên xã | Hội Liên hiệp Phụ nữ xã",
    "  ≥2 any year shared-leads",
    "every field",
    "  ≥1 collective/individual/household year each-unit Thôn, đơn vị",
  ]);
  expect(dates(draft)).toEqual(["mid-term  2028-05-01 2028-05-31", "final  2030-04-01 2030-06-30"]);
  // It asks something of every village and names no field: told, not taken.
  expect(draft.unread.map(({ why, line }) => [why, line])).toEqual([["nobody", 15]]);
  expect(draft.remarks.map(({ part, code }) => `${part} ${code}`)).toEqual([
    "plan years-assumed",
    "plan quarters-assumed",
    "fields subjects-assumed",
    "quotas shared-assumed",
  ]);
});

test("every item quotes the sentence that it was read from, with its line", () => {
  const text = textOf("invented-province-2026");
  const lines = text.split("\n");
  const { plan } = draftPlan(text);
  for (const { clause } of [...plan.fields, ...plan.quotas, ...plan.milestones]) {
    const line = lines[Number(clause.lines) - 1] ?? "";
    expect(line).toContain(clause.text.slice(0, 40));
  }
  expect(plan.quotas.map(({ clause }) => clause.section).slice(0, 4)).toEqual(["II.1", "II.1", "II.1", "II.2"]);
});

/** The middle of a plan, under its title. */
const plan = (...lines: readonly string[]): PlanDraft =>
  draftPlan(["KẾ HOẠCH", "Nhân rộng điển hình tiên tiến xã An Bình giai đoạn 2026 - 2030", "I. NỘI DUNG", ...lines].join("\n"));

describe("forms that plans take", () => {
  test("a heading, criteria, and below them the sentence that charges somebody", () => {
    const draft = plan(
      "1. *Điển hình tiên tiến trong phong trào thi đua “Dạy tốt - Học tốt”*",
      "- Đối với tập thể: Trường có nhiều học sinh giỏi, 100% giáo viên đạt chuẩn.",
      "- Đối với cá nhân: Giáo viên tận tâm; hàng năm gia đình đạt “Gia đình văn hóa”.",
      "Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với các cơ quan, đơn vị liên quan xem xét lựa chọn, xây dựng và nhân rộng ít nhất 4",
      "",
      "tập thể và 10 cá nhân điển hình tiên tiến trong phong trào thi đua “Dạy tốt - Học tốt”.",
    );
    expect(told(draft)).toEqual(["Dạy tốt - Học tốt < Phòng Văn hóa - Xã hội", "  ≥4 collective term lead", "  ≥10 individual term lead"]);
    expect(draft.unread).toEqual([]);
  });

  test("the lead first, and at the end of the sentence the fields", () => {
    const draft = plan(
      "3. Hằng năm, các cơ quan chủ trì xét chọn, xây dựng, nhân rộng các tập thể, cá nhân điển hình, cụ thể:",
      "- Phòng Kinh tế chủ trì xét chọn, xây dựng điển hình tiêu biểu trong phong trào thi đua “Nông thôn mới”; trong lĩnh vực sáng kiến, sáng tạo.",
      "- Công an xã và Ban Chỉ huy Quân sự xã xét chọn, xây dựng điển hình tiêu biểu (đối với từng ngành) trong nhiệm vụ quốc phòng - an ninh.",
      "- Mỗi cơ quan, đơn vị phấn đấu xét chọn ít nhất 01 điển hình tập thể, cá nhân tiêu biểu.",
    );
    expect(told(draft)).toEqual([
      "Nông thôn mới < Phòng Kinh tế",
      "Sáng kiến, sáng tạo < Phòng Kinh tế",
      "Quốc phòng - an ninh < Công an xã | Ban Chỉ huy Quân sự xã",
      "every field",
      "  ≥1 collective/individual year each-unit Cơ quan, đơn vị strive",
    ]);
  });

  test("who leads in the heading, the number in the point under it", () => {
    const draft = plan(
      "b) Ủy ban nhân dân tỉnh chỉ đạo xây dựng một số mô hình, cụ thể như sau:",
      '- Điểm điển hình tiên tiến trong phong trào thi đua "Vì người nghèo", giao Sở Lao động, Thương binh và Xã hội chủ trì, phối hợp với Hội Nông dân tỉnh, UBND các xã, phường:',
      "+ Ban hành hướng dẫn tiêu chí xác định tập thể điển hình tiên tiến.",
      "+ Xem xét lựa chọn, xây dựng và nhân rộng ít nhất 40 hộ gia đình điển hình tiên tiến.",
    );
    expect(told(draft)).toEqual([
      "Vì người nghèo < Sở Lao động, Thương binh và Xã hội + Hội Nông dân tỉnh | UBND các xã, phường",
      "  ≥40 household term lead",
    ]);
  });

  test("a list of fields for which nobody is charged, and a number for every division each quarter", () => {
    const draft = plan(
      "2. Lựa chọn lĩnh vực",
      "- Điển hình tiên tiến trong phong trào “Cải cách hành chính”.",
      "- Điển hình tiên tiến trong phong trào thi đua “Chuyển đổi số”.",
      "- Điển hình tiên tiến trong phong trào thi đua “Văn hóa công sở”.",
      "3. Hằng quý, các phòng, ban, đơn vị lựa chọn, giới thiệu 01 cá nhân điển hình tiêu biểu, gửi về Văn phòng.",
    );
    expect(told(draft)).toEqual([
      "Cải cách hành chính < ",
      "Chuyển đổi số < ",
      "Văn hóa công sở < ",
      "every field",
      "  =1 individual quarter each-unit Phòng, ban, đơn vị",
    ]);
    expect(draft.remarks.filter(({ part }) => part === "quotas").map(({ code }) => code)).toEqual(["each-assumed"]);
  });

  test("a unit that has to reach a title by a year", () => {
    const draft = plan(
      "1. Điển hình tiên tiến trong lĩnh vực y tế",
      "Giao Trạm Y tế xã chủ trì xây dựng và nhân rộng ít nhất 02 tập thể; triển khai xây dựng Trạm Y tế An Bình trở thành đơn vị đạt chuẩn quốc gia trước năm 2029.",
    );
    expect(draft.plan.targets).toMatchObject([{ unit: "Trạm Y tế An Bình", title: "đơn vị đạt chuẩn quốc gia", deadline: "2028-12-31" }]);
  });

  test.each([
    ["Quý I, II năm 2030, tổ chức tổng kết.", "final 2030-01-01 2030-06-30"],
    ["Tổ chức sơ kết trong tháng 5 năm 2028.", "mid-term 2028-05-01 2028-05-31"],
    ["Sơ kết trước ngày 30/6/2028.", "mid-term 2028-06-01 2028-06-30"],
    ["Tổng kết vào cuối năm 2030.", "final 2030-01-01 2030-12-31"],
  ])("the time of a review: %s", (text, expected) => {
    expect(plan(`1. ${text}`).plan.milestones.map(({ kind, window }) => `${kind} ${window?.start} ${window?.end}`)).toEqual([expected]);
  });

  test.each([
    "Hằng năm tổ chức sơ kết, rút kinh nghiệm.",
    "Biểu dương vào dịp tổng kết năm.",
    "Tham mưu tổ chức sơ kết, tổng kết Kế hoạch này.",
  ])("no review with a time of its own: %s", (text) => expect(plan(`1. ${text}`).plan.milestones).toEqual([]));
});

test("a row of a pasted table that gives numbers is told, not passed over", () => {
  const draft = plan("1. Bảng phân bổ", "TT\tLĩnh vực\tChủ trì\tTập thể\tCá nhân", "1\tY tế\tTrạm Y tế xã\t5\t10");
  expect(draft.plan.quotas).toEqual([]);
  expect(draft.unread.map(({ text }) => text)).toEqual(["1 | Y tế | Trạm Y tế xã | 5 | 10"]);
});

test("a text that is no plan gives an empty draft that says what is missing", () => {
  for (const text of ["", "Kính gửi ông Trần Văn An,\nxin mời dự họp.", "\u0000\u0001 x\ty\tz"]) {
    const { plan: made, remarks } = draftPlan(text);
    expect(made.fields).toEqual([]);
    expect(made.quotas).toEqual([]);
    expect(remarks.map(({ detail }) => detail)).toEqual(expect.arrayContaining(["title", "issuer", "period"]));
  }
});

test("no text whatever makes it fail", () => {
  const words = fc.constantFrom(
    "Giao ",
    "Sở Y tế ",
    "chủ trì, ",
    "phối hợp với ",
    "ít nhất ",
    "5 ",
    "năm ",
    "tập thể ",
    "cá nhân ",
    "\n",
    "\n1. ",
    "\n- ",
    "“",
    "”",
    "(",
    ")",
    "quý ",
    "2030 ",
    "sơ kết ",
    "mỗi xã ",
    "; ",
    ". ",
    "KẾ HOẠCH\n",
    "Điển hình tiên tiến trong ",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      expect(() => draftPlan(parts.join(""))).not.toThrow();
    }),
    { numRuns: 200 },
  );
});

describe("a pasted text that is no document", () => {
  const length = 33_000;
  const charged = (text: string): string => `Giao Sở Y tế chủ trì, phối hợp với ${text} lựa chọn ít nhất 05 tập thể.`;

  test.each([
    ["short lines", "abc\n"],
    ["dots", "."],
    ["commas", ","],
    ["digits", "0"],
    ["numbers without end", "05 tập thể và "],
    ["bullets", "\n- a"],
  ])("of %s is read to its end", (_, seed) => {
    const text = seed.repeat(length / seed.length);
    for (const written of [text, `1. Điển hình tiên tiến trong lĩnh vực ${text}b\n${charged("Sở Nội vụ")}`, charged(`${text}†`)])
      expect(() => draftPlan(written)).not.toThrow();
  });

  test("a title loses the signs at its end and no others", () => {
    const title = (ending: string): string =>
      draftPlan(`1. Điển hình tiên tiến trong lĩnh vực y tế, dân số${ending}\n${charged("Sở Nội vụ")}`).plan.fields[0]?.title ?? "";
    const bare = title("");
    expect(bare).toMatch(/y tế, dân số$/);
    for (const ending of [":", ";.", " ./.", "/.", ",", "...:"]) expect(title(ending)).toBe(bare);
    expect(title("/")).toBe(`${bare}/`);
  });

  test("a sentence without end is read in pieces, and the number at its end is found", () => {
    const story = "Ngành y tế phấn đấu nâng cao chất lượng khám chữa bệnh cho nhân dân; ".repeat(120);
    const { plan } = draftPlan(`1. Điển hình tiên tiến trong lĩnh vực y tế\n${charged("Sở Nội vụ")}\n${story}ít nhất 07 cá nhân.`);
    expect(plan.quotas.map(({ number }) => number)).toEqual([5, 7]);
  });
});
