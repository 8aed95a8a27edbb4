import { reminderText } from "../../src/workflows/reminder";
import { standingMatrix } from "../../src/workflows/standingMatrix";
import { checkedSample, sampleNames } from "./checkedSample";

test("the letter to an agency names what the plan asks with its clause, what is there and what is missing, the faults and the day", async () => {
  const { result } = await checkedSample("quang-tri");
  expect(reminderText(result, "so-y-te", "vi")).toMatchSnapshot();
  expect(reminderText(result, "so-y-te", "en")).toMatchSnapshot();
});

test("agencies that share a number are told so", async () => {
  const { result } = await checkedSample("quang-tri");
  expect(reminderText(result, "so-lao-dong-thuong-binh-xa-hoi", "vi")).toContain(
    "tính chung với Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh (mục III.10).",
  );
});

test("a unit is reminded of the quarters that are over, not of those to come", async () => {
  const { result } = await checkedSample("lao-cai-office");
  expect(reminderText(result, { unit: "Phòng Quản trị - Tài vụ" }, "vi")).toMatchSnapshot();
});

test("a unit that has everything is thanked", async () => {
  const { result } = await checkedSample("kon-ray");
  const text = reminderText(result, { unit: "Xã Đăk Kôi" }, "vi");
  expect(text).toContain("đã đủ chỉ tiêu của các kỳ đã đến.");
  expect(text).toContain("Trân trọng cảm ơn");
  expect(text).not.toContain("Đề nghị Xã");
});

test("an agency without a number is told so", async () => {
  const { result } = await checkedSample("quang-tri");
  expect(reminderText(result, "ubnd-huyen-thi-xa-thanh-pho", "vi")).toContain("không giao chỉ tiêu bằng số");
});

test.each(sampleNames)("every bearer of %s gets a letter in both languages, whose figures are those of the matrix", async (name) => {
  const { result } = await checkedSample(name);
  const { byLead, byUnit } = standingMatrix(result);
  for (const { leads, unit, lines } of [...byLead, ...byUnit]) {
    for (const to of unit === null ? leads : [{ unit }]) {
      for (const language of ["vi", "en"] as const) {
        const text = reminderText(result, to, language);
        expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}/);
        const owed = lines.some(({ periods }) => periods.some(({ status, missing }) => status !== "not-due" && missing > 0));
        if (owed) expect(text).toMatch(language === "vi" ? /còn thiếu \d/ : /\d missing/);
      }
    }
  }
});
