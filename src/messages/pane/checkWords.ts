import type { Severity } from "../../model/issue";
import { formatList, formatNumber } from "../format";
import type { Language } from "../language";

type Counts = Readonly<Record<Severity, number>>;
/** A finding about the lists, by its gravity, or something that the plan still lacks. */
type FindingClass = Severity | "gap";

/** Words of the step "check": findings, exceptions, corrections, the file that goes back to an agency. */
export interface CheckWords {
  // the result
  readonly heading: string;
  readonly result: (counts: Counts) => string;
  /** What the plan still lacks, in findings. */
  readonly gaps: (count: number) => string;
  readonly seeGaps: string;
  readonly checkedAt: (time: string) => string;
  readonly cancel: string;
  readonly checkAgain: string;
  readonly outdated: string;
  // nothing to show
  readonly noPlan: string;
  readonly noPlanText: string;
  readonly toPlan: string;
  readonly noNominees: string;
  readonly noNomineesText: string;
  readonly toData: string;
  readonly toImport: string;
  readonly clean: string;
  readonly cleanText: (accepted: number) => string;
  readonly toStanding: string;
  readonly notYet: string;
  // what can be done with all of it
  readonly actions: string;
  readonly correctCells: (cells: number) => string;
  readonly writeFindings: string;
  readonly returnFile: string;
  // finding one's way
  readonly findings: string;
  readonly search: string;
  readonly severities: string;
  readonly findingClass: (one: FindingClass, count: number) => string;
  readonly sections: Readonly<Record<"lists" | "gaps", string>>;
  readonly groupBy: string;
  readonly groupings: Readonly<Record<"kind" | "agency" | "field" | "sheet", string>>;
  readonly openAll: string;
  readonly closeAll: string;
  readonly shown: (shown: number, all: number) => string;
  readonly nothingFound: string;
  readonly clearFilters: string;
  readonly noField: string;
  readonly wholeWorkbook: string;
  readonly groupCount: (counts: Counts) => string;
  // one finding
  readonly sheetName: (sheet: string) => string;
  readonly rowPlace: (row: number) => string;
  readonly columnPlace: (letters: string) => string;
  readonly clause: (section: string) => string;
  readonly clauseText: string;
  readonly lines: (lines: string) => string;
  readonly show: string;
  readonly showLabel: (place: string) => string;
  readonly correct: (cells: number) => string;
  readonly accept: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly acceptNow: string;
  readonly accepted: (count: number) => string;
  readonly acceptedOn: (day: string) => string;
  readonly withdraw: string;
  readonly stale: string;
  readonly forget: string;
  // corrections
  readonly back: string;
  readonly corrections: string;
  readonly correctionsText: string;
  readonly correctionsOfOne: string;
  readonly allCorrections: string;
  readonly noCorrections: string;
  readonly correctionsOutdated: string;
  readonly kinds: Readonly<Record<CorrectionKind, string>>;
  readonly chosen: (chosen: number, all: number) => string;
  readonly chooseSure: string;
  readonly chooseNone: string;
  readonly applyCorrections: (cells: number) => string;
  /** Of one kind alone; begins with what is seen on its button. */
  readonly applyKind: (kind: string, cells: number) => string;
  readonly before: string;
  readonly after: string;
  readonly unsure: string;
  readonly lookAlike: string;
  readonly otherReading: string;
  readonly legacyFonts: (fonts: readonly string[]) => string;
  readonly chooseCell: (place: string) => string;
  readonly emptyText: string;
  readonly numberKind: string;
  readonly textKind: string;
  // the file that goes back
  readonly returnText: string;
  readonly agency: string;
  readonly agencyClean: (agency: string) => string;
  readonly noAgency: string;
  readonly saveFile: string;
  readonly saveFileText: string;
  readonly addSheets: string;
  readonly addSheetsText: string;
  readonly copyReasons: string;
  readonly copyText: string;
  readonly reasonsFor: (agency: string) => string;
  readonly reasonsAsk: string;
  readonly preview: string;
  readonly more: (count: number) => string;
  readonly returnName: string;
}

/** The kinds of corrections of the workflow, written again because this room sees the model alone; one missing fails to compile at the caller. */
type CorrectionKind = "legacy-charset" | "field-name" | "lead-name" | "unit-name" | "subject" | "date" | "number" | "unicode" | "spaces";

const vn = (count: number): string => formatNumber(count, "vi");

const vi: CheckWords = {
  heading: "Kết quả kiểm tra",
  result: ({ error, warning, info }) =>
    error + warning + info === 0
      ? "Danh sách không có điều nào phải xem."
      : `Trong danh sách: ${vn(error)} lỗi, ${vn(warning)} cảnh báo, ${vn(info)} lưu ý.`,
  gaps: (count) => `Còn thiếu ${vn(count)} nội dung so với kế hoạch.`,
  seeGaps: "Xem đối chiếu",
  checkedAt: (time) => `Kiểm tra lúc ${time}`,
  cancel: "Thôi",
  checkAgain: "Kiểm tra lại",
  outdated: "Các trang tính đã thay đổi từ lần kiểm tra trước.",
  noPlan: "Chưa chọn kế hoạch",
  noPlanText: "Danh sách được kiểm tra theo quy định của một kế hoạch. Hãy chọn kế hoạch trước.",
  toPlan: "Chọn kế hoạch",
  noNominees: "Chưa có danh sách điển hình",
  noNomineesText:
    "Không trang nào được nhận ra là danh sách điển hình. Hãy chỉ rõ trang và dòng tiêu đề của danh sách, hoặc nhập danh sách các cơ quan gửi.",
  toData: "Xem các trang tính",
  toImport: "Nhập danh sách",
  clean: "Không có điều gì phải sửa",
  cleanText: (accepted) =>
    accepted === 0
      ? "Mọi dòng đều khớp với kế hoạch. Bước tiếp theo: đối chiếu với chỉ tiêu."
      : `Ngoài ${vn(accepted)} điều đã được chấp nhận, mọi dòng đều khớp với kế hoạch. Bước tiếp theo: đối chiếu với chỉ tiêu.`,
  toStanding: "Đối chiếu chỉ tiêu",
  notYet: "Chưa có kết quả kiểm tra.",
  actions: "Xử lý kết quả",
  correctCells: (cells) => `Sửa ${vn(cells)} ô`,
  writeFindings: "Ghi trang Kiểm tra",
  returnFile: "Tệp gửi lại cơ quan",
  findings: "Các điều phát hiện",
  search: "Tìm trong kết quả",
  severities: "Lọc theo mức",
  findingClass: (one, count) => `${{ error: "Lỗi", warning: "Cảnh báo", info: "Lưu ý", gap: "Còn thiếu" }[one]} ${vn(count)}`,
  sections: { lists: "Trong danh sách", gaps: "Còn thiếu so với kế hoạch" },
  groupBy: "Xếp theo",
  groupings: { kind: "Loại", agency: "Cơ quan chủ trì", field: "Lĩnh vực", sheet: "Trang tính" },
  openAll: "Mở hết các nhóm",
  closeAll: "Thu gọn các nhóm",
  shown: (shown, all) => `Hiện ${vn(shown)} trong ${vn(all)} điều`,
  nothingFound: "Không có điều nào khớp.",
  clearFilters: "Bỏ lọc",
  noField: "Không riêng lĩnh vực nào",
  wholeWorkbook: "Cả sổ tính",
  groupCount: ({ error, warning, info }) =>
    [error > 0 ? `${vn(error)} lỗi` : "", warning > 0 ? `${vn(warning)} cảnh báo` : "", info > 0 ? `${vn(info)} lưu ý` : ""]
      .filter(Boolean)
      .join(", "),
  sheetName: (sheet) => `Trang ${sheet}`,
  rowPlace: (row) => `dòng ${row}`,
  columnPlace: (letters) => `cột ${letters}`,
  clause: (section) => `mục ${section}`,
  clauseText: "Kế hoạch ghi:",
  lines: (lines) => `dòng ${lines} của văn bản`,
  show: "Đến ô",
  showLabel: (place) => `Đến ô ${place}`,
  correct: (cells) => (cells === 1 ? "Sửa" : `Sửa ${vn(cells)} ô`),
  accept: "Chấp nhận…",
  reason: "Lý do chấp nhận",
  reasonHint: "Ghi rõ căn cứ, ví dụ số văn bản. Lý do được lưu trong sổ tính và in ở phụ lục.",
  reasonMissing: "Hãy ghi lý do để người sau hiểu vì sao được chấp nhận.",
  acceptNow: "Chấp nhận",
  accepted: (count) => `Đã chấp nhận (${vn(count)})`,
  acceptedOn: (day) => `chấp nhận ngày ${day}`,
  withdraw: "Bỏ chấp nhận",
  stale: "Không còn ứng với điều nào: đã được sửa, hoặc nội dung đã khác.",
  forget: "Xóa ngoại lệ",
  back: "Trở lại kết quả",
  corrections: "Sửa các ô",
  correctionsText: "Chỉ những ô được đánh dấu mới bị ghi. Sau khi ghi có thể hoàn tác.",
  correctionsOfOne: "Những ô thuộc điều vừa chọn.",
  allCorrections: "Xem tất cả",
  noCorrections: "Không có ô nào sửa tự động được.",
  correctionsOutdated: "Các trang tính đã thay đổi. Hãy kiểm tra lại trước khi sửa.",
  kinds: {
    "legacy-charset": "Chuyển bảng mã cũ sang Unicode",
    "field-name": "Tên lĩnh vực",
    "lead-name": "Tên cơ quan chủ trì",
    "unit-name": "Tên đơn vị",
    subject: "Loại đối tượng",
    date: "Ngày tháng",
    number: "Số đang là chữ",
    unicode: "Unicode dựng sẵn",
    spaces: "Dấu cách thừa",
  },
  chosen: (chosen, all) => `Đã chọn ${vn(chosen)} trong ${vn(all)} ô`,
  chooseSure: "Chọn các ô chắc chắn",
  chooseNone: "Bỏ chọn",
  applyCorrections: (cells) => (cells === 0 ? "Sửa ô đã chọn" : `Sửa ${vn(cells)} ô`),
  applyKind: (kind, cells) => `${cells === 0 ? "Sửa ô đã chọn" : `Sửa ${vn(cells)} ô`}, riêng nhóm ${kind}`,
  before: "Trước",
  after: "Sau",
  unsure: "Cần xem lại trước khi chọn",
  lookAlike: "Nhìn giống nhau, khác cách lưu dấu thanh.",
  otherReading: "Cách hiểu",
  legacyFonts: (fonts) =>
    `Các ô dùng phông ${formatList(fonts, "vi")} được chuyển sang phông Times New Roman để chữ hiện đúng sau khi sửa.`,
  chooseCell: (place) => `Sửa ô ${place}`,
  emptyText: "(trống)",
  numberKind: "số",
  textKind: "chữ",
  returnText:
    "Lập một tệp gồm các dòng của cơ quan, tô rõ ô phải sửa và thêm cột “Lý do”. Cơ quan sửa xong gửi lại, nhập tệp vào sổ tính là thay danh sách cũ.",
  agency: "Cơ quan",
  agencyClean: (agency) => `${agency}: không có điều nào phải sửa.`,
  noAgency: "Không dòng nào ghi cơ quan chủ trì hoặc đơn vị có trong danh mục, nên chưa biết gửi lại cho ai.",
  saveFile: "Lưu tệp",
  saveFileText: "Tệp Excel mới; sổ tính này giữ nguyên.",
  addSheets: "Thêm trang vào sổ tính",
  addSheetsText:
    "Excel không cho ngăn này lưu tệp. Các trang sẽ được thêm vào cuối sổ tính; bấm chuột phải vào tên trang, chọn Di chuyển hoặc Sao chép (Move or Copy), sổ mới (new book), rồi lưu để gửi.",
  copyReasons: "Chép danh sách lý do",
  copyText: "Dán vào thư hoặc công văn gửi cơ quan.",
  reasonsFor: (agency) => `Kính gửi ${agency},\nQua kiểm tra danh sách điển hình, có những điểm sau cần xem lại:`,
  reasonsAsk: "Đề nghị cơ quan rà soát, sửa và gửi lại danh sách.",
  preview: "Những điều sẽ gửi",
  more: (count) => `và ${vn(count)} điều nữa`,
  returnName: "gửi lại",
};

const us = (count: number): string => formatNumber(count, "en");
const some = (count: number, one: string, many: string): string => `${us(count)} ${count === 1 ? one : many}`;

const en: CheckWords = {
  heading: "Result of the check",
  result: ({ error, warning, info }) =>
    error + warning + info === 0
      ? "Nothing to look at in the lists."
      : `In the lists: ${some(error, "error", "errors")}, ${some(warning, "warning", "warnings")}, ${some(info, "note", "notes")}.`,
  gaps: (count) => `${some(count, "point is", "points are")} missing against the plan.`,
  seeGaps: "See the standing",
  checkedAt: (time) => `Checked at ${time}`,
  cancel: "Cancel",
  checkAgain: "Check again",
  outdated: "The sheets were changed after the last check.",
  noPlan: "No plan chosen yet",
  noPlanText: "Lists are checked against the rules of a plan. Choose the plan first.",
  toPlan: "Choose a plan",
  noNominees: "No list of exemplars yet",
  noNomineesText:
    "No sheet was recognised as a list of exemplars. Point out the list's sheet and header row, or import the lists that agencies sent.",
  toData: "See the sheets",
  toImport: "Import lists",
  clean: "Nothing to mend",
  cleanText: (accepted) =>
    accepted === 0
      ? "Every row agrees with the plan. Next: compare with the quotas."
      : `Apart from ${some(accepted, "accepted finding", "accepted findings")}, every row agrees with the plan. Next: compare with the quotas.`,
  toStanding: "See the standing",
  notYet: "Nothing has been checked yet.",
  actions: "Use the result",
  correctCells: (cells) => `Correct ${some(cells, "cell", "cells")}`,
  writeFindings: "Write the findings tab",
  returnFile: "File for an agency",
  findings: "Findings",
  search: "Search the findings",
  severities: "Filter by severity",
  findingClass: (one, count) => `${{ error: "Errors", warning: "Warnings", info: "Notes", gap: "Missing" }[one]} ${us(count)}`,
  sections: { lists: "In the lists", gaps: "Missing against the plan" },
  groupBy: "Group by",
  groupings: { kind: "Kind", agency: "Lead agency", field: "Field", sheet: "Sheet" },
  openAll: "Open all groups",
  closeAll: "Close all groups",
  shown: (shown, all) => `Showing ${us(shown)} of ${us(all)} findings`,
  nothingFound: "No finding matches.",
  clearFilters: "Clear filters",
  noField: "No field in particular",
  wholeWorkbook: "Whole workbook",
  groupCount: ({ error, warning, info }) =>
    [
      error > 0 ? some(error, "error", "errors") : "",
      warning > 0 ? some(warning, "warning", "warnings") : "",
      info > 0 ? some(info, "note", "notes") : "",
    ]
      .filter(Boolean)
      .join(", "),
  sheetName: (sheet) => `Sheet ${sheet}`,
  rowPlace: (row) => `row ${row}`,
  columnPlace: (letters) => `column ${letters}`,
  clause: (section) => `clause ${section}`,
  clauseText: "The plan says:",
  lines: (lines) => `line ${lines} of the document`,
  show: "Go to cell",
  showLabel: (place) => `Go to cell ${place}`,
  correct: (cells) => (cells === 1 ? "Correct" : `Correct ${us(cells)} cells`),
  accept: "Accept…",
  reason: "Reason for accepting",
  reasonHint: "Give the grounds, such as a document's number. The reason is kept in the workbook and printed in the appendix.",
  reasonMissing: "Write a reason, so that others understand why this was accepted.",
  acceptNow: "Accept",
  accepted: (count) => `Accepted (${us(count)})`,
  acceptedOn: (day) => `accepted on ${day}`,
  withdraw: "Withdraw",
  stale: "Covers nothing any more: mended, or its content has changed.",
  forget: "Delete the exception",
  back: "Back to the result",
  corrections: "Correct cells",
  correctionsText: "Only ticked cells are written. This can be undone afterwards.",
  correctionsOfOne: "The cells of the finding just chosen.",
  allCorrections: "See all",
  noCorrections: "There is no cell that can be corrected automatically.",
  correctionsOutdated: "The sheets have changed. Check again before correcting.",
  kinds: {
    "legacy-charset": "Old charset to Unicode",
    "field-name": "Names of fields",
    "lead-name": "Names of lead agencies",
    "unit-name": "Names of units",
    subject: "Subject types",
    date: "Dates",
    number: "Numbers stored as text",
    unicode: "Precomposed Unicode",
    spaces: "Stray spaces",
  },
  chosen: (chosen, all) => `${us(chosen)} of ${some(all, "cell", "cells")} chosen`,
  chooseSure: "Choose the sure ones",
  chooseNone: "Choose none",
  applyCorrections: (cells) => (cells === 0 ? "Correct chosen cells" : `Correct ${some(cells, "cell", "cells")}`),
  applyKind: (kind, cells) => `${cells === 0 ? "Correct chosen cells" : `Correct ${some(cells, "cell", "cells")}`}, only the kind ${kind}`,
  before: "Before",
  after: "After",
  unsure: "Look before choosing",
  lookAlike: "They look alike; the tone marks are stored differently.",
  otherReading: "Reading",
  legacyFonts: (fonts) =>
    `Cells in the font ${formatList(fonts, "en")} get Times New Roman, so that their letters show rightly once corrected.`,
  chooseCell: (place) => `Correct ${place}`,
  emptyText: "(empty)",
  numberKind: "number",
  textKind: "text",
  returnText:
    "Makes a file of the agency's own rows with the faulty cells marked and a column “Reason”. When the agency sends it back, importing it replaces the old list.",
  agency: "Agency",
  agencyClean: (agency) => `${agency}: nothing to mend.`,
  noAgency: "No row names a lead agency or a registered unit, so there is nobody to send a file to.",
  saveFile: "Save file",
  saveFileText: "A new Excel file; this workbook stays as it is.",
  addSheets: "Add the sheets to this workbook",
  addSheetsText:
    "Excel does not let this pane save files. The sheets are added at the end of this workbook; right-click a sheet's name, choose Move or Copy, new book, then save and send it.",
  copyReasons: "Copy the reasons",
  copyText: "Paste them into a message or letter to the agency.",
  reasonsFor: (agency) => `To ${agency},\nThe check of the lists of exemplars found the following points to review:`,
  reasonsAsk: "Please review, correct and send the list again.",
  preview: "What will be sent",
  more: (count) => `and ${us(count)} more`,
  returnName: "to review",
};

export function checkWords(language: Language): CheckWords {
  return language === "vi" ? vi : en;
}
