/** The left side of a letterhead: two lines, the first of a superior body or of the same. */
export interface IssuingBody {
  /** A superior body stands above in ordinary type; absent, both lines are the issuing body's. */
  readonly superior: boolean;
  readonly lines: readonly [string, string];
}

const level = /^(.+?) ((?:tỉnh|thành phố|huyện|thị xã|thị trấn|quận|xã(?! hội)|phường|đặc khu) .+)$/iu;

/**
 * The issuing body as a letterhead has it, in capitals (Decree 30/2020, appendix I): a committee on one line and its place on the next; an
 * office below the committee that it belongs to.
 */
export function issuingBody(issuer: string): IssuingBody {
  const capitals = issuer.trim().toLocaleUpperCase("vi");
  const office = /^(VĂN PHÒNG) ((?:ỦY|UỶ) BAN NHÂN DÂN .+)$/u.exec(capitals);
  if (office) return { superior: true, lines: [shortCommittee(office[2] ?? ""), office[1] ?? ""] };
  const placed = level.exec(capitals);
  return { superior: false, lines: placed ? [placed[1] ?? "", placed[2] ?? ""] : [capitals, ""] };
}

/** A superior committee has one line only, which its full name would overflow; offices write it short there. */
function shortCommittee(name: string): string {
  return name.replace(/^(?:ỦY|UỶ) BAN NHÂN DÂN/u, "UBND");
}
