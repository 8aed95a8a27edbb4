import type { Language } from "./language";

/** The codes of the port's `WorkbookError`, written again because this room sees the model alone; a code missing here fails to compile at the caller. */
export type WorkbookFault =
  | "not-xlsx"
  | "old-xls"
  | "encrypted"
  | "binary-xlsb"
  | "broken"
  | "too-large"
  | "hostile"
  | "not-found"
  | "not-writable"
  | "invalid-edit"
  | "formula"
  | "edited-by-hand"
  | "editing-cell"
  | "protected"
  | "busy"
  | "changed"
  | "read-only"
  | "no-answer"
  | "not-supported"
  | "host-fault";

type Sentence = readonly [what: string, todo: string];

const vi: { readonly [C in WorkbookFault]: Sentence } = {
  "not-xlsx": ["Tệp không phải là sổ tính Excel dạng .xlsx", "Hãy mở tệp bằng Excel và lưu lại dạng .xlsx"],
  "old-xls": ["Tệp là sổ tính Excel 97–2003 (.xls), chương trình không đọc được", "Hãy mở bằng Excel và lưu lại dạng .xlsx"],
  encrypted: ["Tệp được đặt mật khẩu mở", "Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại"],
  "binary-xlsb": ["Tệp là sổ tính nhị phân (.xlsb)", "Hãy mở bằng Excel và lưu lại dạng .xlsx"],
  broken: ["Tệp bị hỏng, không đọc được", "Hãy mở bằng Excel để sửa rồi lưu lại, hoặc xin lại tệp gốc của đơn vị gửi"],
  "too-large": ["Tệp lớn quá mức cho phép", "Hãy xóa bớt trang, dòng thừa hoặc tách thành nhiều tệp"],
  hostile: ["Tệp có cấu trúc bất thường, có thể gây hại nên không được mở", "Không mở tệp này; hãy hỏi lại đơn vị gửi"],
  "not-found": ["Không tìm thấy tệp hoặc trang tính", "Hãy kiểm tra lại tên và đường dẫn"],
  "not-writable": ["Không ghi được vào nơi đã chọn", "Hãy đóng tệp nếu đang mở, hoặc chọn nơi lưu khác"],
  "invalid-edit": [
    "Thay đổi không ghi được vào sổ tính; chưa có gì được ghi",
    "Hãy thử lại; nếu vẫn lỗi, xin báo cho người phụ trách chương trình",
  ],
  formula: [
    "Ô định sửa đang có công thức nên không bị ghi đè; chưa có gì được ghi",
    "Hãy sửa ở nơi công thức lấy số liệu, hoặc kiểm tra lại để đọc lại sổ tính",
  ],
  "edited-by-hand": [
    "Trang @ đã bị sửa sau lần chương trình ghi; chưa có gì bị ghi đè",
    "Muốn giữ phần đã sửa, hãy bấm chuột phải vào tên trang, chọn Di chuyển hoặc Sao chép (Move or Copy) để tạo một bản sao. Sau đó xóa trang này rồi thử lại",
  ],
  "editing-cell": ["Trong Excel đang có một ô được nhập dở", "Hãy nhấn Enter (hoặc Esc) để kết thúc nhập ô rồi thử lại"],
  protected: ["Trang tính hoặc cấu trúc sổ tính đang được bảo vệ", "Hãy bỏ bảo vệ trong thẻ Xem lại (Review) rồi thử lại"],
  busy: ["Excel đang bận; chưa có gì được ghi", "Hãy đợi một lát rồi thử lại"],
  changed: ["Một trang tính đã bị xóa, đổi tên hoặc thay đổi trong lúc chương trình làm việc", "Hãy thử lại để đọc lại sổ tính"],
  "read-only": ["Sổ tính đang mở ở chế độ chỉ đọc", "Hãy cho phép chỉnh sửa hoặc lưu thành bản khác rồi thử lại"],
  "no-answer": ["Excel không trả lời; chưa chắc dữ liệu đã được ghi", "Hãy xem lại các trang của chương trình rồi thử lại"],
  "not-supported": [
    "Phiên bản Excel này không có tính năng cần dùng",
    "Hãy dùng Excel 2021 trở lên, hoặc dùng chương trình trên trình duyệt",
  ],
  "host-fault": ["Excel báo lỗi", "Hãy thử lại; nếu vẫn lỗi, xin báo cho người phụ trách chương trình kèm mã lỗi trong ngoặc"],
};

const en: { readonly [C in WorkbookFault]: Sentence } = {
  "not-xlsx": ["The file is not an Excel workbook in .xlsx format", "Open it in Excel and save it as .xlsx"],
  "old-xls": ["The file is an Excel 97–2003 workbook (.xls), which cannot be read", "Open it in Excel and save it as .xlsx"],
  encrypted: ["The file needs a password to open", "Open it in Excel, remove the password and save it"],
  "binary-xlsb": ["The file is a binary workbook (.xlsb)", "Open it in Excel and save it as .xlsx"],
  broken: ["The file is damaged and cannot be read", "Let Excel repair and save it, or ask the sender for the original"],
  "too-large": ["The file is larger than what can be unpacked", "Remove sheets or rows that are not needed, or split it"],
  hostile: ["The file is built in a way that may do harm and was not opened", "Do not open it; ask the sender"],
  "not-found": ["There is no such file or sheet", "Check the name and the path"],
  "not-writable": ["The chosen place cannot be written to", "Close the file if it is open, or choose another place"],
  "invalid-edit": [
    "A change cannot be written into the workbook; nothing was written",
    "Try again; if it happens again, report it to whoever looks after the program",
  ],
  formula: [
    "A cell to be corrected holds a formula and is not written over; nothing was written",
    "Correct it where the formula takes it from, or check again so that the workbook is read afresh",
  ],
  "edited-by-hand": [
    "The sheet @ was changed after the program wrote it; nothing was overwritten",
    "To keep the changes, right-click the sheet's name and choose Move or Copy to make a copy. Then delete this sheet and try again",
  ],
  "editing-cell": ["A cell is being edited in Excel", "Press Enter (or Esc) to finish the cell and try again"],
  protected: ["A sheet or the structure of the workbook is protected", "Remove the protection on the Review tab and try again"],
  busy: ["Excel is busy; nothing was written", "Wait a moment and try again"],
  changed: ["A sheet was deleted, renamed or changed meanwhile", "Try again, so that the workbook is read afresh"],
  "read-only": ["The workbook is open for reading only", "Enable editing or save a copy, then try again"],
  "no-answer": ["Excel gives no answer; it is not certain that the data was written", "Look at the program's tabs and try again"],
  "not-supported": ["This version of Excel lacks what is needed", "Use Excel 2021 or later, or the program in a browser"],
  "host-fault": [
    "Excel reports a fault",
    "Try again; if it happens again, report it with the code in brackets to whoever looks after the program",
  ],
};

/** What a file that is no workbook is instead, as the reader says it. */
const kindsOfFile: ReadonlyMap<string, string> = new Map([
  ["a web page (HTML)", "trang web (HTML), có thể là tệp kết xuất từ phần mềm rồi đổi đuôi"],
  ["an XML Spreadsheet 2003 file", "bảng tính XML 2003"],
  ["an XML file", "tệp XML"],
  ["a text file (CSV?)", "tệp văn bản, có thể là CSV"],
  ["a Word document", "văn bản Word"],
  ["a Word 97–2003 document", "văn bản Word 97–2003"],
  ["a PowerPoint presentation", "bản trình chiếu PowerPoint"],
  ["a PowerPoint 97–2003 presentation", "bản trình chiếu PowerPoint 97–2003"],
  ["an OLE compound file", "tệp Office đời cũ"],
  ["an Office package without a workbook", "tệp Office không có sổ tính"],
  ["a zip archive", "tệp nén ZIP"],
  ["an empty zip archive", "tệp nén rỗng"],
  ["an empty file", "tệp rỗng"],
  ["an unknown kind of file", "loại tệp không rõ"],
]);

/** Where a sentence names the sheet itself. */
const namePlace = " @ ";

const cutOff = /\bcut off\b|\bzip directory\b|^no part /;
const cutOffSentence = {
  vi: "Tệp bị cắt cụt, có thể chưa tải về hoặc chưa sao chép hết. Hãy tải lại, hoặc xin lại tệp gốc của đơn vị gửi.",
  en: "The file is cut off: it may not have been downloaded or copied in full. Download it again, or ask the sender for the original.",
} as const;
const partName = /^(?:xl|docProps|customXml|_rels)\/[^\s:]+|^\[Content_Types\]\.xml/;

/** What is broken, in words: the reader names the part of the package and the rest in English, which helps nobody in a commune's office. */
function brokenSentence(told: string, what: string, todo: string): string {
  const part = partName.exec(told)?.[0];
  if (part === undefined) return `${what}. ${todo}.`;
  const where = part.startsWith("xl/worksheets/") ? "Một trang tính trong tệp bị hỏng" : "Một phần của tệp bị hỏng";
  return `${where} (${part}), không đọc được. ${todo}.`;
}

/**
 * What is wrong with a file or its host, and what to do. `detail` comes from the reader in plain English: where it tells what the file is, it
 * becomes part of the Vietnamese sentence; else it follows in brackets for whoever looks after the program.
 */
export function workbookErrorSentence(code: WorkbookFault, detail: string, language: Language): string {
  const [what, todo] = (language === "vi" ? vi : en)[code];
  const told = detail.trim();
  if (what.includes(namePlace)) return `${what.replace(namePlace, told === "" ? " " : ` “${told}” `)}. ${todo}.`;
  if (told === "") return `${what}. ${todo}.`;
  if (code === "broken" && cutOff.test(told)) return cutOffSentence[language];
  if (language === "en") return `${what} (${told}). ${todo}.`;
  const kind = kindsOfFile.get(told);
  if (kind !== undefined) return `${what} mà là ${kind}. ${todo}.`;
  if (code === "broken") return brokenSentence(told, what, todo);
  return `${what}. ${todo}. [${told}]`;
}
