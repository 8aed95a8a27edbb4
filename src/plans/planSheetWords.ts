import type { MilestoneKind, Plan, QuotaClause, QuotaScope } from "../model/plan";
import type { Per } from "../model/period";
import type { QuotaSubject } from "../model/subject";

/** A value of the plan and how the sheet writes it: the first word is written, all are read. */
export type Words<T extends string> = Readonly<Record<T, readonly [string, ...string[]]>>;

export const subjectWords: Words<QuotaSubject> = {
  collective: ["Tập thể", "TT"],
  individual: ["Cá nhân", "CN"],
  household: ["Hộ gia đình", "Gia đình", "HGĐ", "Hộ"],
  cooperative: ["Hợp tác xã", "HTX"],
  "cooperative-group": ["Tổ hợp tác", "THT"],
  farmer: ["Nông dân"],
  worker: ["Công nhân"],
  any: ["Bất kỳ", "Bất kì", "Điển hình", "Mọi đối tượng"],
};

export const comparatorWords: Words<QuotaClause["comparator"]> = {
  "at-least": ["ít nhất", "tối thiểu", "≥"],
  bare: ["bằng số", "đúng số"],
};
export const bindingWords: Words<QuotaClause["binding"]> = { must: ["bắt buộc"], strive: ["phấn đấu"] };
export const perWords: Words<Per> = {
  term: ["giai đoạn", "cả giai đoạn"],
  year: ["năm", "hằng năm", "hàng năm", "mỗi năm"],
  quarter: ["quý", "hằng quý", "hàng quý", "mỗi quý"],
};
export const scopeWords: Words<QuotaScope> = {
  lead: ["một cơ quan"],
  "each-lead": ["mỗi cơ quan", "từng cơ quan"],
  "shared-leads": ["chung", "các cơ quan chung"],
  "each-unit": ["mỗi đơn vị", "từng đơn vị"],
};
export const levelWords: Words<Plan["level"]> = {
  province: ["tỉnh", "cấp tỉnh", "thành phố", "cấp thành phố"],
  district: ["huyện", "cấp huyện"],
  commune: ["xã", "cấp xã", "phường", "đặc khu", "thị trấn"],
  office: ["cơ quan", "văn phòng", "đơn vị"],
};
export const milestoneWords: Words<MilestoneKind> = {
  preparation: ["chuẩn bị"],
  "plan-submission": ["gửi kế hoạch"],
  phase: ["giai đoạn"],
  "yearly-review": ["sơ kết hằng năm", "sơ kết hàng năm", "tổng kết năm"],
  "mid-term": ["sơ kết"],
  final: ["tổng kết"],
  recurring: ["định kỳ"],
};
export const yesNoWords: Words<"yes" | "no"> = { yes: ["có", "x", "1"], no: ["không", "0"] };

/** How a cell is read; `note` is for people and not read. */
export type Kind =
  | "text"
  | "id"
  | "list"
  | "agency"
  | "agencies"
  | "field"
  | "unitClass"
  | "number"
  | "numbers"
  | "date"
  | "yesNo"
  | "note"
  | { readonly words: Words<string> }
  | { readonly manyWords: Words<string> };

/** A column of a table, or a key of the first part: its place in the plan (a dotted path within the item), its header, how it is read. */
export interface Column {
  readonly at: string;
  readonly header: readonly [string, ...string[]];
  readonly kind: Kind;
  /** Width in characters where it is no usual one. */
  readonly width?: number;
}

/** A key of the first part, with a few words on what to write there. */
export interface PlanKey extends Column {
  readonly hint: string;
  /** A plan cannot do without it. */
  readonly needed?: true;
}

const clause: readonly Column[] = [
  { at: "clause.text", header: ["Nguyên văn", "Nội dung"], kind: "text", width: 60 },
  { at: "clause.section", header: ["Mục", "Điều khoản"], kind: "text", width: 10 },
  { at: "clause.lines", header: ["Dòng"], kind: "text", width: 8 },
];
const remark: Column = { at: "remark", header: ["Cần xem lại"], kind: "note", width: 34 };

/** The first part of the sheet: a key in column A, its value in column B. */
export const planKeys: readonly [PlanKey, ...PlanKey[]] = [
  { at: "title", header: ["Tên kế hoạch"], kind: "text", needed: true, hint: "Ghi như trong văn bản." },
  { at: "issuer", header: ["Cơ quan ban hành"], kind: "text", needed: true, hint: "Ví dụ: Ủy ban nhân dân xã An Bình." },
  {
    at: "level",
    header: ["Cấp"],
    kind: { words: levelWords },
    needed: true,
    hint: "Chọn: tỉnh (cả thành phố trực thuộc Trung ương), xã (cả phường, đặc khu), cơ quan.",
  },
  { at: "period.start", header: ["Từ", "Từ ngày"], kind: "date", needed: true, hint: "Ngày đầu của giai đoạn: 01/01/2026." },
  { at: "period.end", header: ["Đến", "Đến ngày"], kind: "date", needed: true, hint: "Ngày cuối của giai đoạn: 31/12/2030." },
  { at: "number", header: ["Số", "Số kế hoạch", "Số hiệu"], kind: "text", hint: "Ví dụ: 12/KH-UBND. Chưa ban hành thì để trống." },
  { at: "date", header: ["Ngày", "Ngày ban hành"], kind: "date", hint: "Ngày ban hành; chưa ban hành thì để trống." },
  { at: "shortTitle", header: ["Tên ngắn"], kind: "text", hint: "Dùng trong biểu và tên tệp, ví dụ: An Bình 2026–2030." },
  {
    at: "places",
    header: ["Địa danh"],
    kind: "list",
    hint: "Tên gọi để nhận ra danh sách thuộc kế hoạch này; nhiều tên thì mỗi tên một dòng trong ô.",
  },
  { at: "standingBody", header: ["Cơ quan thường trực"], kind: "text", hint: "Nơi nhận báo cáo, tổng hợp." },
  { at: "parentPlan", header: ["Kế hoạch cấp trên"], kind: "text", hint: "Có thể để trống." },
  { at: "bases", header: ["Căn cứ"], kind: "list", hint: "Mỗi văn bản một dòng trong ô. Có thể để trống." },
  {
    at: "quotaYears",
    header: ["Các năm tính chỉ tiêu"],
    kind: "numbers",
    hint: "Chỉ cần khi có chỉ tiêu hằng năm: 2026, 2027, 2028, 2029, 2030.",
  },
  {
    at: "quotaQuarters",
    header: ["Các quý tính chỉ tiêu"],
    kind: "list",
    hint: "Chỉ cần khi có chỉ tiêu hằng quý, mỗi quý một dòng: 2026-Q1.",
  },
  {
    at: "settings.severalFieldsAllowed",
    header: ["Được ghi ở nhiều lĩnh vực"],
    kind: "yesNo",
    hint: "“có”: một điển hình được ghi ở nhiều lĩnh vực mà không bị nhắc.",
  },
  {
    at: "settings.severalYearsAllowed",
    header: ["Được ghi ở nhiều năm"],
    kind: "yesNo",
    hint: "“có”: một điển hình được ghi ở nhiều năm mà không bị nhắc.",
  },
  { at: "settings.fieldRequired", header: ["Phải ghi lĩnh vực"], kind: "yesNo", hint: "“không”: danh sách không cần ghi lĩnh vực." },
  { at: "settings.yearRequired", header: ["Phải ghi năm"], kind: "yesNo", hint: "“có” khi chỉ tiêu tính theo năm hoặc quý." },
  { at: "id", header: ["Mã kế hoạch"], kind: "id", hint: "Chương trình tự đặt; không cần sửa." },
];

export type TablePart = "agencies" | "unitClasses" | "fields" | "quotas" | "targets" | "phases" | "milestones";

export interface PlanTable {
  readonly part: TablePart;
  readonly title: readonly [string, ...string[]];
  /** What the table is for, shown beside its title. */
  readonly hint: string;
  readonly columns: readonly Column[];
  /** A line that shows what to write, by place of column; shown while the table is empty. Its first cell begins with "Ví dụ". */
  readonly example: Readonly<Record<string, string | number>>;
  /** Empty lines to write on. */
  readonly spare: number;
}

const id: Column = { at: "id", header: ["Mã"], kind: "id", width: 12 };
const aliases: Column = { at: "aliases", header: ["Tên khác"], kind: "list", width: 30 };

/** Title over the sentences of a document that no table took; what stands under it is for people. */
export const unreadTitle = "Câu chưa đưa vào kế hoạch";
export const unreadHint = "Chương trình chưa hiểu các câu này. Nếu câu có chỉ tiêu, hãy ghi vào bảng Chỉ tiêu ở trên.";
export const unreadHeaders = ["Câu trong văn bản", "Vì sao", "Mục", "Dòng"] as const;
/** A line that begins so shows how to write and is not read. */
const exampleWord = "Ví dụ";

/** The tables under it, each with its title in column A and its headers in the next row, in the order in which they are read. */
export const planTables: readonly PlanTable[] = [
  {
    part: "agencies",
    title: ["Cơ quan"],
    hint: "Không bắt buộc: cơ quan ghi ở cột Chủ trì, Phối hợp được tự thêm. Ghi ở đây khi cơ quan còn có tên khác, tên viết tắt.",
    columns: [{ at: "name", header: ["Tên", "Tên cơ quan"], kind: "text", width: 28 }, { ...aliases, width: 40 }, remark, id],
    example: { name: "Ví dụ: Phòng Văn hóa - Xã hội", aliases: "Phòng VHXH" },
    spare: 5,
  },
  {
    part: "unitClasses",
    title: ["Loại đơn vị"],
    hint: "Chỉ cần khi có chỉ tiêu cho mỗi xã, mỗi thôn, mỗi phòng: ghi tên loại đơn vị ấy.",
    columns: [{ at: "name", header: ["Tên", "Loại đơn vị"], kind: "text", width: 28 }, { ...aliases, width: 40 }, remark, id],
    example: { name: "Ví dụ: Xã, phường, đặc khu", aliases: "Địa phương" },
    spare: 3,
  },
  {
    part: "fields",
    title: ["Lĩnh vực", "Phong trào, lĩnh vực"],
    hint: "Mỗi phong trào, lĩnh vực một dòng. Nhiều cơ quan thì mỗi cơ quan một dòng trong ô (Alt+Enter) hoặc cách nhau bằng dấu chấm phẩy.",
    columns: [
      { at: "title", header: ["Tên", "Tên lĩnh vực", "Lĩnh vực"], kind: "text", width: 28 },
      { at: "shortTitle", header: ["Tên ngắn"], kind: "text", width: 40 },
      { at: "leads", header: ["Chủ trì", "Cơ quan chủ trì"], kind: "agencies", width: 30 },
      { at: "partners", header: ["Phối hợp", "Cơ quan phối hợp"], kind: "agencies", width: 30 },
      { at: "subjects", header: ["Đối tượng"], kind: { manyWords: subjectWords }, width: 16 },
      remark,
      ...clause,
      aliases,
      { at: "order", header: ["TT", "STT"], kind: "number", width: 6 },
      id,
    ],
    example: {
      title: "Ví dụ: Phong trào thi đua “Xây dựng nông thôn mới”",
      shortTitle: "Nông thôn mới",
      leads: "Phòng Kinh tế",
      partners: "Hội Nông dân xã",
      subjects: "Tập thể\nCá nhân",
    },
    spare: 5,
  },
  {
    part: "quotas",
    title: ["Chỉ tiêu"],
    hint: "Mỗi con số một dòng: “5 tập thể và 10 cá nhân” là hai dòng. Để trống Lĩnh vực nếu tính chung mọi lĩnh vực.",
    columns: [
      { at: "field", header: ["Lĩnh vực"], kind: "field", width: 28 },
      { at: "subjects", header: ["Đối tượng"], kind: { manyWords: subjectWords }, width: 40 },
      { at: "number", header: ["Số lượng"], kind: "number", width: 12 },
      { at: "per", header: ["Theo"], kind: { words: perWords }, width: 12 },
      { at: "scope", header: ["Phạm vi"], kind: { words: scopeWords }, width: 16 },
      { at: "leads", header: ["Cơ quan", "Chủ trì"], kind: "agencies", width: 30 },
      { at: "unitClass", header: ["Loại đơn vị"], kind: "unitClass", width: 22 },
      { at: "comparator", header: ["So sánh"], kind: { words: comparatorWords }, width: 12 },
      { at: "binding", header: ["Tính chất"], kind: { words: bindingWords }, width: 12 },
      remark,
      ...clause,
      { at: "accepts", header: ["Nhận thêm"], kind: { manyWords: subjectWords }, width: 16 },
      id,
    ],
    example: {
      field: "Ví dụ: Nông thôn mới",
      subjects: "Tập thể",
      number: 2,
      per: "năm",
      scope: "một cơ quan",
      leads: "Phòng Kinh tế",
      comparator: "ít nhất",
      binding: "bắt buộc",
    },
    spare: 10,
  },
  {
    part: "targets",
    title: ["Mục tiêu"],
    hint: "Đơn vị được nêu đích danh phải đạt một danh hiệu. Không có thì để trống.",
    columns: [
      { at: "unit", header: ["Đơn vị"], kind: "text", width: 28 },
      { at: "title", header: ["Danh hiệu"], kind: "text", width: 40 },
      { at: "lead", header: ["Chủ trì", "Cơ quan"], kind: "agency", width: 30 },
      { at: "field", header: ["Lĩnh vực"], kind: "field", width: 28 },
      { at: "deadline", header: ["Thời hạn"], kind: "date", width: 14 },
      { at: "countsTowardQuota", header: ["Tính vào chỉ tiêu"], kind: "yesNo", width: 12 },
      remark,
      ...clause,
      { at: "unitAliases", header: ["Tên khác"], kind: "list", width: 30 },
      id,
    ],
    example: {
      unit: "Ví dụ: Trường Tiểu học An Bình",
      title: "Trường đạt chuẩn quốc gia mức độ 2",
      lead: "Phòng Văn hóa - Xã hội",
      deadline: "31/12/2028",
    },
    spare: 3,
  },
  {
    part: "phases",
    title: ["Giai đoạn"],
    hint: "Các giai đoạn của kế hoạch. Không có thì để trống.",
    columns: [
      { at: "title", header: ["Tên"], kind: "text", width: 28 },
      { at: "span.start", header: ["Từ"], kind: "date", width: 14 },
      { at: "span.end", header: ["Đến"], kind: "date", width: 14 },
      { at: "inferred", header: ["Suy ra"], kind: "yesNo", width: 10 },
      remark,
      ...clause,
      id,
    ],
    example: { title: "Ví dụ: Giai đoạn 1", "span.start": "01/01/2026", "span.end": "30/6/2028" },
    spare: 2,
  },
  {
    part: "milestones",
    title: ["Mốc thời gian"],
    hint: "Sơ kết, tổng kết và các mốc khác. Ngày sơ kết, tổng kết ghi ở đây được dùng làm ngày tính số liệu của hội nghị.",
    columns: [
      { at: "title", header: ["Tên"], kind: "text", width: 28 },
      { at: "kind", header: ["Loại"], kind: { words: milestoneWords }, width: 18 },
      { at: "window.start", header: ["Từ"], kind: "date", width: 14 },
      { at: "window.end", header: ["Đến"], kind: "date", width: 14 },
      { at: "anchor", header: ["Ngày"], kind: "date", width: 14 },
      { at: "level", header: ["Cấp", "Cấp, đơn vị"], kind: "text", width: 16 },
      { at: "printed", header: ["Thời gian ghi trong kế hoạch", "Thời gian"], kind: "text", width: 30 },
      remark,
      ...clause,
      { at: "conferences", header: ["Hội nghị"], kind: "list", width: 30 },
      { at: "inferred", header: ["Suy ra"], kind: "yesNo", width: 10 },
      id,
    ],
    example: { title: "Ví dụ: Sơ kết cấp xã", kind: "sơ kết", "window.start": "01/5/2028", "window.end": "31/5/2028", level: "cấp xã" },
    spare: 4,
  },
];

/** The order in which the tables stand on a sheet that the product writes: what a person fills in first stands first. */
export const writtenOrder: readonly TablePart[] = ["fields", "quotas", "milestones", "unitClasses", "targets", "phases", "agencies"];

/** The words to choose from in a column of closed choices, else null; a level that ended in 2025 is still read and no longer offered. */
export function choicesOf({ kind, at }: Column): readonly string[] | null {
  if (kind === "yesNo") return Object.values(yesNoWords).map(([word]) => word);
  if (typeof kind !== "object") return null;
  const all: Words<string> = "words" in kind ? kind.words : kind.manyWords;
  return Object.entries(all)
    .filter(([value]) => !(at === "level" && value === "district"))
    .map(([, [word]]) => word);
}

/** Whether a cell opens a line that only shows how to write. */
export function isExample(text: string): boolean {
  return text.startsWith(exampleWord);
}
