import type { Severity } from "../model/issue";
import type { IsoDate } from "../model/period";
import { formatDate, formatNumber } from "./format";
import type { Language } from "./language";
import { severityName } from "./names";

/** Words of the file that goes back to the agency that sent it. */
export interface ReturnWords {
  /** Name of the cover; by it the cover is known as no list, in either language. */
  readonly coverName: string;
  readonly title: string;
  readonly to: (agency: string) => string;
  readonly file: (name: string, date: IsoDate) => string;
  readonly counts: (errors: number, warnings: number, notes: number) => string;
  readonly nothing: string;
  readonly guide: readonly string[];
  readonly kinds: string;
  readonly head: {
    readonly index: string;
    readonly kind: string;
    readonly severity: string;
    readonly number: string;
    readonly sheet: string;
    readonly cell: string;
    readonly content: string;
  };
  readonly total: string;
  readonly general: string;
  readonly wholeFile: string;
  /** Kind of what was met in reading the file itself. */
  readonly ofFile: string;
  /** One reason of a row: how grave, which column, what and what to do. */
  readonly reason: (severity: Severity, column: string | null, sentence: string) => string;
  readonly more: (number: number) => string;
}

const coverName = "Tổng hợp lỗi";

const vi: ReturnWords = {
  coverName,
  title: "KẾT QUẢ KIỂM TRA DANH SÁCH",
  to: (agency) => `Kính gửi: ${agency === "" ? "Quý cơ quan, đơn vị" : agency}`,
  file: (name, date) => `Tệp đã nhận: ${name}. Ngày kiểm tra: ${formatDate(date, "vi")}.`,
  counts: (errors, warnings, notes) =>
    `Có ${formatNumber(errors, "vi")} lỗi cần sửa, ${formatNumber(warnings, "vi")} cảnh báo cần xem lại và ${formatNumber(notes, "vi")} điểm lưu ý.`,
  nothing: "Danh sách không có lỗi, không cần gửi lại.",
  guide: [
    "Các trang sau là danh sách của quý cơ quan, giữ nguyên nội dung và vị trí. Ô có vấn đề được tô màu; cột “Lý do” ở cuối mỗi dòng nói rõ vấn đề và cách sửa.",
    "Đề nghị sửa trực tiếp vào ô được tô màu rồi gửi lại chính tệp này. Không cần xóa cột “Lý do”, không cần bỏ màu: khi nhận lại, chương trình không đọc cột này.",
    "Nội dung nào đã đúng thực tế thì giữ nguyên và báo lại lý do.",
  ],
  kinds: "Số lượng theo loại",
  head: {
    index: "STT",
    kind: "Loại vấn đề",
    severity: "Mức",
    number: "Số lượng",
    sheet: "Trang tính",
    cell: "Ô",
    content: "Nội dung và cách sửa",
  },
  total: "Tổng cộng",
  general: "Nội dung không thuộc dòng nào của danh sách",
  wholeFile: "Cả tệp",
  ofFile: "Cách lưu tệp, bố cục bảng",
  reason: (severity, column, sentence) => `${severityName(severity, "vi")}${column === null ? "" : `, cột ${column}`}: ${sentence}`,
  more: (number) => `… và ${formatNumber(number, "vi")} vấn đề khác ở dòng này.`,
};

const en: ReturnWords = {
  coverName,
  title: "RESULT OF THE CHECK",
  to: (agency) => `To: ${agency === "" ? "whom it may concern" : agency}`,
  file: (name, date) => `File received: ${name}. Checked on ${formatDate(date, "en")}.`,
  counts: (errors, warnings, notes) =>
    `${formatNumber(errors, "en")} errors to mend, ${formatNumber(warnings, "en")} warnings to look at, ${formatNumber(notes, "en")} notes.`,
  nothing: "The list has no faults and need not be sent again.",
  guide: [
    "The next sheets are your list, with its contents and places as they were. Cells in question are coloured; the column “Lý do” behind each row says what is wrong and what to do.",
    "Please put the coloured cells right and send this very file back. The column “Lý do” and the colours may stay: they are not read.",
    "What is right as it stands may stay; please tell us why.",
  ],
  kinds: "Numbers by kind",
  head: { index: "No.", kind: "Kind", severity: "Severity", number: "Number", sheet: "Sheet", cell: "Cell", content: "What to do" },
  total: "Total",
  general: "Findings that belong to no row of the list",
  wholeFile: "Whole file",
  ofFile: "How the file was saved, how its table is laid out",
  reason: (severity, column, sentence) => `${severityName(severity, "en")}${column === null ? "" : `, column ${column}`}: ${sentence}`,
  more: (number) => `… and ${formatNumber(number, "en")} more in this row.`,
};

export function returnWords(language: Language): ReturnWords {
  return language === "vi" ? vi : en;
}
