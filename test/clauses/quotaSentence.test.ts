import fc from "../tools/properties";
import { readQuotaNote, readQuotaSentence, type QuotaPhrase } from "../../src/clauses/quotaSentence";

/** `5+ collective/individual each xã, thị trấn per year`, one for each phrase: short enough to see a whole reading at a glance. */
function shown(text: string): string | null {
  const phrases = readQuotaSentence(text);
  return phrases && phrases.map(phraseShown).join("; ");
}

function phraseShown(phrase: QuotaPhrase): string {
  const number = `${phrase.number}${phrase.upTo === null ? "" : `-${phrase.upTo}`}${phrase.atLeast ? "+" : ""}`;
  const each = phrase.each ? ` each ${phrase.unitPer ?? "?"}` : "";
  return `${number} ${phrase.subjects.join("/")}${each}${phrase.per ? ` per ${phrase.per}` : ""}`;
}

describe("short cells", () => {
  test.each([
    ["05", "5 any"],
    ["≥ 02", "2+ any"],
    [">=2", "2+ any"],
    ["> = 2", "2+ any"],
    ["05 TT + 10 CN", "5 collective; 10 individual"],
    ["5TT,10CN", "5 collective; 10 individual"],
    ["5 TT; 10 CN", "5 collective; 10 individual"],
    ["5 TT, 10 CN.", "5 collective; 10 individual"],
    ["05TT/10CN", null],
    ["TT: 5, CN: 10", "5 collective; 10 individual"],
    ["Tập thể: 05; cá nhân: 10", "5 collective; 10 individual"],
    ["TT 5 CN 10", "5 collective; 10 individual"],
    ["- 05 tập thể\n- 10 cá nhân", "5 collective; 10 individual"],
    ["5 (TT), 10 (CN)", "5 collective; 10 individual"],
    ["Mỗi xã 2", "2 any each xã"],
    ["02/xã", "2 any each xã"],
    ["02 điển hình/xã, thị trấn", "2 any each xã, thị trấn"],
    ["từ 3-5", "3-5 any"],
    ["3 đến 5", "3-5 any"],
    ["từ 3 đến 5 tập thể", "3-5 collective"],
    ["từ ba đến năm tập thể", "3-5 collective"],
    ["01-02 mô hình", "1-2 any"],
    ["01 – 02 mô hình", "1-2 any"],
    ["không dưới 5", "5+ any"],
    ["tối thiểu 5", "5+ any"],
    ["từ 5 trở lên", "5+ any"],
    ["từ 05 tập thể trở lên", "5+ collective"],
    ["05 (năm)", "5 any"],
    ["năm (05)", "5 any"],
    ["năm (05) tập thể", "5 collective"],
    ["05 (năm) cá nhân", "5 individual"],
    ["03 (ba) tập thể, 10 (mười) cá nhân", "3 collective; 10 individual"],
    ["05 hộ gia đình; 05 HTX", "5 household; 5 cooperative"],
    ["05 điển hình/đơn vị", "5 any each đơn vị"],
    ["05 điển hình/đơn vị/năm", "5 any each đơn vị per year"],
    ["02/năm", "2 any per year"],
    ["02 /1 năm", null],
    ["2 mỗi năm", "2 any per year"],
    ["mỗi năm 2", "2 any per year"],
    ["hằng năm ít nhất 02 tập thể", "2+ collective per year"],
    ["01 cá nhân/quý", "1 individual per quarter"],
    ["hằng quý 01 cá nhân", "1 individual per quarter"],
    ["mỗi cơ quan 2 tập thể và 5 cá nhân", "2 collective each cơ quan; 5 individual each cơ quan"],
    ["10 Hợp tác xã, 10 Tổ Hợp tác", "10 cooperative; 10 cooperative-group"],
    ["10 HTX, THT", "10 cooperative/cooperative-group"],
    ["ít nhất 05 nông dân điển hình tiên tiến/năm", "5+ farmer per year"],
    ["10 gương", "10 any"],
    ["10 gương điển hình", "10 any"],
    ["ít nhất 01 điển hình tập thể, cá nhân tiêu biểu", "1+ collective/individual"],
    ["02 điển hình tiêu biểu là tập thể, cá nhân", "2 collective/individual"],
    ["10 tập thể, cá nhân", "10 collective/individual"],
    ["ít nhất 10 tập thể và 10 cá nhân (đối với từng ngành)", "10+ collective each ngành; 10+ individual each ngành"],
    ["03 điển hình tiên tiến/năm", "3 any per year"],
    ["15 điển hình (5 tập thể, 10 cá nhân)", "5 collective; 10 individual"],
    ["15 điển hình, gồm 5 tập thể và 10 cá nhân", "5 collective; 10 individual"],
    ["Chỉ tiêu: 05", "5 any"],
    ["phấn đấu 3 cá nhân", "3 individual"],
    ["cả giai đoạn 10 TT; 2 CN/năm", "10 collective per term; 2 individual per year"],
    ["it nhat 5 tap the va 10 ca nhan", "5+ collective; 10+ individual"],
    ["1.200 cá nhân", "1200 individual"],
    ["20 cá nhân (năm 2023)", "20 individual"],
  ])("%s", (text, reading) => expect(shown(text)).toBe(reading));
});

describe("numbers in words", () => {
  test.each([
    ["hai tập thể", "2 collective"],
    ["ba điển hình", "3 any"],
    ["năm tập thể và mười cá nhân", "5 collective; 10 individual"],
    ["ít nhất năm cá nhân", "5+ individual"],
    ["mỗi năm hai tập thể", "2 collective per year"],
    ["mỗi xã năm điển hình mỗi năm", "5 any each xã per year"],
    ["mười lăm cá nhân", "15 individual"],
    ["hai mươi hộ gia đình", "20 household"],
    ["hai mươi lăm hộ", "25 household"],
    ["ba", "3 any"],
  ])("%s", (text, reading) => expect(shown(text)).toBe(reading));
});

describe("what is not understood is left to a person", () => {
  test.each([
    "một số điển hình",
    "theo thực tế",
    "5/10",
    "x",
    "",
    " ",
    "-",
    "-5",
    "2,5",
    "50%",
    "05 (ba)",
    "03 (năm)",
    "khoảng 5",
    "tối đa 5 tập thể",
    "không quá 5",
    "trên 5 cá nhân",
    "> 5",
    "< 5",
    "≤ 5",
    "từ 3",
    "5-3",
    "5 xã",
    "5 năm",
    "5 triệu đồng",
    "tăng 5",
    "thiếu 01 CN",
    "10 điển hình (5 tập thể, 4 cá nhân)",
    "5 tập thể, 10",
    "năm",
    "Sở Nội vụ",
    "hằng năm",
    "Đề án số 08-ĐA/TU ngày 27/3/2020",
    "12 Điều Y đức",
    "giai đoạn 2021-2025",
    "Covid-19",
    "năm 2023",
    "quý II/2023",
    "27/3/2020",
    "310/KH-UBND",
    "là một tập thể đoàn kết",
    "02 cá nhân mỗi tháng 6",
  ])("%s", (text) => expect(shown(text)).toBeNull());
});

describe("clauses of plans", () => {
  test.each([
    [
      "Giao Sở Y tế chủ trì, phối hợp với các cơ quan, đơn vị liên quan xem xét lựa chọn, xây dựng và nhân rộng ít nhất 5 tập thể và 10 cá nhân điển hình tiên tiến trong phong trào “Ngành Y tế chung tay phòng, chống dịch bệnh Covid-19” của tỉnh giai đoạn 2021-2025, triển khai xây dựng Bệnh viện Đa khoa tỉnh trở thành đơn vị anh hùng lao động thời kỳ đổi mới từ nay đến năm 2025.",
      "5+ collective; 10+ individual",
    ],
    [
      "Giao Công an tỉnh, Bộ Chỉ huy quân sự tỉnh: mỗi cơ quan chủ trì xem xét lựa chọn, xây dựng và nhân rộng ít nhất 2 tập thể và 5 cá nhân (đối với từng ngành) điển hình tiên tiến trong thực hiện nhiệm vụ quốc phòng - an ninh giai đoạn 2021-2025.",
      "2+ collective each cơ quan chủ trì; 5+ individual each cơ quan chủ trì",
    ],
    [
      "xem xét lựa chọn, xây dựng và nhân rộng 05 hộ gia đình điển hình tiên tiến cấp tỉnh về phát triển kinh tế hộ gia đình, xóa đói giảm nghèo và 05 HTX điển hình tiên tiến cấp tỉnh giai đoạn 2021-2025.",
      "5 household; 5 cooperative",
    ],
    [
      "xem xét lựa chọn, xây dựng và nhân rộng ít nhất 4\n\ntập thể và 10 cá nhân điển hình tiên tiến tiêu biểu",
      "4+ collective; 10+ individual",
    ],
    ["mỗi đơn vị lựa chọn 05 điển hình tiên tiến, cấp tỉnh, giai đoạn 2021-2025.", "5 any each đơn vị"],
    [
      "- Mỗi cơ quan, đơn vị thuộc huyện phấn đấu xét chọn, xây dựng, nhân rộng ít nhất 01 điển hình tập thể, cá nhân tiêu biểu.",
      "1+ collective/individual each cơ quan, đơn vị",
    ],
    [
      "- Riêng Ủy ban nhân các xã, thị trấn chủ trì xét chọn, xây dựng, nhân rộng mỗi xã, thị trấn ít nhất 02 điển hình tiêu biểu là tập thể, cá nhân trong tất cả các lĩnh vực quản lý.",
      "2+ collective/individual each xã, thị trấn",
    ],
    [
      "Đề nghị Hội Nông dân huyện xem xét lựa chọn ít nhất **05 nông dân điển hình tiên tiến/năm** có mô hình phát triển kinh tế.",
      "5+ farmer per year",
    ],
    [
      "Giao Trung tâm Y tế xem xét lựa chọn, xây dựng và nhân rộng ít nhất **03 công nhân điển hình tiên tiến/năm** trong lao động giỏi.",
      "3+ worker per year",
    ],
    [
      "+ Xem xét lựa chọn, xây dựng và nhân rộng ít nhất 40 hộ gia đình điển hình tiên tiến về phát triển kinh tế hộ gia đình, đặc biệt là hộ gia đình người khuyết tật vượt khó vươn lên.",
      "40+ household",
    ],
    [
      "+ Xem xét lựa chọn, xây dựng và nhân rộng ít nhất 10 tập thể, 10 cá nhân điển hình tiên tiến trong thực hiện Đề án số 08-ĐA/TU ngày 27/3/2020 của Ban Thường vụ Tỉnh ủy.",
      "10+ collective; 10+ individual",
    ],
    ["+ Xem xét lựa chọn ít nhất 10 Hợp tác xã, 10 Tổ Hợp tác điển hình tiên tiến", "10+ cooperative; 10+ cooperative-group"],
    [
      "+ Xem xét lựa chọn, xây dựng và nhân rộng ít nhất 10 gương điển hình tiên tiến trong sáng kiến, sáng tạo trên địa bàn tỉnh.",
      "10+ any",
    ],
    [
      "- Các phòng, ban, đơn vị, hàng năm đăng ký điển hình tiên tiến lồng ghép với đăng ký danh hiệu thi đua cho tập thể, cá nhân. Hằng quý, các phòng, ban đơn vị lựa chọn, giới thiệu 01 cá nhân điển hình tiêu biểu, gửi danh sách kèm trích ngang thành tích về Hội đồng.",
      "1 individual per quarter",
    ],
  ])("%s", (text, reading) => {
    expect(shown(text)).toBe(reading);
    expect(shown(text.normalize("NFD"))).toBe(reading);
  });
});

test("a generated phrase is read back as it was meant", () => {
  const subject = fc.constantFrom(
    ...([
      ["tập thể", "collective"],
      ["TT", "collective"],
      ["cá nhân", "individual"],
      ["CN", "individual"],
      ["hộ gia đình", "household"],
      ["HGĐ", "household"],
      ["HTX", "cooperative"],
      ["tổ hợp tác", "cooperative-group"],
      ["nông dân", "farmer"],
      ["công nhân", "worker"],
      ["điển hình tiên tiến", "any"],
      ["gương", "any"],
    ] as const),
  );
  const one = fc.record({ number: fc.integer({ min: 0, max: 99 }), subject, padded: fc.boolean(), glued: fc.boolean() });
  const meant = fc.record({
    phrases: fc.array(one, { minLength: 1, maxLength: 3 }),
    opener: fc.constantFrom(["", false], ["ít nhất ", true], ["≥", true], ["tối thiểu ", true], ["không dưới ", true]),
    closer: fc.constantFrom(["", null], ["/năm", "year"], [" mỗi năm", "year"], ["/quý", "quarter"]),
    each: fc.constantFrom("", "mỗi cơ quan ", "mỗi xã "),
    link: fc.constantFrom(" và ", ", ", "; ", " + "),
    decomposed: fc.boolean(),
  });
  fc.assert(
    fc.property(meant, ({ phrases, opener, closer, each, link, decomposed }) => {
      const parts = phrases.map(
        (part) => `${part.padded ? String(part.number).padStart(2, "0") : part.number}${part.glued ? "" : " "}${part.subject[0]}`,
      );
      const text = `${each}${opener[0]}${parts.join(link)}${closer[0]}`;
      expect(readQuotaSentence(decomposed ? text.normalize("NFD") : text)).toEqual(
        phrases.map((part) => ({
          number: part.number,
          upTo: null,
          atLeast: opener[1],
          subjects: [part.subject[1]],
          per: closer[1],
          each: each !== "",
          unitPer: each === "" ? null : each.trim().slice(4),
        })),
      );
    }),
    { numRuns: 200 },
  );
});

test("any text at all is read or refused, never thrown at", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("5", "năm", "TT", "(", ")", "/", "-", "đến", "mỗi", "xã", "ít nhất", ",", "10", "quý", "một", "số"), {
        maxLength: 9,
      }),
      (parts) => {
        const read = readQuotaSentence(parts.join(" "));
        expect(read === null || read.every((phrase) => Number.isInteger(phrase.number) && phrase.subjects.length > 0)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test("a note says whether the number is for each body", () => {
  expect(readQuotaNote("mỗi cơ quan")).toEqual({ each: true, per: null });
  expect(readQuotaNote("Đối với từng ngành")).toEqual({ each: true, per: null });
  expect(readQuotaNote("cho mỗi đơn vị, hằng năm")).toEqual({ each: true, per: "year" });
  expect(readQuotaNote("Theo Kế hoạch 310/KH-UBND")).toEqual({ each: false, per: null });
});

test("a text longer than any clause asks for nothing, whatever stands in it", () => {
  const story = `Mỗi xã 05 tập thể. ${"Ông phụ trách công tác thi đua, khen thưởng. ".repeat(100)}`;
  expect(readQuotaSentence(story.slice(0, 19))).not.toBeNull();
  expect(readQuotaSentence(story)).toBeNull();
  expect(readQuotaNote(story)).toEqual({ each: false, per: null });
});
