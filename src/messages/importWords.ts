import type { ImportNotice, ImportNoticeCode, ImportNoticeEvidence } from "../model/importNotice";
import { formatDate, formatNumber, quoted } from "./format";
import type { Language } from "./language";

/** Words of the tabs of imported records. Always Vietnamese, as the lists are. */
export const importTabWords = {
  records: "Danh sách đã nhập",
  recordsTitle: "DANH SÁCH ĐÃ NHẬP TỪ CÁC CƠ QUAN, ĐƠN VỊ",
  recordsNote:
    "Mỗi dòng là một điển hình do cơ quan gửi; các cột cuối cho biết nguồn. Có thể sửa trực tiếp tại đây; khi nhập tệp sửa của cơ quan nào thì chỉ các dòng của tệp đó được thay.",
  setAside: "Dòng để riêng",
  setAsideTitle: "CÁC DÒNG ĐỂ RIÊNG, CHƯA NHẬP ĐƯỢC",
  setAsideNote:
    "Giữ nguyên văn các dòng trong tệp của cơ quan mà chương trình chưa đưa được vào danh sách. Hãy sửa trong tệp gốc rồi nhập lại.",
  tableName: "DanhSachDaNhap",
  index: "STT",
  origin: {
    agency: "Cơ quan gửi",
    file: "Tệp",
    sheet: "Trang tính",
    row: "Dòng",
    importedOn: "Ngày nhập",
    batch: "Mã lần nhập",
    state: "Tình trạng",
  },
  reason: "Lý do",
  content: (column: string): string => `Cột ${column}`,
  group: "Nhóm trong danh sách",
  verbatim: (header: string): string => `${header} (nguyên văn)`,
  complete: "đủ",
  completeInferred: (columns: readonly string[]): string => `đủ (suy ra: ${columns.join(", ")})`,
  doubtful: (reasons: readonly string[]): string => `nghi ngờ: ${reasons.join("; ")}`,
  doubtfulColumn: (header: string): string => `chưa chắc ý nghĩa cột ${quoted(header, 40)}`,
  tooLong: "có ô dài quá 32.767 ký tự, đã cắt bớt",
  reasons: {
    "no-name": "không có tên tập thể, cá nhân",
    unreadable: "tên không đọc được",
    "after-signature": "nằm sau phần ký của danh sách",
    "no-table": "không nhận ra dòng tiêu đề của bảng",
    "too-many": "trang tính không chứa thêm được dòng",
  },
} as const;

/** Whether a row's reason is one of those above. */
export type SetAsideReason = keyof typeof importTabWords.reasons;

type Sentences = { readonly [C in ImportNoticeCode]: (evidence: ImportNoticeEvidence[C]) => string };

const reasonsVi: Readonly<Record<string, string>> = importTabWords.reasons;
const reasonsEn: Readonly<Record<string, string>> = {
  "no-name": "nobody is named",
  unreadable: "the name cannot be read",
  "after-signature": "it stands below the signature",
  "no-table": "no header row was recognised",
  "too-many": "the sheet holds no more rows",
};

const sourcesVi: Readonly<Record<string, string>> = {
  letterhead: "phần đầu văn bản",
  "file-name": "tên tệp",
  "sheet-name": "tên trang tính",
  rows: "các dòng trong danh sách",
};
const sourcesEn: Readonly<Record<string, string>> = {
  letterhead: "the letterhead",
  "file-name": "the file's name",
  "sheet-name": "a sheet's name",
  rows: "the rows",
};

const kindsVi: Readonly<Record<string, string>> = {
  quotas: "bảng chỉ tiêu",
  units: "danh mục đơn vị",
  targets: "mục tiêu nêu đích danh",
  summary: "biểu tổng hợp",
  plan: "kế hoạch",
  "own-tab": "trang do chương trình lập",
  hidden: "trang ẩn",
};
const kindsEn: Readonly<Record<string, string>> = {
  quotas: "a quota table",
  units: "a register of units",
  targets: "named targets",
  summary: "a summary",
  plan: "a plan",
  "own-tab": "a tab of this program",
  hidden: "a hidden sheet",
};

const faultsVi: Readonly<Record<string, (text: string, count: string) => string>> = {
  "unclosed-quote": (text) =>
    `Có dấu ngoặc kép mở mà không đóng, gần ${text}; đã đọc dấu đó như một ký tự thường. Hãy xem lại các dòng quanh chỗ này.`,
  "stray-quote": (text, count) => `${count} ô có dấu ngoặc kép đặt sai chỗ, ví dụ ${text}. Hãy xem lại nội dung các ô đó.`,
  "lost-letters": (text, count) =>
    `${count} ô đã mất chữ có dấu (thành “?”) từ trước khi gửi, ví dụ ${text}. Hãy xin lại tệp lưu dạng .xlsx hoặc CSV UTF-8.`,
  "lost-digits": (text, count) =>
    `${count} ô có số dài đã bị làm tròn thành dạng ${text} từ trước khi gửi, không khôi phục được. Hãy xin lại tệp có cột số (CCCD, điện thoại…) đặt dạng Văn bản (Text).`,
  "bad-bytes": (text, count) =>
    `${count} ký tự hỏng, không đọc được theo bảng mã của tệp, ví dụ ${text}. Hãy thử bảng mã khác (--charset) hoặc xin lại tệp.`,
  "nul-bytes": (_text, count) => `Đã bỏ ${count} ký tự rỗng (NUL) trong tệp.`,
  "ragged-rows": (text, count) =>
    `${count} dòng có nhiều ô hơn các dòng khác, ví dụ ${text}. Có thể trong ô có dấu phân cách mà không đặt trong ngoặc kép; hãy xem lại.`,
  "stray-delimiter": (text, count) =>
    `${count} dòng ngăn cột bằng dấu khác với cả bảng, ví dụ ${text}; đã tách theo dấu đó. Hãy xem lại các dòng này.`,
  "duplicate-header": (text) => `Hai cột cùng tên ${text}. Hãy xem lại cột nào là đúng.`,
  truncated: () => "Tệp kết thúc giữa chừng một ký tự; có thể chưa tải về hết. Hãy xin lại tệp.",
  "mixed-charset": (text, count) => `${count} ô của cột này dùng bảng mã khác với cả tệp, đã đọc lại: ${text}. Hãy xem lại các ô này.`,
  "name-lines": (text, count) =>
    `Tệp không có bảng, mỗi dòng chỉ ghi một tên (bắt đầu từ ${text}): ${count} dòng đã được tách thành số thứ tự, họ tên, chức vụ dưới một dòng tiêu đề thêm vào; nguyên văn từng dòng được giữ ở cột Ghi chú. Hãy xem lại từng dòng và bổ sung lĩnh vực, năm.`,
  "mixed-lines": (text, count) =>
    `${count} dòng dùng bảng mã khác với các dòng còn lại, có lẽ do ghép hai tệp thành một; đã đọc lại: ${text}. Hãy xem lại các dòng này.`,
  "old-charset": (text, count) =>
    `${count} ô của cột này dùng bảng mã cũ, đã chuyển sang Unicode khi nhập: ${text}. Hãy xem lại các ô này.`,
  "long-cell": (_text, count) => `${count} ô dài hơn 32.767 ký tự, Excel không chứa hết. Hãy rút gọn trong tệp gốc.`,
};
const faultsEn: Readonly<Record<string, (text: string, count: string) => string>> = {
  "unclosed-quote": (text) => `A quotation mark never closes, near ${text}; it was read as a plain character. Look at the rows around it.`,
  "stray-quote": (text, count) => `${count} cells have quotation marks out of place, for example ${text}. Look at them.`,
  "lost-letters": (text, count) =>
    `${count} cells lost their accented letters before they were sent, for example ${text}. Ask for the file as .xlsx or CSV UTF-8.`,
  "lost-digits": (text, count) =>
    `${count} cells hold long numbers that were rounded to ${text} before they were sent, and cannot be restored. Ask for the file with that column as text.`,
  "bad-bytes": (text, count) => `${count} characters do not belong to the charset, for example ${text}. Try another with --charset.`,
  "nul-bytes": (_text, count) => `${count} NUL characters were taken out.`,
  "ragged-rows": (text, count) =>
    `${count} rows have more cells than the others, for example ${text}. A delimiter may stand in a cell without quotation marks.`,
  "stray-delimiter": (text, count) =>
    `${count} lines part their cells by another delimiter than the table, for example ${text}; they were parted by it. Look at them.`,
  "duplicate-header": (text) => `Two columns are called ${text}. See which is meant.`,
  truncated: () => "The file ends in the middle of a character; it may not have been downloaded whole. Ask for it again.",
  "mixed-charset": (text, count) =>
    `${count} cells of this column are in another charset than the file and were read so: ${text}. Look at them.`,
  "name-lines": (text, count) =>
    `The file is no table but a name in each line (from ${text} on): ${count} lines were parted into number, name and position under a header of ours; each line stands whole in the column of notes. Look at each, and add field and year.`,
  "mixed-lines": (text, count) =>
    `${count} lines are in another charset than the others, as if two files had been joined, and were read so: ${text}. Look at them.`,
  "old-charset": (text, count) =>
    `${count} cells of this column are in a legacy charset and were imported as Unicode: ${text}. Look at them.`,
  "long-cell": (_text, count) => `${count} cells are longer than the 32,767 characters that Excel holds. Shorten them in the file.`,
};

/** How a charset is called in a sentence. */
const charsetsVi: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (LE)",
  "utf-16be": "UTF-16 (BE)",
  TCVN3: "TCVN3 (ABC, phông .VnTime)",
  VNI: "VNI (phông VNI-Times)",
  "utf8-as-latin1": "UTF-8 đã bị phần mềm khác đọc nhầm rồi lưu lại",
};
const charsetsEn: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (LE)",
  "utf-16be": "UTF-16 (BE)",
  TCVN3: "TCVN3 (ABC, .VnTime fonts)",
  VNI: "VNI (VNI-Times fonts)",
  "utf8-as-latin1": "UTF-8 that another program misread and saved",
};

const n = (count: number, language: Language): string => formatNumber(count, language);
const day = (date: string, language: Language): string => (date === "" ? "" : formatDate(date, language));

const wholeFaults: ReadonlySet<string> = new Set(["mixed-charset", "mixed-lines", "old-charset"]);
/** A text shown before and after goes in whole. */
const quotedFault = (fault: string, text: string): string => quoted(text, wholeFaults.has(fault) ? 120 : 60);

const vi: Sentences = {
  "import/unreadable": ({ why }) => `Không đọc được tệp. ${why}`,
  "import/no-list": ({ rows }) =>
    `Không nhận ra danh sách điển hình nào trong tệp; ${n(rows, "vi")} dòng được để riêng nguyên văn. Hãy kiểm tra dòng tiêu đề (cần cột tên và ít nhất một cột nữa) rồi nhập lại.`,
  "import/sheet-left-out": ({ kind, rows }) =>
    `Trang này là ${kindsVi[kind] ?? "trang khác"} (${n(rows, "vi")} dòng), không phải danh sách điển hình nên không nhập.`,
  "import/same-file": ({ file, importedOn, rows }) =>
    `Tệp này đã được nhập ngày ${day(importedOn, "vi")} (${quoted(file)}, ${n(rows, "vi")} dòng); không thay đổi gì.`,
  "import/same-in-drop": ({ file }) => `Tệp này giống hệt ${quoted(file)} trong cùng lần nhập; chỉ nhập một lần.`,
  "import/replaces": ({ file, importedOn, added, changed, removed }) =>
    `Thay cho ${quoted(file)} nhập ngày ${day(importedOn, "vi")}: thêm ${n(added, "vi")}, sửa ${n(changed, "vi")}, bỏ ${n(removed, "vi")} dòng.`,
  "import/same-name": ({ file, importedOn }) =>
    `Đã có ${quoted(file)} nhập ngày ${day(importedOn, "vi")} cùng tên tệp, nhưng điển hình trong hai tệp hầu như khác nhau nên tệp này được nhập thêm chứ không thay. Nếu đây là bản sửa, hãy chọn thay tệp cũ (--replace).`,
  "import/agency-inferred": ({ agency, from, text }) =>
    `Cơ quan gửi: ${quoted(agency)}, suy ra từ ${sourcesVi[from] ?? from} (${quoted(text, 60)}). Hãy sửa nếu chưa đúng.`,
  "import/agency-unknown": () => "Chưa biết cơ quan nào gửi tệp này. Hãy cho biết để lần sau nhận ra tệp sửa và nhớ cách đọc các cột.",
  "import/rows-set-aside": ({ rows, reason }) =>
    `${n(rows, "vi")} dòng để riêng: ${reasonsVi[reason] ?? reason}. Xem trang “${importTabWords.setAside}”.`,
  "import/long-cell": ({ cells }) => `${n(cells, "vi")} ô dài hơn 32.767 ký tự đã bị cắt khi ghi vào sổ. Hãy rút gọn trong tệp gốc.`,
  "import/too-many-rows": ({ rows, most }) =>
    `Tệp có ${n(rows, "vi")} dòng; một trang tính chỉ chứa được ${n(most, "vi")} dòng nên không nhập. Hãy nhập vào một sổ khác.`,
  "import/remembered": ({ columns, values }) =>
    `Đã dùng cách đọc nhớ từ lần trước của cơ quan này: ${n(columns, "vi")} cột, ${n(values, "vi")} ô giá trị.`,
  "import/text-fault": ({ fault, text, count }) =>
    faultsVi[fault]?.(quotedFault(fault, text), n(count, "vi")) ?? `${fault}: ${quoted(text, 60)} (${n(count, "vi")})`,
  "import/encoding-guessed": ({ encoding, before, after }) =>
    `Bảng mã được đoán là ${charsetsVi[encoding] ?? encoding}${before === after ? "" : `: ${quoted(before, 40)} đọc thành ${quoted(after, 40)}`}. Hãy xem lại; có thể chọn bảng mã khác.`,
};

const en: Sentences = {
  "import/unreadable": ({ why }) => `The file cannot be read. ${why}`,
  "import/no-list": ({ rows }) =>
    `No list of exemplars was recognised; ${n(rows, "en")} rows were set aside as they are. Look at the header row (a name and one more column are needed) and import again.`,
  "import/sheet-left-out": ({ kind, rows }) =>
    `This sheet is ${kindsEn[kind] ?? "another sheet"} (${n(rows, "en")} rows) and was not imported.`,
  "import/same-file": ({ file, importedOn, rows }) =>
    `This file was imported on ${day(importedOn, "en")} (${quoted(file)}, ${n(rows, "en")} rows); nothing was changed.`,
  "import/same-in-drop": ({ file }) => `This file is the same as ${quoted(file)} of the same import; it was imported once.`,
  "import/replaces": ({ file, importedOn, added, changed, removed }) =>
    `Replaces ${quoted(file)} of ${day(importedOn, "en")}: ${n(added, "en")} added, ${n(changed, "en")} changed, ${n(removed, "en")} removed.`,
  "import/same-name": ({ file, importedOn }) =>
    `${quoted(file)} of ${day(importedOn, "en")} has the same file name, but hardly any exemplar in common: this one was added beside it. If it is a correction, choose to replace the earlier one (--replace).`,
  "import/agency-inferred": ({ agency, from, text }) =>
    `Sent by ${quoted(agency)}, told by ${sourcesEn[from] ?? from} (${quoted(text, 60)}). Change it if it is wrong.`,
  "import/agency-unknown": () => "It is not known which agency sent this file. Name it, so that its corrected file is recognised.",
  "import/rows-set-aside": ({ rows, reason }) =>
    `${n(rows, "en")} rows set aside: ${reasonsEn[reason] ?? reason}. See the tab “${importTabWords.setAside}”.`,
  "import/long-cell": ({ cells }) => `${n(cells, "en")} cells longer than 32,767 characters were cut. Shorten them in the file.`,
  "import/too-many-rows": ({ rows, most }) =>
    `The file has ${n(rows, "en")} rows and a sheet holds ${n(most, "en")}: it was not imported. Import it into another workbook.`,
  "import/remembered": ({ columns, values }) =>
    `What this agency's earlier files were taught was used: ${n(columns, "en")} columns, ${n(values, "en")} values.`,
  "import/text-fault": ({ fault, text, count }) =>
    faultsEn[fault]?.(quotedFault(fault, text), n(count, "en")) ?? `${fault}: ${quoted(text, 60)} (${n(count, "en")})`,
  "import/encoding-guessed": ({ encoding, before, after }) =>
    `The charset was guessed to be ${charsetsEn[encoding] ?? encoding}${before === after ? "" : `: ${quoted(before, 40)} reads ${quoted(after, 40)}`}. Another can be chosen.`,
};

/** What an import says about a file. The place (sheet, row) stands beside the sentence, not in it. */
export function importNoticeSentence(notice: ImportNotice, language: Language): string {
  return sentenceOf(language === "vi" ? vi : en, notice);
}

function sentenceOf<C extends ImportNoticeCode>(
  sentences: Sentences,
  notice: { readonly code: C; readonly evidence: ImportNoticeEvidence[C] },
): string {
  return sentences[notice.code](notice.evidence);
}

/** Codes of a text reader's errors, written again because this room sees the model alone. */
export type ListFault = "old-xls" | "encrypted" | "not-a-list" | "too-large" | "empty";

const foreignVi: Readonly<Record<string, string>> = {
  xlsx: "sổ tính Excel",
  zip: "tệp nén",
  ole: "tệp Office đời cũ",
  pdf: "tệp PDF",
  image: "tệp ảnh",
  rtf: "văn bản RTF",
  binary: "tệp nhị phân",
  archive: "tệp nén",
  docx: "văn bản Word (.docx)",
  doc: "văn bản Word (.doc)",
  pptx: "bản trình chiếu PowerPoint",
  ppt: "bản trình chiếu PowerPoint",
  ods: "bảng tính LibreOffice (.ods)",
  mhtml: "trang web lưu dạng .mht",
  xml: "tệp XML không chứa bảng",
};
const foreignEn: Readonly<Record<string, string>> = {
  archive: "an archive",
  zip: "an archive",
  docx: "a Word document",
  doc: "a Word document",
  ods: "a LibreOffice spreadsheet (.ods)",
  mhtml: "a web page saved as .mht",
};

/** What can be done with a file of another kind; else the sender is asked for one that can be read. */
const foreignTodoVi: Readonly<Record<string, string>> = {
  zip: "Hãy giải nén rồi chọn các tệp bên trong.",
  archive: "Hãy giải nén rồi chọn các tệp bên trong.",
  docx: "Hãy mở bằng Word, chép bảng danh sách sang Excel, lưu dạng .xlsx rồi nhập lại.",
  doc: "Hãy mở bằng Word, chép bảng danh sách sang Excel, lưu dạng .xlsx rồi nhập lại.",
  ods: "Hãy mở bằng LibreOffice hoặc Excel, lưu thành dạng .xlsx rồi nhập lại.",
  mhtml: "Hãy mở bằng Excel, lưu thành dạng .xlsx rồi nhập lại.",
};
const foreignTodoEn: Readonly<Record<string, string>> = {
  zip: "Unpack it and choose the files inside.",
  archive: "Unpack it and choose the files inside.",
  docx: "Open it in Word, copy the table into Excel and save it as .xlsx.",
  doc: "Open it in Word, copy the table into Excel and save it as .xlsx.",
  ods: "Open it in LibreOffice or Excel and save it as .xlsx.",
  mhtml: "Open it in Excel and save it as .xlsx.",
};

/** Why a file is no list that can be read, and what to do. */
export function listErrorSentence(code: ListFault, detail: string, language: Language): string {
  const told = detail === "" ? "" : ` (${detail})`;
  if (language === "en") {
    const sentences: Readonly<Record<ListFault, string>> = {
      "old-xls": "It is an Excel 97–2003 workbook (.xls). Open it in Excel and save it as .xlsx.",
      encrypted: "It needs a password to open. Ask the sender for a copy without one.",
      "not-a-list": `It is no list${foreignEn[detail] ? ` but ${foreignEn[detail]}` : told}. ${foreignTodoEn[detail] ?? "Ask the sender for an Excel or CSV file."}`,
      "too-large": `It is larger than what can be read${told}. Split it into several files.`,
      empty: "It is empty. Ask the sender for it again.",
    };
    return sentences[code];
  }
  const sentences: Readonly<Record<ListFault, string>> = {
    "old-xls": "Đây là sổ tính Excel 97–2003 (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi nhập lại.",
    encrypted: "Tệp có mật khẩu mở. Hãy xin cơ quan gửi bản không đặt mật khẩu.",
    "not-a-list": `Đây không phải là danh sách mà là ${foreignVi[detail] ?? `tệp loại khác${told}`}. ${foreignTodoVi[detail] ?? "Hãy xin cơ quan gửi tệp Excel hoặc CSV."}`,
    "too-large": `Tệp lớn quá mức cho phép${told}. Hãy tách thành nhiều tệp.`,
    empty: "Tệp rỗng. Hãy xin cơ quan gửi lại.",
  };
  return sentences[code];
}
