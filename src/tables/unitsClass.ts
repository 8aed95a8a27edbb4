import type { Plan, UnitClass } from "../model/plan";
import { foldKey } from "../text/fold";

/** Finds the class of units that a heading, a cell or a unit's own name speaks of; null when none or several fit. */
export interface UnitClasses {
  /** "Xã", "CÁC XÃ, THỊ TRẤN", "II. Các cơ quan, đơn vị". */
  named(text: string): string | null;
  /** "Xã Hòa Thắng", "UBND thị trấn Lũng Vân", "Phòng Tư pháp". */
  ofUnit(name: string): string | null;
  /** The plan's only class. */
  readonly only: string | null;
}

/** First words of the names of bodies that are no commune. */
const bodyWords =
  /^(?:phòng|ban|sở|văn phòng|trung tâm|trường|công an|bộ chỉ huy|ban chỉ huy|hội|tỉnh đoàn|huyện đoàn|đoàn|ủy ban mặt trận|mặt trận|liên đoàn|liên minh|hạt|chi cục|cục|trạm|bệnh viện|đội|tòa án|viện|thanh tra|đảng ủy|bảo hiểm|kho bạc|ngân hàng|điện lực|thư viện|nhà văn hóa|mầm non|thcs|thpt|tiểu học|vp|ttyt|bhxh|ubmttq|lđlđ|hđnd)(?: |$)/;

export function unitClassesOf(plan: Plan): UnitClasses {
  const phrases = plan.unitClasses.flatMap((unitClass) => phrasesOf(unitClass).map((phrase) => ({ phrase, id: unitClass.id })));
  const communes = new Set(phrases.filter(({ phrase }) => /^(?:xã|thị trấn|phường|đặc khu)$/.test(phrase)).map(({ id }) => id));
  const others = plan.unitClasses.filter((unitClass) => !communes.has(unitClass.id));
  const [only] = plan.unitClasses;
  const sole = (ids: ReadonlySet<string>): string | null => {
    const [id] = ids;
    return ids.size === 1 && id !== undefined ? id : null;
  };
  return {
    only: plan.unitClasses.length === 1 && only ? only.id : null,
    named: (text) => {
      const key = bareHeading(text);
      if (key === "") return null;
      const whole = new Set(phrases.filter(({ phrase }) => phrase === key).map(({ id }) => id));
      if (whole.size > 0) return sole(whole);
      const parts = text
        .split(/[,;/]|\svà\s/u)
        .map(bareHeading)
        .filter((part) => part !== "");
      const inParts = new Set(parts.flatMap((part) => phrases.filter(({ phrase }) => phrase === part).map(({ id }) => id)));
      if (inParts.size > 0) return sole(inParts);
      return sole(new Set(phrases.filter(({ phrase }) => phrase.length >= 4 && ` ${key} `.includes(` ${phrase} `)).map(({ id }) => id)));
    },
    ofUnit: (name) => {
      const key = foldKey(name).replace(/^(?:ubnd|ủy ban nhân dân|đảng ủy|hđnd) (?=xã|thị trấn|phường|đặc khu)/, "");
      if (/^(?:xã|thị trấn|phường|đặc khu|tt) /.test(key)) return sole(communes);
      const begins = phrases.filter(({ phrase }) => key.startsWith(`${phrase} `));
      const longest = Math.max(0, ...begins.map(({ phrase }) => phrase.length));
      const best = sole(new Set(begins.filter(({ phrase }) => phrase.length === longest).map(({ id }) => id)));
      if (best !== null) return best;
      return bodyWords.test(key) && others.length === 1 ? (others[0]?.id ?? null) : null;
    },
  };
}

function phrasesOf(unitClass: UnitClass): readonly string[] {
  const names = [unitClass.name, ...unitClass.aliases];
  const parts = names.flatMap((name) => name.split(/[,;/]/)).map(bareHeading);
  // "Đơn vị" may be any class; it tells one only where the plan writes it alone.
  return [...new Set([...names.map(bareHeading), ...parts.filter((part) => part !== "đơn vị")])].filter((phrase) => phrase !== "");
}

/** "II. CÁC CƠ QUAN, ĐƠN VỊ (25)" → "cơ quan đơn vị". */
function bareHeading(text: string): string {
  return foldKey(text.replace(/\([^()]*\)/g, " "))
    .replace(/^(?:[ivx]{1,5}|[a-h]|\d{1,2}) (?=\p{L})/u, "")
    .replace(/^(?:(?:các|khối|nhóm|danh sách|danh mục|ds|những|cấp|loại) )+/, "")
    .replace(/ (?:\d{1,3} )?(?:đơn vị|cơ quan) \d{1,3}$/, "")
    .replace(/ \d{1,3}$/, "");
}
