import type { Nominee } from "../../model/nominee";
import type { SheetReading } from "../../model/recognition";
import type { PlanNames } from "../../tables/planNames";
import type { UnitNames } from "../../tables/unitNames";
import { bodyKind } from "../../text/bodyNames";
import { foldKey, foldWords } from "../../text/fold";
import { fileStem } from "./batches";

/** Who sent a file, and what told. */
export interface FileAgency {
  /** Name as the plan or the register has it, else as written; empty when nothing told. */
  readonly name: string;
  readonly from: "given" | "letterhead" | "file-name" | "sheet-name" | "rows" | "none";
  /** The words that told it. */
  readonly text: string;
}

export const unknownAgency: FileAgency = { name: "", from: "none", text: "" };

/** Lines of a letterhead that name whoever stands above the sender, or nobody: "TẬP THỂ" heads a table of collectives. */
const notSender =
  /^(?:ủy ban nhân dân|ubnd|hđnd|hội đồng nhân dân|tỉnh ủy|đảng bộ) (?:tỉnh|thành phố|huyện|quận|thị xã)(?: |$)|^(?:tập thể|cộng hòa|độc lập|đảng cộng sản|danh sách|phụ lục|mẫu số|biểu|kèm theo|số )/;
const labelled = /^(?:tên )?(?:đơn vị|cơ quan|phòng|xã|địa phương|cơ quan, đơn vị|đơn vị gửi|cơ quan gửi|đơn vị báo cáo)\s*:\s*(.+)$/iu;

/** Tells the sender from the letterhead, the file's name, a sheet's name, or what all rows name as lead or unit, in this order. */
export function agencyOfFile(
  fileName: string,
  readings: readonly SheetReading[],
  nominees: readonly Nominee[],
  names: PlanNames,
  units: UnitNames,
): FileAgency {
  const known = (text: string): string | null => {
    const agency = names.agency(text);
    if (agency.how === "exact") return names.agencyName(agency.id!);
    return units.resolve(text).name;
  };
  const lists = readings.filter(({ kind }) => kind === "nominees");
  const lines = lists
    .flatMap(({ blocks }) => blocks.slice(0, 1))
    .flatMap(({ title }) => title.split(/\s\|\s|\n/))
    .map((line) => line.trim())
    .filter((line) => line !== "" && line.length <= 120);
  for (const line of lines) {
    const named = labelled.exec(line)?.[1]?.trim();
    if (named !== undefined && /\p{L}{2}/u.test(named)) return { name: known(named) ?? named, from: "letterhead", text: line };
  }
  for (const line of lines) {
    const name = notSender.test(foldKey(line)) ? null : known(line);
    if (name !== null) return { name, from: "letterhead", text: line };
  }
  // A body that neither the plan nor the register knows: in capitals, or among the first lines, where letterheads stand.
  for (const [at, line] of lines.entries()) {
    const words = foldWords(line);
    const body = bodyKind(words) === "collective" && words.length <= 12 && !notSender.test(foldKey(line));
    if (body && (at < 3 || line === line.toUpperCase())) return { name: line, from: "letterhead", text: line };
  }
  // One cell with the body above and the sender on two lines.
  for (const line of lines) {
    const name = notSender.test(foldKey(line)) ? nameIn(line, names) : null;
    if (name !== null && !/gửi|danh sách/iu.test(line)) return { name, from: "letterhead", text: line };
  }
  const inName = nameIn(readableName(fileName), names) ?? known(withoutListWords(fileStem(fileName)));
  if (inName) return { name: inName, from: "file-name", text: fileName };
  for (const { sheet } of lists) {
    const name = known(sheet);
    if (name !== null) return { name, from: "sheet-name", text: sheet };
  }
  return ofRows(nominees, names);
}

function nameIn(text: string, names: PlanNames): string | null {
  const [only, ...more] = names.agenciesIn(text);
  return only !== undefined && more.length === 0 ? names.agencyName(only) : null;
}

/** "ds_so-y-te (sua lan 2).csv" → "ds so y te sua lan 2". */
function readableName(fileName: string): string {
  return fileName
    .replace(/\.[^.]{1,5}$/u, "")
    .replace(/[_\-.()[\]]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A file's stem without the words that say that it is a list, and of when: "ds so y te nam 2023" → "so y te". */
function withoutListWords(stem: string): string {
  let bare = stem;
  for (let before = ""; before !== bare;) {
    before = bare;
    bare = bare
      .replace(/^(?:ds|danh sach|dsach|bieu|bao cao|bc|dien hinh|dhtt|tien tien|cua)(?: |$)/, "")
      .replace(/(?:^| )(?:nam|quy|dot|lan|thang|gui)? ?(?:\d{1,4}|[ivx]{1,3})$/, "")
      .trim();
  }
  return bare;
}

/** Every row names one lead, or one unit: a list of that body's own. */
function ofRows(nominees: readonly Nominee[], names: PlanNames): FileAgency {
  const only = (values: readonly (string | null)[]): string | null => {
    const [first, ...others] = new Set(values);
    return others.length === 0 ? (first ?? null) : null;
  };
  const written = nominees.filter(({ lead }) => lead.source !== "field");
  const lead = written.length === nominees.length ? only(nominees.map((nominee) => nominee.lead.value)) : null;
  if (lead !== null) return { name: names.agencyName(lead), from: "rows", text: nominees[0]?.lead.text ?? "" };
  const unit = only(nominees.map((nominee) => nominee.unit.value));
  return unit === null || nominees.length < 2 ? unknownAgency : { name: unit, from: "rows", text: nominees[0]?.unit.text ?? "" };
}
