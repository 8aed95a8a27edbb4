import type { CellValue } from "../../src/model/snapshot";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { groupText } from "../../src/tables/groupMeaning";
import { planNamesOf } from "../../src/tables/planNames";
import { splitPositionUnit } from "../../src/tables/positionUnit";
import { recognise } from "../../src/tables/recognise";
import { readNumbering } from "../../src/tables/rowNumber";
import { unitNamesOf } from "../../src/tables/unitNames";
import { splitHonorific } from "../../src/text/honorific";
import { longestName } from "../../src/text/longestName";
import { sheetOf, workbookOf } from "./sheetBuilder";

/**
 * A cell of Excel holds up to 32,767 characters of anything. Each text here made a pattern go back over itself for seconds or minutes; a test that has to wait
 * for one of them fails by the time limit of every test.
 */

const cellLimit = 32_767;
const filled = (seed: string): string => `Ab${seed.repeat(Math.ceil(cellLimit / seed.length))}`.slice(0, cellLimit - 1) + "†";
const hostile = [":", ",", ";", ")", "()", " (1", "1", ": 12 ", "ấp ", "Giám đốc, "];

const plan = builtinPlan("quang-tri-2021-2025")!;
const headers = ["STT", "Họ và tên", "Loại", "Chức vụ, đơn vị", "Địa chỉ", "Lĩnh vực", "Cơ quan chủ trì", "Năm", "Thành tích", "Ghi chú"];
const record = (number: number): CellValue[] => [
  number,
  `Nguyễn Văn ${"ABCDE"[number]}n`,
  "Cá nhân",
  "Giáo viên, Trường THPT Cam Lộ",
  "Thôn 2, xã Cam An",
  "Y tế",
  "Sở Y tế",
  2023,
  "Có nhiều thành tích",
  "",
];

function read(rows: readonly (readonly CellValue[])[]): ReturnType<typeof recognise> {
  return recognise(workbookOf(sheetOf("DS", rows)), plan);
}

describe("a cell filled to the limit of Excel", () => {
  test.each(headers.map((header, column) => [header, column] as const))("under %s leaves the other records as they are", (_, column) => {
    for (const seed of hostile) {
      const rows = [headers, record(1), record(2), record(3)];
      rows[2] = [...record(2)];
      rows[2]![column] = filled(seed);
      const names = read(rows).nominees.map(({ name }) => name);
      expect(names[0]).toBe("Nguyễn Văn Bn");
      expect(names.at(-1)).toBe("Nguyễn Văn Dn");
    }
  });

  test("as title, group row, header or remark leaves the records as they are", () => {
    for (const seed of hostile) {
      const text = filled(seed);
      const lists = [
        [[text], headers, record(1), record(2)],
        [headers, [text], record(1), record(2)],
        [headers, ["", text], record(1), record(2)],
        [[...headers.slice(0, -1), text], record(1), record(2)],
        [headers, record(1), record(2), [], [null, text]],
      ];
      for (const rows of lists) expect(read(rows).nominees.map(({ name }) => name)).toEqual(expect.arrayContaining(["Nguyễn Văn Bn"]));
    }
  });

  test("in a table of quotas leaves the other lines as they are", () => {
    const table = [
      ["CHỈ TIÊU ĐIỂN HÌNH TIÊN TIẾN CÁC LĨNH VỰC"],
      ["STT", "Lĩnh vực", "Cơ quan chủ trì", "Tập thể", "Cá nhân", "Ghi chú"],
      [1, "Y tế", "Sở Y tế", 5, 6, ""],
      [2, "Giáo dục và đào tạo", "Sở Giáo dục và Đào tạo", 7, 8, ""],
      [3, "Nông nghiệp", "Sở Nông nghiệp và Môi trường", 9, 4, ""],
    ];
    for (const seed of hostile) {
      for (let column = 0; column < 6; column += 1) {
        const rows = table.map((row) => [...row]);
        rows[3]![column] = filled(seed);
        const numbers = read(rows).quotaEntries.filter(({ row }) => row === 3);
        expect(numbers.map(({ number }) => number)).toEqual([5, 6]);
      }
    }
  });
});

test("a story of 5,000 characters in the column of achievements is kept to the letter", () => {
  const sentence = "Ông phụ trách công tác thi đua, khen thưởng của xã năm 2023 – giúp 12 hộ thoát nghèo; được tặng Bằng khen.\n";
  const story = sentence.repeat(50).slice(0, 5_000).trim();
  const rows = [headers, record(1), record(2)];
  rows[1] = [...record(1)];
  rows[1]![8] = story;
  const [nominee] = read(rows).nominees;
  expect(nominee?.texts.achievement?.value).toBe(story);
  expect(nominee?.unit.text).toBe("Trường THPT Cam Lộ");
});

describe("names are looked for up to a length", () => {
  const pad = (text: string, length: number): string => text + "x".repeat(length - text.length);

  test("a role and a unit of that length are parted, of more they stand as written", () => {
    const fits = pad("Giám đốc, Trường ", longestName);
    expect(splitPositionUnit(fits, false)).toEqual({ position: "Giám đốc", unit: fits.slice("Giám đốc, ".length) });
    const long = pad("Giám đốc, Trường ", longestName + 1);
    expect(splitPositionUnit(long, false)).toEqual({ position: long, unit: "" });
    expect(splitPositionUnit(long, true)).toEqual({ position: "", unit: long });
  });

  test("a longer text is no heading, no field, no agency, no unit and no person", () => {
    const units = unitNamesOf([]);
    const names = planNamesOf(plan);
    const long = `Sở Y tế ${"và các đơn vị ".repeat(100)}`;
    expect(groupText(long)).toBe("");
    expect(names.agency(long)).toEqual({ id: null, how: "none" });
    expect(names.field(long)).toEqual({ id: null, how: "none" });
    expect(names.agenciesIn(long)).toEqual([]);
    expect(units.resolve(long)).toEqual({ name: null });
    expect(splitHonorific(pad("Ông Nguyễn Văn An ", longestName + 1)).honorific).toBe("");
  });

  test("a number cell of signs alone is no number", () => {
    expect(readNumbering(" (2). ")).toEqual({ style: "number", value: 2 });
    expect(readNumbering(filled(")"))).toBeNull();
  });
});
