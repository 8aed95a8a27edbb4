import type { Language } from "../language";

/** Words of the page that runs the pane without Excel: its head, its first screen, the grid, what is kept on this machine. */
export interface PageWords {
  readonly product: string;
  readonly open: string;
  readonly save: string;
  readonly undo: string;
  readonly forget: string;
  readonly unsaved: string;
  readonly showPane: string;
  readonly hidePane: string;
  readonly tools: string;
  readonly sides: string;
  readonly sheets: string;
  readonly sheetSide: string;
  readonly paneSide: string;
  readonly otherLanguage: string;
  readonly opening: (name: string) => string;
  readonly drawing: string;
  /** The first screen. */
  readonly title: string;
  readonly lead: string;
  readonly openFile: string;
  readonly openFileHint: string;
  readonly trySample: string;
  readonly trySampleHint: string;
  readonly dropHere: string;
  readonly dropHint: string;
  readonly forWhom: string;
  readonly people: readonly { readonly who: string; readonly what: string }[];
  readonly privacy: string;
  readonly dropNow: string;
  /** Names of files. */
  readonly sampleName: string;
  readonly newName: string;
  /** Goes behind the name of a file that was saved: "Danh sách - đã kiểm tra.xlsx". */
  readonly savedSuffix: string;
  /** Notices. */
  readonly cannotOpen: (name: string) => string;
  readonly otherFault: string;
  readonly saved: (name: string) => string;
  readonly unsavedQuestion: (name: string) => string;
  readonly saveFirst: string;
  readonly openAnyway: string;
  readonly stay: string;
  readonly leftover: (name: string, when: string) => string;
  readonly restore: string;
  readonly drop: string;
  readonly forgotten: string;
  readonly close: string;
  readonly manyFiles: string;
  /** The grid. */
  readonly grid: (sheet: string) => string;
  readonly nameBox: string;
  readonly content: string;
  readonly editCell: (address: string) => string;
  readonly editHint: string;
  readonly formulaCell: string;
  readonly ownTabOnly: string;
  readonly noFormulas: string;
  readonly find: string;
  readonly findHint: string;
  readonly findNext: string;
  readonly findBefore: string;
  readonly closeFind: string;
  readonly notFound: string;
  readonly corner: string;
  readonly tabs: string;
  readonly hiddenTab: string;
  readonly ownTab: string;
  readonly showHidden: string;
  readonly hideHidden: string;
  readonly chart: (title: string) => string;
  readonly foreignChart: string;
  readonly chartTable: string;
  readonly emptyWorkbook: string;
}

const vi: PageWords = {
  product: "Nêu Gương",
  open: "Mở tệp",
  save: "Lưu thành tệp mới",
  undo: "Hoàn tác",
  forget: "Quên dữ liệu đã lưu",
  unsaved: "chưa lưu",
  showPane: "Hiện ngăn làm việc",
  hidePane: "Ẩn ngăn làm việc",
  tools: "Tệp",
  sides: "Phần đang xem",
  sheets: "Sổ tính",
  sheetSide: "Trang tính",
  paneSide: "Kiểm tra và lập biểu",
  otherLanguage: "English",
  opening: (name) => `Đang mở ${name}…`,
  drawing: "Đang vẽ trang tính…",
  title: "Kiểm tra danh sách điển hình, lập biểu hội nghị",
  lead: "Mở sổ tính của đơn vị, đối chiếu với kế hoạch thi đua, sửa lỗi và lập biểu, biểu đồ cho hội nghị sơ kết, tổng kết.",
  openFile: "Mở sổ tính…",
  openFileHint: "Tệp .xlsx hoặc .xlsm. Tệp gốc không bị thay đổi.",
  trySample: "Dùng thử với dữ liệu mẫu",
  trySampleHint: "Sổ tính mẫu có sẵn lỗi để xem chương trình làm gì.",
  dropHere: "Hoặc thả tệp vào trang này",
  dropHint: "Danh sách .csv, .txt được chuyển sang bước nhập danh sách.",
  forWhom: "Dành cho",
  people: [
    { who: "Cán bộ thi đua, khen thưởng cấp xã", what: "biết ngay danh sách của mình còn thiếu gì, sai ở ô nào, trước khi gửi lên." },
    { who: "Cơ quan chủ trì lĩnh vực", what: "gộp danh sách các nơi gửi về, xem từng chỉ tiêu đã đủ hay còn thiếu." },
    { who: "Người chuẩn bị hội nghị", what: "có ngay biểu và biểu đồ sơ kết, tổng kết, số liệu khớp với danh sách." },
  ],
  privacy: "Mọi việc diễn ra trên máy này: tệp không được gửi đi đâu, không cần mạng, không cần Excel.",
  dropNow: "Thả tệp để mở",
  sampleName: "Dữ liệu mẫu.xlsx",
  newName: "Danh sách mới.xlsx",
  savedSuffix: "đã kiểm tra",
  cannotOpen: (name) => `Không mở được ${name}.`,
  otherFault: "Chương trình gặp lỗi ngoài dự tính. Hãy tải lại trang và thử lần nữa.",
  saved: (name) => `Đã lưu thành ${name}, trong thư mục tải xuống của trình duyệt. Tệp gốc giữ nguyên.`,
  unsavedQuestion: (name) => `${name} có việc chưa lưu. Mở tệp khác thì việc đó mất.`,
  saveFirst: "Lưu rồi mở",
  openAnyway: "Mở, không lưu",
  stay: "Ở lại",
  leftover: (name, when) => `Lần trước có việc chưa lưu: ${name}, ${when}.`,
  restore: "Mở lại",
  drop: "Bỏ",
  forgotten: "Đã xóa bản lưu tạm trên máy này. Từ giờ đến khi tải lại trang, chương trình không lưu tạm nữa.",
  close: "Đóng thông báo",
  manyFiles: "Mỗi lần chỉ mở được một sổ tính. Hãy mở sổ tính chính trước, rồi thả các tệp còn lại để nhập danh sách.",
  grid: (sheet) => `Trang tính ${sheet}`,
  nameBox: "Địa chỉ ô; gõ địa chỉ rồi nhấn Enter để đến ô đó",
  content: "Nội dung ô",
  editCell: (address) => `Sửa ô ${address}`,
  editHint: "Sửa ô (F2)",
  formulaCell: "Ô này là công thức: hãy sửa ở nơi công thức lấy số liệu, hoặc sửa bằng Excel.",
  ownTabOnly: "Trang này do chương trình lập: hãy sửa ở danh sách gốc rồi lập lại trang.",
  noFormulas: "Ở đây không nhập được công thức: hãy ghi giá trị, hoặc nhập công thức bằng Excel.",
  find: "Tìm trong trang này",
  findHint: "Tìm trong trang này (Ctrl+F)",
  findNext: "Chỗ tiếp theo",
  findBefore: "Chỗ trước",
  closeFind: "Đóng ô tìm",
  notFound: "Không thấy trong trang này.",
  corner: "Số dòng",
  tabs: "Các trang tính",
  hiddenTab: "trang ẩn",
  ownTab: "do chương trình lập",
  showHidden: "Hiện dòng, cột ẩn",
  hideHidden: "Ẩn lại dòng, cột",
  chart: (title) => (title === "" ? "Biểu đồ" : `Biểu đồ: ${title}`),
  foreignChart: "Biểu đồ có trong tệp. Mở tệp bằng Excel để xem hình.",
  chartTable: "Số liệu",
  emptyWorkbook: "Sổ tính không có trang tính nào để xem.",
};

const en: PageWords = {
  product: "Nêu Gương",
  open: "Open file",
  save: "Save as new file",
  undo: "Undo",
  forget: "Forget kept data",
  unsaved: "not saved",
  showPane: "Show the work pane",
  hidePane: "Hide the work pane",
  tools: "File",
  sides: "Part in view",
  sheets: "Workbook",
  sheetSide: "Sheets",
  paneSide: "Check and report",
  otherLanguage: "Tiếng Việt",
  opening: (name) => `Opening ${name}…`,
  drawing: "Drawing the sheet…",
  title: "Check lists of exemplars, write conference tables",
  lead: "Open your workbook, hold it against the emulation plan, correct what is wrong, and write the tables and charts of review conferences.",
  openFile: "Open a workbook…",
  openFileHint: "An .xlsx or .xlsm file. The original is not changed.",
  trySample: "Try with sample data",
  trySampleHint: "A sample workbook with faults in it, to see what the program does.",
  dropHere: "Or drop a file on this page",
  dropHint: "Lists in .csv or .txt go to the step that imports lists.",
  forWhom: "Made for",
  people: [
    { who: "Emulation officers of communes", what: "know at once what their list lacks and which cell is wrong, before it is sent." },
    { who: "Agencies that lead a field", what: "bring the lists together and see which quota is met and which is short." },
    { who: "Those who prepare the conference", what: "have its tables and charts at once, with figures that agree with the lists." },
  ],
  privacy: "Everything happens on this machine: no file is sent anywhere, no network and no Excel are needed.",
  dropNow: "Drop the file to open it",
  sampleName: "Sample data.xlsx",
  newName: "New list.xlsx",
  savedSuffix: "checked",
  cannotOpen: (name) => `${name} cannot be opened.`,
  otherFault: "Something unexpected went wrong. Reload the page and try again.",
  saved: (name) => `Saved as ${name} in the browser's download folder. The original is as it was.`,
  unsavedQuestion: (name) => `${name} has work that is not saved. It is lost when another file is opened.`,
  saveFirst: "Save, then open",
  openAnyway: "Open without saving",
  stay: "Stay",
  leftover: (name, when) => `Work was left unsaved last time: ${name}, ${when}.`,
  restore: "Open it again",
  drop: "Discard",
  forgotten: "The copy kept on this machine was deleted. Until the page is reloaded, nothing more is kept.",
  close: "Dismiss",
  manyFiles: "One workbook is opened at a time. Open the main one first, then drop the others to import their lists.",
  grid: (sheet) => `Sheet ${sheet}`,
  nameBox: "Cell address; type one and press Enter to go there",
  content: "Cell content",
  editCell: (address) => `Edit cell ${address}`,
  editHint: "Edit the cell (F2)",
  formulaCell: "This cell holds a formula: correct it where the formula takes it from, or in Excel.",
  ownTabOnly: "The program wrote this tab: correct the list that it comes from, then write the tab again.",
  noFormulas: "Formulas cannot be entered here: write the value, or enter the formula in Excel.",
  find: "Find in this sheet",
  findHint: "Find in this sheet (Ctrl+F)",
  findNext: "Next match",
  findBefore: "Previous match",
  closeFind: "Close the search",
  notFound: "Not found in this sheet.",
  corner: "Row numbers",
  tabs: "Sheets",
  hiddenTab: "hidden sheet",
  ownTab: "written by the program",
  showHidden: "Show hidden rows and columns",
  hideHidden: "Hide them again",
  chart: (title) => (title === "" ? "Chart" : `Chart: ${title}`),
  foreignChart: "The chart is in the file. Open the file in Excel to see it drawn.",
  chartTable: "Figures",
  emptyWorkbook: "The workbook has no sheet to show.",
};

export function pageWords(language: Language): PageWords {
  return language === "vi" ? vi : en;
}
