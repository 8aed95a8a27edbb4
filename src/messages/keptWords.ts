import type { Language } from "./language";

/** Settings that the product keeps in a workbook. */
export const keptKeys = ["plan", "choices", "exceptions", "as-of"] as const;

export type KeptKey = (typeof keptKeys)[number];

/** What of the kept settings could not be used: damaged, wholly or in part, or written by a newer version of the product. */
export type KeptFault = `${KeptKey}/${"unreadable" | "newer"}`;

const what = {
  plan: ["kế hoạch đã chọn", "the plan chosen"],
  choices: ["các lựa chọn về trang tính và cột", "the choices about sheets and columns"],
  exceptions: ["các ngoại lệ đã chấp nhận", "the accepted exceptions"],
  "as-of": ["ngày chốt số liệu", "the day of the figures"],
} as const satisfies Record<KeptKey, readonly [vi: string, en: string]>;

/** The sentence of a fault: what is not used and what to do. */
export function keptFaultSentence(fault: KeptFault, language: Language): string {
  const [key, why] = fault.split("/") as [KeptKey, "unreadable" | "newer"];
  const [vi, en] = what[key];
  if (language === "vi")
    return why === "newer"
      ? `Sổ tính lưu ${vi} bằng một phiên bản mới hơn nên phần này chưa dùng được. Hãy cập nhật chương trình; nếu lưu lại ở đây, phần cũ sẽ bị thay.`
      : `Không đọc được (hoặc không đọc hết) ${vi} lưu trong sổ tính nên phần đó được bỏ qua. Hãy chọn lại.`;
  return why === "newer"
    ? `The workbook keeps ${en} in the form of a newer version, so they are not used. Update the product; saving them here replaces what is kept.`
    : `What the workbook keeps about ${en} cannot be read, or not all of it, and is passed over. Please choose again.`;
}
