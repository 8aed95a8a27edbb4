import { readTypedDay, typedDay } from "../../../src/taskpane/parts/typedDay";

test.each(["11/6/2023", "11/06/2023", "11-6-2023", "11.6.2023", " 11 / 6 / 2023 ", "ngày 11 tháng 6 năm 2023", "2023-06-11"])(
  "%j is the eleventh of June, day first",
  (text) => {
    expect(readTypedDay(text)).toBe("2023-06-11");
  },
);

test("words composed letter by letter are read too", () => {
  expect(readTypedDay("ngày 11 tháng 6 năm 2023".normalize("NFD"))).toBe("2023-06-11");
});

test.each(["", "31/2/2023", "13/13/2023", "11/6", "11/6/23", "2023", "0/6/2023", "11/6/2023/1", "11/6/2023; drop"])(
  "%j is no day",
  (text) => {
    expect(readTypedDay(text)).toBeNull();
  },
);

test("a day is written with both figures of day and month", () => {
  expect(typedDay("2023-06-05")).toBe("05/06/2023");
});
