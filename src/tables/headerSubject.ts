import type { SubjectType } from "../model/subject";

/** "Họ và tên chủ hộ", "Tên Hợp tác xã" say what the rows are; "Họ và tên" alone does not, for lists write collectives under it too. */
export function subjectImplied(header: string): SubjectType | null {
  const key = header.toLowerCase();
  if (/chủ hộ|hộ gia đình|tên hộ/u.test(key) && !/cá nhân|tập thể/u.test(key)) return "household";
  const hasCooperative = /hợp tác xã|\bhtx/u.test(key);
  const hasGroup = /tổ hợp tác|\btht/u.test(key);
  if (hasCooperative && hasGroup) return null;
  if (hasCooperative && !/cá nhân|tập thể/u.test(key)) return "cooperative";
  if (hasGroup) return "cooperative-group";
  if (/nông dân/u.test(key)) return "farmer";
  if (/công nhân/u.test(key)) return "worker";
  const tapThe = /tập thể|doanh nghiệp|đơn vị/u.test(key);
  const caNhan = /cá nhân|họ (?:và )?tên/u.test(key);
  if (tapThe && !caNhan && /^tên (?:tập thể|doanh nghiệp)/u.test(key)) return "collective";
  if (caNhan && !tapThe && /cá nhân/u.test(key)) return "individual";
  return null;
}

/** "Họ và tên" beside a column of other names is of persons. */
export function personIfNamed(header: string): SubjectType | null {
  return /họ (?:và )?tên/iu.test(header) ? "individual" : null;
}
