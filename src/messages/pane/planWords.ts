import type { Language } from "../language";

/** Words of the step "plan". */
export interface PlanWords {
  readonly heading: string;
  readonly welcome: string;
  readonly welcomeText: string;
  readonly trySample: string;
  readonly importLists: string;
  readonly unknown: string;
  /** For a plan that is none of those built in. */
  readonly ownPlan: string;
  readonly readAgain: string;
  readonly faultyHeading: string;
  /** `elsewhere`: the sheet cannot be edited where the pane stands. */
  readonly faulty: (count: number, elsewhere: boolean) => string;
  readonly origin: Readonly<Record<"given" | "kept" | "sheet" | "recognised", string>>;
  readonly because: (texts: readonly string[]) => string;
  readonly choose: string;
  readonly chooseOther: string;
  readonly builtin: string;
  readonly pickOne: string;
  readonly fromFile: string;
  readonly fileHint: string;
  readonly letWorkbookSay: string;
  readonly writeSheet: string;
  readonly writeSheetHint: string;
  readonly writeTemplate: string;
  readonly writeTemplateHint: string;
  readonly next: string;
  readonly period: string;
  readonly issuer: string;
  readonly number: string;
  readonly fields: (count: number) => string;
  readonly quotas: (count: number) => string;
  readonly search: string;
  readonly shown: (shown: number, all: number) => string;
  readonly nothingFound: string;
  readonly leads: string;
  readonly noLeads: string;
  readonly partners: string;
  readonly subjects: string;
  readonly noNumber: string;
  readonly clause: (section: string) => string;
  readonly anyField: string;
  readonly milestones: string;
  readonly targets: (count: number) => string;
  readonly target: (unit: string, title: string, deadline: string) => string;
}

const vi: PlanWords = {
  heading: "Kế hoạch",
  welcome: "Danh sách điển hình đúng, đủ, sẵn sàng cho hội nghị",
  welcomeText:
    "Chọn kế hoạch, chương trình đọc các danh sách trong sổ tính, chỉ ra chỗ sai và chỗ còn thiếu, rồi lập biểu và biểu đồ sơ kết, tổng kết. Mọi việc diễn ra trên máy này.",
  trySample: "Thử với dữ liệu mẫu",
  importLists: "Nhập danh sách các cơ quan gửi",
  unknown: "Sổ tính chưa cho biết thuộc kế hoạch nào. Hãy chọn một kế hoạch dưới đây.",
  ownPlan:
    "Kế hoạch của bạn không có ở đây? Hãy chọn kế hoạch gần giống nhất, rồi bấm “Viết kế hoạch mới từ kế hoạch này” ở cuối bước này.",
  readAgain: "Kiểm tra lại",
  faultyHeading: "Kế hoạch cần sửa",
  faulty: (count, elsewhere) =>
    `Kế hoạch có ${count} chỗ chưa đọc được. ${elsewhere ? "Hãy sửa trong Excel, lưu rồi mở lại tệp ở đây." : "Hãy sửa rồi bấm Kiểm tra lại."}`,
  origin: {
    given: "Do bạn chọn, đã nhớ trong sổ tính.",
    kept: "Đã chọn từ trước, sổ tính còn nhớ.",
    sheet: "Đọc từ trang kế hoạch trong sổ tính.",
    recognised: "Nhận ra từ nội dung sổ tính.",
  },
  because: (texts) => `Căn cứ: ${texts.join("; ")}.`,
  choose: "Chọn kế hoạch",
  chooseOther: "Chọn kế hoạch khác",
  builtin: "Kế hoạch có sẵn",
  pickOne: "— chọn một kế hoạch —",
  fromFile: "Mở tệp kế hoạch (.json)",
  fileHint: "Tệp do đơn vị khác lập bằng chương trình này.",
  letWorkbookSay: "Để chương trình tự nhận ra",
  writeSheet: "Viết kế hoạch mới từ kế hoạch này",
  writeSheetHint:
    "Thêm trang “Kế hoạch” vào sổ tính. Sửa tên, thời gian, lĩnh vực, chủ trì, chỉ tiêu trên trang ấy bằng Excel; chương trình kiểm tra theo trang ấy.",
  writeTemplate: "Thêm biểu mẫu trống",
  writeTemplateHint: "Danh sách, chỉ tiêu, đơn vị, mục tiêu theo kế hoạch này, có sẵn danh mục chọn.",
  next: "Xem dữ liệu đã nhận",
  period: "Thời gian",
  issuer: "Cơ quan ban hành",
  number: "Số",
  fields: (count) => `${count} lĩnh vực`,
  quotas: (count) => `${count} chỉ tiêu`,
  search: "Tìm trong kế hoạch",
  shown: (shown, all) => `${shown}/${all} lĩnh vực`,
  nothingFound: "Không có lĩnh vực nào chứa từ cần tìm.",
  leads: "Chủ trì",
  noLeads: "kế hoạch không nêu",
  partners: "Phối hợp",
  subjects: "Đối tượng",
  noNumber: "Kế hoạch không giao số lượng.",
  clause: (section) => `Mục ${section}`,
  anyField: "Chung cho mọi lĩnh vực",
  milestones: "Mốc thời gian",
  targets: (count) => `${count} mục tiêu nêu đích danh`,
  target: (unit, title, deadline) => `${unit}: ${title}, trước ${deadline}`,
};

const en: PlanWords = {
  heading: "Plan",
  welcome: "Lists of exemplars: right, complete, ready for the conference",
  welcomeText:
    "Choose the plan; the lists in this workbook are read, faults and gaps are shown, and the tabs and charts of the mid-term and final review are written. Everything happens on this machine.",
  trySample: "Try with sample data",
  importLists: "Import agencies’ lists",
  unknown: "The workbook does not show which plan it belongs to. Choose one below.",
  ownPlan: "Your plan is not among them? Choose the one most like it, then “Write a new plan from this one” at the end of this step.",
  readAgain: "Check again",
  faultyHeading: "The plan needs mending",
  faulty: (count, elsewhere) =>
    `The plan has ${count === 1 ? "1 fault" : `${count} faults`}. ${elsewhere ? "Mend it in Excel, save, then open the file here again." : "Mend it, then check again."}`,
  origin: {
    given: "Chosen by you, remembered in the workbook.",
    kept: "Chosen earlier, remembered in the workbook.",
    sheet: "Read from the plan’s sheet in this workbook.",
    recognised: "Recognised from the workbook.",
  },
  because: (texts) => `Because of: ${texts.join("; ")}.`,
  choose: "Choose a plan",
  chooseOther: "Choose another plan",
  builtin: "Built-in plans",
  pickOne: "— choose a plan —",
  fromFile: "Open a plan file (.json)",
  fileHint: "A file that another office made with this product.",
  letWorkbookSay: "Recognise it by itself",
  writeSheet: "Write a new plan from this one",
  writeSheetHint:
    "Adds a sheet “Kế hoạch” on which you change names, fields, leads and quotas; the workbook is then held against that sheet.",
  writeTemplate: "Add an empty template",
  writeTemplateHint: "Nominees, quotas, units and targets for this plan, with drop-downs.",
  next: "See the data found",
  period: "Period",
  issuer: "Issued by",
  number: "Number",
  fields: (count) => (count === 1 ? "1 field" : `${count} fields`),
  quotas: (count) => (count === 1 ? "1 quota" : `${count} quotas`),
  search: "Search the plan",
  shown: (shown, all) => `${shown} of ${all} fields`,
  nothingFound: "No field contains these words.",
  leads: "Lead",
  noLeads: "none named",
  partners: "Partners",
  subjects: "Subjects",
  noNumber: "The plan sets no number.",
  clause: (section) => `Section ${section}`,
  anyField: "For all fields together",
  milestones: "Timeline",
  targets: (count) => (count === 1 ? "1 named target" : `${count} named targets`),
  target: (unit, title, deadline) => `${unit}: ${title}, by ${deadline}`,
};

export function planWords(language: Language): PlanWords {
  return language === "vi" ? vi : en;
}
