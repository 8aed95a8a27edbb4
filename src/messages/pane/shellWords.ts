import type { Language } from "../language";

/** Words of the pane's frame: the journey, what is being done, what was done. */
export interface ShellWords {
  readonly product: string;
  readonly journey: string;
  readonly steps: Readonly<Record<"plan" | "data" | "check" | "standing" | "conference" | "import", string>>;
  readonly planChosen: string;
  readonly planMissing: string;
  readonly lists: (count: number) => string;
  readonly noLists: string;
  /** The count as printed, and as a number for the plural. */
  readonly errors: (printed: string, count: number) => string;
  readonly warnings: (printed: string, count: number) => string;
  readonly noFaults: string;
  readonly outdated: string;
  readonly missing: (printed: string) => string;
  readonly enough: string;
  /** Where the plan sets no numbers to reach. */
  readonly noNumbers: string;
  readonly notWritten: string;
  readonly tabsWritten: (count: number) => string;
  readonly language: string;
  readonly otherLanguage: string;
  readonly busy: Readonly<
    Record<
      | "reading"
      | "checking"
      | "writing"
      | "undoing"
      | "importing"
      | "preparing"
      | "recognising"
      | "laying-out"
      | "packing"
      | "reading-files"
      | "comparing-files",
      string
    >
  >;
  /** How many files are done, beside what is being done to them; how much of it (0 to 1) where there is only one. */
  readonly progress: (progress: { readonly done: number; readonly of: number; readonly part: number }) => string;
  readonly stop: string;
  readonly close: string;
  readonly undo: string;
  readonly openTab: (name: string) => string;
  readonly stopped: string;
  readonly written: (count: number) => string;
  readonly unpolished: (tabs: readonly string[]) => string;
  readonly forgetUndo: string;
  readonly forgetUndoHint: string;
  readonly undoForgotten: string;
  readonly corrected: (cells: number) => string;
  /** Cells as `sheet!cell`; the first few are named. */
  readonly flattened: (cells: readonly string[]) => string;
  readonly undone: string;
  readonly recovered: (tabs: readonly string[]) => string;
  readonly hiddenSheet: (sheet: string) => string;
  readonly saved: (file: string) => string;
  readonly copied: string;
  readonly unknownFault: string;
  readonly checkAgain: string;
  readonly loading: string;
}

const vi: ShellWords = {
  product: "Nêu Gương",
  journey: "Các bước",
  steps: { plan: "Kế hoạch", data: "Dữ liệu", check: "Kiểm tra", standing: "Đối chiếu", conference: "Hội nghị", import: "Nhập danh sách" },
  planChosen: "đã chọn",
  planMissing: "chưa chọn",
  lists: (count) => `${count} danh sách`,
  noLists: "chưa có danh sách",
  errors: (printed) => `${printed} lỗi`,
  warnings: (printed) => `${printed} cảnh báo`,
  noFaults: "không có lỗi",
  outdated: "đã cũ",
  missing: (printed) => `thiếu ${printed}`,
  enough: "đủ",
  noNumbers: "không giao số",
  notWritten: "chưa lập",
  tabsWritten: (count) => `${count} biểu`,
  language: "Ngôn ngữ",
  otherLanguage: "English",
  busy: {
    reading: "Đang đọc sổ tính…",
    checking: "Đang kiểm tra…",
    recognising: "Đang nhận dạng danh sách…",
    "laying-out": "Đang lập biểu…",
    packing: "Đang đóng gói tệp…",
    "reading-files": "Đang đọc tệp…",
    "comparing-files": "Đang đối chiếu từng tệp…",
    writing: "Đang ghi vào sổ tính…",
    undoing: "Đang hoàn tác…",
    importing: "Đang nhập danh sách…",
    preparing: "Đang chuẩn bị…",
  },
  progress: ({ done, of, part }) => (of === 1 ? `${Math.floor(100 * (done + part))}%` : `${done}/${of} tệp`),
  stop: "Dừng",
  close: "Đóng thông báo",
  undo: "Hoàn tác",
  openTab: (name) => `Mở ${name}`,
  stopped: "Đã dừng. Sổ tính vẫn như trước.",
  written: (count) => `Đã ghi ${count} trang tính.`,
  unpolished: (tabs) => `Excel chưa cho đặt trang in của ${tabs.join(", ")}; hãy ghi lại khi cần in.`,
  forgetUndo: "Quên bản hoàn tác",
  forgetUndoHint: "Xóa nội dung cũ mà sổ tính giữ để hoàn tác; nên làm trước khi gửi tệp đi.",
  undoForgotten: "Đã xóa nội dung giữ để hoàn tác. Tệp có thể gửi đi.",
  corrected: (cells) => `Đã sửa ${cells} ô.`,
  flattened: (cells) =>
    `Chữ trong ${some(cells, "ô khác")} vốn có nhiều phông; nếu hoàn tác thì nội dung trở lại như cũ, còn phông riêng của từng chữ thì không.`,
  undone: "Đã hoàn tác lần ghi gần nhất.",
  recovered: (tabs) => `Lần ghi trước bị ngắt giữa chừng; đã dọn lại: ${tabs.join(", ")}.`,
  hiddenSheet: (sheet) => `Trang “${sheet}” đang ẩn. Hãy bỏ ẩn trang ấy rồi bấm lại.`,
  saved: (file) => `Đã lưu ${file}.`,
  copied: "Đã sao chép.",
  unknownFault: "Chương trình gặp lỗi ngoài dự tính. Sổ tính vẫn như trước. Hãy đóng ngăn này, mở lại và thử lần nữa.",
  checkAgain: "Kiểm tra lại",
  loading: "Đang mở…",
};

const en: ShellWords = {
  product: "Nêu Gương",
  journey: "Steps",
  steps: { plan: "Plan", data: "Data", check: "Check", standing: "Standing", conference: "Review", import: "Import lists" },
  planChosen: "chosen",
  planMissing: "not chosen",
  lists: (count) => (count === 1 ? "1 list" : `${count} lists`),
  noLists: "no list yet",
  errors: (printed, count) => `${printed} ${count === 1 ? "error" : "errors"}`,
  warnings: (printed, count) => `${printed} ${count === 1 ? "warning" : "warnings"}`,
  noFaults: "no errors",
  outdated: "out of date",
  missing: (printed) => `${printed} missing`,
  enough: "complete",
  noNumbers: "no numbers",
  notWritten: "not written",
  tabsWritten: (count) => (count === 1 ? "1 tab" : `${count} tabs`),
  language: "Language",
  otherLanguage: "Tiếng Việt",
  busy: {
    reading: "Reading the workbook…",
    checking: "Checking…",
    recognising: "Recognising the lists…",
    "laying-out": "Laying out the tabs…",
    packing: "Packing the file…",
    "reading-files": "Reading files…",
    "comparing-files": "Going through the files…",
    writing: "Writing to the workbook…",
    undoing: "Undoing…",
    importing: "Importing lists…",
    preparing: "Preparing…",
  },
  progress: ({ done, of, part }) => (of === 1 ? `${Math.floor(100 * (done + part))}%` : `${done} of ${of} files`),
  stop: "Stop",
  close: "Dismiss",
  undo: "Undo",
  openTab: (name) => `Open ${name}`,
  stopped: "Stopped. The workbook is as it was.",
  written: (count) => (count === 1 ? "1 sheet was written." : `${count} sheets were written.`),
  unpolished: (tabs) => `Excel did not accept the print set-up of ${tabs.join(", ")}; write again before printing.`,
  forgetUndo: "Forget undo",
  forgetUndoHint: "Removes the former contents that the workbook keeps for undo; do it before the file goes to others.",
  undoForgotten: "What was kept for undo is gone. The file may be sent.",
  corrected: (cells) => (cells === 1 ? "1 cell was corrected." : `${cells} cells were corrected.`),
  flattened: (cells) => `Letters in ${some(cells, "more")} had fonts of their own; undoing brings back the text, but not those fonts.`,
  undone: "The last write was undone.",
  recovered: (tabs) => `The last write had been cut off; tidied up: ${tabs.join(", ")}.`,
  hiddenSheet: (sheet) => `The sheet “${sheet}” is hidden. Unhide it, then try again.`,
  saved: (file) => `Saved ${file}.`,
  copied: "Copied.",
  unknownFault: "Something unexpected went wrong. The workbook is as it was. Close this pane, open it again and retry.",
  checkAgain: "Check again",
  loading: "Opening…",
};

export function shellWords(language: Language): ShellWords {
  return language === "vi" ? vi : en;
}

/** At most three cells by name, and how many more. */
const some = (cells: readonly string[], more: string): string =>
  cells.slice(0, 3).join(", ") + (cells.length > 3 ? ` (+${cells.length - 3} ${more})` : "");
