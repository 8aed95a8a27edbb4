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
  readonly needsLists: string;
  readonly needsInto: string;
  readonly noInto: (file: string) => string;
  readonly noList: (file: string) => string;
  readonly noListsIn: (folder: string) => string;
  readonly recordsTabBroken: (sheet: string) => string;
  readonly importFile: (file: string, rows: number, written: number, doubtful: number, refused: number) => string;
  readonly importTotals: (files: number, rows: number, written: number, doubtful: number, refused: number) => string;
  readonly importCopied: (file: string) => string;
  readonly returned: (file: string) => string;
  readonly notOpened: (code: string) => string;
  readonly outputIsInput: (file: string) => string;
  readonly otherEnding: (output: string, ending: string) => string;
  readonly noPlanFile: (file: string) => string;
  readonly noFolder: (folder: string) => string;
  readonly planFound: (id: string, because: readonly string[]) => string;
  readonly planKept: (id: string) => string;
  readonly asOfAssumed: (day: string) => string;
  readonly asOfKept: (day: string) => string;
  readonly accepted: (findings: number, stale: number) => string;
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
  import DANH-SÁCH… --into SỔ.xlsx -o RA.xlsx [--json]
                                                nhập danh sách của các cơ quan (CSV, văn bản, Excel; tệp hoặc thư mục)
  check SỔ.xlsx [-o RA.xlsx] [--json]           kiểm tra; với -o thì ghi thêm trang “Kiểm tra”
  review SỔ.xlsx --stage mid-term|final -o RA.xlsx [--json]
                                                lập mọi biểu và biểu đồ sơ kết (mid-term) hoặc tổng kết (final)

  --plan MÃ                kế hoạch có sẵn (xem lệnh plans)
  --plan-file TỆP          kế hoạch trong tệp JSON
  --as-of NĂM-THÁNG-NGÀY   số liệu tính đến ngày
  --agency TÊN             (import) cơ quan gửi, khi tệp không nói rõ
  --charset BẢNG-MÃ        (import) utf-8, utf-16le, utf-16be, windows-1258, windows-1252, TCVN3, VNI
  --delimiter DẤU          (import) dấu phân cách: "," ";" "|" hoặc tab
  --replace                (import) tệp cùng tên, cùng cơ quan luôn thay tệp đã nhập
  --returns THƯ-MỤC        (import) ghi tệp trả lại cho cơ quan có dòng sai
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
  needsLists: "Lệnh import cần ít nhất một danh sách (tệp CSV, văn bản, Excel) hoặc một thư mục.",
  needsInto: "Lệnh import cần --into SỔ.xlsx là sổ nhận danh sách.",
  noInto: (file) => `Không có sổ ${file}. Hãy lập sổ trước bằng lệnh template --plan MÃ -o ${file}, hoặc chỉ đúng sổ đang dùng.`,
  noList: (file) => `Không có tệp hoặc thư mục ${file}. Hãy kiểm tra lại tên và đường dẫn.`,
  noListsIn: (folder) => `Thư mục ${folder} không có tệp nào để nhập.`,
  recordsTabBroken: (sheet) =>
    `Trang “${sheet}” không còn dòng tiêu đề (STT, Tên điển hình …) nên không đọc được các dòng đã nhập. Hãy khôi phục dòng tiêu đề, hoặc đổi tên và xóa trang này, rồi nhập lại.`,
  importFile: (file, rows, written, doubtful, refused) =>
    `${file}: ${rows} dòng = ${written} đủ + ${doubtful} nghi ngờ + ${refused} để riêng`,
  importTotals: (files, rows, written, doubtful, refused) =>
    `Tổng cộng ${files} tệp: ${rows} dòng = ${written} đủ + ${doubtful} nghi ngờ + ${refused} để riêng.`,
  importCopied: (file) => `Không có gì mới; ${file} là bản sao của sổ.`,
  returned: (file) => `Tệp trả lại cơ quan gửi: ${file}`,
  notOpened: (code) => `Máy không cho mở tệp này (${code}). Hãy đóng tệp nếu đang mở và kiểm tra quyền đọc.`,
  outputIsInput: (file) => `${file} là tệp đầu vào, không được ghi đè. Hãy đặt tên khác cho tệp kết quả.`,
  otherEnding: (output, ending) =>
    `Sổ gốc có đuôi ${ending}; Excel có thể không mở ${output} với đuôi khác. Hãy đặt tên kết quả theo đuôi của sổ gốc.`,
  noPlanFile: (file) => `Không tìm thấy tệp kế hoạch ${file}. Hãy kiểm tra lại tên và đường dẫn.`,
  noFolder: (folder) => `Thư mục ${folder} không có. Hãy tạo thư mục trước, hoặc chọn nơi khác.`,
  planFound: (id, because) => `Kế hoạch: ${id} (nhận ra từ: ${because.join("; ")}). Dùng --plan để chọn kế hoạch khác.`,
  planKept: (id) => `Kế hoạch: ${id} (đã chọn và lưu trong sổ tính). Dùng --plan để chọn kế hoạch khác.`,
  asOfKept: (day) => `Số liệu tính đến ${day} (ngày đã chốt và lưu trong sổ tính). Dùng --as-of để chọn ngày khác.`,
  accepted: (findings, stale) =>
    [
      ...(findings > 0 ? [`Ngoại lệ được chấp nhận: ${findings}, không kể trong các mục trên.`] : []),
      ...(stale > 0 ? [`Ngoại lệ không còn khớp với phát hiện nào: ${stale}.`] : []),
    ].join(" "),
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
  import LIST… --into BOOK.xlsx -o OUT.xlsx [--json]
                                                add agencies' lists (CSV, text, Excel; files or folders) to the records
  check BOOK.xlsx [-o OUT.xlsx] [--json]        validate; with -o, write the findings tab too
  review BOOK.xlsx --stage mid-term|final -o OUT.xlsx [--json]
                                                write all tables and charts of that conference

  --plan ID            a built-in plan (see plans)
  --plan-file FILE     a plan in a JSON file
  --as-of YYYY-MM-DD   the day of the figures
  --agency NAME        (import) the sender, where the file does not tell
  --charset NAME       (import) utf-8, utf-16le, utf-16be, windows-1258, windows-1252, TCVN3, VNI
  --delimiter SIGN     (import) "," ";" "|" or tab
  --replace            (import) a file of the same name and sender always replaces the earlier one
  --returns FOLDER     (import) write a file to send back for each list with faults
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
  needsLists: "import needs at least one list (a CSV, text or Excel file) or a folder.",
  needsInto: "import needs --into BOOK.xlsx, the workbook that takes the lists in.",
  noInto: (file) => `There is no workbook ${file}. Make one first with template --plan ID -o ${file}, or name the one in use.`,
  noList: (file) => `There is no file or folder ${file}. Check its name and path.`,
  noListsIn: (folder) => `The folder ${folder} has no file to import.`,
  recordsTabBroken: (sheet) =>
    `The sheet “${sheet}” has lost its header row (STT, Tên điển hình …), so what was imported cannot be read. Put the headers back, or delete the sheet, and import again.`,
  importFile: (file, rows, written, doubtful, refused) =>
    `${file}: ${rows} rows = ${written} complete + ${doubtful} doubtful + ${refused} set aside`,
  importTotals: (files, rows, written, doubtful, refused) =>
    `${files} files in all: ${rows} rows = ${written} complete + ${doubtful} doubtful + ${refused} set aside.`,
  importCopied: (file) => `Nothing is new; ${file} is a copy of the workbook.`,
  returned: (file) => `File for the sender: ${file}`,
  notOpened: (code) => `The system does not let this file be opened (${code}). Close it if it is open, and check that it may be read.`,
  outputIsInput: (file) => `${file} is the input and is never written over. Choose another name for the result.`,
  otherEnding: (output, ending) =>
    `The workbook ends in ${ending}; Excel may refuse ${output} with another ending. Give the result the ending of the workbook.`,
  noPlanFile: (file) => `There is no plan file ${file}. Check its name and path.`,
  noFolder: (folder) => `There is no folder ${folder}. Make it first, or choose another place.`,
  planFound: (id, because) => `Plan: ${id} (told by: ${because.join("; ")}). Use --plan for another.`,
  planKept: (id) => `Plan: ${id} (chosen and kept in the workbook). Use --plan for another.`,
  asOfKept: (day) => `Figures as of ${day} (the day kept in the workbook). Use --as-of for another day.`,
  accepted: (findings, stale) =>
    [
      ...(findings > 0 ? [`Accepted exceptions: ${findings}, not counted above.`] : []),
      ...(stale > 0 ? [`Exceptions that match no finding any more: ${stale}.`] : []),
    ].join(" "),
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
