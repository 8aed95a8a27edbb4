import { findDuplicates } from "../../src/quotas/findDuplicates";
import { nomineesOf, planOf, quotaOf, read, type NomineeValues } from "./planBuilder";

const person: NomineeValues = { name: "Hồ Thị Mẫu", subject: "individual", unit: "Xã Thử Một", year: 2023 };
const quarterly = planOf({ quotas: [quotaOf("f1-q1", "f1", { per: "quarter" }), quotaOf("f1-q2", "f1")] });

/** `repeated of first`, by index. */
const found = (rows: readonly NomineeValues[], plan = planOf()) =>
  findDuplicates(plan, nomineesOf(...rows)).map(({ nominee, first }) => `${nominee} of ${first}`);

const address = (text: string): NomineeValues["over"] => ({
  texts: { address: read(text, text, 13), achievement: read("Thành tích xuất sắc", undefined, 12) },
});

test("one name, type, unit, field and year make a duplicate", () => {
  expect(found([person, person, person])).toEqual(["1 of 0", "2 of 0"]);
});

test.each<[string, NomineeValues]>([
  ["name", { name: "Hồ Văn Mẫu" }],
  ["type", { subject: "worker" }],
  ["unit", { unit: "Xã Thử Hai" }],
  ["field", { field: "f2" }],
  ["year", { year: 2022 }],
  ["position", { position: "Trưởng thôn" }],
  ["birth", { birth: "1980" }],
])("another %s makes none", (_, other) => {
  const first = { ...person, position: "Bí thư chi bộ", birth: "1975" };
  expect(found([first, { ...first, ...other }])).toEqual([]);
});

test("another address makes none", () => {
  expect(
    found([
      { ...person, over: address("Thôn Một") },
      { ...person, over: address("Thôn Hai") },
    ]),
  ).toEqual([]);
  expect(
    found([
      { ...person, over: address("Thôn Một") },
      { ...person, over: address("thôn một") },
    ]),
  ).toEqual(["1 of 0"]);
});

test("with a unit, a text that only one of the two rows gives tells nobody apart, whichever row it is", () => {
  expect(found([{ ...person, birth: "1980" }, person])).toEqual(["1 of 0"]);
  expect(found([person, { ...person, birth: "1980" }])).toEqual(["1 of 0"]);
});

test("with a unit, another achievement changes nothing; without one it must be the same, and so must the rest", () => {
  expect(found([person, { ...person, achievement: "Hiến đất làm đường" }])).toEqual(["1 of 0"]);
  const { unit: _, ...nowhere } = person;
  expect(found([nowhere, { ...nowhere, achievement: "THÀNH TÍCH xuất sắc" }])).toEqual(["1 of 0"]);
  expect(found([nowhere, { ...nowhere, achievement: "Hiến đất làm đường" }])).toEqual([]);
  expect(found([nowhere, { ...nowhere, birth: "1980" }])).toEqual([]);
});

test("rows without a name repeat nobody", () => {
  expect(
    found([
      { ...person, name: "" },
      { ...person, name: "" },
    ]),
  ).toEqual([]);
});

test("quarters tell rows apart only where the plan counts by quarter, and never run into years", () => {
  const [first, second] = [
    { ...person, quarter: 1 },
    { ...person, quarter: 2 },
  ] as const;
  expect(found([first, second])).toEqual(["1 of 0"]);
  expect(found([first, second], quarterly)).toEqual([]);
  expect(found([first, first], quarterly)).toEqual(["1 of 0"]);
  const years = [2022, 2023].flatMap((year) => ([1, 2, 3, 4] as const).map((quarter) => ({ ...person, year, quarter })));
  expect(found(years, quarterly)).toEqual([]);
});

test("a row is held against every namesake before it, up to seventeen of them", () => {
  const namesakes = Array.from({ length: 18 }, (_, i) => ({ ...person, birth: String(1950 + i) }));
  expect(found([...namesakes, namesakes[1]!, namesakes[16]!])).toEqual(["18 of 1", "19 of 16"]);
  // The eighteenth is no longer kept: lists made to be slow stay linear, and a repetition is missed rather than invented.
  expect(found([...namesakes, namesakes[17]!])).toEqual([]);
});
