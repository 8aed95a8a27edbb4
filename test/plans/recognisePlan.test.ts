import type { Plan } from "../../src/model/plan";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import { builtinPlan, builtinPlans } from "../../src/plans/builtinPlans";
import { recognisePlan } from "../../src/plans/recognisePlan";

function sheet(name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    rows: rows.map((cells, place) => ({ row: place + 1, cells })),
    styles: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    tables: [],
    ownTab: null,
  };
}

function book(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, settings: {} };
}

function recognised(workbook: WorkbookSnapshot): string | null {
  return recognisePlan(workbook, builtinPlans)?.plan.id ?? null;
}

function plan(id: string): Plan {
  const found = builtinPlan(id);
  if (!found) throw new Error(id);
  return found;
}

/** A quota table: titles and leads of every field, and no place name. */
function fieldTable(id: string, placeless: (text: string) => string): WorkbookSnapshot {
  const { fields, agencies } = plan(id);
  const names = new Map(agencies.map((agency) => [agency.id, agency.name]));
  const rows = fields.map((field, place) => [
    place + 1,
    placeless(field.shortTitle),
    field.leads.map((lead) => names.get(lead)).join("; "),
  ]);
  return book(sheet("Sheet1", [["TT", "Lĩnh vực", "Cơ quan chủ trì"], ...rows]));
}

test.each(builtinPlans.map((one) => one.id))("%s is told from its fields and leads alone, without a place name", (id) => {
  const table = fieldTable(id, (text) => text.replace(/Quảng Trị|Tây Ninh|Lào Cai|Hữu Lũng|Lạng Sơn|Kon Tum|Kon Rẫy/g, "").trim());
  expect(recognised(table)).toBe(id);
});

test("a letterhead names the province", () => {
  const list = sheet("DS", [
    ["UBND TỈNH TÂY NINH", null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN"],
    ["STT", "Họ và tên"],
    [1, "Ông An"],
  ]);
  const result = recognisePlan(book(list), builtinPlans);
  expect(result?.plan.id).toBe("tay-ninh-2021-2025");
  expect(result?.because[0]).toBe("UBND TỈNH TÂY NINH");
});

test("a place typed without accents is read too", () => {
  expect(
    recognised(
      book(
        sheet("Kon Ray 2023", [
          ["STT", "Tên"],
          [1, "A"],
        ]),
      ),
    ),
  ).toBe("kon-ray-2023-2025");
});

test("a title that any office could use is not enough", () => {
  expect(
    recognised(book(sheet("Sheet1", [["KẾ HOẠCH Xây dựng và nhân rộng gương điển hình tiên tiến giai đoạn 2021 - 2025"]]))),
  ).toBeNull();
});

test("a title as the plan prints it is enough, in capitals and without the dash", () => {
  const title = plan("huu-lung-2021-2025").title.toUpperCase().replace(" - ", "–");
  expect(recognised(book(sheet("Sheet1", [[title]])))).toBe("huu-lung-2021-2025");
});

test("a quota table with abbreviated leads tells Quảng Trị", () => {
  const table = sheet("Sheet1", [
    ["TT", "Phong trào/ Lĩnh vực", "Cơ quan chủ trì", "Tập thể", "Cá nhân"],
    ["1", "Học tập và làm theo…", "Ban Tuyên giáo TU", 5, 10],
    ["5", "Lao động giỏi, lao động sáng tạo", "LĐLĐ tỉnh", 2, 10],
    ["8", "Đời sống văn hóa ở KDC", "UBMTTQVN tỉnh", 5, 10],
    ["11", "PT kinh tế hộ, HTX", "HND tỉnh; LMHTX", "05 hộ gia đình; 05 HTX", null],
    ["12", "CCB, Phụ nữ, Thanh niên", "Hội CCB tỉnh; Hội LHPN tỉnh; Tỉnh đoàn", null, "05 điển hình/đơn vị"],
  ]);
  expect(recognised(book(table))).toBe("quang-tri-2021-2025");
});

test("the plan's number names it", () => {
  expect(recognised(book(sheet("Sheet1", [["(Kèm theo Kế hoạch số 310/KH-UBND ngày 01/02/2021)"]])))).toBe("tay-ninh-2021-2025");
});

test("nothing told from an ordinary sheet", () => {
  expect(
    recognised(
      book(
        sheet("Sheet1", [
          ["STT", "Họ và tên"],
          [1, "Nguyễn Văn An"],
        ]),
      ),
    ),
  ).toBeNull();
  expect(recognised(book())).toBeNull();
});

test("two provinces in the titles are a tie, and nobody is guessed", () => {
  expect(recognised(book(sheet("Quảng Trị", [["STT"]]), sheet("Tây Ninh", [["STT"]])))).toBeNull();
});

test("a letterhead of another province stops the guess from fields", () => {
  const foreign = fieldTable("quang-tri-2021-2025", (text) => text);
  const [table] = foreign.sheets;
  const rows = table?.rows.map(({ row, cells }) => ({ row: row + 1, cells })) ?? [];
  const withHead = { ...sheet("Sheet1", [["UBND TỈNH HÀ NAM"]]) };
  expect(recognised(book({ ...withHead, rows: [...withHead.rows, ...rows] }))).toBeNull();
});

test("a birthplace in the body does not outvote a letterhead", () => {
  const rows: CellValue[][] = Array.from({ length: 60 }, (_, i) => [i + 1, `Người ${i}`, "Quê quán: Quảng Trị"]);
  expect(recognised(book(sheet("DS", [["UBND TỈNH TÂY NINH"], ["STT", "Họ và tên", "Quê quán"], ...rows])))).toBe("tay-ninh-2021-2025");
});

test("100,000 rows are sampled, not read", () => {
  const rows: CellValue[][] = Array.from({ length: 100_000 }, (_, i) => [i + 1, `Nguyễn Văn ${i}`, "Nông thôn mới"]);
  const whole = sheet("DS", [["UBND HUYỆN HỮU LŨNG"], ...rows]);
  let read = 0;
  const watched = whole.rows.map((row) => ({
    ...row,
    get cells() {
      read += 1;
      return row.cells;
    },
  }));
  expect(recognised(book({ ...whole, rows: watched }))).toBe("huu-lung-2021-2025");
  expect(read).toBeLessThan(1_000);
});
