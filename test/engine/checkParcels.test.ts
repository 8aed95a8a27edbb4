import { serialize } from "node:v8";
import { CheckReceiver, splitCheck, type CheckParcel } from "../../src/engine/checkParcels";
import { acceptIssue } from "../../src/workflows/exceptions";
import type { ListedNominee } from "../../src/model/nominee";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/model/snapshot";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { check, type CheckResult } from "../../src/workflows/check";

const plan = builtinPlan("quang-tri-2021-2025")!;
const asOf = "2023-06-11";

const header = ["STT", "Họ và tên", "Đối tượng", "Lĩnh vực", "Cơ quan chủ trì", "Đơn vị", "Năm", "Thành tích"];

/** A list in which people recur, and one row in five has no subject that anybody knows. */
function listOf(rows: number): WorkbookSnapshot {
  const people = Array.from({ length: rows }, (_, at) => [
    at + 1,
    `Nguyễn Thị ${["Lan", "Hà", "Nga", "Yến"][at % 4]} ${String.fromCharCode(65 + (at % 23))}`,
    at % 5 === 0 ? "Nhóm bạn" : "Cá nhân",
    plan.fields[at % plan.fields.length]!.title,
    plan.agencies[at % plan.agencies.length]!.name,
    `Xã ${at % 40}`,
    2021 + (at % 3),
    `Giúp ${at} hộ thoát nghèo`,
  ]);
  const sheet: SheetSnapshot = {
    name: "Danh sách",
    visibility: "visible",
    rows: [header, ...people].map((cells, at) => ({ row: at + 1, cells })),
    styles: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    tables: [],
    ownTab: null,
  };
  return { sheets: [sheet], settings: {} };
}

const parcelsOf = (result: CheckResult): readonly CheckParcel[] => [...splitCheck(result).parcels()];

/** Sends a result as threads do, each message copied. */
function received(result: CheckResult): CheckResult {
  const receiver = new CheckReceiver();
  for (const parcel of parcelsOf(result)) receiver.take(structuredClone(parcel));
  return receiver.whole(structuredClone(splitCheck(result).light));
}

/** A nominee with what `ListedNominee` promises and nothing more. */
function listed({ subject, field, lead, unit, year, quarter, date, ...rest }: ListedNominee): ListedNominee {
  const { index, sheet, row, block, name, nameColumn, readableName } = rest;
  const guess = ({ suggestion }: ListedNominee["lead"]) => (suggestion === undefined ? {} : { suggestion: { id: suggestion.id } });
  return {
    ...{ index, sheet, row, block, name, nameColumn, ...(readableName === undefined ? {} : { readableName }) },
    subject: { value: subject.value, row: subject.row },
    field: { value: field.value, row: field.row },
    lead: { value: lead.value, row: lead.row, ...guess(lead) },
    unit: { value: unit.value, row: unit.row, text: unit.text, ...guess(unit) },
    year: { row: year.row },
    quarter: { row: quarter.row },
    date: { row: date.row },
  };
}

describe("the result of a check on its way to the page", () => {
  const open = check(listOf(2_400), plan, asOf);
  const exception = acceptIssue(open.issues[0]!, "đã hỏi lại", asOf);
  const result = check(listOf(2_400), plan, asOf, {}, [exception]);

  test("arrives with every nominee, finding, figure and reason that was sent", () => {
    const arrived = received(result);
    expect(result.standing.uncounted.length).toBeGreaterThan(400);
    expect(result.accepted).toHaveLength(1);
    expect(arrived.recognition.nominees).toEqual(result.recognition.nominees.map(listed));
    expect(arrived.issues).toEqual(result.issues);
    expect(arrived.accepted).toEqual(result.accepted);
    const { duplicates: _duplicates, ...standing } = result.standing;
    expect(arrived.standing).toEqual(standing);
  });

  test("crosses in messages of which none is large", () => {
    const bytes = [...parcelsOf(result), splitCheck(result).light].map((message) => serialize(message).byteLength);
    expect(bytes.length).toBeGreaterThan(3);
    expect(Math.max(...bytes)).toBeLessThan(250_000);
  });

  test("takes 100 bytes for one more nominee and 600 for one more finding at most", () => {
    const [less, more] = [check(listOf(1_000), plan, asOf), check(listOf(2_000), plan, asOf)];
    const bytes = (one: CheckResult, kind: CheckParcel["kind"]) =>
      parcelsOf(one)
        .filter((parcel) => parcel.kind === kind)
        .reduce((sum, parcel) => sum + serialize(parcel).byteLength, 0);
    const grown = (kind: CheckParcel["kind"]) => bytes(more, kind) - bytes(less, kind);
    expect(grown("nominees") / 1_000).toBeLessThan(100);
    expect(grown("issues") / (more.issues.length - less.issues.length)).toBeLessThan(600);
    // What crosses in one piece grows by the numbers of those who count, and by nothing else.
    const light = (one: CheckResult) => serialize(splitCheck(one).light).byteLength;
    expect((light(more) - light(less)) / 1_000).toBeLessThan(12);
  });
});
