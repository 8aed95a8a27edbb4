import type { Language } from "../language";

/** The two conferences of a plan; written again because this room sees no workflow. */
type Stage = "mid-term" | "final";

/** Words about the day that figures go to, the same in every step that shows one. */
export interface DayWords {
  readonly asOf: string;
  readonly reasons: Readonly<Record<"milestone" | "midpoint" | "period-end" | "today" | "not-reached" | "chosen", string>>;
  readonly changeDay: (day: string) => string;
  /** Said beside the check's figures, where the conference's go to another day. */
  readonly conferenceDiffers: (stage: Stage, day: string) => string;
  /** Said beside the conference's figures, where the check's go to another day. */
  readonly checkDiffers: (day: string) => string;
  readonly oneDay: string;
  // the form
  readonly field: string;
  readonly hint: string;
  readonly wrong: string;
  readonly apply: string;
  readonly cancel: string;
  readonly ready: string;
  readonly readyDays: Readonly<Record<"today" | Stage, (day: string) => string>>;
  readonly forget: string;
  readonly keptText: string;
}

const vi: DayWords = {
  asOf: "Số liệu đến",
  reasons: {
    milestone: "theo mốc sơ kết của kế hoạch",
    midpoint: "giữa giai đoạn của kế hoạch",
    "period-end": "ngày cuối giai đoạn của kế hoạch",
    today: "hôm nay",
    "not-reached": "hôm nay, vì kế hoạch chưa tới mốc ấy",
    chosen: "do bạn chọn cho mọi bước",
  },
  changeDay: (day) => `Đổi ngày chốt số liệu, hiện là ${day}`,
  conferenceDiffers: (stage, day) =>
    `Biểu hội nghị ${stage === "mid-term" ? "sơ kết" : "tổng kết"} lấy số liệu đến ${day}, nên con số ở đó có thể khác.`,
  checkDiffers: (day) => `Bước Kiểm tra và Đối chiếu lấy số liệu đến ${day}, nên con số ở đó có thể khác.`,
  oneDay: "Dùng chung một ngày",
  field: "Ngày chốt số liệu, dùng cho mọi bước",
  hint: "Ngày/tháng/năm, ví dụ 11/6/2023",
  wrong: "Không có ngày này. Hãy ghi ngày/tháng/năm, ví dụ 11/6/2023.",
  apply: "Áp dụng",
  cancel: "Thôi",
  ready: "Ngày hay dùng",
  readyDays: {
    today: (day) => `Hôm nay: ${day}`,
    "mid-term": (day) => `Sơ kết: ${day}`,
    final: (day) => `Tổng kết: ${day}`,
  },
  forget: "Bỏ ngày đã chọn",
  keptText: "Ngày chọn được lưu trong sổ tính. Không chọn thì kiểm tra tính đến hôm nay, mỗi hội nghị lấy ngày theo kế hoạch.",
};

const en: DayWords = {
  asOf: "Figures as of",
  reasons: {
    milestone: "the plan’s mid-term date",
    midpoint: "the middle of the plan’s period",
    "period-end": "the last day of the plan’s period",
    today: "today",
    "not-reached": "today, as the plan’s date is not reached yet",
    chosen: "chosen by you for every step",
  },
  changeDay: (day) => `Change the cut-off date, now ${day}`,
  conferenceDiffers: (stage, day) =>
    `The tabs of the ${stage === "mid-term" ? "mid-term" : "final"} conference go to ${day}, so figures there may differ.`,
  checkDiffers: (day) => `The check and the standing go to ${day}, so figures there may differ.`,
  oneDay: "Use one day for all",
  field: "Cut-off date for every step",
  hint: "Day/month/year, for example 11/6/2023",
  wrong: "There is no such day. Write day/month/year, for example 11/6/2023.",
  apply: "Apply",
  cancel: "Cancel",
  ready: "Days at hand",
  readyDays: {
    today: (day) => `Today: ${day}`,
    "mid-term": (day) => `Mid-term: ${day}`,
    final: (day) => `Final: ${day}`,
  },
  forget: "Choose no day",
  keptText: "The day is kept in the workbook. Without one, the check goes to today and each conference to the plan’s own date.",
};

export function dayWords(language: Language): DayWords {
  return language === "vi" ? vi : en;
}
