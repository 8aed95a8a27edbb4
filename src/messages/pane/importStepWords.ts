import { formatDate, formatNumber, quoted } from "../format";
import type { Language } from "../language";

/** What a row of a file was taken for, as the ledger counts it. */
export type LedgerName = "letterhead" | "header" | "group" | "total" | "record" | "continuation" | "refused" | "note" | "other";

export type CharsetChoice = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "windows-1252" | "TCVN3" | "VNI" | "utf8-as-latin1";
export type DelimiterChoice = "," | ";" | "\t" | "|";
export type AgencySource = "given" | "letterhead" | "file-name" | "sheet-name" | "rows" | "none";
export type ValueColumn = "subject" | "field" | "lead" | "unit";

/** Words of the step that imports agencies' lists. */
export interface ImportStepWords {
  readonly heading: string;
  readonly intro: string;
  readonly noPlan: string;
  readonly noPlanText: string;
  readonly toPlan: string;
  readonly drop: string;
  readonly dropHint: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly addFiles: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly readPasted: string;
  readonly pastedName: (date: string, time: string, number: number) => string;
  readonly rescue: string;
  readonly toCheck: string;
  readonly leftOut: (count: number) => string;
  readonly startOver: string;
  readonly stoppedReading: (files: number) => string;
  readonly goOn: string;
  readonly headersGone: (tab: string) => string;
  readonly tryAgain: string;

  readonly questions: (count: number) => string;
  readonly questionsHint: string;
  readonly agreeAll: (count: number) => string;
  readonly agree: string;
  readonly showMoreQuestions: (count: number) => string;
  readonly askColumn: (header: string) => string;
  readonly askValue: (column: ValueColumn, text: string) => string;
  readonly askAgency: (file: string) => string;
  readonly askAgencies: (files: number) => string;
  readonly askReplace: (file: string, date: string) => string;
  readonly askHeader: (file: string, sheet: string) => string;
  readonly ofFiles: (agency: string, files: number) => string;
  readonly inFile: (file: string) => string;
  readonly notAsked: string;
  readonly ignoreColumn: string;
  readonly leaveAsIs: string;
  readonly guess: (name: string) => string;
  readonly choose: string;
  readonly replaceIt: string;
  readonly addBeside: string;
  readonly rowNumber: (row: number, text: string) => string;
  readonly answered: (count: number) => string;
  readonly columnMeans: (header: string, meaning: string) => string;
  readonly valueMeans: (text: string, meaning: string) => string;
  readonly takeBack: string;
  readonly takeBackLabel: (what: string) => string;

  readonly files: (count: number) => string;
  readonly toSee: (count: number) => string;
  readonly fine: (count: number) => string;
  readonly known: (count: number) => string;
  readonly unread: (count: number) => string;
  readonly skipped: (count: number) => string;
  readonly showMore: (count: number) => string;
  readonly waiting: string;
  readonly rows: (count: number) => string;
  readonly state: {
    readonly ok: string;
    readonly doubtful: (count: number) => string;
    readonly refused: (count: number) => string;
    readonly noList: string;
    readonly same: (date: string) => string;
    readonly twin: (file: string) => string;
    readonly skipped: string;
    readonly tooMany: string;
    readonly replaces: (date: string, added: number, removed: number, changed: number) => string;
  };
  readonly agency: string;
  readonly agencyFrom: Readonly<Record<AgencySource, string>>;
  readonly agencyUnknown: string;
  readonly leads: string;
  readonly units: string;
  readonly others: string;
  readonly otherAgency: string;
  readonly agencyName: string;
  readonly useName: string;
  readonly charset: string;
  readonly charsets: Readonly<Record<CharsetChoice, string>>;
  readonly certain: Readonly<Record<"sure" | "guessed" | "chosen", string>>;
  readonly byItself: string;
  readonly before: string;
  readonly after: string;
  readonly allAscii: string;
  readonly delimiter: string;
  readonly delimiters: Readonly<Record<DelimiterChoice, string>>;
  readonly sheets: string;
  readonly sheetLine: (name: string, records: number, header: number) => string;
  readonly guessedCharset: (charset: string) => string;
  readonly difference: (file: string, date: string) => string;
  readonly added: (count: number) => string;
  readonly changed: (count: number) => string;
  readonly removed: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly addInstead: string;
  readonly replaceInstead: string;
  readonly again: string;
  readonly notAgain: string;
  readonly leaveOut: string;
  readonly takeAgain: string;
  readonly remove: string;
  readonly removeLabel: (file: string) => string;
  readonly badBytes: (text: string, count: number) => string;
  readonly findings: (errors: number, warnings: number, infos: number) => string;
  readonly returnFile: string;
  readonly returnLabel: (file: string) => string;
  readonly copyReasons: string;
  readonly copyLabel: (file: string) => string;
  readonly returnHint: string;
  readonly copyHint: string;
  /** Name of the file that goes back. The words are those by which its corrected successor is known (`fileStem`): Vietnamese in both languages. */
  readonly returnName: (stem: string) => string;

  readonly ledger: (rows: number) => string;
  readonly ledgerKinds: Readonly<Record<LedgerName, string>>;
  readonly ledgerNote: string;
  readonly totals: (rows: number, written: number, doubtful: number, refused: number) => string;
  readonly nothingNew: string;
  readonly write: (rows: number, files: number) => string;
  readonly writeAside: (rows: number, files: number) => string;
  readonly openQuestions: (count: number) => string;
  readonly doneHeading: string;
  readonly done: (rows: number, files: number) => string;
  readonly doneAside: (rows: number) => string;
  readonly openTab: (name: string) => string;
  readonly seeFindings: string;
  readonly importMore: string;
  readonly backToSender: (count: number) => string;
  readonly backHint: string;

  readonly memory: (senders: number) => string;
  readonly memoryHint: string;
  readonly memoryEmpty: string;
  readonly forget: string;
  readonly forgetLabel: (what: string) => string;
  readonly forgetSender: (agency: string) => string;
  readonly meaningOf: (what: string) => string;
}

const n = (count: number): string => formatNumber(count, "vi");
const m = (count: number): string => formatNumber(count, "en");
const some = (count: number, one: string, many: string): string => `${m(count)} ${count === 1 ? one : many}`;
const name = (text: string): string => quoted(text.replace(/\s+/g, " ").trim(), 60);

const columnsVi: Readonly<Record<ValueColumn, string>> = {
  subject: "loại đối tượng",
  field: "lĩnh vực",
  lead: "cơ quan chủ trì",
  unit: "đơn vị",
};
const columnsEn: Readonly<Record<ValueColumn, string>> = { subject: "type", field: "field", lead: "lead agency", unit: "unit" };

const vi: ImportStepWords = {
  heading: "Nhập danh sách các cơ quan gửi",
  intro:
    "Đưa vào nhiều tệp cùng lúc. Chương trình tự nhận phông chữ cũ (TCVN3, VNI), cách trình bày, cơ quan gửi; chưa chắc chỗ nào thì hỏi bạn một lần.",
  noPlan: "Chưa chọn kế hoạch",
  noPlanText: "Cần chọn kế hoạch trước, để chương trình biết lĩnh vực và đơn vị nào mà đọc danh sách.",
  toPlan: "Chọn kế hoạch",
  drop: "Thả tệp hoặc thư mục vào đây",
  dropHint: "Excel (.xlsx, .xlsm), CSV, văn bản, bảng HTML lưu thành .xls",
  chooseFiles: "Chọn tệp",
  chooseFolder: "Chọn thư mục",
  addFiles: "Thêm tệp",
  paste: "Dán bảng chép từ Word, Excel",
  pasteLabel: "Bảng đã chép",
  pasteHint: "Chọn cả bảng trong Word hoặc Excel, kể cả dòng tiêu đề, chép rồi dán vào đây.",
  readPasted: "Đọc bảng này",
  pastedName: (date, time, number) => `Bảng dán ${date} ${time}${number > 1 ? `, bảng ${number}` : ""}`,
  rescue: "Danh sách đã nằm trong sổ tính mà hiện sai phông chữ?",
  toCheck: "Sửa ở bước Kiểm tra",
  leftOut: (count) => `Đã bỏ qua ${n(count)} tệp tạm, tệp ẩn trong thư mục.`,
  startOver: "Bỏ hết, làm lại",
  stoppedReading: (files) => `${n(files)} tệp còn chờ đọc.`,
  goOn: "Đọc tiếp",
  headersGone: (tab) =>
    `Trang “${tab}” không còn dòng tiêu đề (STT, Tên điển hình…) nên không đọc được các dòng đã nhập, và chương trình không ghi đè. Hãy khôi phục dòng tiêu đề, hoặc xóa trang đó rồi nhập lại từ đầu.`,
  tryAgain: "Thử lại",

  questions: (count) => `Cần bạn cho biết (${n(count)})`,
  questionsHint: "Mỗi câu chỉ hỏi một lần cho mọi tệp của cùng cơ quan, và nhớ cho lần sau. Chưa trả lời vẫn nhập được.",
  agreeAll: (count) => `Đồng ý cả ${n(count)} gợi ý`,
  agree: "Đồng ý",
  showMoreQuestions: (count) => `Hiện thêm ${n(count)} câu hỏi`,
  askColumn: (header) => `Cột ${name(header)} là gì?`,
  askValue: (column, text) => `${name(text)} là ${columnsVi[column]} nào?`,
  askAgency: (file) => `Cơ quan nào gửi ${name(file)}?`,
  askAgencies: (files) => `${n(files)} tệp chưa rõ cơ quan gửi. Nếu cùng một nơi gửi, chọn tại đây`,
  askReplace: (file, date) => `${name(file)} có phải bản sửa của tệp đã nhập ngày ${formatDate(date, "vi")}?`,
  askHeader: (file, sheet) => `Dòng nào là tiêu đề bảng trong ${name(file)}${sheet === "" ? "" : `, trang ${name(sheet)}`}?`,
  ofFiles: (agency, files) => `${agency === "" ? "Chưa rõ cơ quan" : agency} · ${n(files)} tệp`,
  inFile: (file) => file,
  notAsked: "Chưa trả lời",
  ignoreColumn: "Không dùng cột này",
  leaveAsIs: "Chưa rõ, để nguyên",
  guess: (what) => `${what} (gợi ý)`,
  choose: "Chọn…",
  replaceIt: "Phải, thay bản cũ",
  addBeside: "Không, nhập thêm",
  rowNumber: (row, text) => `Dòng ${row}: ${text}`,
  answered: (count) => `Đã trả lời (${n(count)})`,
  columnMeans: (header, meaning) => `Cột ${name(header)}: ${meaning}`,
  valueMeans: (text, meaning) => `${name(text)} là ${meaning}`,
  takeBack: "Trả lời lại",
  takeBackLabel: (what) => `Trả lời lại: ${what}`,

  files: (count) => `${n(count)} tệp`,
  toSee: (count) => `Nên xem (${n(count)})`,
  fine: (count) => `Đọc được đủ (${n(count)})`,
  known: (count) => `Trùng, không nhập lại (${n(count)})`,
  unread: (count) => `Không đọc được (${n(count)})`,
  skipped: (count) => `Để ngoài (${n(count)})`,
  showMore: (count) => `Hiện thêm ${n(count)} tệp`,
  waiting: "chờ đọc",
  rows: (count) => `${n(count)} dòng`,
  state: {
    ok: "đủ",
    doubtful: (count) => `${n(count)} nghi ngờ`,
    refused: (count) => `${n(count)} để riêng`,
    noList: "Không thấy danh sách",
    same: (date) => `Đã nhập ngày ${formatDate(date, "vi")}, không đổi`,
    twin: (file) => `Giống hệt ${name(file)}`,
    skipped: "Bạn đã để ngoài",
    tooMany: "Quá nhiều dòng cho một trang tính",
    replaces: (date, added, removed, changed) =>
      `Thay bản ngày ${formatDate(date, "vi")}: thêm ${n(added)}, bỏ ${n(removed)}, sửa ${n(changed)}`,
  },
  agency: "Cơ quan gửi",
  agencyFrom: {
    given: "bạn chọn",
    letterhead: "suy ra từ phần đầu văn bản",
    "file-name": "suy ra từ tên tệp",
    "sheet-name": "suy ra từ tên trang tính",
    rows: "suy ra từ các dòng",
    none: "",
  },
  agencyUnknown: "Chưa rõ cơ quan",
  leads: "Cơ quan chủ trì",
  units: "Đơn vị trong danh mục",
  others: "Khác",
  otherAgency: "Tên khác…",
  agencyName: "Tên cơ quan gửi",
  useName: "Dùng tên này",
  charset: "Bảng mã",
  charsets: {
    "utf-8": "Unicode (UTF-8)",
    "utf-16le": "Unicode (UTF-16)",
    "utf-16be": "Unicode (UTF-16 BE)",
    "windows-1258": "Windows-1258",
    "windows-1252": "Windows-1252 (Tây Âu)",
    TCVN3: "TCVN3 (ABC, .VnTime)",
    VNI: "VNI (VNI-Times)",
    "utf8-as-latin1": "UTF-8 bị đọc sai",
  },
  certain: { sure: "", guessed: "đoán theo chữ", chosen: "bạn chọn" },
  byItself: "Để chương trình tự nhận",
  before: "Trong tệp",
  after: "Đọc thành",
  allAscii: "Tệp không có chữ có dấu nên bảng mã nào cũng đọc như nhau.",
  delimiter: "Dấu phân cột",
  delimiters: { ",": "Dấu phẩy (,)", ";": "Chấm phẩy (;)", "\t": "Tab", "|": "Gạch đứng (|)" },
  sheets: "Trang tính",
  sheetLine: (sheet, records, header) => `${sheet}: ${n(records)} điển hình, tiêu đề ở dòng ${header}`,
  guessedCharset: (charset) => `Đoán bảng mã ${charset}; xem thử rồi đổi nếu sai`,
  difference: (file, date) => `Thay cho ${name(file)} nhập ngày ${formatDate(date, "vi")}`,
  added: (count) => `Thêm ${n(count)}`,
  changed: (count) => `Sửa ${n(count)}`,
  removed: (count) => `Bỏ ${n(count)}`,
  andMore: (count) => `và ${n(count)} nữa`,
  addInstead: "Không thay, nhập thêm",
  replaceInstead: "Thay bản cũ như đề nghị",
  again: "Vẫn nhập lại",
  notAgain: "Không nhập lại",
  leaveOut: "Để tệp này ngoài",
  takeAgain: "Lấy lại tệp này",
  remove: "Bỏ khỏi danh sách",
  removeLabel: (file) => `Bỏ ${file} khỏi danh sách`,
  badBytes: (text, count) => `${n(count)} ký tự không thuộc bảng mã này, ví dụ ${name(text)}. Hãy chọn bảng mã khác ở trên.`,
  findings: (errors, warnings, infos) =>
    [
      ...(errors > 0 ? [`${n(errors)} lỗi`] : []),
      ...(warnings > 0 ? [`${n(warnings)} cảnh báo`] : []),
      ...(infos > 0 ? [`${n(infos)} lưu ý`] : []),
    ].join(", "),
  returnFile: "Lưu tệp trả lại",
  returnLabel: (file) => `Lưu tệp trả lại cho ${file}`,
  copyReasons: "Chép lý do",
  copyLabel: (file) => `Chép lý do của ${file}`,
  returnHint: "Tệp .xlsx giữ nguyên các dòng của cơ quan, tô ô cần sửa và ghi lý do bên cạnh; cơ quan sửa rồi gửi lại là nhập được.",
  copyHint: "Ở đây không lưu được tệp; chép lý do rồi dán vào thư gửi cơ quan.",
  returnName: (stem) => `${stem} - trả lại.xlsx`,

  ledger: (rows) => `Đối chiếu từng dòng: ${n(rows)} dòng có chữ`,
  ledgerKinds: {
    record: "Điển hình đưa vào danh sách",
    refused: "Để riêng nguyên văn",
    letterhead: "Phần đầu văn bản",
    header: "Tiêu đề bảng",
    group: "Dòng chia nhóm",
    total: "Dòng cộng",
    continuation: "Dòng nối của dòng trên",
    note: "Chữ ký, ghi chú, dòng để trống",
    other: "Bảng, trang tính khác",
  },
  ledgerNote: "Dòng để riêng được giữ nguyên văn ở trang “Dòng để riêng”, không mất.",
  totals: (rows, written, doubtful, refused) =>
    `${n(rows)} dòng: ${n(written)} ghi, ${n(doubtful)} ghi có nghi ngờ, ${n(refused)} để riêng`,
  nothingNew: "Không có gì mới để nhập.",
  write: (rows, files) => `Nhập ${n(rows)} dòng từ ${n(files)} tệp`,
  writeAside: (rows, files) => `Để riêng ${n(rows)} dòng từ ${n(files)} tệp`,
  openQuestions: (count) => `${n(count)} câu hỏi chưa trả lời`,
  doneHeading: "Đã nhập xong",
  done: (rows, files) => `${n(rows)} dòng từ ${n(files)} tệp đã vào sổ tính.`,
  doneAside: (rows) => `${n(rows)} dòng để riêng, giữ nguyên văn.`,
  openTab: (tab) => `Mở trang “${tab}”`,
  seeFindings: "Xem kết quả kiểm tra",
  importMore: "Nhập thêm tệp khác",
  backToSender: (count) => `Trả lại cơ quan (${n(count)})`,
  backHint: "Các tệp có lỗi hoặc có dòng để riêng: gửi lại cho cơ quan kèm lý do từng dòng.",

  memory: (senders) => `Nhớ cho lần sau${senders === 0 ? "" : ` (${n(senders)} cơ quan)`}`,
  memoryHint: "Cách đọc đã chọn cho từng cơ quan, lưu trong sổ tính này. Có thể sửa hoặc quên.",
  memoryEmpty: "Chưa nhớ gì. Những câu bạn trả lời khi nhập sẽ được nhớ theo cơ quan gửi.",
  forget: "Quên",
  forgetLabel: (what) => `Quên: ${what}`,
  forgetSender: (agency) => `Quên hết của ${agency}`,
  meaningOf: (what) => `Nghĩa của ${what}`,
};

const en: ImportStepWords = {
  heading: "Import agencies’ lists",
  intro: "Bring many files at once. Old fonts (TCVN3, VNI), layouts and senders are recognised; what is not sure is asked once.",
  noPlan: "No plan chosen",
  noPlanText: "Choose the plan first: its fields and bodies are what lists are read by.",
  toPlan: "Choose the plan",
  drop: "Drop files or folders here",
  dropHint: "Excel (.xlsx, .xlsm), CSV, text, HTML tables saved as .xls",
  chooseFiles: "Choose files",
  chooseFolder: "Choose a folder",
  addFiles: "Add files",
  paste: "Paste a table from Word or Excel",
  pasteLabel: "Copied table",
  pasteHint: "Select the whole table in Word or Excel with its header row, copy it, and paste it here.",
  readPasted: "Read this table",
  pastedName: (date, time, number) => `Bảng dán ${date} ${time}${number > 1 ? `, bảng ${number}` : ""}`,
  rescue: "A list in the workbook shows the wrong letters?",
  toCheck: "Correct it in the step Check",
  leftOut: (count) => `${some(count, "temporary or hidden file was", "temporary or hidden files were")} left out.`,
  startOver: "Start over",
  stoppedReading: (files) => `${some(files, "file is", "files are")} waiting to be read.`,
  goOn: "Go on reading",
  headersGone: (tab) =>
    `The tab “${tab}” has lost its header row (STT, Tên điển hình…): its rows cannot be read and are not written over. Bring the header row back, or delete the tab and import everything again.`,
  tryAgain: "Try again",

  questions: (count) => `Please say (${m(count)})`,
  questionsHint: "Each is asked once for all files of a sender, and remembered. You may import without answering.",
  agreeAll: (count) => `Agree to all ${m(count)} guesses`,
  agree: "Agree",
  showMoreQuestions: (count) => `Show ${some(count, "more question", "more questions")}`,
  askColumn: (header) => `What is the column ${name(header)}?`,
  askValue: (column, text) => `Which ${columnsEn[column]} is ${name(text)}?`,
  askAgency: (file) => `Who sent ${name(file)}?`,
  askAgencies: (files) => `${m(files)} files have no known sender. If one body sent them all, choose it here`,
  askReplace: (file, date) => `Is ${name(file)} a correction of the file imported on ${formatDate(date, "en")}?`,
  askHeader: (file, sheet) => `Which row is the header in ${name(file)}${sheet === "" ? "" : `, sheet ${name(sheet)}`}?`,
  ofFiles: (agency, files) => `${agency === "" ? "Sender not known" : agency} · ${some(files, "file", "files")}`,
  inFile: (file) => file,
  notAsked: "Not answered",
  ignoreColumn: "Do not use this column",
  leaveAsIs: "Not known, leave it",
  guess: (what) => `${what} (guess)`,
  choose: "Choose…",
  replaceIt: "Yes, replace it",
  addBeside: "No, add it",
  rowNumber: (row, text) => `Row ${row}: ${text}`,
  answered: (count) => `Answered (${m(count)})`,
  columnMeans: (header, meaning) => `Column ${name(header)}: ${meaning}`,
  valueMeans: (text, meaning) => `${name(text)} is ${meaning}`,
  takeBack: "Answer again",
  takeBackLabel: (what) => `Answer again: ${what}`,

  files: (count) => some(count, "file", "files"),
  toSee: (count) => `Worth a look (${m(count)})`,
  fine: (count) => `Read in full (${m(count)})`,
  known: (count) => `Repeated, not imported again (${m(count)})`,
  unread: (count) => `Cannot be read (${m(count)})`,
  skipped: (count) => `Left out (${m(count)})`,
  showMore: (count) => `Show ${some(count, "more file", "more files")}`,
  waiting: "waiting",
  rows: (count) => some(count, "row", "rows"),
  state: {
    ok: "complete",
    doubtful: (count) => `${m(count)} doubtful`,
    refused: (count) => `${m(count)} set aside`,
    noList: "No list found",
    same: (date) => `Imported on ${formatDate(date, "en")}, unchanged`,
    twin: (file) => `Same as ${name(file)}`,
    skipped: "Left out by you",
    tooMany: "Too many rows for one sheet",
    replaces: (date, added, removed, changed) =>
      `Replaces that of ${formatDate(date, "en")}: ${m(added)} added, ${m(removed)} removed, ${m(changed)} changed`,
  },
  agency: "Sender",
  agencyFrom: {
    given: "your choice",
    letterhead: "told by the letterhead",
    "file-name": "told by the file’s name",
    "sheet-name": "told by a sheet’s name",
    rows: "told by the rows",
    none: "",
  },
  agencyUnknown: "Sender not known",
  leads: "Lead agencies",
  units: "Units of the register",
  others: "Other",
  otherAgency: "Another name…",
  agencyName: "Name of the sender",
  useName: "Use this name",
  charset: "Encoding",
  charsets: {
    "utf-8": "Unicode (UTF-8)",
    "utf-16le": "Unicode (UTF-16)",
    "utf-16be": "Unicode (UTF-16 BE)",
    "windows-1258": "Windows-1258",
    "windows-1252": "Windows-1252 (Western)",
    TCVN3: "TCVN3 (ABC, .VnTime)",
    VNI: "VNI (VNI-Times)",
    "utf8-as-latin1": "UTF-8 read wrongly",
  },
  certain: { sure: "", guessed: "guessed by the words", chosen: "your choice" },
  byItself: "Recognise it",
  before: "In the file",
  after: "Read as",
  allAscii: "The file has no accented letters: every encoding reads the same.",
  delimiter: "Delimiter",
  delimiters: { ",": "Comma (,)", ";": "Semicolon (;)", "\t": "Tab", "|": "Bar (|)" },
  sheets: "Sheets",
  sheetLine: (sheet, records, header) => `${sheet}: ${some(records, "exemplar", "exemplars")}, header in row ${header}`,
  guessedCharset: (charset) => `Encoding guessed: ${charset}; change it if it reads wrong`,
  difference: (file, date) => `Replaces ${name(file)} of ${formatDate(date, "en")}`,
  added: (count) => `${m(count)} added`,
  changed: (count) => `${m(count)} changed`,
  removed: (count) => `${m(count)} removed`,
  andMore: (count) => `and ${m(count)} more`,
  addInstead: "Do not replace, add it",
  replaceInstead: "Replace it as proposed",
  again: "Import it again",
  notAgain: "Do not import it again",
  leaveOut: "Leave this file out",
  takeAgain: "Take this file again",
  remove: "Take off the list",
  removeLabel: (file) => `Take ${file} off the list`,
  badBytes: (text, count) =>
    `${some(count, "character does", "characters do")} not belong to this encoding, for example ${name(text)}. Choose another above.`,
  findings: (errors, warnings, infos) =>
    [
      ...(errors > 0 ? [some(errors, "error", "errors")] : []),
      ...(warnings > 0 ? [some(warnings, "warning", "warnings")] : []),
      ...(infos > 0 ? [some(infos, "note", "notes")] : []),
    ].join(", "),
  returnFile: "Save the file to return",
  returnLabel: (file) => `Save the file to return for ${file}`,
  copyReasons: "Copy the reasons",
  copyLabel: (file) => `Copy the reasons of ${file}`,
  returnHint:
    "An .xlsx with the agency’s own rows, the cells to mend coloured and the reasons beside them; the mended file can be imported.",
  copyHint: "Files cannot be saved here; copy the reasons and paste them into a letter.",
  returnName: (stem) => `${stem} - trả lại.xlsx`,

  ledger: (rows) => `Every row accounted for: ${some(rows, "row with text", "rows with text")}`,
  ledgerKinds: {
    record: "Exemplars for the list",
    refused: "Set aside as they are",
    letterhead: "Letterhead",
    header: "Headers",
    group: "Group rows",
    total: "Totals",
    continuation: "Continued from the row above",
    note: "Signatures, notes, empty rows",
    other: "Other tables and sheets",
  },
  ledgerNote: "Rows set aside are kept word for word on the tab “Dòng để riêng”.",
  totals: (rows, written, doubtful, refused) =>
    `${some(rows, "row", "rows")}: ${m(written)} written, ${m(doubtful)} written with doubts, ${m(refused)} set aside`,
  nothingNew: "Nothing new to import.",
  write: (rows, files) => `Import ${some(rows, "row", "rows")} from ${some(files, "file", "files")}`,
  writeAside: (rows, files) => `Set ${some(rows, "row", "rows")} from ${some(files, "file", "files")} aside`,
  openQuestions: (count) => `${some(count, "question", "questions")} not answered`,
  doneHeading: "Imported",
  done: (rows, files) => `${some(rows, "row", "rows")} from ${some(files, "file", "files")} ${rows === 1 ? "is" : "are"} in the workbook.`,
  doneAside: (rows) => `${some(rows, "row was", "rows were")} set aside word for word.`,
  openTab: (tab) => `Open the tab “${tab}”`,
  seeFindings: "See the findings",
  importMore: "Import other files",
  backToSender: (count) => `Back to the senders (${m(count)})`,
  backHint: "Files with faults or rows set aside: send them back with the reasons of each row.",

  memory: (senders) => `Remembered for next time${senders === 0 ? "" : ` (${some(senders, "sender", "senders")})`}`,
  memoryHint: "How each sender’s lists are read, kept in this workbook. Change or forget it here.",
  memoryEmpty: "Nothing yet. What you answer while importing is remembered by sender.",
  forget: "Forget",
  forgetLabel: (what) => `Forget: ${what}`,
  forgetSender: (agency) => `Forget all of ${agency}`,
  meaningOf: (what) => `Meaning of ${what}`,
};

export function importStepWords(language: Language): ImportStepWords {
  return language === "vi" ? vi : en;
}
