import type { Language } from "../language";

/** Words of the page on which a new plan is made: from its document, from a former plan, from an empty sheet. */
export interface NewPlanWords {
  readonly heading: string;
  readonly backToPlan: string;
  readonly backToWays: string;
  readonly lead: string;
  readonly fromText: string;
  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly read: string;
  readonly openFile: string;
  readonly fromPlan: string;
  readonly fromPlanHint: string;
  readonly basePlan: string;
  readonly inUse: (title: string) => string;
  readonly firstYear: string;
  readonly lastYear: string;
  readonly wrongYears: string;
  readonly makeNext: string;
  readonly fromBlank: string;
  readonly fromBlankHint: string;
  readonly addBlank: string;
  readonly draftHeading: string;
  readonly nothingRead: string;
  readonly toSheet: string;
  readonly toSheetHint: string;
  readonly counts: (fields: number, quotas: number, dates: number) => string;
  readonly notGiven: string;
  readonly toReview: (count: number) => string;
  readonly toReviewHint: string;
  readonly reviewedHint: string;
  readonly cell: (address: string) => string;
  readonly unread: (count: number) => string;
  readonly unreadHint: string;
  readonly place: (section: string, line: number) => string;
  readonly dates: string;
}

const vi: NewPlanWords = {
  heading: "Lập kế hoạch mới",
  backToPlan: "Trở lại kế hoạch",
  backToWays: "Trở lại các cách lập",
  lead: "Kế hoạch được ghi trên trang “Kế hoạch” của sổ tính; danh sách và chỉ tiêu được kiểm tra theo trang ấy. Chọn một trong ba cách.",
  fromText: "Từ văn bản kế hoạch",
  pasteLabel: "Toàn văn kế hoạch",
  pasteHint: "Mở văn bản, chọn tất cả (Ctrl+A), sao chép (Ctrl+C) rồi dán vào đây (Ctrl+V).",
  read: "Đọc văn bản",
  openFile: "Mở tệp .docx, .txt",
  fromPlan: "Từ một kế hoạch đã có",
  fromPlanHint: "Giữ lĩnh vực, chủ trì và chỉ tiêu; dời thời gian; đổi tên cơ quan, bỏ cấp huyện theo sắp xếp năm 2025.",
  basePlan: "Kế hoạch làm gốc",
  inUse: (title) => `${title} (đang dùng)`,
  firstYear: "Từ năm",
  lastYear: "Đến năm",
  wrongYears: "Hãy ghi năm bằng bốn chữ số, năm cuối không trước năm đầu, nhiều nhất 20 năm.",
  makeNext: "Lập kế hoạch cho giai đoạn này",
  fromBlank: "Từ trang trống",
  fromBlankHint: "Trang có sẵn ví dụ, lời giải thích và danh sách chọn.",
  addBlank: "Thêm trang kế hoạch trống",
  draftHeading: "Bản nháp kế hoạch",
  nothingRead: "Không thấy lĩnh vực hay chỉ tiêu nào trong văn bản. Hãy dán toàn văn, kể cả phần phân công chủ trì và giao chỉ tiêu.",
  toSheet: "Đưa lên trang “Kế hoạch”",
  toSheetHint: "Chưa ghi gì vào sổ tính. Đưa lên trang rồi, bạn sửa và bổ sung ngay trên các ô.",
  counts: (fields, quotas, dates) => `${fields} lĩnh vực, ${quotas} chỉ tiêu, ${dates} mốc thời gian`,
  notGiven: "chưa có",
  toReview: (count) => `${count} chỗ cần xem lại`,
  reviewedHint: "Bấm để đến ô. Xem xong thì xóa lời nhắc trong ô ấy; lời nhắc không ảnh hưởng đến việc kiểm tra.",
  cell: (address) => `Ô ${address}`,
  toReviewHint: "Được ghi cạnh từng mục trên trang “Kế hoạch”, ở ô nền vàng.",
  unread: (count) => `${count} câu chưa đưa vào kế hoạch`,
  unreadHint: "Được chép ở cuối trang “Kế hoạch”. Câu nào giao chỉ tiêu thì ghi thêm vào bảng Chỉ tiêu.",
  place: (section, line) =>
    [section === "" ? "" : `mục ${section}`, line === 0 ? "" : `dòng ${line}`].filter((part) => part !== "").join(", "),
  dates: "Sơ kết, tổng kết",
};

const en: NewPlanWords = {
  heading: "Make a new plan",
  backToPlan: "Back to the plan",
  backToWays: "Back to the three ways",
  lead: "The plan is written on the sheet “Kế hoạch” of this workbook; lists and quotas are held against that sheet. Choose one of three ways.",
  fromText: "From the plan’s document",
  pasteLabel: "Full text of the plan",
  pasteHint: "Open the document, select all (Ctrl+A), copy (Ctrl+C), then paste here (Ctrl+V).",
  read: "Read the text",
  openFile: "Open a .docx or .txt file",
  fromPlan: "From an existing plan",
  fromPlanHint: "Fields, leads and quotas stay; dates move; names of agencies follow the reorganisation of 2025, and districts go.",
  basePlan: "Plan to start from",
  inUse: (title) => `${title} (in use)`,
  firstYear: "From year",
  lastYear: "To year",
  wrongYears: "Write years with four digits, the last not before the first, twenty years at most.",
  makeNext: "Make the plan for this period",
  fromBlank: "From an empty sheet",
  fromBlankHint: "With examples, notes and drop-downs.",
  addBlank: "Add an empty plan sheet",
  draftHeading: "Draft of the plan",
  nothingRead: "No field and no quota was found in the text. Paste the full text, with the part that names leads and numbers.",
  toSheet: "Put it on the sheet “Kế hoạch”",
  toSheetHint: "Nothing has been written yet. Once it is on the sheet, change and complete it in the cells.",
  counts: (fields, quotas, dates) =>
    `${fields} ${fields === 1 ? "field" : "fields"}, ${quotas} ${quotas === 1 ? "quota" : "quotas"}, ${dates} ${dates === 1 ? "date" : "dates"}`,
  notGiven: "not given",
  toReview: (count) => (count === 1 ? "1 point to look at" : `${count} points to look at`),
  reviewedHint: "Press one to go to its cell. Empty the cell when you have looked; the check does not depend on it.",
  cell: (address) => `Cell ${address}`,
  toReviewHint: "They stand beside each item on the sheet “Kế hoạch”, in yellow cells.",
  unread: (count) => (count === 1 ? "1 sentence is not in the plan" : `${count} sentences are not in the plan`),
  unreadHint: "They are copied to the end of the sheet “Kế hoạch”. Where one sets a quota, add it to the table of quotas.",
  place: (section, line) =>
    [section === "" ? "" : `section ${section}`, line === 0 ? "" : `line ${line}`].filter((part) => part !== "").join(", "),
  dates: "Mid-term and final review",
};

export function newPlanWords(language: Language): NewPlanWords {
  return language === "vi" ? vi : en;
}
