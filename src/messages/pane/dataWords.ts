import type { Language } from "../language";

/** Words of the step "data". */
export interface DataWords {
  readonly heading: string;
  readonly summary: (sheets: number, lists: number, quotas: number, units: number) => string;
  readonly noPlan: string;
  readonly toPlan: string;
  readonly noLists: string;
  readonly importLists: string;
  readonly writeTemplate: string;
  readonly next: string;
  readonly ownTabs: (count: number) => string;
  readonly emptySheets: (names: readonly string[]) => string;
  readonly takenAs: string;
  readonly byItself: (kind: string) => string;
  readonly records: (count: number) => string;
  readonly header: (row: number) => string;
  readonly headerRow: string;
  readonly headerHint: string;
  readonly openSheet: (name: string) => string;
  readonly columns: string;
  readonly column: (letter: string, header: string) => string;
  readonly noHeader: string;
  readonly ignore: string;
  readonly unknown: string;
  readonly doubtful: string;
  readonly chosen: string;
  readonly inferred: string;
  readonly block: (number: number, from: number, to: number) => string;
  readonly forget: string;
  readonly changed: string;
  readonly why: Readonly<Record<"empty" | "summary" | "own-tab" | "plan" | "unrecognised" | "chosen", string>>;
}

const vi: DataWords = {
  heading: "Dữ liệu trong sổ tính",
  summary: (sheets, lists, quotas, units) =>
    [
      `${sheets} trang tính`,
      `${lists} danh sách`,
      ...(quotas > 0 ? [`${quotas} bảng chỉ tiêu`] : []),
      ...(units > 0 ? [`${units} danh mục đơn vị`] : []),
    ].join(", "),
  noPlan: "Cần chọn kế hoạch trước, để chương trình biết lĩnh vực và đơn vị nào mà nhận ra danh sách.",
  toPlan: "Chọn kế hoạch",
  noLists:
    "Chưa thấy danh sách điển hình nào. Nếu có trang tính là danh sách mà chương trình chưa nhận ra, hãy chọn lại ở dưới; nếu chưa có, hãy nhập danh sách các cơ quan gửi hoặc thêm biểu mẫu trống.",
  importLists: "Nhập danh sách",
  writeTemplate: "Thêm biểu mẫu trống",
  next: "Xem kết quả kiểm tra",
  ownTabs: (count) => `Không kể ${count} trang do chương trình lập.`,
  emptySheets: (names) => `Trang trống: ${names.join(", ")}.`,
  takenAs: "Trang này là",
  byItself: (kind) => `Tự nhận: ${kind}`,
  records: (count) => `${count} dòng`,
  header: (row) => `tiêu đề ở dòng ${row}`,
  headerRow: "Dòng tiêu đề",
  headerHint: "Để trống thì chương trình tự tìm.",
  openSheet: (name) => `Mở trang ${name}`,
  columns: "Các cột",
  column: (letter, header) => `Cột ${letter}: ${header}`,
  noHeader: "(không có tiêu đề)",
  ignore: "Bỏ qua cột này",
  unknown: "chưa rõ, chưa dùng đến",
  doubtful: "chưa chắc",
  chosen: "do bạn chọn",
  inferred: "Suy ra",
  block: (number, from, to) => `Bảng ${number} (dòng ${from}–${to})`,
  forget: "Để chương trình tự nhận lại",
  changed: "Lựa chọn của bạn được nhớ trong sổ tính.",
  why: {
    empty: "Trang trống.",
    summary: "Có dáng một bảng tổng hợp, không phải danh sách.",
    "own-tab": "Do chương trình lập.",
    plan: "Trang kế hoạch.",
    unrecognised: "Chưa nhận ra: không thấy hàng tiêu đề quen thuộc.",
    chosen: "Bạn đã chọn để ngoài.",
  },
};

const en: DataWords = {
  heading: "Data in the workbook",
  summary: (sheets, lists, quotas, units) =>
    [
      sheets === 1 ? "1 sheet" : `${sheets} sheets`,
      lists === 1 ? "1 list" : `${lists} lists`,
      ...(quotas > 0 ? [quotas === 1 ? "1 quota table" : `${quotas} quota tables`] : []),
      ...(units > 0 ? [units === 1 ? "1 register of units" : `${units} registers of units`] : []),
    ].join(", "),
  noPlan: "Choose the plan first: its fields and bodies are what lists are recognised by.",
  toPlan: "Choose the plan",
  noLists:
    "No list of exemplars was found. If a sheet is one, say so below; if there is none yet, import agencies’ lists or add an empty template.",
  importLists: "Import lists",
  writeTemplate: "Add an empty template",
  next: "See the findings",
  ownTabs: (count) => (count === 1 ? "Besides 1 tab written by this product." : `Besides ${count} tabs written by this product.`),
  emptySheets: (names) => `Empty: ${names.join(", ")}.`,
  takenAs: "This sheet is a",
  byItself: (kind) => `Recognised: ${kind}`,
  records: (count) => (count === 1 ? "1 row" : `${count} rows`),
  header: (row) => `header in row ${row}`,
  headerRow: "Header row",
  headerHint: "Leave empty to have it found.",
  openSheet: (name) => `Open sheet ${name}`,
  columns: "Columns",
  column: (letter, header) => `Column ${letter}: ${header}`,
  noHeader: "(no header)",
  ignore: "Ignore this column",
  unknown: "not known, not used",
  doubtful: "doubtful",
  chosen: "your choice",
  inferred: "Inferred",
  block: (number, from, to) => `Table ${number} (rows ${from}–${to})`,
  forget: "Have it recognised again",
  changed: "Your choices are remembered in the workbook.",
  why: {
    empty: "Nothing in it.",
    summary: "Looks like a summary, not a list.",
    "own-tab": "Written by this product.",
    plan: "The plan’s sheet.",
    unrecognised: "Not recognised: no familiar header row.",
    chosen: "Left out by your choice.",
  },
};

export function dataWords(language: Language): DataWords {
  return language === "vi" ? vi : en;
}
