import { elapsed } from "../elapsed";
import type { Fulfilled, NarrativeFigures } from "../narrativeFigures";
import { vi } from "./vi";

/** Numbers below ten with a leading zero, as offices write them in running text. */
const number = (value: number): string => (value > 0 && value < 10 ? `0${value}` : vi.count(value));

function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} và ${parts.at(-1) ?? ""}`;
}

/** At most five names; of more the rest is counted. */
function names(all: readonly string[], kind: string): string {
  const most = 5;
  return all.length <= most ? all.join("; ") : `${all.slice(0, most).join("; ")} và ${number(all.length - most)} ${kind} khác`;
}

const amount = (count: number, subjects: NarrativeFigures["worst"]["of"][number]["amounts"][number]["subjects"]): string =>
  vi.amount({ count, subjects }).replace(/^\S+/, number(count));

/** "toàn tỉnh" for a committee of a province, the body's own name for an office. */
function scope(issuer: string): string {
  const level = /^(?:ủy|uỷ) ban nhân dân (tỉnh|thành phố|huyện|thị xã|thị trấn|quận|xã|phường|đặc khu)(?: |$)/iu.exec(issuer);
  return level ? `toàn ${(level[1] ?? "").toLocaleLowerCase("vi")}` : issuer;
}

function duration({ start, asOf }: NarrativeFigures): string {
  const { unit, count, how } = elapsed(start, asOf);
  return `${how === "over" ? "hơn " : how === "nearly" ? "gần " : ""}${number(count)} ${unit === "year" ? "năm" : "tháng"}`;
}

function result(figures: NarrativeFigures): string {
  const { counted, parts, untyped, fields, empty } = figures;
  const plan = vi.title.reportSubject(figures.planTitle);
  const start = `${plan}, sau ${duration(figures)} thực hiện (tính đến ngày ${vi.day(figures.asOf)}), ${scope(figures.issuer)}`;
  if (counted === 0) return `${start} chưa có điển hình tiên tiến nào được tính theo kế hoạch.`;
  const kinds = parts.map(({ type, count }) => amount(count, [type]));
  const made = untyped > 0 ? [...kinds, `${number(untyped)} chưa rõ đối tượng`] : kinds;
  const where =
    fields === 0
      ? ""
      : empty.length === 0
        ? `; cả ${number(fields)} lĩnh vực, phong trào thi đua đều có điển hình`
        : `; có điển hình ở ${number(fields - empty.length)}/${number(fields)} lĩnh vực, phong trào thi đua`;
  return `${start} đã giới thiệu, lựa chọn được ${number(counted)} điển hình tiên tiến${made.length === 0 ? "" : `, trong đó có ${list(made)}`}${where}.`;
}

function againstQuota({ stage, quota, byField, byLead, byUnit }: NarrativeFigures): string {
  if (quota === null) return vi.note.noQuotas;
  const { asked, have, missing, overdue, surplus, percent } = quota;
  const share = percent === null ? "" : `, hoàn thành ${percent}%`;
  const open =
    missing === 0
      ? "; không còn thiếu"
      : stage === "mid-term"
        ? `; từ nay đến hết giai đoạn còn phải giới thiệu thêm ${number(missing)} điển hình` +
          (overdue > 0 ? `, trong đó ${number(overdue)} điển hình của các kỳ đã hết hạn` : "")
        : `; còn thiếu ${number(missing)} điển hình` + (overdue > 0 && overdue < missing ? `, trong đó ${number(overdue)} đã hết hạn` : "");
  const beyond =
    surplus > 0 ? ` Có ${number(surplus)} điển hình vượt số được giao ở dòng của mình, không bù cho phần thiếu ở dòng khác.` : "";
  const kinds = [
    fulfilledText(byField, "lĩnh vực", byField.names),
    fulfilledText(byLead, "cơ quan chủ trì"),
    fulfilledText(byUnit, "đơn vị"),
  ].filter((text) => text !== "");
  const done = kinds.length === 0 ? "" : ` Xét theo chỉ tiêu cả giai đoạn, ${list(kinds)}.`;
  return `So với chỉ tiêu ${number(asked)} điển hình được giao cho cả giai đoạn, đã có ${number(have)} điển hình được tính vào chỉ tiêu${share}${open}.${beyond}${done}`;
}

function fulfilledText({ done, all }: Fulfilled, kind: string, which: readonly string[] = []): string {
  if (all === 0) return "";
  if (done === all) return all === 1 ? `${kind} được giao đã đủ` : `cả ${number(all)} ${kind} đã đủ`;
  if (done === 0) return `chưa ${kind} nào đủ (0/${number(all)})`;
  return `${number(done)}/${number(all)} ${kind} đã đủ${which.length === 0 ? "" : ` (${names(which, kind)})`}`;
}

function shortfalls({ stage, quota, worst, empty, counted, fields }: NarrativeFigures): string {
  const parts: string[] = [];
  if (quota !== null && worst.of.length > 0) {
    const each = worst.of.map(({ name, amounts }) => `${name} (${list(amounts.map(({ count, subjects }) => amount(count, subjects)))})`);
    const lead = stage === "mid-term" ? "Còn phải giới thiệu thêm nhiều nhất" : "Còn thiếu nhiều nhất";
    parts.push(`${lead} ở ${worst.kind === "field" ? "các lĩnh vực" : "các đơn vị"}: ${each.join("; ")}.`);
  }
  if (counted > 0 && empty.length > 0 && empty.length < fields) parts.push(`Lĩnh vực chưa có điển hình: ${names(empty, "lĩnh vực")}.`);
  return parts.join(" ");
}

function overTime({ periods, undated, targets, stage }: NarrativeFigures): string {
  const parts: string[] = [];
  if (periods.length > 0) {
    const each = periods.map(({ period, count }) => `${vi.period(period)} có ${number(count)}`);
    parts.push(
      `Theo thời gian ghi trong danh sách: ${list(each)} điển hình${undated > 0 ? `; ${number(undated)} điển hình chưa ghi thời gian` : ""}.`,
    );
  }
  if (stage === "final" && targets.all > 0) {
    const { done, all, open } = targets;
    parts.push(
      `Trong ${number(all)} mục tiêu giao đích danh, ${done === 0 ? "chưa mục tiêu nào được ghi nhận là đạt" : done === all ? "tất cả đã đạt" : `${number(done)} mục tiêu đã đạt`}` +
        (open > 0 ? `; ${number(open)} mục tiêu chưa có số liệu.` : "."),
    );
  }
  return parts.join(" ");
}

/** The results in Vietnamese, by paragraph, in the style of a report's first part. */
export function narrativeVi(figures: NarrativeFigures): readonly string[] {
  return [result(figures), againstQuota(figures), shortfalls(figures), overTime(figures)].filter((text) => text !== "");
}
