import { expandAbbreviations } from "../text/abbreviations";
import { foldKey } from "../text/fold";

/** What has become of a body with the reorganisation of 2025: another name, or none of its own. */
export type Fate = { readonly kind: "renamed"; readonly name: string } | { readonly kind: "ended" };

/**
 * Bodies of provinces that bear another name since 2025, by the words that their names begin with (domain.md §4.3). A body whose tasks went to several others
 * has no successor: only its plan's author can say which.
 */
const renamed: readonly (readonly [name: string, former: readonly string[]])[] = [
  ["Sở Nông nghiệp và Môi trường", ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"]],
  ["Sở Tài chính", ["Sở Kế hoạch và Đầu tư"]],
  ["Sở Khoa học và Công nghệ", ["Sở Thông tin và Truyền thông"]],
  ["Sở Xây dựng", ["Sở Giao thông vận tải"]],
  ["Sở Dân tộc và Tôn giáo", ["Ban Dân tộc"]],
  ["Ban Tuyên giáo và Dân vận Tỉnh ủy", ["Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy"]],
  ["Ban Chỉ huy Bộ đội Biên phòng tỉnh", ["Bộ Chỉ huy Bộ đội Biên phòng"]],
  ["Sở Nội vụ", ["Ban Thi đua - Khen thưởng"]],
];
const ended: readonly string[] = ["Sở Lao động, Thương binh và Xã hội"];
const level = / (?:tỉnh|thành phố)$/u;

const keyOf = (name: string): string => expandAbbreviations(foldKey(name)).replace(level, "");
const successors = new Map(renamed.flatMap(([name, former]) => former.map((one) => [keyOf(one), name] as const)));
const without = new Set(ended.map(keyOf));

/** What a body of a plan before 2025 is now; null for one that goes on under its name. Districts and their offices have ended. */
export function fateSince2025(name: string): Fate | null {
  const communes = communesFor(name);
  if (communes !== name) return { kind: "renamed", name: communes };
  const key = keyOf(name);
  const successor = successors.get(key);
  if (successor !== undefined) return { kind: "renamed", name: successor };
  return without.has(key) || /(?:^| )huyện(?: |$)/u.test(key) ? { kind: "ended" } : null;
}

/** "UBND các huyện, thị xã, thành phố" → "UBND các xã, phường, đặc khu"; units of two tiers in place of three. */
export function communesFor(text: string): string {
  return text
    .replace(/(?<!\p{L})(?:huyện|thị xã|thành phố)(?:,?\s*(?:và\s+)?(?:huyện|thị xã|thành phố)){1,2}(?!\p{L})/giu, (found) =>
      found.startsWith("H") || found.startsWith("T") ? "Xã, phường, đặc khu" : "xã, phường, đặc khu",
    )
    .replace(/(?<!\p{L})(x)ã,\s*(?:phường,\s*)?thị trấn(?!\p{L})/giu, "$1ã, phường, đặc khu");
}
