import type { Plan } from "../../src/model/plan";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { findBlocks } from "../../src/tables/blocks";
import { gridOf } from "../../src/tables/grid";
import { looksLikeUnitsHeaders, namesUnitRegister, readPlainUnits, readUnitsBlock, type UnitsReading } from "../../src/tables/units";
import { drawn } from "./sheetBuilder";

function planOf(id: string): Plan {
  const plan = builtinPlan(id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

const konRay = planOf("kon-ray-2023-2025");
const office = planOf("lao-cai-office-2021-2025");

function readBlock(plan: Plan, picture: string, name = "Đơn vị"): UnitsReading {
  const grid = gridOf(drawn(name, picture));
  const [block] = findBlocks(grid);
  if (!block) throw new Error("no table was found");
  return readUnitsBlock(block, grid, plan);
}

function readPlain(plan: Plan, picture: string, name: string): UnitsReading {
  const reading = readPlainUnits(gridOf(drawn(name, picture)), plan);
  if (!reading) throw new Error("no list was found");
  return reading;
}

const shown = ({ units }: UnitsReading): readonly string[] => units.map((unit) => `${unit.row} ${unit.name} · ${unit.unitClass ?? "?"}`);

test("a register with class, other names and years", () => {
  const reading = readBlock(
    konRay,
    `
STT│Tên đơn vị│Loại│Tên khác│Từ năm│Đến năm
1│Xã Đăk Ruồng│Xã, thị trấn│Đăk Ruồng; X. Đăk Ruồng│·│2025
2│Phòng Nội vụ│Cơ quan│PNV│2023│·
3│Trường THCS Bình Minh│cơ quan, đơn vị│·│·│·
`,
  );
  expect(reading.observations).toEqual([]);
  expect(reading.units).toEqual([
    {
      name: "Xã Đăk Ruồng",
      unitClass: "commune",
      aliases: ["Đăk Ruồng", "X. Đăk Ruồng"],
      activeFrom: null,
      activeTo: 2025,
      sheet: "Đơn vị",
      row: 2,
      column: 2,
    },
    { name: "Phòng Nội vụ", unitClass: "agency", aliases: ["PNV"], activeFrom: 2023, activeTo: null, sheet: "Đơn vị", row: 3, column: 2 },
    {
      name: "Trường THCS Bình Minh",
      unitClass: "agency",
      aliases: [],
      activeFrom: null,
      activeTo: null,
      sheet: "Đơn vị",
      row: 4,
      column: 2,
    },
  ]);
});

test("headings give the class; totals and signatures are no units", () => {
  expect(
    shown(
      readBlock(
        konRay,
        `
DANH MỤC ĐƠN VỊ│→│→
STT│Tên đơn vị│Ghi chú
I│CÁC XÃ, THỊ TRẤN│·
1│Đăk Ruồng│·
2│Đăk Rve│·
II│CÁC CƠ QUAN, ĐƠN VỊ│·
1│Phòng Tư pháp│·
2│Công an huyện│·
·│Tổng cộng: 4 đơn vị│·
·│Người lập biểu│·
·│Nguyễn Văn Thử│·
`,
      ),
    ),
  ).toEqual(["4 Đăk Ruồng · commune", "5 Đăk Rve · commune", "7 Phòng Tư pháp · agency", "8 Công an huyện · agency"]);
});

test("a plain column on a sheet whose name says what it is", () => {
  expect(readPlainUnits(gridOf(drawn("Sheet1", "Xã Đăk Ruồng\nXã Đăk Tơ Lung")), konRay)).toBeNull();
  expect(shown(readPlain(konRay, "Xã Đăk Ruồng\nThị trấn Đăk Rve\nĐăk Tơ Lung", "DS xã"))).toEqual([
    "1 Xã Đăk Ruồng · commune",
    "2 Thị trấn Đăk Rve · commune",
    "3 Đăk Tơ Lung · commune",
  ]);
  expect(shown(readPlain(office, "Các phòng ban\nPhòng Tổng hợp\nPhòng Nội chính\nTrung tâm Thông tin", "Các phòng ban"))).toEqual([
    "2 Phòng Tổng hợp · division",
    "3 Phòng Nội chính · division",
    "4 Trung tâm Thông tin · division",
  ]);
  expect(shown(readPlain(konRay, "1│Xã Đăk Ruồng\n2│UBND xã Tân Lập\n3│Phòng Tư pháp\n4│Đội Bốn", "Danh mục đơn vị"))).toEqual([
    "1 Xã Đăk Ruồng · commune",
    "2 UBND xã Tân Lập · commune",
    "3 Phòng Tư pháp · agency",
    "4 Đội Bốn · agency",
  ]);
});

test("the office of a commune is also known by the commune's name", () => {
  expect(readPlain(konRay, "UBND xã Tân Lập", "DS xã").units[0]?.aliases).toEqual(["xã Tân Lập"]);
});

test("a class that nothing tells stays open", () => {
  expect(shown(readPlain(konRay, "Măng Cành\nPờ Ê", "Đơn vị"))).toEqual(["1 Măng Cành · ?", "2 Pờ Ê · ?"]);
});

test("the same unit twice counts once", () => {
  expect(shown(readPlain(konRay, "Xã Đăk Ruồng\nXã Đăk Ruồng", "DS xã"))).toEqual(["1 Xã Đăk Ruồng · commune"]);
});

test("a row without a name is observed", () => {
  expect(readBlock(konRay, "STT│Tên đơn vị│Loại\n1│Xã Đăk Ruồng│Xã\n2│·│Xã").observations).toEqual([
    { sheet: "Đơn vị", row: 3, column: 2, kind: "row-left-out", text: "2 Xã", because: "no-name" },
  ]);
});

test("registers are told from lists and quota tables by their headers", () => {
  const score = (sheet: string, ...headers: string[]): number =>
    looksLikeUnitsHeaders(
      headers.map((header) => [header]),
      sheet,
    );
  expect(score("Sheet1", "STT", "Tên đơn vị", "Loại")).toBeGreaterThanOrEqual(0.5);
  expect(score("Danh mục đơn vị", "STT", "Tên đơn vị")).toBeGreaterThanOrEqual(0.5);
  expect(score("Sheet1", "STT", "Tên đơn vị", "Từ năm", "Đến năm")).toBeGreaterThanOrEqual(0.5);
  expect(score("Sheet1", "STT", "Tên đơn vị")).toBeLessThan(0.5);
  expect(score("Đơn vị", "STT", "Tên đơn vị", "Thành tích")).toBe(0);
  expect(score("Đơn vị", "STT", "Họ và tên", "Đơn vị")).toBe(0);
  expect(score("Đơn vị", "STT", "Đơn vị", "Tập thể", "Cá nhân")).toBe(0);
  expect(["Danh mục đơn vị", "DS xã", "Đơn vị", "Các phòng ban", "Xã, thị trấn"].map(namesUnitRegister)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(["Danh sách", "Đơn vị Sở Y tế", "Chỉ tiêu", "DS đơn vị đề nghị khen"].map(namesUnitRegister)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
