import { formatList, formatNumber } from "../format";
import type { Language } from "../language";

/** The two conferences of a plan; written again because this room sees no workflow. */
type Stage = "mid-term" | "final";

/** Words of the step "conference": what is written for a review, and its charts. */
export interface ConferenceWords {
  readonly heading: string;
  readonly intro: Readonly<Record<Stage, string>>;
  readonly stages: string;
  readonly stage: Readonly<Record<Stage, string>>;
  // nothing to show
  readonly noPlan: string;
  readonly noPlanText: string;
  readonly toPlan: string;
  readonly noNominees: string;
  readonly noNomineesText: string;
  readonly toData: string;
  readonly toImport: string;
  readonly notYet: string;
  readonly noPreview: string;
  readonly prepare: string;
  // the tabs
  readonly tabs: (chosen: number, all: number, charts: number) => string;
  readonly chooseTabs: string;
  readonly tab: (rows: number, charts: number) => string;
  readonly needed: string;
  readonly chooseAll: string;
  // writing
  readonly errors: (count: number) => string;
  readonly toErrors: string;
  readonly outdated: string;
  readonly checkAgain: string;
  readonly write: (tabs: number) => string;
  readonly nothingChosen: string;
  readonly fresh: string;
  readonly replaces: (count: number, stage: Stage | null) => string;
  readonly removes: (names: readonly string[]) => string;
  readonly untouched: string;
  // the results in words
  readonly reportText: string;
  readonly reportTextHint: string;
  readonly copyReportText: string;
  readonly cannotCopyText: string;
  // the charts
  readonly charts: string;
  readonly chartsText: string;
  readonly noCharts: string;
  readonly onTabs: (tabs: readonly string[]) => string;
  readonly table: string;
  readonly category: string;
  readonly share: string;
  readonly copy: string;
  readonly save: string;
  readonly copyOf: (chart: string) => string;
  readonly saveOf: (chart: string) => string;
  readonly tableOf: (chart: string) => string;
  readonly source: (file: string, day: string) => string;
  readonly copyByHand: string;
  readonly picture: (chart: string) => string;
  readonly closePicture: string;
}

const vn = (count: number): string => formatNumber(count, "vi");
const us = (count: number): string => formatNumber(count, "en");

const vi: ConferenceWords = {
  heading: "Biểu và biểu đồ cho hội nghị",
  intro: {
    "mid-term": "Phụ lục kèm báo cáo sơ kết, in trên khổ A4; mỗi con số là một công thức dẫn về danh sách.",
    final: "Phụ lục kèm báo cáo tổng kết và bảng vinh danh, in trên khổ A4; mỗi con số là một công thức dẫn về danh sách.",
  },
  stages: "Hội nghị",
  stage: { "mid-term": "Sơ kết", final: "Tổng kết" },
  noPlan: "Chưa chọn kế hoạch",
  noPlanText: "Biểu và biểu đồ được lập theo một kế hoạch. Hãy chọn kế hoạch trước.",
  toPlan: "Chọn kế hoạch",
  noNominees: "Chưa có điển hình nào để lập biểu",
  noNomineesText:
    "Không trang nào được nhận ra là danh sách điển hình. Hãy chỉ rõ trang và dòng tiêu đề của danh sách, hoặc nhập danh sách các cơ quan gửi.",
  toData: "Xem các trang tính",
  toImport: "Nhập danh sách",
  notYet: "Chưa có kết quả kiểm tra.",
  noPreview: "Chưa có bản xem trước.",
  prepare: "Lập bản xem trước",
  tabs: (chosen, all, charts) => `${chosen === all ? vn(all) : `${vn(chosen)}/${vn(all)}`} trang, ${vn(charts)} biểu đồ`,
  chooseTabs: "Chọn trang sẽ ghi",
  tab: (rows, charts) => `${vn(rows)} dòng${charts === 0 ? "" : `, ${vn(charts)} biểu đồ`}`,
  needed: "công thức của trang khác cần đến",
  chooseAll: "Chọn tất cả",
  errors: (count) => `Còn ${vn(count)} lỗi chưa sửa. Vẫn ghi được, nhưng số liệu của những dòng ấy có thể chưa đúng.`,
  toErrors: "Xem lỗi",
  outdated: "Trang tính đã thay đổi sau lần kiểm tra. Số liệu ghi ra là của sổ tính lúc này, có thể khác bản xem trước dưới đây.",
  checkAgain: "Kiểm tra lại",
  write: (tabs) => `Ghi ${vn(tabs)} trang vào sổ tính`,
  nothingChosen: "Hãy chọn ít nhất một trang.",
  fresh: "Các trang được thêm vào cuối sổ tính.",
  replaces: (count, stage) =>
    `${vn(count)} trang đã lập${stage === null ? " trước đây" : stage === "mid-term" ? " cho hội nghị sơ kết" : " cho hội nghị tổng kết"} được thay bằng trang mới.`,
  removes: (names) => `Bỏ ${names.length === 1 ? "trang" : `${vn(names.length)} trang`} đã lập trước: ${formatList(names, "vi")}.`,
  untouched: "Trang tính của bạn giữ nguyên.",
  reportText: "Đoạn văn cho báo cáo",
  reportTextHint: "Soạn từ số liệu của các bảng. Sao chép, dán vào Word rồi sửa theo ý mình.",
  copyReportText: "Sao chép đoạn văn",
  cannotCopyText: "Máy này không cho sao chép tự động. Bấm vào ô trên để chọn cả đoạn, rồi nhấn Ctrl+C.",
  charts: "Xem trước biểu đồ",
  chartsText: "Vẽ từ cùng số liệu với biểu đồ sẽ ghi vào sổ tính.",
  noCharts: "Các trang đã chọn không có biểu đồ.",
  onTabs: (tabs) =>
    `Trang ${formatList(
      tabs.map((tab) => `“${tab}”`),
      "vi",
    )}`,
  table: "Xem bảng số liệu",
  category: "Mục",
  share: "Tỷ lệ",
  copy: "Sao chép ảnh",
  save: "Lưu PNG",
  copyOf: (chart) => `Sao chép ảnh: ${chart}`,
  saveOf: (chart) => `Lưu PNG: ${chart}`,
  tableOf: (chart) => `Bảng số liệu: ${chart}`,
  source: (file, day) => (file === "" ? `Số liệu đến ${day}` : `Nguồn: ${file}; số liệu đến ${day}`),
  copyByHand: "Máy này không cho sao chép tự động. Hãy bấm chuột phải vào ảnh, chọn sao chép, rồi dán vào trang trình chiếu.",
  picture: (chart) => `Ảnh biểu đồ: ${chart}`,
  closePicture: "Ẩn ảnh",
};

const plural = (count: number, one: string, many: string): string => `${us(count)} ${count === 1 ? one : many}`;

const en: ConferenceWords = {
  heading: "Tabs and charts for the conference",
  intro: {
    "mid-term": "Appendices to the mid-term report, ready for A4; every figure is a formula over the list.",
    final: "Appendices to the final report and the roll of honour, ready for A4; every figure is a formula over the list.",
  },
  stages: "Conference",
  stage: { "mid-term": "Mid-term", final: "Final" },
  noPlan: "No plan chosen",
  noPlanText: "Tabs and charts follow a plan. Choose the plan first.",
  toPlan: "Choose a plan",
  noNominees: "No exemplars to report on",
  noNomineesText: "No sheet was taken for a list of exemplars. Point out the sheet and its header row, or import the agencies’ lists.",
  toData: "See the sheets",
  toImport: "Import lists",
  notYet: "Nothing has been checked yet.",
  noPreview: "There is no preview yet.",
  prepare: "Prepare the preview",
  tabs: (chosen, all, charts) =>
    `${chosen === all ? plural(all, "tab", "tabs") : `${us(chosen)} of ${plural(all, "tab", "tabs")}`}, ${plural(charts, "chart", "charts")}`,
  chooseTabs: "Choose the tabs to write",
  tab: (rows, charts) => `${plural(rows, "row", "rows")}${charts === 0 ? "" : `, ${plural(charts, "chart", "charts")}`}`,
  needed: "formulas of other tabs need it",
  chooseAll: "Choose all",
  errors: (count) =>
    count === 1
      ? "1 error is still open. You can write all the same, but the figures of that row may be wrong."
      : `${us(count)} errors are still open. You can write all the same, but figures of these rows may be wrong.`,
  toErrors: "See the errors",
  outdated:
    "Sheets were changed after the check. What is written comes from the workbook as it is now and may differ from the preview below.",
  checkAgain: "Check again",
  write: (tabs) => `Write ${plural(tabs, "tab", "tabs")} to the workbook`,
  nothingChosen: "Choose at least one tab.",
  fresh: "The tabs are added at the end of the workbook.",
  replaces: (count, stage) =>
    `${plural(count, "tab", "tabs")} of ${stage === null ? "an earlier" : stage === "mid-term" ? "the mid-term" : "the final"} review ${count === 1 ? "is" : "are"} replaced.`,
  removes: (names) => `Removed from ${names.length === 1 ? "it" : "the earlier tabs"}: ${formatList(names, "en")}.`,
  untouched: "Your own sheets stay as they are.",
  reportText: "Text for the report",
  reportTextHint: "Made from the figures of the tabs. Copy it, paste it into Word and edit it as you like.",
  copyReportText: "Copy the text",
  cannotCopyText: "Copying is not allowed here. Click the box above to select the text, then press Ctrl+C.",
  charts: "Preview of the charts",
  chartsText: "Drawn from the same figures as the charts that are written.",
  noCharts: "The tabs chosen have no charts.",
  onTabs: (tabs) =>
    `${tabs.length === 1 ? "Tab" : "Tabs"} ${formatList(
      tabs.map((tab) => `“${tab}”`),
      "en",
    )}`,
  table: "Show the figures",
  category: "Item",
  share: "Share",
  copy: "Copy picture",
  save: "Save PNG",
  copyOf: (chart) => `Copy picture: ${chart}`,
  saveOf: (chart) => `Save PNG: ${chart}`,
  tableOf: (chart) => `Figures: ${chart}`,
  source: (file, day) => (file === "" ? `Figures as of ${day}` : `Source: ${file}; figures as of ${day}`),
  copyByHand: "Copying is not allowed here. Right-click the picture, choose Copy, then paste it into your slide.",
  picture: (chart) => `Picture of the chart: ${chart}`,
  closePicture: "Hide the picture",
};

export function conferenceWords(language: Language): ConferenceWords {
  return language === "vi" ? vi : en;
}
