import type { Language } from "./language";

/** What the command line says besides findings and errors. */
export interface CommandWords {
  readonly usage: string;
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly badOption: (problem: string) => string;
  readonly badDay: (text: string) => string;
  readonly mustBe: (option: string, allowed: readonly string[], text: string) => string;
  readonly onePlanOnly: string;
  readonly unknownPlan: (id: string, known: readonly string[]) => string;
  readonly planUnknown: string;
  readonly needsOperand: (command: string, what: "plan" | "book") => string;
  readonly tooManyOperands: (command: string, extra: readonly string[]) => string;
  readonly needsOutput: (command: string) => string;
  readonly needsStage: string;
  readonly needsPlan: string;
  readonly noImportYet: string;
  readonly outputIsInput: (file: string) => string;
  readonly otherEnding: (output: string, ending: string) => string;
  readonly noPlanFile: (file: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly planFound: (id: string, because: readonly string[]) => string;
  readonly asOfAssumed: (day: string) => string;
  readonly planLine: (issuer: string, fields: number, quotas: number) => string;
  readonly templateWritten: (file: string, sheets: readonly string[]) => string;
  readonly standing: (day: string, nominees: number, required: number, counted: number, missing: number) => string;
  readonly sheets: string;
  readonly records: (count: number) => string;
  readonly row: (row: number) => string;
  readonly andMore: (count: number) => string;
  readonly written: (file: string, tabs: readonly string[]) => string;
}

const vi: CommandWords = {
  usage: `Nêu Gương: kiểm tra danh sách điển hình tiên tiến theo kế hoạch, lập biểu và biểu đồ sơ kết, tổng kết.

  npm run --silent cli -- LỆNH …

  plans [--json]                                các kế hoạch có sẵn
  plan MÃ [--json]                              toàn bộ một kế hoạch
  template --plan MÃ -o RA.xlsx                 sổ mẫu để điền, có danh mục chọn
  check SỔ.xlsx [-o RA.xlsx] [--json]           kiểm tra; với -o thì ghi thêm trang “Kiểm tra”
  review SỔ.xlsx --stage mid-term|final -o RA.xlsx [--json]
                                                lập mọi biểu và biểu đồ sơ kết (mid-term) hoặc tổng kết (final)

  --plan MÃ                kế hoạch có sẵn (xem lệnh plans)
  --plan-file TỆP          kế hoạch trong tệp JSON
  --as-of NĂM-THÁNG-NGÀY   số liệu tính đến ngày
  --lang vi|en             ngôn ngữ của câu chữ (mặc định vi)
  --json                   chỉ in JSON ra đầu ra chuẩn

Mã kết thúc: 0 không có lỗi, 1 có lỗi trong dữ liệu, 2 không thực hiện được (không ghi gì).`,
  unknownCommand: (command) => `Không có lệnh “${command}”.`,
  unknownOption: (option) => `Không có tùy chọn “${option}”.`,
  badOption: (problem) => `Dòng lệnh không đúng (${problem}).`,
  badDay: (text) => `--as-of cần một ngày có thật viết NĂM-THÁNG-NGÀY, ví dụ 2023-06-11; đã nhận “${text}”.`,
  mustBe: (option, allowed, text) => `${option} phải là ${allowed.join(" hoặc ")}; đã nhận “${text}”.`,
  onePlanOnly: "Chỉ dùng một trong hai: --plan hoặc --plan-file.",
  unknownPlan: (id, known) => `Không có kế hoạch “${id}”. Các mã có sẵn: ${known.join(", ")}.`,
  planUnknown: "Sổ không cho biết theo kế hoạch nào. Hãy chạy lại với một trong các kế hoạch sau, hoặc --plan-file TỆP.json:",
  needsOperand: (command, what) => `Lệnh ${command} cần ${what === "plan" ? "mã kế hoạch" : "một sổ .xlsx"}.`,
  tooManyOperands: (command, extra) => `Lệnh ${command} chỉ nhận một tên; thừa: ${extra.join(", ")}.`,
  needsOutput: (command) => `Lệnh ${command} cần -o TỆP.xlsx để ghi kết quả.`,
  needsStage: "Lệnh review cần --stage mid-term (sơ kết) hoặc --stage final (tổng kết).",
  needsPlan: "Lệnh template cần --plan MÃ hoặc --plan-file TỆP.",
  noImportYet:
    "Lệnh import (nhập danh sách CSV, văn bản của các cơ quan) chưa có trong bản này. Hãy chép danh sách thành một trang của sổ .xlsx rồi dùng check.",
  outputIsInput: (file) => `${file} là tệp đầu vào, không được ghi đè. Hãy đặt tên khác cho tệp kết quả.`,
  otherEnding: (output, ending) =>
    `Sổ gốc có đuôi ${ending}; Excel có thể không mở ${output} với đuôi khác. Hãy đặt tên kết quả theo đuôi của sổ gốc.`,
  noPlanFile: (file) => `Không tìm thấy tệp kế hoạch ${file}. Hãy kiểm tra lại tên và đường dẫn.`,
  noFolder: (folder) => `Thư mục ${folder} không có. Hãy tạo thư mục trước, hoặc chọn nơi khác.`,
  planFound: (id, because) => `Kế hoạch: ${id} (nhận ra từ: ${because.join("; ")}). Dùng --plan để chọn kế hoạch khác.`,
  asOfAssumed: (day) => `Số liệu tính đến ${day}. Dùng --as-of để chọn ngày khác.`,
  planLine: (issuer, fields, quotas) => `${issuer}; ${fields} lĩnh vực, ${quotas} chỉ tiêu`,
  templateWritten: (file, sheets) => `Đã ghi sổ mẫu ${file}: ${sheets.join(", ")}.`,
  standing: (day, nominees, required, counted, missing) =>
    `Số liệu tính đến ${day}: ${nominees} điển hình; chỉ tiêu ${required}, đã có ${counted}, còn thiếu ${missing}.`,
  sheets: "Các trang tính:",
  records: (count) => `${count} dòng`,
  row: (row) => `dòng ${row}`,
  andMore: (count) => `… và ${count} nữa (dùng -o hoặc --json để xem hết)`,
  written: (file, tabs) => `Đã ghi ${file}: ${tabs.join(", ")}.`,
};

const en: CommandWords = {
  usage: `Nêu Gương: checks lists of exemplars against an emulation plan and writes the tables and charts of its reviews.

  npm run --silent cli -- COMMAND …

  plans [--json]                                the built-in plans
  plan ID [--json]                              one plan, whole
  template --plan ID -o OUT.xlsx                a workbook to fill in, with drop-downs
  check BOOK.xlsx [-o OUT.xlsx] [--json]        validate; with -o, write the findings tab too
  review BOOK.xlsx --stage mid-term|final -o OUT.xlsx [--json]
                                                write all tables and charts of that conference

  --plan ID            a built-in plan (see plans)
  --plan-file FILE     a plan in a JSON file
  --as-of YYYY-MM-DD   the day of the figures
  --lang vi|en         language of the sentences (vi unless said)
  --json               JSON alone on standard output

Exit status: 0 nothing wrong found, 1 errors in the data, 2 not carried out (nothing written).`,
  unknownCommand: (command) => `There is no command “${command}”.`,
  unknownOption: (option) => `There is no option “${option}”.`,
  badOption: (problem) => `The command line is not right (${problem}).`,
  badDay: (text) => `--as-of needs a real day as YYYY-MM-DD, for example 2023-06-11; it got “${text}”.`,
  mustBe: (option, allowed, text) => `${option} must be ${allowed.join(" or ")}; it got “${text}”.`,
  onePlanOnly: "Use one of --plan and --plan-file.",
  unknownPlan: (id, known) => `There is no plan “${id}”. Built in: ${known.join(", ")}.`,
  planUnknown: "The workbook does not show which plan it belongs to. Run again with one of these, or with --plan-file FILE.json:",
  needsOperand: (command, what) => `${command} needs ${what === "plan" ? "a plan's id" : "an .xlsx workbook"}.`,
  tooManyOperands: (command, extra) => `${command} takes one name; too many: ${extra.join(", ")}.`,
  needsOutput: (command) => `${command} needs -o FILE.xlsx for its result.`,
  needsStage: "review needs --stage mid-term or --stage final.",
  needsPlan: "template needs --plan ID or --plan-file FILE.",
  noImportYet:
    "import (agencies' CSV and text lists) is not in this version yet. Copy the list into a sheet of an .xlsx workbook and use check.",
  outputIsInput: (file) => `${file} is the input and is never written over. Choose another name for the result.`,
  otherEnding: (output, ending) =>
    `The workbook ends in ${ending}; Excel may refuse ${output} with another ending. Give the result the ending of the workbook.`,
  noPlanFile: (file) => `There is no plan file ${file}. Check its name and path.`,
  noFolder: (folder) => `There is no folder ${folder}. Make it first, or choose another place.`,
  planFound: (id, because) => `Plan: ${id} (told by: ${because.join("; ")}). Use --plan for another.`,
  asOfAssumed: (day) => `Figures as of ${day}. Use --as-of for another day.`,
  planLine: (issuer, fields, quotas) => `${issuer}; ${fields} fields, ${quotas} quotas`,
  templateWritten: (file, sheets) => `Wrote the form ${file}: ${sheets.join(", ")}.`,
  standing: (day, nominees, required, counted, missing) =>
    `As of ${day}: ${nominees} nominees; asked ${required}, counted ${counted}, missing ${missing}.`,
  sheets: "Sheets:",
  records: (count) => `${count} rows`,
  row: (row) => `row ${row}`,
  andMore: (count) => `… and ${count} more (use -o or --json to see all)`,
  written: (file, tabs) => `Wrote ${file}: ${tabs.join(", ")}.`,
};

export function commandWords(language: Language): CommandWords {
  return language === "vi" ? vi : en;
}
