import type { Suggestion } from "../model/nominee";
import type { Quarter } from "../model/period";
import type { SubjectType } from "../model/subject";
import { bodyKind } from "../text/bodyNames";
import { foldKey, foldWords } from "../text/fold";
import { longestName } from "../text/longestName";
import { readPeriod } from "../text/readPeriod";
import type { PlanNames } from "./planNames";
import type { UnitNames } from "./unitNames";
import { namesAward, namesLevel, subjectNamed, subjectOfHeading } from "./valueDictionary";

/** What a group row, a title line or a sheet's name says of the rows under it. */
export interface Meaning {
  readonly subject?: SubjectType;
  readonly field?: string;
  readonly lead?: string;
  /** The unit's name: of the register, else as written. */
  readonly unit?: string;
  readonly year?: number;
  readonly quarter?: Quarter;
  readonly award?: string;
  readonly level?: string;
  /** A name that was not adopted. */
  readonly suggestion?: Suggestion;
}

/** A group row's words without its number and count: "I. TẬP THỂ (05)" → "TẬP THỂ"; "" of a text too long for a heading. */
export function groupText(text: string): string {
  if (text.length > longestName) return "";
  return text
    .replace(/^(?:[IVX]{1,5}|[A-HĐ]|\d{1,3}|[a-h])(?:\.\d{1,3})*\s*[.):/-]+\s*/u, "")
    .replace(/\s*\(\s*(?:gồm\s*)?\d{1,5}[^()]*\)\s*[:.]?$/iu, "")
    .replace(/\s*:\s*\d{1,5}[^:]{0,25}$/u, "")
    .replace(/[\s:.;-]+$/u, "")
    .trim();
}

/** Reads a group row. Nothing understood gives an empty meaning. */
export function readGroup(text: string, names: PlanNames, units: UnitNames): Meaning {
  const bare = groupText(text);
  if (bare === "") return {};
  const subject = subjectNamed(bare) ?? subjectOfHeading(bare);
  const isField = subjectNamed(bare) === null && names.field(bare).how === "exact";
  if (subject && !isField) {
    // "TẬP THỂ - LĨNH VỰC Y TẾ", "Cá nhân điển hình trong phong trào …".
    const about = /(?:lĩnh vực|phong trào(?: thi đua)?)\s+(\S.*)$/iu.exec(bare)?.[1];
    const field = about === undefined ? null : names.field(about).id;
    if (field !== null) return { subject, field, ...periodOf(bare) };
    if (foldWords(bare).length <= 8) return { subject, ...periodOf(bare) };
  }
  if (namesAward(bare)) return { award: bare, ...(subject ? { subject } : {}) };
  if (namesLevel(bare)) return { level: bare };
  const time = periodOf(bare);
  const words = foldWords(bare.replace(/năm|quý|\d+|[IVX]+/giu, " ")).filter(
    (word) => !["danh", "sách", "của", "trong", "q"].includes(word),
  );
  if ((time.year !== undefined || time.quarter !== undefined) && words.length === 0) return time;
  const field = names.field(bare);
  const agency = names.agency(bare);
  const unit = units.resolve(bare);
  const more = { ...time, ...(subject ? { subject } : {}) };
  if (agency.how === "exact" && field.how !== "exact")
    return { lead: agency.id!, unit: unit.name ?? names.agencyName(agency.id!), ...more };
  if (field.how === "exact") {
    const leads = names.leadsOf(field.id!);
    const [lead, ...others] = names.agenciesIn(bare).filter((id) => leads.includes(id));
    return { field: field.id!, ...(lead !== undefined && others.length === 0 ? { lead } : {}), ...more };
  }
  if (unit.name !== null) return { unit: unit.name, ...(agency.id ? { lead: agency.id } : {}), ...more };
  const says = /lĩnh vực|phong trào|thi đua|cuộc vận động|điển hình/iu.test(bare);
  const body = bodyKind(foldWords(bare));
  if (field.id !== null && (says || body === null)) return { field: field.id, ...(agency.id ? { lead: agency.id } : {}), ...more };
  if (agency.id !== null) return { lead: agency.id, unit: bare, ...more };
  if (subject) return { subject, ...time };
  if (body !== null && !says) return { unit: bare, ...time };
  return { ...time, ...(field.suggestion ? { suggestion: field.suggestion } : {}) };
}

/** Year and quarter that a text names, unless it is the date of a document, the day up to which it counts, or a stretch of years. */
export function periodOf(text: string): Pick<Meaning, "year" | "quarter"> {
  if (documentDate.test(text)) return {};
  const period = readPeriod(text);
  if (!period || period.start !== null) return {};
  return { ...(period.year !== null ? { year: period.year } : {}), ...(period.quarter !== null ? { quarter: period.quarter } : {}) };
}

const documentDate =
  /(?:^|[^\p{L}])đến\s+(?:hết\s+)?(?:thời điểm|ngày|tháng|quý|năm|\d)|kèm theo|quyết định|nghị định|thông tư|kế hoạch số|báo cáo số|tờ trình|công văn|ngày\s*[\d.…/]*\s*(?:tháng|\/)|số\s*:|\/(?:QĐ|KH|BC|TTr|NQ|CT|HD)-/iu;
const letterhead = /^(?:cộng h[oò][aà] x[aã]|cộng hoà|độc lập|đảng cộng sản|mẫu số|biểu|phụ lục|đơn vị tính|số\s*:|stt\b)/iu;

/** Reads the lines above a header, the nearest first. Letterheads may name the lead or unit that sent the list. */
export function readTitles(lines: readonly string[], names: PlanNames, units: UnitNames): Meaning {
  const found: { -readonly [K in keyof Meaning]: Meaning[K] } = {};
  for (const line of [...lines].reverse()) {
    if (line.length > longestName || letterhead.test(line) || /^\(?kèm theo/iu.test(line)) continue;
    const heading = /danh sách|điển hình|trích ngang|gương|giới thiệu|đăng ký|đề nghị/iu.test(line);
    if (found.year === undefined && found.quarter === undefined) Object.assign(found, periodOf(line));
    const labelled = /^(?:tên )?(?:đơn vị|cơ quan|phòng|xã|địa phương|cơ quan, đơn vị)\s*:\s*(.+)$/iu.exec(line)?.[1];
    if (labelled !== undefined) {
      const agency = names.agency(labelled);
      const unit = units.resolve(labelled);
      if (found.unit === undefined && !/^[.…\s]+$/.test(labelled)) found.unit = unit.name ?? labelled;
      if (agency.id && found.lead === undefined) found.lead = agency.id;
      continue;
    }
    const named = /^(?:lĩnh vực|phong trào|cơ quan chủ trì|đơn vị chủ trì)[^:]*:\s*(.+)$/iu.exec(line)?.[1] ?? line;
    if (found.subject === undefined && (subjectNamed(line) !== null || names.field(named).how !== "exact")) {
      const subject = subjectOfHeading(line);
      if (subject) found.subject = subject;
    }
    const short = foldKey(line).length <= 90;
    if (found.lead === undefined && !heading) {
      const agency = names.agency(named);
      if (agency.how === "exact") found.lead = agency.id!;
    }
    if (found.unit === undefined && !heading && short) {
      const unit = units.resolve(line);
      if (unit.name !== null) found.unit = unit.name;
      else if (
        /^(?:phòng|trung tâm|ban|xã|thị trấn|phường|đặc khu|trường|(?:ubnd|ủy ban nhân dân|đảng ủy) (?:xã|thị trấn|phường|đặc khu))\s/iu.test(
          line,
        ) &&
        !/thi đua/iu.test(line)
      )
        found.unit = line;
    }
    if (found.field === undefined) {
      const whole = names.field(named);
      const field = whole.id === null && heading ? names.field(listed(named)) : whole;
      const body = bodyKind(foldWords(line)) === "collective";
      if (field.id !== null && (field.how === "exact" || heading || !body || /phong trào|lĩnh vực/iu.test(line))) found.field = field.id;
    }
    if (found.lead === undefined && heading) {
      const inside = names.agenciesIn(line).filter((id) => names.leading.has(id));
      if (inside.length === 1) found.lead = inside[0]!;
    }
  }
  return found;
}

const listWords =
  /^(?:(?:[ivx]{1,4}|\d{1,2}|[a-h]) )?(?:(?:danh sách|tổng hợp|biểu|bảng|trích ngang|thành tích|giới thiệu|đăng ký|đề nghị|công nhận|khen thưởng|biểu dương|các|những|tập thể|cá nhân|hộ gia đình|và|gương|điển hình|tiên tiến|tiêu biểu|xuất sắc|cấp tỉnh|cấp huyện|về|trong|của) )+/u;
const listEnd = / (?:năm|giai đoạn|quý|cấp|đợt|tính đến|trên địa bàn)(?: .*)?$/u;

/** What a title lists: "II. DANH SÁCH ĐIỂN HÌNH Y TẾ NĂM 2022" → "y tế". */
function listed(title: string): string {
  return foldKey(title).replace(listEnd, "").replace(listWords, "");
}

/** Reads a sheet's name: "QP-AN (CA)", "Quý II-2023", "HTX", "Sở Y tế". */
export function readSheetName(name: string, names: PlanNames, units: UnitNames): Meaning {
  const text = name.replace(/_/g, " ").trim();
  if (text.length > longestName) return {};
  if (/^(?:sheet|trang tính|trang_tính|bảng tính|ds|danh sách|book)\s*\d{0,3}$/iu.test(text)) return {};
  const inside = /\(([^()]+)\)/.exec(text)?.[1] ?? "";
  const outside = text.replace(/\([^()]*\)/g, " ").trim();
  const time = periodOf(text.replace(/[-.]/g, " "));
  const bare = outside
    .replace(/^(?:ds|danh sách|dsach)[\s.:-]+/iu, "")
    .replace(/(?:năm\s*)?(?:19|20)\d\d/giu, " ")
    .replace(/(?:quý|q)\s?(?:[IVX]{1,3}|[1-4])\b/giu, " ")
    .replace(/[-–\s]+$/u, "")
    .trim();
  const found: { -readonly [K in keyof Meaning]: Meaning[K] } = { ...time };
  if (bare !== "" && /\p{L}{2}/u.test(bare)) {
    const agency = names.agency(bare);
    const field = names.field(bare);
    const unit = units.resolve(bare);
    const subject = subjectNamed(bare);
    if (subject && field.how !== "exact") found.subject = subject;
    else if (agency.how === "exact" && field.how !== "exact") {
      found.lead = agency.id!;
      found.unit = unit.name ?? names.agencyName(agency.id!);
    } else if (field.id !== null && (field.how === "exact" || foldWords(bare).length >= 2)) found.field = field.id;
    else if (unit.name !== null) found.unit = unit.name;
    else if (agency.id !== null) found.lead = agency.id;
    else if (subject) found.subject = subject;
    else if (/^(?:phòng|p\.|xã|ubnd xã|thị trấn|phường|đặc khu|trường|trung tâm)\s/iu.test(bare)) found.unit = bare;
  }
  if (inside !== "") {
    const agency = names.agency(inside);
    const subject = subjectNamed(inside);
    const among = found.field === undefined ? [] : agencyAmong(inside, names.leadsOf(found.field), names);
    if (subject && subject !== null) found.subject ??= subject;
    else if (among.length === 1) found.lead ??= among[0]!;
    else if (agency.id !== null) found.lead ??= agency.id;
    else if (units.resolve(inside).name !== null) found.unit ??= units.resolve(inside).name!;
  }
  return found;
}

/** Agencies of a few that a short text can mean: "CA" among the leads of a field. */
export function agencyAmong(text: string, ids: readonly string[], names: PlanNames): readonly string[] {
  const named = names.agenciesIn(text).filter((id) => ids.includes(id));
  if (named.length > 0) return named;
  return ids.filter((id) => names.shortFormOf(id, text));
}
