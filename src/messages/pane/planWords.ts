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
  readonly ownPlanText: string;
  readonly newPlan: string;
  readonly readAgain: string;
  readonly openSheet: string;
  readonly faultyHeading: string;
  readonly faulty: (count: number) => string;
  readonly moreFaults: (count: number) => string;
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
  ownPlan: "Kế hoạch của đơn vị bạn",
  ownPlanText:
    "Kế hoạch chưa có ở đây? Dán văn bản kế hoạch hoặc lấy một kế hoạch cũ làm gốc; chương trình lập bản nháp để bạn sửa trên trang tính.",
  newPlan: "Lập kế hoạch mới",
  readAgain: "Đọc lại trang kế hoạch",
  openSheet: "Mở trang kế hoạch",
  faultyHeading: "Kế hoạch cần bổ sung",
  faulty: (count) =>
    `Trang kế hoạch còn ${count} chỗ thiếu hoặc chưa hiểu. Bấm vào từng chỗ để đến ô ấy, ghi xong thì bấm “Đọc lại trang kế hoạch”.`,
  moreFaults: (count) => `Còn ${count} chỗ nữa, sẽ hiện khi các chỗ trên đã sửa.`,
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
  writeSheet: "Ghi kế hoạch này lên trang để sửa",
  writeSheetHint: "Thêm trang “Kế hoạch” với nội dung hiện có; từ đó chương trình kiểm tra theo trang ấy.",
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
  ownPlan: "Your own plan",
  ownPlanText:
    "Your plan is not here? Paste its text, or take a former plan to start from; a draft is made for you to complete on a sheet.",
  newPlan: "Make a new plan",
  readAgain: "Read the plan sheet again",
  openSheet: "Open the plan sheet",
  faultyHeading: "The plan needs completing",
  faulty: (count) =>
    `${count === 1 ? "1 place of the plan sheet is" : `${count} places of the plan sheet are`} missing or not understood. Press one to go to its cell; when it is filled in, press “Read the plan sheet again”.`,
  moreFaults: (count) => `${count} more will show when these are mended.`,
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
  writeSheet: "Put this plan on a sheet to change it",
  writeSheetHint: "Adds a sheet “Kế hoạch” with what the plan says; the workbook is then held against that sheet.",
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
