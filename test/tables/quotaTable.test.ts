import { cellAddress } from "../../src/model/cell";
import type { Plan } from "../../src/model/plan";
import type { QuotaEntry } from "../../src/model/quotaEntry";
import type { Observation } from "../../src/model/recognition";
import type { Unit } from "../../src/model/unit";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { findBlocks } from "../../src/tables/blocks";
import { gridOf } from "../../src/tables/grid";
import { planNamesOf } from "../../src/tables/planNames";
import { looksLikeQuotaHeaders } from "../../src/tables/quotaHeaders";
import { quotaNamesOf } from "../../src/tables/quotaNames";
import { readQuotaBlock } from "../../src/tables/quotaTable";
import { unitNamesOf } from "../../src/tables/unitNames";
import { drawn, type SheetOptions } from "./sheetBuilder";

function planOf(id: string): Plan {
  const plan = builtinPlan(id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

const quangTri = planOf("quang-tri-2021-2025");
const huuLung = planOf("huu-lung-2021-2025");
const konRay = planOf("kon-ray-2023-2025");

interface Read {
  readonly entries: readonly string[];
  readonly observations: readonly string[];
  readonly all: readonly QuotaEntry[];
}

/** All quota tables of a drawn sheet, each entry on one line: `D4 F07 cong-an-tinh asked 2 collective each`. */
function read(plan: Plan, picture: string, options: SheetOptions & { units?: readonly Unit[]; name?: string } = {}): Read {
  const grid = gridOf(drawn(options.name ?? "Chỉ tiêu", picture, options));
  const names = quotaNamesOf(planNamesOf(plan), unitNamesOf(options.units ?? []), options.units);
  const readings = findBlocks(grid).map((block) => readQuotaBlock(block, grid, names));
  if (readings.length === 0) throw new Error("no table was found");
  const all = readings.flatMap((reading) => reading.entries);
  return { entries: all.map(shown), observations: readings.flatMap((reading) => reading.observations.map(observed)), all };
}

function shown(entry: QuotaEntry): string {
  return [
    cellAddress(entry.row, entry.column),
    entry.field.value ?? (entry.field.text === "" ? "" : `?${entry.field.text}`),
    entry.leads.map((lead) => lead.value ?? `?${lead.text}`).join("+"),
    entry.unit.text === "" ? "" : `[${entry.unit.value ?? `?${entry.unit.text}`}]`,
    entry.kind,
    `${entry.number}${entry.upTo === null ? "" : `-${entry.upTo}`}`,
    entry.subjects.join("/"),
    entry.each ? "each" : "",
    entry.per === "term" ? "" : `per ${entry.per}${entry.year ?? ""}${entry.quarter ? `Q${entry.quarter}` : ""}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function observed(observation: Observation): string {
  const place = cellAddress(observation.row, observation.column);
  if (observation.kind === "total-mismatch") return `${place} ${observation.of} ${observation.stated}≠${observation.found}`;
  return `${place} ${observation.kind}${"text" in observation ? ` ${observation.text}` : ""}`;
}

function unitOf(name: string, unitClass: string): Unit {
  return { name, unitClass, aliases: [], activeFrom: null, activeTo: null, sheet: "Đơn vị", row: 2, column: 2 };
}

test("L15: a provincial quota table with types as columns, several leads in a cell and a merged sentence", () => {
  const { entries, observations } = read(
    quangTri,
    `
CHỈ TIÊU XÂY DỰNG ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021-2025│→│→│→│→│→
TT│Phong trào/ Lĩnh vực│Cơ quan chủ trì│Chỉ tiêu (ít nhất)│→│Ghi chú
↑│↑│↑│Tập thể│Cá nhân│↑
1│Học tập và làm theo Bác│Ban Tuyên giáo TU│5│10│·
2│Nông thôn mới│Sở NN&PTNT│5│5│·
7│Quốc phòng – an ninh│CA tỉnh, BCHQS tỉnh, BĐBP tỉnh│02│05│mỗi cơ quan
10│Vì người nghèo│Sở Lao động, Thương binh và Xã hội, UBMTTQVN tỉnh│5│10│·
11│Nông dân giỏi – Hợp tác xã│HND tỉnh, LMHTX│05 hộ gia đình; 05 HTX│→│·
12│Cựu chiến binh, Phụ nữ, Thanh niên│Hội Cựu chiến binh tỉnh; Hội LHPN tỉnh; Tỉnh đoàn│05 điển hình/đơn vị│→│·
·│Cộng│·│21│55│·
`,
  );
  expect(entries).toEqual([
    "D4 F01 ban-tuyen-giao-tinh-uy asked 5 collective",
    "E4 F01 ban-tuyen-giao-tinh-uy asked 10 individual",
    "D5 F02 so-nong-nghiep-phat-trien-nong-thon asked 5 collective",
    "E5 F02 so-nong-nghiep-phat-trien-nong-thon asked 5 individual",
    "D6 F07 cong-an-tinh+bo-chi-huy-quan-su-tinh+bo-chi-huy-bo-doi-bien-phong-tinh asked 2 collective each",
    "E6 F07 cong-an-tinh+bo-chi-huy-quan-su-tinh+bo-chi-huy-bo-doi-bien-phong-tinh asked 5 individual each",
    "D7 F10 so-lao-dong-thuong-binh-xa-hoi+uy-ban-mttq-viet-nam-tinh asked 5 collective",
    "E7 F10 so-lao-dong-thuong-binh-xa-hoi+uy-ban-mttq-viet-nam-tinh asked 10 individual",
    "D8 F11 hoi-nong-dan-tinh+lien-minh-hop-tac-xa asked 5 household",
    "D8 F11 hoi-nong-dan-tinh+lien-minh-hop-tac-xa asked 5 cooperative",
    "D9 F12 hoi-cuu-chien-binh-tinh+hoi-lien-hiep-phu-nu-tinh+tinh-doan asked 5 collective/individual each",
  ]);
  // 21 = 5 + 5 + 3 × 2 + 5; 55 = 10 + 5 + 3 × 5 + 10 + 3 × 5: the leads multiplied, the merged cell counted where the maker liked.
  expect(observations).toEqual(["D6 number-as-text 02", "E6 number-as-text 05"]);
});

test("a total that no counting of its rows gives is observed", () => {
  const { observations } = read(
    quangTri,
    `
STT│Lĩnh vực│Chỉ tiêu│→
↑│↑│Tập thể│Cá nhân
1│Nông thôn mới│5│5
2│Y tế│5│10
·│Tổng cộng│10│16
`,
  );
  expect(observations).toEqual(["D5 quotas 16≠15"]);
});

test("L16: a sentence in one cell", () => {
  const { entries, observations } = read(
    quangTri,
    `
STT│Lĩnh vực│Cơ quan chủ trì│Chỉ tiêu
1│Quốc phòng – an ninh│Công an tỉnh│ít nhất 2 tập thể và 5 cá nhân (đối với từng ngành)
2│Y tế│Sở Y tế│05 TT + 10 CN
3│Nông thôn mới│Sở NN&PTNT│một số điển hình
4│Văn hóa công sở│Sở Nội vụ│từ 3-5
`,
  );
  expect(entries).toEqual([
    "D2 F07 cong-an-tinh asked 2 collective each",
    "D2 F07 cong-an-tinh asked 5 individual each",
    "D3 F04 so-y-te asked 5 collective",
    "D3 F04 so-y-te asked 10 individual",
    "D5 F09 so-noi-vu asked 3-5 any",
  ]);
  expect(observations).toEqual(["D4 quota-unreadable một số điển hình"]);
});

test("L17: years as columns with quota and result, leads instead of fields", () => {
  const { entries, observations } = read(
    huuLung,
    `
STT│Đơn vị chủ trì│CT/năm│2021│→│2022│→│2023│→│Cộng 2021–2023│→│Tỷ lệ
↑│↑│↑│KH│TH│KH│TH│KH│TH│KH│TH│(%)
1│Ban Tuyên giáo HU│02│02│02│02│03│02│01│6│6│100
2│Văn phòng Điều phối NTM huyện│3│3│3│3│2│3│·│9│6│66.7
Tổng cộng│→│5│5│5│5│5│5│1│15│12│166.7
`,
  );
  expect(entries.filter((entry) => entry.startsWith("C"))).toEqual([
    "C3 F01 ban-tuyen-giao-huyen-uy asked 2 any per year",
    "C4 F02 van-phong-dieu-phoi-nong-thon-moi asked 3 any per year",
  ]);
  expect(entries.filter((entry) => /^[D-I]3/.test(entry))).toEqual([
    "D3 F01 ban-tuyen-giao-huyen-uy asked 2 any per year2021",
    "E3 F01 ban-tuyen-giao-huyen-uy achieved 2 any per year2021",
    "F3 F01 ban-tuyen-giao-huyen-uy asked 2 any per year2022",
    "G3 F01 ban-tuyen-giao-huyen-uy achieved 3 any per year2022",
    "H3 F01 ban-tuyen-giao-huyen-uy asked 2 any per year2023",
    "I3 F01 ban-tuyen-giao-huyen-uy achieved 1 any per year2023",
  ]);
  expect(entries).toHaveLength(13);
  // 3 + 2 and nothing yet make 5, not 6, so 11 in all and not 12; 100 % and 66,7 % were added up.
  expect(observations.filter((text) => !text.includes("number-as-text"))).toEqual([
    "K4 achieved 6≠5",
    "L5 percent-summed 166.7",
    "K5 achieved 12≠11",
  ]);
});

test("L18: quota, result and ratio by type, under a heading", () => {
  const { entries, observations } = read(
    quangTri,
    `
KẾT QUẢ THỰC HIỆN KẾ HOẠCH│→│→│→│→│→│→│→│→│→│→│→
TT│Lĩnh vực│Chỉ tiêu KH│→│Kết quả thực hiện│→│Tỷ lệ %│→│Trong đó│→│→│Đánh giá
↑│↑│TT│CN│TT│CN│TT│CN│Nữ│DTTS│NLĐ trực tiếp│↑
I│KHỐI CÁC CƠ QUAN│·│·│·│·│·│·│·│·│·│·
1│Nông thôn mới│5│5│6│4│120%│80%│1│0│2│Chưa đạt (CN)
2│Y tế│5│10│5│12│100%│120%│3│0│9│Đạt
·│Cộng│10│15│11│16│220%│106,7%│·│·│·│·
`,
    { name: "Kết quả" },
  );
  expect(entries).toEqual([
    "C5 F02 asked 5 collective",
    "D5 F02 asked 5 individual",
    "E5 F02 achieved 6 collective",
    "F5 F02 achieved 4 individual",
    "C6 F04 asked 5 collective",
    "D6 F04 asked 10 individual",
    "E6 F04 achieved 5 collective",
    "F6 F04 achieved 12 individual",
  ]);
  expect(observations).toEqual(["G7 percent-summed 220%"]);
});

test("L19: units as rows, fields with types as columns; a dash is none achieved", () => {
  const units = [unitOf("Xã Đăk Ruồng", "commune"), unitOf("Thị trấn Đăk Rve", "commune")];
  const { entries, observations } = read(
    konRay,
    `
TỔNG HỢP KẾT QUẢ XÂY DỰNG ĐIỂN HÌNH NĂM 2024│→│→│→│→│→│→
STT│Xã, thị trấn│Nông thôn mới│→│Đời sống văn hóa│→│Cộng
↑│↑│TT│CN│TT│CN│↑
1│Xã Đăk Ruồng│1│-│2│1│4
2│Thị trấn Đăk Rve│-│2│1│-│4
3│Xã Lạ│1│1│-│-│2
·│Cộng│2│3│3│1│10
`,
    { units, name: "Tổng hợp" },
  );
  expect(entries.slice(0, 5)).toEqual([
    "C4 F01a [Xã Đăk Ruồng] achieved 1 collective per year2024",
    "D4 F01a [Xã Đăk Ruồng] achieved 0 individual per year2024",
    "E4 F02 [Xã Đăk Ruồng] achieved 2 collective per year2024",
    "F4 F02 [Xã Đăk Ruồng] achieved 1 individual per year2024",
    "C5 F01a [Thị trấn Đăk Rve] achieved 0 collective per year2024",
  ]);
  expect(entries[8]).toBe("C6 F01a [?Xã Lạ] achieved 1 collective per year2024");
  expect(observations).toEqual(["G5 achieved 4≠3", "G7 achieved 10≠9"]);
});

test("the long shape: one row for each field and type", () => {
  const { entries } = read(
    quangTri,
    `
STT│Lĩnh vực│Đối tượng│Số lượng│Năm│Ghi chú
1│Nông thôn mới│Tập thể│5│·│·
2│Nông thôn mới│Cá nhân│5│2023│·
3│Y tế│CN│10│·│hằng năm
4│Nông dân giỏi – Hợp tác xã│HTX│5│·│·
`,
  );
  expect(entries).toEqual([
    "D2 F02 asked 5 collective",
    "D3 F02 asked 5 individual per year2023",
    "D4 F04 asked 10 individual per year",
    "D5 F11 asked 5 cooperative",
  ]);
});

test("a field merged down over the rows of its leads, and leads without a field", () => {
  const { entries } = read(
    quangTri,
    `
STT│Lĩnh vực│Cơ quan chủ trì│Tập thể│Cá nhân
1│Quốc phòng – an ninh│Công an tỉnh│2│5
↑│↑│BCHQS tỉnh│2│5
↑│↑│Bộ Chỉ huy BĐBP tỉnh│2│5
2│·│Sở Y tế│5│10
3│·│UBMTTQVN tỉnh│5│10
`,
  );
  expect(entries).toEqual([
    "D2 F07 cong-an-tinh asked 2 collective",
    "E2 F07 cong-an-tinh asked 5 individual",
    "D3 F07 bo-chi-huy-quan-su-tinh asked 2 collective",
    "E3 F07 bo-chi-huy-quan-su-tinh asked 5 individual",
    "D4 F07 bo-chi-huy-bo-doi-bien-phong-tinh asked 2 collective",
    "E4 F07 bo-chi-huy-bo-doi-bien-phong-tinh asked 5 individual",
    "D5 F04 so-y-te asked 5 collective",
    "E5 F04 so-y-te asked 10 individual",
    "D6 uy-ban-mttq-viet-nam-tinh asked 5 collective",
    "E6 uy-ban-mttq-viet-nam-tinh asked 10 individual",
  ]);
});

test("a number merged down belongs to the leads of all its rows", () => {
  const { entries } = read(
    quangTri,
    `
STT│Lĩnh vực│Cơ quan chủ trì│Tập thể│Cá nhân
1│Vì người nghèo│Sở LĐTBXH│5│10
↑│↑│UBMTTQVN tỉnh│↑│↑
2│Y tế│Sở Y tế│5│10
`,
  );
  expect(entries).toEqual([
    "D2 F10 so-lao-dong-thuong-binh-xa-hoi+uy-ban-mttq-viet-nam-tinh asked 5 collective",
    "E2 F10 so-lao-dong-thuong-binh-xa-hoi+uy-ban-mttq-viet-nam-tinh asked 10 individual",
    "D4 F04 so-y-te asked 5 collective",
    "E4 F04 so-y-te asked 10 individual",
  ]);
});

test("groups with sums of their own: at the head of a group, below it, and over all", () => {
  const { entries, observations } = read(
    quangTri,
    `
STT│Lĩnh vực│Tập thể│Cá nhân
I│KHỐI ĐẢNG, ĐOÀN THỂ│10│21
1│Học tập và làm theo Bác│5│10
2│Đời sống văn hóa ở khu dân cư│5│10
II│KHỐI NHÀ NƯỚC│9│15
1│Y tế│5│10
2│Nông thôn mới│4│5
·│Tổng cộng│19│35
`,
  );
  expect(entries).toHaveLength(8);
  expect(observations).toEqual(["D2 quotas 21≠20"]);
  expect(
    read(
      quangTri,
      `
STT│Lĩnh vực│Tập thể│Cá nhân
I│KHỐI ĐẢNG, ĐOÀN THỂ│·│·
1│Học tập và làm theo Bác│5│10
2│Đời sống văn hóa ở khu dân cư│5│10
·│Cộng I│10│20
II│KHỐI NHÀ NƯỚC│·│·
1│Y tế│5│10
2│Nông thôn mới│5│5
·│Cộng II│11│15
·│Tổng cộng│20│35
`,
    ).observations,
  ).toEqual(["C9 quotas 11≠10"]);
});

test("a total row at the top of the table", () => {
  const { entries, observations } = read(
    quangTri,
    `
STT│Lĩnh vực│Tập thể│Cá nhân
·│Tổng số│10│14
1│Y tế│5│10
2│Nông thôn mới│5│5
`,
  );
  expect(entries).toHaveLength(4);
  expect(observations).toEqual(["D2 quotas 14≠15"]);
});

test("a field that the plan does not know keeps its text and the nearest name", () => {
  const { all } = read(
    quangTri,
    `
STT│Lĩnh vực│Tập thể│Cá nhân
1│Bảo tồn di sản làng nghề│2│3
2│Nông thôm mới │5│5
`,
  );
  expect(all[0]?.field).toMatchObject({ value: null, text: "Bảo tồn di sản làng nghề", source: "cell" });
  const misspelt = all[2]?.field;
  expect(misspelt?.value ?? misspelt?.suggestion?.id).toBe("F02");
});

test("errors, dates that were a range, fractions and marks are not numbers", () => {
  const { entries, observations } = read(
    quangTri,
    `
STT│Lĩnh vực│Tập thể│Cá nhân
1│Y tế│#REF!│x
2│Nông thôn mới│5/10│2,5
3│Văn hóa công sở│-│theo thực tế
`,
  );
  expect(entries).toEqual([]);
  expect(observations).toEqual([
    "C2 error-value #REF!",
    "D2 quota-unreadable x",
    "C3 quota-unreadable 5/10",
    "D3 quota-unreadable 2,5",
    "D4 quota-unreadable theo thực tế",
  ]);
});

test("the title dates the numbers: a quarter of an office", () => {
  const { entries } = read(
    planOf("lao-cai-office-2021-2025"),
    `
KẾT QUẢ GIỚI THIỆU ĐIỂN HÌNH QUÝ II NĂM 2023│→│→
STT│Phòng, ban, đơn vị│Cá nhân
1│Phòng Tổng hợp│1
2│Phòng Nội chính│2
`,
    { units: [unitOf("Phòng Tổng hợp", "division"), unitOf("Phòng Nội chính", "division")], name: "KQ" },
  );
  expect(entries).toEqual([
    "C3 [Phòng Tổng hợp] achieved 1 individual per quarter2023Q2",
    "C4 [Phòng Nội chính] achieved 2 individual per quarter2023Q2",
  ]);
});

test("a line for every unit of a class is said of each registered one", () => {
  const units = [unitOf("Xã Đăk Ruồng", "commune"), unitOf("Thị trấn Đăk Rve", "commune"), unitOf("Phòng Nội vụ", "agency")];
  const picture = `
STT│Nội dung│Chỉ tiêu/năm
1│Mỗi xã, thị trấn│02 điển hình
2│Mỗi cơ quan, đơn vị thuộc huyện│ít nhất 01 điển hình tập thể, cá nhân
`;
  expect(read(konRay, picture, { units }).entries).toEqual([
    "C2 [Xã Đăk Ruồng] asked 2 any per year",
    "C2 [Thị trấn Đăk Rve] asked 2 any per year",
    "C3 [Phòng Nội vụ] asked 1 collective/individual per year",
  ]);
  expect(read(konRay, picture).entries).toEqual(["C2 asked 2 any each per year", "C3 asked 1 collective/individual each per year"]);
});

test("a line for every unit of a class in the column of leads, as the template has it; beside a field, for its leads", () => {
  const units = [unitOf("Xã Đăk Ruồng", "commune"), unitOf("Phòng Nội vụ", "agency")];
  const picture = `
STT│Lĩnh vực, phong trào│Cơ quan chủ trì│Loại đối tượng│Chỉ tiêu
1││Mỗi xã, thị trấn│Tập thể, Cá nhân│2
2│Dạy tốt - Học tốt│Mỗi cơ quan│Cá nhân│1
`;
  const { entries } = read(konRay, picture, { units });
  expect(entries[0]).toContain("[Xã Đăk Ruồng] asked 2");
  expect(entries.filter((entry) => entry.includes("[Phòng Nội vụ]"))).toEqual([]);
});

test("a total beside its parts, three header levels, the term beside the years", () => {
  const { entries, observations } = read(
    quangTri,
    `
STT│Phong trào│Số lượng điển hình│→│→
↑│↑│Tổng số│Trong đó│→
↑│↑│↑│Tập thể│Cá nhân
1│Y tế│15│5│10
2│Nông thôn mới│11│5│5
`,
  );
  expect(entries).toEqual([
    "D4 F04 asked 5 collective",
    "E4 F04 asked 10 individual",
    "D5 F02 asked 5 collective",
    "E5 F02 asked 5 individual",
  ]);
  expect(observations).toEqual(["C5 quotas 11≠10"]);
  expect(read(huuLung, "STT│Lĩnh vực│Chỉ tiêu giai đoạn 2021-2025│Năm 2021│Năm 2022\n1│Y tế│25│5│6").entries).toEqual([
    "C2 F09 asked 25 any",
    "D2 F09 asked 5 any per year2021",
    "E2 F09 asked 6 any per year2022",
  ]);
});

test("quarters as columns, dated by the sheet's name; the year sums them", () => {
  const { entries, observations } = read(
    planOf("lao-cai-office-2021-2025"),
    `
STT│Phòng, ban│Quý I│Quý II│Quý III│Quý IV│Cả năm
1│Phòng Tổng hợp│1│1│0│1│4
`,
    { units: [unitOf("Phòng Tổng hợp", "division")], name: "Kết quả 2023" },
  );
  expect(entries).toEqual([
    "C2 [Phòng Tổng hợp] achieved 1 any per quarter2023Q1",
    "D2 [Phòng Tổng hợp] achieved 1 any per quarter2023Q2",
    "E2 [Phòng Tổng hợp] achieved 0 any per quarter2023Q3",
    "F2 [Phòng Tổng hợp] achieved 1 any per quarter2023Q4",
  ]);
  expect(observations).toEqual(["G2 achieved 4≠3"]);
});

test("a total in words is compared type by type; an unread cell leaves it open", () => {
  const picture = (last: string): string => `
STT│Lĩnh vực│Tập thể│Cá nhân
1│Y tế│5│10
2│Nông thôn mới│5│${last}
·│Tổng cộng: 10 tập thể, 16 cá nhân│·│·
`;
  expect(read(quangTri, picture("5")).observations).toEqual(["B4 quotas 16≠15"]);
  expect(read(quangTri, picture("6")).observations).toEqual([]);
  expect(read(quangTri, picture("khoảng 5")).observations).toEqual(["D3 quota-unreadable khoảng 5"]);
});

test("a field numbered and alone heads the rows of its leads; a line left blank heads nothing", () => {
  const { entries, observations } = read(
    quangTri,
    `
STT│Lĩnh vực, cơ quan chủ trì│Tập thể│Cá nhân
1│Quốc phòng – an ninh│·│·
-│Công an tỉnh│2│5
-│BCHQS tỉnh│2│5
2│Việc khác│·│·
3│Y tế│5│10
`,
  );
  expect(entries).toEqual([
    "C3 F07 cong-an-tinh asked 2 collective",
    "D3 F07 cong-an-tinh asked 5 individual",
    "C4 F07 bo-chi-huy-quan-su-tinh asked 2 collective",
    "D4 F07 bo-chi-huy-quan-su-tinh asked 5 individual",
    "C6 F04 asked 5 collective",
    "D6 F04 asked 10 individual",
  ]);
  expect(observations).toEqual([]);
});

test("the signature below is no group", () => {
  const { entries, observations } = read(
    quangTri,
    `
STT│Lĩnh vực│Tập thể│Cá nhân
1│Y tế│5│10
·│Cộng│5│10
·
·│Người lập biểu│·│Chủ tịch
·│Nguyễn Văn Thử│·│Trần Thị Mẫu
`,
  );
  expect(entries).toHaveLength(2);
  expect(observations).toEqual([]);
});

test("types on rows of their own, under the field and its lead", () => {
  const { entries, observations } = read(
    quangTri,
    `
STT│Nội dung│Cơ quan chủ trì│Chỉ tiêu
I│Nông thôn mới│Sở NN&PTNT│·
1│Tập thể│·│5
2│Cá nhân│·│5
II│Nông dân giỏi – Hợp tác xã│HND tỉnh, Liên minh HTX│·
-│Hộ gia đình│·│5
-│Hợp tác xã│·│5
`,
  );
  expect(entries).toEqual([
    "D3 F02 so-nong-nghiep-phat-trien-nong-thon asked 5 collective",
    "D4 F02 so-nong-nghiep-phat-trien-nong-thon asked 5 individual",
    "D6 F11 hoi-nong-dan-tinh+lien-minh-hop-tac-xa asked 5 household",
    "D7 F11 hoi-nong-dan-tinh+lien-minh-hop-tac-xa asked 5 cooperative",
  ]);
  expect(observations).toEqual([]);
});

test("a number under “Tổng số” alone is for any type", () => {
  const { entries } = read(
    planOf("tay-ninh-2021-2025"),
    `
STT│Lĩnh vực│Tổng số│Tập thể│Cá nhân
1│Nông thôn mới│20│10│10
2│Sáng kiến, sáng tạo│10│·│·
`,
  );
  expect(entries).toEqual(["D2 F01 asked 10 collective", "E2 F01 asked 10 individual", "C3 F12 asked 10 any"]);
});

describe("telling quota tables by their headers", () => {
  const names = quotaNamesOf(planNamesOf(quangTri), unitNamesOf([]));
  const score = (...headers: readonly string[]): number =>
    looksLikeQuotaHeaders(
      headers.map((header) => header.split("/")),
      names,
    );
  test.each([
    [["TT", "Phong trào", "Cơ quan chủ trì", "Chỉ tiêu/Tập thể", "Chỉ tiêu/Cá nhân", "Ghi chú"]],
    [["STT", "Lĩnh vực", "Cơ quan chủ trì", "Chỉ tiêu"]],
    [["STT", "Đơn vị chủ trì", "CT năm", "2021/KH", "2021/TH", "Tỷ lệ (%)"]],
    [["STT", "Đơn vị", "Nông thôn mới/TT", "Nông thôn mới/CN", "Y tế/TT", "Y tế/CN", "Cộng"]],
    [["STT", "Lĩnh vực", "Tập thể", "Cá nhân", "Hộ gia đình"]],
    [["STT", "Lĩnh vực", "Đối tượng", "Số lượng"]],
  ])("%s", (headers) => expect(score(...headers)).toBeGreaterThanOrEqual(0.5));
  test.each([
    [["STT", "Họ và tên", "Chức vụ", "Thành tích"]],
    [["STT", "Tên tập thể, cá nhân", "Lĩnh vực", "Cơ quan chủ trì", "Thành tích nổi bật"]],
    [["STT", "Hình thức khen thưởng", "Tổng số", "7 = 6:3", "Tập thể"]],
    [["Chỉ tiêu", "Mã số", "Tổng số", "Cấp TW"]],
    [["STT", "Đơn vị", "Bằng khen", "Giấy khen", "Tổng số"]],
    [["STT", "Tên đơn vị", "Loại"]],
    [["STT", "Đơn vị", "Mục tiêu", "Thời hạn", "Kết quả"]],
    [["STT", "Nội dung", "Số tiền (triệu đồng)", "Ghi chú"]],
  ])("not %s", (headers) => expect(score(...headers)).toBeLessThan(0.5));
});
