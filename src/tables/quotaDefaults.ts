import type { Per, Quarter } from "../model/period";
import { foldKey } from "../text/fold";
import { readPeriod } from "../text/readPeriod";

/** What holds for every number of a quota table whose row and column do not say otherwise. */
export interface QuotaDefaults {
  readonly kind: "asked" | "achieved";
  readonly per: Per | null;
  readonly year: number | null;
  readonly quarter: Quarter | null;
}

/** What a title says for the whole table: "KẾT QUẢ …" makes its numbers results; "năm 2023", "Quý II/2023", "hằng năm" date them. */
export function titleDefaults(title: string, sheet: string): QuotaDefaults {
  const key = foldKey(title === "" ? sheet : `${title} ${sheet}`);
  const asked = /(?:^| )(?:chỉ tiêu|giao|phân bổ|kế hoạch giao|đăng ký)(?: |$)/.test(key);
  const achieved = /(?:^| )(?:kết quả|thực hiện|đã chọn|tổng hợp số lượng|số lượng|thống kê)(?: |$)/.test(key);
  const period = readPeriod(title);
  // "Kế hoạch số 310/KH-UBND ngày 05/3/2021" in a title dates the plan, not the numbers.
  const bare = foldKey(title).replace(/ngày \d{1,2}(?: tháng)? \d{1,2} (?:năm )?\d{4}/g, "");
  const dated = /(?:^| )(?:năm (?:19|20)\d\d|quý (?:[1-4]|i{1,3}|iv))(?: |$)/.test(bare) ? period : null;
  const ofSheet = period === null ? readPeriod(sheet) : null;
  const year = dated?.year ?? ofSheet?.year ?? null;
  const quarter = dated?.quarter ?? ofSheet?.quarter ?? null;
  const yearly = /(?:^| )(?:hằng năm|hàng năm|mỗi năm)(?: |$)/.test(key);
  return {
    kind: achieved && !asked ? "achieved" : "asked",
    per: quarter !== null ? "quarter" : year !== null || yearly ? "year" : null,
    year,
    quarter,
  };
}
