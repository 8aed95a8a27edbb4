import type { Remark, RemarkCode, UnreadSentence } from "./planDraft";

type Sentence = (detail: string) => string;

const keyNames: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  title: ["tên kế hoạch", "the title"],
  number: ["số kế hoạch", "the number"],
  date: ["ngày ban hành", "the day of issue"],
  issuer: ["cơ quan ban hành", "the issuer"],
  period: ["thời gian của kế hoạch", "the period"],
  "mid-term": ["ngày sơ kết", "the day of the mid-term review"],
  final: ["ngày tổng kết", "the day of the final review"],
};

const vietnamese: Record<RemarkCode, Sentence> = {
  "not-said": (detail) => `Văn bản không ghi ${keyNames[detail]?.[0] ?? detail}; hãy ghi thêm nếu có.`,
  "issuer-inferred": () => "Ghép từ tên kế hoạch và lời ban hành; hãy xem lại.",
  "subjects-assumed": () => "Văn bản không nói rõ đối tượng; tạm ghi mọi đối tượng, hãy bỏ đối tượng không xét.",
  "no-lead": () => "Văn bản không nêu cơ quan chủ trì.",
  "no-number": () => "Văn bản không giao số lượng.",
  "shared-assumed": () => "Nhiều cơ quan, một con số: tạm hiểu là số chung. Nếu mỗi cơ quan phải đạt số này, chọn “mỗi cơ quan”.",
  "each-assumed": (detail) => `Tạm hiểu là mỗi đơn vị trong “${detail}” phải đạt số này.`,
  "each-of-whom": () => "Văn bản ghi số cho “mỗi” cơ quan, đơn vị nhưng chỉ nêu một cơ quan; hãy xem lại.",
  range: (detail) => `Văn bản ghi đến ${detail}; lấy số thấp.`,
  "years-assumed": () => "Tạm tính mọi năm của giai đoạn; bỏ năm không giao chỉ tiêu.",
  "quarters-assumed": () => "Tạm tính mọi quý từ ngày ban hành; bỏ quý không giao chỉ tiêu.",
  "window-assumed": (detail) => `Khoảng ngày suy ra từ “${detail}”; hãy xem lại.`,
  "name-shared": (detail) => `Hai lĩnh vực cùng tên “${detail}”; hãy đặt tên khác.`,
  shifted: () => "Lập từ kế hoạch cũ: tên, thời gian đã chuyển sang giai đoạn mới; số và ngày ban hành để trống.",
  renamed: (detail) => `Trước đây là “${detail}”; tên mới từ năm 2025, hãy xem lại.`,
  ended: (detail) => `“${detail}” không còn từ năm 2025; hãy ghi cơ quan thay thế.`,
  "no-district": () => "Cấp huyện kết thúc từ 01/7/2025: hãy ghi xã, phường, đặc khu hoặc cơ quan ban hành kế hoạch mới.",
  "occasion-passed": (detail) => `Dịp cũ “${detail}” đã qua; ngày được dời sang giai đoạn mới, hãy xem lại.`,
};

const english: Record<RemarkCode, Sentence> = {
  "not-said": (detail) => `The text does not give ${keyNames[detail]?.[1] ?? detail}; add it if there is one.`,
  "issuer-inferred": () => "Put together from the title and the sentence that issues the plan; please check.",
  "subjects-assumed": () => "The text does not say who may be nominated; all subject types were taken, take out those that are not meant.",
  "no-lead": () => "The text names no lead.",
  "no-number": () => "The text gives no number.",
  "shared-assumed": () => "Several leads and one number: taken as shared. Choose “mỗi cơ quan” if each has to reach it.",
  "each-assumed": (detail) => `Taken as each of “${detail}”.`,
  "each-of-whom": () => "The number is for “each” body, and only one is named; please check.",
  range: (detail) => `The text says up to ${detail}; the lower number was taken.`,
  "years-assumed": () => "Every year of the period counts for now; remove years without a quota.",
  "quarters-assumed": () => "Every quarter from the day of issue counts for now; remove quarters without a quota.",
  "window-assumed": (detail) => `The days were read from “${detail}”; please check.`,
  "name-shared": (detail) => `Two fields bear the name “${detail}”; rename one.`,
  shifted: () => "Made from a former plan: title and period were moved; number and day of issue are left empty.",
  renamed: (detail) => `Formerly “${detail}”; the new name is that of 2025, please check.`,
  ended: (detail) => `“${detail}” has ended in 2025; write who takes its place.`,
  "no-district": () => "There are no districts since 1 July 2025: write the commune, ward or office that issues the new plan.",
  "occasion-passed": (detail) => `The occasion “${detail}” has passed; its day was moved to the new period, please check.`,
};

/** What a person should look at, in a sentence; on the plan sheet it is always Vietnamese. */
export function remarkSentence({ code, detail }: Remark, language: "vi" | "en"): string {
  return (language === "vi" ? vietnamese : english)[code](detail);
}

const reasons: Record<UnreadSentence["why"], readonly [vi: string, en: string]> = {
  number: ["chưa hiểu con số", "the number was not understood"],
  nobody: ["không rõ giao cho lĩnh vực, đơn vị nào", "for which field or unit is not clear"],
  former: [
    "mục tiêu của giai đoạn trước; nếu còn áp dụng, hãy ghi vào bảng Mục tiêu",
    "a target of the former period; add it to the table of targets if it still applies",
  ],
  vague: ["không ghi số lượng cụ thể", "it gives no number"],
};

/** Why a sentence of the document is not in the draft. */
export function unreadSentence(why: UnreadSentence["why"], language: "vi" | "en"): string {
  return reasons[why][language === "vi" ? 0 : 1];
}
