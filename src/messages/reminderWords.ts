import type { Severity } from "../model/issue";
import type { IsoDate, Per } from "../model/period";
import type { QuotaSubject } from "../model/subject";
import { formatCount, formatDate, formatList, formatNumber, formatOfficialDate, quoted } from "./format";
import type { Language } from "./language";
import { periodName, severityName, subjectName } from "./names";

/** So many of one set of types. */
export interface ReminderAmount {
  readonly subjects: readonly QuotaSubject[];
  readonly count: number;
}

/** The numbers that one clause gives the addressee in one field. */
export interface ReminderLine {
  /** Short title of the field; null when any field counts. */
  readonly field: string | null;
  readonly amounts: readonly ReminderAmount[];
  readonly atLeast: boolean;
  readonly strive: boolean;
  readonly per: Per;
  readonly section: string;
  /** Others who answer for it together with the addressee. */
  readonly together: readonly string[];
  /** Over the periods that have begun. */
  readonly asked: number;
  readonly have: number;
  /** Periods that have begun and lack something. */
  readonly lacking: readonly {
    readonly period: string;
    readonly amounts: readonly ReminderAmount[];
    readonly due: IsoDate;
    readonly over: boolean;
  }[];
}

/** A finding worth naming, with its place. */
export interface ReminderFault {
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly sentence: string;
}

/** All wording of a letter that reminds an agency or a unit of what it owes. */
export interface ReminderWords {
  readonly subject: string;
  readonly to: (name: string) => string;
  readonly basis: (plan: { title: string; number: string | null; date: IsoDate | null; issuer: string }, name: string) => string;
  readonly noNumber: (name: string) => string;
  readonly asked: (line: ReminderLine) => string;
  readonly standing: (asOf: IsoDate, have: number, asked: number, missing: number, overdue: number) => string;
  readonly lacking: (line: ReminderLine) => string;
  readonly faults: (errors: number, warnings: number) => string;
  readonly noFaults: string;
  readonly important: string;
  readonly fault: (fault: ReminderFault) => string;
  readonly more: (number: number) => string;
  readonly request: (f: {
    name: string;
    lacks: boolean;
    faulty: boolean;
    receiver: string;
    review: { title: string; deadline: IsoDate } | null;
  }) => string;
  readonly thanks: (name: string) => string;
}

const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "03 tập thể và 02 cá nhân", "3 collectives and 2 individuals". */
function amounts(all: readonly ReminderAmount[], language: Language): string {
  return formatList(
    all.map(({ subjects, count }) => {
      const names = subjects.map((subject) => small(subjectName(subject, language)) + (language === "en" && count !== 1 ? "s" : ""));
      return `${language === "vi" ? formatCount(count) : count} ${formatList(names, language, "or")}`;
    }),
    language,
  );
}

const shortTerm = (period: string, language: Language): string =>
  periodName(/^\d{4}\s?-\s?\d{4}$/.test(period) ? "term" : "year", period, language);

const vi: ReminderWords = {
  subject: "V/v đôn đốc thực hiện chỉ tiêu xây dựng, nhân rộng điển hình tiên tiến",
  to: (name) => `Kính gửi: ${name}`,
  basis: ({ title, number, date, issuer }, name) =>
    `Thực hiện ${/^kế hoạch/iu.test(title) ? title : `Kế hoạch ${number === null ? "" : `số ${number} `}${date === null ? "" : `${formatOfficialDate(date)} `}của ${issuer} về ${small(title)}`}, ${name} được giao:`,
  noNumber: (name) =>
    `Kế hoạch không giao chỉ tiêu bằng số cho ${name}; đề nghị tiếp tục phát hiện, giới thiệu điển hình theo lĩnh vực phụ trách.`,
  asked: ({ field, amounts: all, atLeast, strive, per, section, together }) =>
    `${field === null ? "Các lĩnh vực phụ trách" : `Lĩnh vực ${quoted(field, 120)}`}: ${strive ? "phấn đấu " : ""}${atLeast ? "ít nhất " : ""}${amounts(all, "vi")} ${
      { term: "trong cả giai đoạn", year: "mỗi năm", quarter: "mỗi quý" }[per]
    }${together.length > 0 ? `, tính chung với ${formatList(together, "vi")}` : ""}${section === "" ? "" : ` (mục ${section})`}`,
  standing: (asOf, have, asked, missing, overdue) =>
    `Theo danh sách đã nhận, tính đến ngày ${formatDate(asOf, "vi")} có ${formatCount(have)} điển hình được tính, so với ${formatCount(asked)} được giao; ${
      missing === 0
        ? "đã đủ chỉ tiêu của các kỳ đã đến."
        : `còn thiếu ${formatCount(missing)}${
            overdue === 0 ? "" : overdue === missing ? ", đã hết hạn" : `, trong đó ${formatCount(overdue)} đã hết hạn`
          }, cụ thể:`
    }`,
  lacking: ({ field, lacking }) =>
    capital(
      (field === null ? "" : `lĩnh vực ${quoted(field, 120)}: `) +
        lacking
          .map(
            ({ period, amounts: all, due, over }) =>
              `thiếu ${amounts(all, "vi")} ${/-Q|^\d{4}$/.test(period) ? "của" : "cho"} ${shortTerm(period, "vi")} (${over ? "đã hết hạn" : "hạn"} ${formatDate(due, "vi")})`,
          )
          .join("; "),
    ),
  faults: (errors, warnings) =>
    `Danh sách của quý cơ quan, đơn vị còn ${formatList(
      [
        ...(errors > 0 ? [`${formatCount(errors)} lỗi cần sửa`] : []),
        ...(warnings > 0 ? [`${formatCount(warnings)} điểm cần xem lại`] : []),
      ],
      "vi",
    )}${errors === 0 ? "" : "; các dòng có lỗi chưa được tính hoặc có thể bị tính sai"}.`,
  noFaults: "Danh sách đã nhận không có lỗi.",
  important: "Những nội dung cần xử lý trước:",
  fault: ({ severity, sheet, cell, sentence }) => `${severityName(severity, "vi")}, trang ${quoted(sheet)}, ô ${cell}: ${sentence}`,
  more: (number) => `… và ${formatNumber(number, "vi")} nội dung khác (xem danh sách gửi kèm, cột “Lý do”).`,
  request: ({ name, lacks, faulty, receiver, review }) =>
    `Đề nghị ${name} ${formatList([...(lacks ? ["lựa chọn, giới thiệu bổ sung số điển hình còn thiếu"] : []), ...(faulty ? ["rà soát, chỉnh sửa danh sách"] : [])], "vi")}, gửi về ${receiver} ${
      review === null
        ? "trước ngày … tháng … năm …"
        : `trước ngày ${formatDate(review.deadline, "vi")} để kịp phục vụ ${small(review.title)}`
    }.\n\nRất mong nhận được sự phối hợp của quý cơ quan, đơn vị./.`,
  thanks: (name) =>
    `Trân trọng cảm ơn sự phối hợp của ${name}. Đề nghị tiếp tục theo dõi, bồi dưỡng và cập nhật các điển hình đã giới thiệu./.`,
};

const per = { term: "over the whole period", year: "every year", quarter: "every quarter" } as const;

const en: ReminderWords = {
  subject: "Subject: reaching the plan's numbers of exemplars",
  to: (name) => `To: ${name}`,
  basis: ({ title, number, date, issuer }, name) =>
    `Under the plan ${quoted(title, 300)}${number === null ? "" : `, No. ${number}`}${date === null ? "" : `, of ${formatDate(date, "en")}`} of ${issuer}, ${name} has to reach:`,
  noNumber: (name) => `The plan sets no number for ${name}; please go on finding and putting forward exemplars in your fields.`,
  asked: ({ field, amounts: all, atLeast, strive, per: often, section, together }) =>
    `${field === null ? "In your fields" : `Field ${quoted(field, 120)}`}: ${strive ? "strive for " : ""}${atLeast ? "at least " : ""}${amounts(all, "en")} ${per[often]}${
      together.length > 0 ? `, together with ${formatList(together, "en")}` : ""
    }${section === "" ? "" : ` (clause ${section})`}`,
  standing: (asOf, have, asked, missing, overdue) =>
    `By the lists received, as of ${formatDate(asOf, "en")}, ${have} of the ${asked} exemplars asked for count; ${
      missing === 0
        ? "the numbers of all periods that have begun are reached."
        : `${missing} missing${overdue === 0 ? "" : overdue === missing ? ", overdue" : `, ${overdue} of them overdue`}:`
    }`,
  lacking: ({ field, lacking }) =>
    (field === null ? "" : `Field ${quoted(field, 120)}: `) +
    lacking
      .map(
        ({ period, amounts: all, due, over }) =>
          `${amounts(all, "en")} missing in ${shortTerm(period, "en")} (${over ? "was due" : "due"} ${formatDate(due, "en")})`,
      )
      .join("; "),
  faults: (errors, warnings) =>
    `Your list has ${formatList(
      [
        ...(errors > 0 ? [`${errors} ${errors === 1 ? "error" : "errors"} to mend`] : []),
        ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? "point" : "points"} to look at`] : []),
      ],
      "en",
    )}${errors === 0 ? "" : "; rows with errors do not count, or may count wrongly"}.`,
  noFaults: "The list received has no faults.",
  important: "First of all:",
  fault: ({ severity, sheet, cell, sentence }) => `${severityName(severity, "en")}, sheet ${quoted(sheet)}, cell ${cell}: ${sentence}`,
  more: (number) => `… and ${formatNumber(number, "en")} more (see the list attached, column “Lý do”).`,
  request: ({ name, lacks, faulty, receiver, review }) =>
    `Would ${name} please ${formatList([...(lacks ? ["put forward the exemplars still missing"] : []), ...(faulty ? ["put the list right"] : [])], "en")} and send it to ${receiver} ${
      review === null ? "by ……" : `by ${formatDate(review.deadline, "en")}, in time for: ${review.title}`
    }.\n\nThank you for your cooperation.`,
  thanks: (name) => `Thank you, ${name}. Please go on following and supporting the exemplars put forward.`,
};

export function reminderWords(language: Language): ReminderWords {
  return language === "vi" ? vi : en;
}
