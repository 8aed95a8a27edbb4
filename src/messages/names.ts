import type { Severity } from "../model/issue";
import type { ReadingSource } from "../model/nominee";
import type { Per } from "../model/period";
import type { Charset, ColumnKey, SheetKind } from "../model/recognition";
import type { QuotaStatus, UncountedReason } from "../model/standing";
import type { QuotaSubject } from "../model/subject";
import { formatDate } from "./format";
import type { Language } from "./language";

type Names<K extends string> = { readonly [N in K]: readonly [vi: string, en: string] };

const at = (language: Language): 0 | 1 => (language === "vi" ? 0 : 1);

const subjects: Names<QuotaSubject> = {
  collective: ["Tập thể", "Collective"],
  individual: ["Cá nhân", "Individual"],
  household: ["Hộ gia đình", "Household"],
  cooperative: ["Hợp tác xã", "Cooperative"],
  "cooperative-group": ["Tổ hợp tác", "Cooperative group"],
  farmer: ["Nông dân", "Farmer"],
  worker: ["Công nhân", "Worker"],
  any: ["Điển hình", "Exemplar"],
};

/** Name of a subject type; `any` is an exemplar of whatever type. */
export function subjectName(subject: QuotaSubject, language: Language): string {
  return subjects[subject][at(language)];
}

const statuses: Names<QuotaStatus> = {
  met: ["Đạt", "Met"],
  short: ["Còn thiếu", "Short"],
  "in-progress": ["Đang thực hiện", "In progress"],
  "not-due": ["Chưa đến hạn", "Not due yet"],
  "no-number": ["Không giao chỉ tiêu", "No number set"],
};

export function statusName(status: QuotaStatus, language: Language): string {
  return statuses[status][at(language)];
}

const severities: Names<Severity> = { error: ["Lỗi", "Error"], warning: ["Cảnh báo", "Warning"], info: ["Lưu ý", "Note"] };

export function severityName(severity: Severity, language: Language): string {
  return severities[severity][at(language)];
}

const sheetKinds: Names<SheetKind> = {
  nominees: ["Danh sách điển hình", "List of exemplars"],
  quotas: ["Bảng chỉ tiêu", "Quota table"],
  units: ["Danh mục đơn vị", "Register of units"],
  targets: ["Mục tiêu nêu đích danh", "Named targets"],
  other: ["Trang khác", "Other sheet"],
};

export function sheetKindName(kind: SheetKind, language: Language): string {
  return sheetKinds[kind][at(language)];
}

const columns: Names<ColumnKey> = {
  index: ["Số thứ tự", "Index"],
  name: ["Tên điển hình", "Name"],
  lastName: ["Họ và tên đệm", "Family and middle names"],
  firstName: ["Tên", "Given name"],
  honorific: ["Danh xưng", "Form of address"],
  subject: ["Loại đối tượng", "Subject type"],
  subjectTick: ["Loại đối tượng (đánh dấu)", "Subject type (ticked)"],
  field: ["Lĩnh vực, phong trào", "Field"],
  fieldTick: ["Lĩnh vực (đánh dấu)", "Field (ticked)"],
  lead: ["Cơ quan chủ trì", "Lead agency"],
  unit: ["Đơn vị", "Unit"],
  positionUnit: ["Chức vụ, đơn vị", "Position and unit"],
  year: ["Năm", "Year"],
  yearTick: ["Năm (đánh dấu)", "Year (ticked)"],
  quarter: ["Quý", "Quarter"],
  period: ["Thời kỳ", "Period"],
  date: ["Ngày công nhận", "Date of recognition"],
  birthMale: ["Năm sinh (nam)", "Birth (male)"],
  birthFemale: ["Năm sinh (nữ)", "Birth (female)"],
  quota: ["Chỉ tiêu", "Quota"],
  achieved: ["Thực hiện", "Achieved"],
  ratio: ["Tỷ lệ", "Ratio"],
  total: ["Cộng", "Total"],
  unitClass: ["Loại đơn vị", "Class of unit"],
  activeFrom: ["Hoạt động từ năm", "Active from"],
  activeTo: ["Hoạt động đến năm", "Active to"],
  aliases: ["Tên gọi khác", "Other names"],
  targetTitle: ["Danh hiệu phải đạt", "Title to reach"],
  deadline: ["Thời hạn", "Deadline"],
  status: ["Tình trạng", "Status"],
  sensitive: ["Thông tin cá nhân không dùng đến", "Personal data not used"],
  position: ["Chức vụ", "Position"],
  address: ["Địa chỉ", "Address"],
  achievement: ["Tóm tắt thành tích", "Achievement"],
  award: ["Hình thức khen thưởng", "Award"],
  awardKind: ["Loại hình khen thưởng", "Kind of award"],
  decision: ["Số quyết định", "Decision"],
  level: ["Cấp công nhận", "Level"],
  stage: ["Giai đoạn xây dựng", "Stage"],
  sex: ["Giới tính", "Sex"],
  birth: ["Ngày sinh", "Date of birth"],
  note: ["Ghi chú", "Note"],
};

export function columnName(key: ColumnKey, language: Language): string {
  return columns[key][at(language)];
}

const reasons: Names<UncountedReason> = {
  "no-field": ["Chưa rõ lĩnh vực", "Field not known"],
  "no-subject": ["Chưa rõ loại đối tượng", "Subject type not known"],
  "subject-not-eligible": ["Loại đối tượng không thuộc lĩnh vực", "Subject type not admitted in the field"],
  "no-lead": ["Chưa rõ cơ quan chủ trì", "Lead agency not known"],
  "wrong-lead": ["Cơ quan không chủ trì lĩnh vực", "Agency does not lead the field"],
  "no-unit": ["Chưa rõ đơn vị", "Unit not known"],
  "unit-not-registered": ["Đơn vị không có trong danh mục", "Unit not in the register"],
  "no-period": ["Chưa rõ năm hoặc quý", "Year or quarter not known"],
  "outside-period": ["Ngoài giai đoạn của kế hoạch", "Outside the plan's period"],
  "after-as-of": ["Sau ngày chốt số liệu", "After the cut-off date"],
  duplicate: ["Trùng với dòng khác", "Repeats another row"],
};

/** Why a nominee fills no quota. */
export function uncountedReason(reason: UncountedReason, language: Language): string {
  return reasons[reason][at(language)];
}

const sources: Names<ReadingSource> = {
  cell: ["ô của dòng", "its own cell"],
  tick: ["cột đánh dấu", "a ticked column"],
  group: ["dòng tiêu đề nhóm phía trên", "the group row above"],
  above: ["ô phía trên", "the cell above"],
  title: ["tiêu đề bảng", "the table's title"],
  "sheet-name": ["tên trang tính", "the sheet's name"],
  name: ["tên điển hình", "the exemplar's name"],
  lead: ["cơ quan chủ trì", "the lead agency"],
  field: ["lĩnh vực", "the field"],
  unit: ["đơn vị", "the unit"],
  date: ["ngày công nhận", "the date"],
  plan: ["kế hoạch", "the plan"],
  none: ["không có căn cứ", "nothing"],
};

/** From where a value was read, to follow "theo" or "from"; a source that is not known comes back as written. */
export function sourceName(source: string, language: Language): string {
  return isSource(source) ? sources[source][at(language)] : source;
}

const isSource = (source: string): source is ReadingSource => Object.hasOwn(sources, source);

const charsets: Names<Charset> = {
  TCVN3: ["TCVN3 (ABC, phông .VnTime)", "TCVN3 (ABC, .VnTime fonts)"],
  VNI: ["VNI (phông VNI-Times)", "VNI (VNI-Times fonts)"],
  "windows-1258": ["Windows-1258", "Windows-1258"],
  "utf8-as-latin1": ["UTF-8 bị đọc sai bảng mã", "UTF-8 read in the wrong charset"],
};

export function charsetName(charset: Charset, language: Language): string {
  return charsets[charset][at(language)];
}

/** A quota's period in words: "cả giai đoạn 2021–2025", "năm 2022", "quý II/2023". `period` is `2021-2025`, `2022` or `2023-Q2`. */
export function periodName(per: Per, period: string, language: Language): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) {
    const roman = ["I", "II", "III", "IV"][Number(quarter[2]) - 1] ?? "";
    return language === "vi" ? `quý ${roman}/${quarter[1]}` : `Q${quarter[2]} ${quarter[1]}`;
  }
  const span = period.replace(/(\d{4})\s?-\s?(\d{4})/, "$1–$2");
  if (per === "term") return language === "vi" ? `cả giai đoạn ${span}` : `the whole period ${span}`;
  return language === "vi" ? `năm ${span}` : span;
}

/** A time as evidence writes it (`2023`, `2023-Q2`, a day), in words: "năm 2023", "quý II/2023", "05/6/2023". */
export function timeName(text: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, language);
  return /^\d{4}(?:-Q[1-4])?$/.test(text) ? periodName("year", text, language) : text;
}

/** A stretch between two days: "từ 01/01/2021 đến 31/12/2025". */
export function spanName(start: string, end: string, language: Language): string {
  return language === "vi"
    ? `từ ${formatDate(start, "vi")} đến ${formatDate(end, "vi")}`
    : `from ${formatDate(start, "en")} to ${formatDate(end, "en")}`;
}
