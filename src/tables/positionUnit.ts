import { bodyKind } from "../text/bodyNames";
import { foldWords } from "../text/fold";
import { longestName } from "../text/longestName";
import { memoiseText } from "../text/memoise";

export interface PositionUnit {
  readonly position: string;
  readonly unit: string;
}

const role =
  /^((?:nguyên\s+)?(?:phó\s+|quyền\s+|q\.\s*|p\.\s*)?(?:tổng giám đốc|giám đốc|phó giám đốc|chủ tịch hội đồng quản trị|chủ tịch|chủ nhiệm|trưởng phòng|trưởng ban|trưởng trạm|trưởng khoa|trưởng công an|trưởng thôn|tổ trưởng|đội trưởng|chỉ huy trưởng|hiệu trưởng|bí thư|chánh văn phòng|chánh thanh tra|trạm trưởng|kế toán trưởng|kế toán|giáo viên|chuyên viên|nhân viên|cán bộ|công chức|y sĩ|y sỹ|bác sĩ|bác sỹ|điều dưỡng|công nhân|nông dân|hội viên|đoàn viên|chi hội trưởng|thành viên|xã đội trưởng|chiến sĩ|chiến sỹ|hộ sinh|văn thư|lái xe))\s+(?=\p{L})/iu;

/**
 * Role and unit written in one cell: parted at the last comma behind which a body or place stands ("Giáo viên, Trường THPT Z"), else where the words
 * of a role end ("Giám đốc Viễn thông A"). For a collective the whole is its unit. What is too
 * long for a role and a unit is not parted. Source: domain.md §2.2, L03.
 */
export function splitPositionUnit(text: string, collective: boolean): PositionUnit {
  if (text.length > longestName) return collective ? { position: "", unit: text } : { position: text, unit: "" };
  return collective ? splitCollective(text) : splitPerson(text);
}

const splitCollective = memoiseText((text: string): PositionUnit => (role.test(text) ? splitPerson(text) : { position: "", unit: text }));

const splitPerson: (text: string) => PositionUnit = memoiseText((text) => {
  const parts = text.split(/\s*[,;]\s*|\s+[-–—]\s+/u).filter((part) => part !== "");
  const last = parts[parts.length - 1] ?? "";
  if (parts.length > 1) {
    // "Trường X, xã Y": a place behind a body belongs to it, unless the part before it is a role.
    for (let at = parts.length - 1; at > 0; at--) {
      const before = parts[at - 1]!;
      if (!role.test(`${before} x`) && isBody(before) && isPlace(parts[at]!)) continue;
      const unit = parts.slice(at).join(", ");
      return { position: parts.slice(0, at).join(", "), unit: role.test(unit) ? splitPerson(last).unit || unit : unit };
    }
    const inFirst = splitAtRole(parts[0]!);
    return inFirst.position === ""
      ? { position: "", unit: text }
      : { position: inFirst.position, unit: [inFirst.unit, ...parts.slice(1)].join(", ") };
  }
  return splitAtRole(text);
});

function splitAtRole(text: string): PositionUnit {
  let rest = text;
  let position = "";
  for (let found = role.exec(rest); found; found = role.exec(rest)) {
    position = `${position} ${found[1]}`.trim();
    rest = rest.slice(found[0].length);
  }
  // "Trưởng phòng Nội chính" works in "Phòng Nội chính".
  const headed = /trưởng (phòng|ban|khoa|trạm|thôn)$/iu.exec(position)?.[1];
  if (headed !== undefined && !isBody(rest) && /^[\p{Lu}\d]/u.test(rest))
    return { position, unit: `${headed.charAt(0).toUpperCase()}${headed.slice(1)} ${rest}` };
  if (position !== "") return isBody(rest) || /^\p{Lu}/u.test(rest) ? { position, unit: rest } : { position: text, unit: "" };
  return isBody(text) ? { position: "", unit: text } : { position: text, unit: "" };
}

function isBody(text: string): boolean {
  return bodyKind(foldWords(text)) !== null;
}

function isPlace(text: string): boolean {
  return /^(?:xã|phường|thị trấn|đặc khu|tt\.?|huyện|thị xã|thành phố|tp\.?|tỉnh|thôn)\s/iu.test(text);
}

/** The commune or ward of an address ("Thôn 2, xã Đăk Rve" → "xã Đăk Rve"), or the part that the register knows; "" when there is none. */
export function unitOfAddress(address: string, registered: (text: string) => boolean): string {
  if (address.length > longestName) return "";
  const parts = address.split(/\s*[,;]\s*|\s+[-–—]\s+/u).filter((part) => part !== "");
  const known = parts.find(registered);
  if (known !== undefined) return known;
  return parts.find((part) => /^(?:xã|phường|thị trấn|đặc khu|tt\.?)\s+\p{Lu}/iu.test(part)) ?? "";
}
