import type { QuotaSubject } from "../../model/subject";
import type { Language } from "../language";

/** Words of the step "standing". */
export interface StandingWords {
  readonly heading: string;
  readonly noResult: string;
  readonly noResultText: string;
  readonly toPlan: string;
  readonly noQuota: string;
  readonly asked: string;
  readonly have: string;
  readonly missing: string;
  readonly overdue: (count: number) => string;
  /** Said where asked minus have is not missing. */
  readonly noOffset: string;
  readonly enough: string;
  readonly views: string;
  readonly byField: string;
  readonly byLead: string;
  readonly byUnit: string;
  readonly tableHint: string;
  /** Where the plan sets no numbers. */
  readonly tableHintNoQuota: string;
  readonly field: string;
  readonly anyField: string;
  readonly total: string;
  readonly coverage: string;
  readonly short: Readonly<Record<QuotaSubject, string>>;
  readonly figure: (have: number, asked: number) => string;
  /** Begins with what is seen, so that whoever speaks to the machine can say it (WCAG 2.5.3). */
  readonly cellName: (row: string, column: string, have: number, asked: number, missing: number) => string;
  readonly nothingAsked: string;
  readonly names: (count: number) => string;
  readonly noNames: string;
  readonly more: (count: number) => string;
  readonly goTo: (name: string, place: string) => string;
  readonly asks: string;
  readonly line: (have: number, asked: number, missing: number) => string;
  readonly uncounted: (count: number) => string;
  readonly reminder: string;
  readonly hideReminder: string;
  readonly reminderText: (name: string) => string;
  readonly copy: string;
  readonly cannotCopy: string;
  readonly search: string;
  readonly shown: (shown: number, all: number) => string;
  readonly next: string;
}

const vi: StandingWords = {
  heading: "Đối chiếu với kế hoạch",
  noResult: "Chưa có gì để đối chiếu",
  noResultText: "Hãy chọn kế hoạch; chương trình sẽ đếm những điển hình đã có và cho biết còn thiếu gì.",
  toPlan: "Chọn kế hoạch",
  noQuota:
    "Kế hoạch đang dùng chưa có chỉ tiêu bằng số; dưới đây là số điển hình đã có theo lĩnh vực. Nếu văn bản có giao số, hãy ghi vào bảng Chỉ tiêu của trang “Kế hoạch”.",
  asked: "Giao",
  have: "Đã có",
  missing: "Còn thiếu",
  overdue: (count) => `trong đó ${count} đã quá hạn`,
  noOffset: "Tính riêng từng chỉ tiêu; nơi vượt không bù cho nơi thiếu.",
  enough: "Đủ chỉ tiêu",
  views: "Cách xem",
  byField: "Lĩnh vực",
  byLead: "Chủ trì",
  byUnit: "Đơn vị",
  tableHint: "Số đã có/số giao; dưới là số còn thiếu. Bấm vào một số để xem tên.",
  tableHintNoQuota: "Số điển hình đã có. Bấm vào một số để xem tên.",
  field: "Lĩnh vực",
  anyField: "Mọi lĩnh vực",
  total: "Tổng",
  coverage: "không giao số",
  short: {
    collective: "TT",
    individual: "CN",
    household: "HGĐ",
    cooperative: "HTX",
    "cooperative-group": "THT",
    farmer: "ND",
    worker: "CNh",
    any: "ĐH",
  },
  figure: (have, asked) => `${have}/${asked}`,
  cellName: (row, column, have, asked, missing) =>
    `${row}, ${column}: ${have}/${asked}${missing > 0 ? ` −${missing}, còn thiếu ${missing}` : ""}. Xem tên`,
  nothingAsked: "không giao",
  names: (count) => `${count} điển hình được tính`,
  noNames: "Chưa có điển hình nào được tính ở đây.",
  more: (count) => `Hiện thêm ${count}`,
  goTo: (name, place) => `Đến ${name}, ${place}`,
  asks: "Kế hoạch ghi",
  line: (have, asked, missing) => `${have}/${asked}${missing > 0 ? `, thiếu ${missing}` : ""}`,
  uncounted: (count) => `${count} điển hình trong danh sách chưa được tính vào chỉ tiêu nào`,
  reminder: "Soạn văn bản nhắc",
  hideReminder: "Ẩn văn bản nhắc",
  reminderText: (name) => `Văn bản nhắc gửi ${name}`,
  copy: "Sao chép",
  cannotCopy: "Máy không cho chép tự động: hãy chọn đoạn văn bản rồi nhấn Ctrl+C.",
  search: "Tìm cơ quan, đơn vị",
  shown: (shown, all) => `Hiện ${shown}/${all}`,
  next: "Sang phần hội nghị",
};

const en: StandingWords = {
  heading: "Standing against the plan",
  noResult: "Nothing to compare yet",
  noResultText: "Choose the plan; exemplars are then counted against its numbers.",
  toPlan: "Choose the plan",
  noQuota:
    "The plan in use has no numbers; below is what there is by field. If its text asks for numbers, put them into the table of quotas on the plan's sheet.",
  asked: "Asked",
  have: "Have",
  missing: "Missing",
  overdue: (count) => `${count} of them overdue`,
  noOffset: "Each quota is counted for itself: a surplus in one does not make up for another.",
  enough: "Complete",
  views: "View",
  byField: "Fields",
  byLead: "Leads",
  byUnit: "Units",
  tableHint: "Have/asked, with what is missing below. Choose a number to see the names.",
  tableHintNoQuota: "Exemplars that there are. Choose a number to see the names.",
  field: "Field",
  anyField: "Any field",
  total: "Total",
  coverage: "no number set",
  short: {
    collective: "Coll",
    individual: "Ind",
    household: "Hh",
    cooperative: "Coop",
    "cooperative-group": "CG",
    farmer: "Frm",
    worker: "Wkr",
    any: "Any",
  },
  figure: (have, asked) => `${have}/${asked}`,
  cellName: (row, column, have, asked, missing) =>
    `${row}, ${column}: ${have}/${asked}${missing > 0 ? ` −${missing}, ${missing} missing` : ""}. Show the names`,
  nothingAsked: "nothing asked",
  names: (count) => (count === 1 ? "1 exemplar counts" : `${count} exemplars count`),
  noNames: "No exemplar counts here yet.",
  more: (count) => `Show ${count} more`,
  goTo: (name, place) => `Go to ${name}, ${place}`,
  asks: "The plan says",
  line: (have, asked, missing) => `${have} of ${asked}${missing > 0 ? `, ${missing} missing` : ""}`,
  uncounted: (count) =>
    count === 1 ? "1 exemplar on the lists counts toward no quota" : `${count} exemplars on the lists count toward no quota`,
  reminder: "Write a reminder",
  hideReminder: "Hide the reminder",
  reminderText: (name) => `Reminder to ${name}`,
  copy: "Copy",
  cannotCopy: "Copying is not allowed here: select the text and press Ctrl+C.",
  search: "Search bodies",
  shown: (shown, all) => `${shown} of ${all}`,
  next: "Go on to the review",
};

export function standingWords(language: Language): StandingWords {
  return language === "vi" ? vi : en;
}
