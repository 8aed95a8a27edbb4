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
  province: ["tỉnh", "cấp tỉnh", "thành phố"],
  district: ["huyện", "cấp huyện"],
  commune: ["xã", "cấp xã", "phường"],
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

/** How a cell is read. */
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
  | { readonly words: Words<string> }
  | { readonly manyWords: Words<string> };

/** A column of a table, or a key of the first part: its place in the plan (a dotted path within the item), its header, how it is read. */
export interface Column {
  readonly at: string;
  readonly header: readonly [string, ...string[]];
  readonly kind: Kind;
}

const clause: readonly Column[] = [
  { at: "clause.section", header: ["Mục", "Điều khoản"], kind: "text" },
  { at: "clause.lines", header: ["Dòng"], kind: "text" },
  { at: "clause.text", header: ["Nguyên văn", "Nội dung"], kind: "text" },
];

/** The first part of the sheet: a key in column A, its value in column B. */
export const planKeys: readonly Column[] = [
  { at: "title", header: ["Tên kế hoạch"], kind: "text" },
  { at: "id", header: ["Mã kế hoạch"], kind: "id" },
  { at: "shortTitle", header: ["Tên ngắn"], kind: "text" },
  { at: "number", header: ["Số", "Số kế hoạch", "Số hiệu"], kind: "text" },
  { at: "date", header: ["Ngày", "Ngày ban hành"], kind: "date" },
  { at: "issuer", header: ["Cơ quan ban hành"], kind: "text" },
  { at: "level", header: ["Cấp"], kind: { words: levelWords } },
  { at: "places", header: ["Địa danh"], kind: "list" },
  { at: "standingBody", header: ["Cơ quan thường trực"], kind: "text" },
  { at: "parentPlan", header: ["Kế hoạch cấp trên"], kind: "text" },
  { at: "bases", header: ["Căn cứ"], kind: "list" },
  { at: "period.start", header: ["Từ", "Từ ngày"], kind: "date" },
  { at: "period.end", header: ["Đến", "Đến ngày"], kind: "date" },
  { at: "quotaYears", header: ["Các năm tính chỉ tiêu"], kind: "numbers" },
  { at: "quotaQuarters", header: ["Các quý tính chỉ tiêu"], kind: "list" },
  { at: "settings.severalFieldsAllowed", header: ["Được ghi ở nhiều lĩnh vực"], kind: "yesNo" },
  { at: "settings.severalYearsAllowed", header: ["Được ghi ở nhiều năm"], kind: "yesNo" },
  { at: "settings.fieldRequired", header: ["Phải ghi lĩnh vực"], kind: "yesNo" },
  { at: "settings.yearRequired", header: ["Phải ghi năm"], kind: "yesNo" },
];

export type TablePart = "agencies" | "unitClasses" | "fields" | "quotas" | "targets" | "phases" | "milestones";

export interface PlanTable {
  readonly part: TablePart;
  readonly title: readonly [string, ...string[]];
  readonly columns: readonly Column[];
}

const id: Column = { at: "id", header: ["Mã"], kind: "id" };
const aliases: Column = { at: "aliases", header: ["Tên khác"], kind: "list" };

/** The tables under it, each with its title alone in column A and its headers in the next row. */
export const planTables: readonly PlanTable[] = [
  { part: "agencies", title: ["Cơ quan"], columns: [id, { at: "name", header: ["Tên", "Tên cơ quan"], kind: "text" }, aliases] },
  { part: "unitClasses", title: ["Loại đơn vị"], columns: [id, { at: "name", header: ["Tên", "Loại đơn vị"], kind: "text" }, aliases] },
  {
    part: "fields",
    title: ["Lĩnh vực", "Phong trào, lĩnh vực"],
    columns: [
      { at: "order", header: ["TT", "STT"], kind: "number" },
      id,
      { at: "title", header: ["Tên", "Tên lĩnh vực", "Lĩnh vực"], kind: "text" },
      { at: "shortTitle", header: ["Tên ngắn"], kind: "text" },
      aliases,
      { at: "leads", header: ["Chủ trì", "Cơ quan chủ trì"], kind: "agencies" },
      { at: "partners", header: ["Phối hợp", "Cơ quan phối hợp"], kind: "agencies" },
      { at: "subjects", header: ["Đối tượng"], kind: { manyWords: subjectWords } },
      ...clause,
    ],
  },
  {
    part: "quotas",
    title: ["Chỉ tiêu"],
    columns: [
      id,
      { at: "field", header: ["Lĩnh vực"], kind: "field" },
      { at: "subjects", header: ["Đối tượng"], kind: { manyWords: subjectWords } },
      { at: "accepts", header: ["Nhận thêm"], kind: { manyWords: subjectWords } },
      { at: "number", header: ["Số lượng"], kind: "number" },
      { at: "comparator", header: ["So sánh"], kind: { words: comparatorWords } },
      { at: "per", header: ["Theo"], kind: { words: perWords } },
      { at: "scope", header: ["Phạm vi"], kind: { words: scopeWords } },
      { at: "leads", header: ["Cơ quan", "Chủ trì"], kind: "agencies" },
      { at: "unitClass", header: ["Loại đơn vị"], kind: "unitClass" },
      { at: "binding", header: ["Tính chất"], kind: { words: bindingWords } },
      ...clause,
    ],
  },
  {
    part: "targets",
    title: ["Mục tiêu"],
    columns: [
      id,
      { at: "unit", header: ["Đơn vị"], kind: "text" },
      { at: "unitAliases", header: ["Tên khác"], kind: "list" },
      { at: "title", header: ["Danh hiệu"], kind: "text" },
      { at: "lead", header: ["Chủ trì", "Cơ quan"], kind: "agency" },
      { at: "field", header: ["Lĩnh vực"], kind: "field" },
      { at: "deadline", header: ["Thời hạn"], kind: "date" },
      { at: "countsTowardQuota", header: ["Tính vào chỉ tiêu"], kind: "yesNo" },
      ...clause,
    ],
  },
  {
    part: "phases",
    title: ["Giai đoạn"],
    columns: [
      id,
      { at: "title", header: ["Tên"], kind: "text" },
      { at: "span.start", header: ["Từ"], kind: "date" },
      { at: "span.end", header: ["Đến"], kind: "date" },
      { at: "inferred", header: ["Suy ra"], kind: "yesNo" },
      ...clause,
    ],
  },
  {
    part: "milestones",
    title: ["Mốc thời gian"],
    columns: [
      id,
      { at: "kind", header: ["Loại"], kind: { words: milestoneWords } },
      { at: "title", header: ["Tên"], kind: "text" },
      { at: "level", header: ["Cấp", "Cấp, đơn vị"], kind: "text" },
      { at: "printed", header: ["Thời gian ghi trong kế hoạch", "Thời gian"], kind: "text" },
      { at: "window.start", header: ["Từ"], kind: "date" },
      { at: "window.end", header: ["Đến"], kind: "date" },
      { at: "inferred", header: ["Suy ra"], kind: "yesNo" },
      { at: "anchor", header: ["Ngày"], kind: "date" },
      { at: "conferences", header: ["Hội nghị"], kind: "list" },
      ...clause,
    ],
  },
];
