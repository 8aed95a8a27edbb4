import type { ReportSheet } from "../../src/model/reportSheet";
import { type Book, newBook } from "../host/book/book";
import { profiles } from "../host/profile";
import { type LocalExcel } from "../host/protocol/localExcel";
import { workbookOver } from "./startedWorkbook";

/** With SWEEP_EXCEL=all 100,000 rows are measured too (a minute), and the figures are printed. */
const all = process.env["SWEEP_EXCEL"] === "all";
const sizes = all ? [1_000, 10_000, 100_000] : [1_000, 10_000];
const megabytes = 4 * 1024 * 1024;

interface Cost {
  readonly requests: number;
  readonly up: number;
  readonly down: number;
  readonly largestUp: number;
  readonly largestDown: number;
}

/** Round trips and bytes of a job. */
async function costOf(excel: LocalExcel, job: () => Promise<unknown>): Promise<Cost> {
  const { answer } = excel;
  let [largestUp, largestDown] = [0, 0];
  excel.answer = async (message, flags) => {
    const { requestBytes, responseBytes } = excel.counter;
    const answered = await answer.call(excel, message, flags);
    largestUp = Math.max(largestUp, excel.counter.requestBytes - requestBytes);
    largestDown = Math.max(largestDown, excel.counter.responseBytes - responseBytes);
    return answered;
  };
  excel.counter.reset();
  await job();
  excel.answer = answer;
  const { requests, requestBytes, responseBytes } = excel.counter;
  return { requests, up: requestBytes, down: responseBytes, largestUp, largestDown };
}

const units = ["Phòng Nội vụ", "Ủy ban nhân dân xã Mẫu", "Trường Trung học cơ sở số 1"];
const sentence = "Có thành tích xuất sắc trong phong trào thi đua yêu nước, đổi mới cách làm, giúp đỡ hội viên thoát nghèo bền vững ";

/** A row of a list of nominees: 14 columns, some 500 bytes, one long text. */
function record(row: number): (string | number)[] {
  return [
    row,
    `Nguyễn Thị Mẫu ${row}`,
    "Cá nhân",
    units[row % 3]!,
    "Cải cách hành chính",
    2021 + (row % 5),
    1 + (row % 4),
    "Sở Nội vụ",
    sentence + sentence.slice(row % 60),
    "",
    "x",
    row % 97,
    "0123",
    "Đã giới thiệu",
  ];
}

function bookOf(sheets: number, rows: number): Book {
  const book = newBook(...Array.from({ length: sheets }, (_, at) => `Trang ${at + 1}`));
  for (const sheet of book.sheets) {
    for (let row = 0; row < rows; row++) record(row + 1).forEach((value, column) => (sheet.makeCell(row, column).content = value));
  }
  return book;
}

const line = { line: "thin", color: "B4BBC6" } as const;
const style = { font: { size: 11 }, border: { top: line, bottom: line, left: line, right: line }, vertical: "center", wrap: true } as const;

function listTab(rows: number): ReportSheet {
  const head = record(0).map((_, column) => ({ value: `Cột ${column + 1}`, style }));
  return {
    id: "nominees",
    name: "DS điển hình",
    widths: head.map(() => 14),
    rows: [{ cells: head }, ...Array.from({ length: rows }, (_, at) => ({ cells: record(at + 1).map((value) => ({ value, style })) }))],
    merges: [],
    tables: [{ name: "DanhSach", range: { top: 1, left: 1, bottom: rows + 1, right: 14 }, columns: head.map(({ value }) => value) }],
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: { rows: 1, columns: 0 },
    print: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 25, right: 15 },
      fitToWidth: true,
      centerHorizontally: true,
      pageNumbers: true,
    },
    showGridlines: false,
  };
}

/** Messages that so many bytes need, and one to learn how much there is. */
const least = (bytes: number): number => Math.ceil(bytes / megabytes) + 1;
const said: string[] = [];
const say = (what: string, cost: Cost, bytes: number): void => {
  const mb = (value: number): string => (value / 1e6).toFixed(2);
  said.push(
    `| ${what} | ${cost.requests} | ${least(bytes)} | ${mb(cost.up)} | ${mb(cost.down)} | ${mb(Math.max(cost.largestUp, cost.largestDown))} |`,
  );
};
afterAll(() => {
  if (all) process.stdout.write(`${said.join("\n")}\n`);
});

test("reading takes the same few round trips for 1, 40 and 200 sheets", async () => {
  for (const sheets of [1, 40, 200]) {
    const { excel, workbook } = workbookOver(bookOf(sheets, 5), profiles.web);
    const cost = await costOf(excel, () => workbook.read());
    say(`read, ${sheets} sheets of 5 rows`, cost, cost.down);
    expect(cost.requests).toBe(5);
    expect(cost.largestUp).toBeLessThan(megabytes);
  }
});

test.each(sizes)(
  "reading %i rows takes as many round trips as its bytes need, and five",
  async (rows) => {
    const { excel, workbook } = workbookOver(bookOf(1, rows), profiles.web);
    const cost = await costOf(excel, () => workbook.read());
    say(`read, ${rows} rows of 14 columns`, cost, cost.down);
    expect(cost.largestDown).toBeLessThan(megabytes);
    expect(cost.requests).toBeLessThanOrEqual(5 + Math.ceil((cost.down / megabytes) * 1.4));
  },
  600_000,
);

test.each(sizes)(
  "publishing a list of %i records takes as many round trips as its bytes need, and ten; again one more",
  async (rows) => {
    const { excel, workbook } = workbookOver(newBook("Danh sách"), profiles.web);
    const tab = listTab(rows);
    for (const [time, fixed] of [
      ["first", 10],
      ["again", 11],
    ] as const) {
      const cost = await costOf(excel, () => workbook.apply([{ kind: "put-tab", tab }]));
      say(`publish ${time}, list of ${rows} records`, cost, cost.up);
      expect(Math.max(cost.largestUp, cost.largestDown)).toBeLessThan(megabytes);
      expect(cost.requests).toBeLessThanOrEqual(fixed + Math.ceil((cost.up / megabytes) * 1.4));
    }
  },
  600_000,
);
