import { foldKey } from "../../text/fold";
import { cleanSpaces } from "../../text/unicode";
import { readAssignment, type Assignment } from "./assignment";
import type { Paragraph } from "./documentParagraphs";

/** A field of the plan as the document tells it. */
export interface FieldBlock {
  readonly title: string;
  /** The paragraph that names it. */
  readonly heading: Paragraph;
  /** All that is said under it, the heading first. */
  readonly paragraphs: readonly Paragraph[];
  /** The sentences that charge somebody with it. */
  readonly assignments: readonly Assigned[];
}

export interface Assigned {
  readonly paragraph: Paragraph;
  readonly sentence: string;
  readonly assignment: Assignment;
}

/** How the name of a field begins, in folded text; OCR reads "Diễn hình" and "Điểm điển hình". */
const fieldBeginning =
  /^(?:(?:điểm |gương |nhóm |xây dựng )?(?:điển|diễn|điểm) hình(?: tiên tiến| tiêu biểu)* (?:trong|về|thực hiện|thuộc|ở)|(?:trong |về |nhóm |trên )?(?:các )?lĩnh vực |(?:trong |các |nhóm )*phong trào |(?:trong )?cuộc vận động |mô hình (?:trong|về) )/u;
/** What stands under a field and names none. */
const underField =
  /^(?:đối với|là |tiêu chí|tiêu chuẩn|ban hành|cơ quan chủ trì|đơn vị chủ trì|chủ trì|cơ quan phối hợp|đơn vị phối hợp|phối hợp|chỉ tiêu|số lượng|đối tượng|nội dung|yêu cầu|xem xét|lựa chọn|giao |đề nghị |phấn đấu|mục tiêu)/u;
const choosing =
  /^[\s,;:]*(?:(?:xem xét|và|cùng|đồng|chủ trì|hướng dẫn|phối hợp|thực hiện|tổ chức|hằng năm|hàng năm|cả giai đoạn|trong cả giai đoạn|mỗi \p{L}+(?: \p{L}+)?|từng \p{L}+)[\s,;:]*)*(?:lựa chọn|xét chọn|bình chọn|tuyển chọn|chọn|xây dựng|phát hiện|bồi dưỡng|giới thiệu|nhân rộng|ít nhất|tối thiểu|không dưới|phấn đấu|chỉ tiêu|số lượng|từ \d|\d)/iu;
const chosen = /điển hình|tập thể|cá nhân|gương|mô hình|hộ gia đình|gia đình|hợp tác xã|nông dân|công nhân|doanh nghiệp|nhân tố/iu;
const notChosen =
  /^[\s,;:]*(?:xây dựng|triển khai|ban hành)\s+(?:và\s+)?(?:ban hành\s+)?(?:kế hoạch|nội dung|tiêu chí|tiêu chuẩn|văn bản)/iu;

/** No sentence of a plan is longer; what has no full stop for so long is read in pieces, so that no pattern has to go through all of it. */
const longestSentence = 4_000;

/** Sentences of a paragraph; a capital after a full stop begins a new one. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[\p{L}\d)\]”"%][.;]?)(?<=[.])\s+(?=[\p{Lu}“"])/u)
    .flatMap(piecesOf)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

function piecesOf(sentence: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (sentence.length - from > longestSentence) {
    const space = sentence.lastIndexOf(" ", from + longestSentence);
    const end = space > from ? space : from + longestSentence;
    pieces.push(sentence.slice(from, end));
    from = end;
  }
  pieces.push(sentence.slice(from));
  return pieces;
}

interface Anchor {
  readonly at: number;
  readonly assigned: Assigned;
}

/**
 * The fields of a plan, told by who is charged with choosing exemplars in what: a heading over the sentence ("1. Điển hình tiên tiến trong …" … "Giao Sở Y
 * tế chủ trì …"), the sentence itself ("Phong trào …: Phòng Kinh tế chủ trì"), or its end ("Phòng Tư pháp chủ trì xét chọn … điển hình trong …"). Brothers
 * of such headings are fields too; where nobody is charged, a list of headings that begin like fields.
 */
export function fieldBlocks(paragraphs: readonly Paragraph[]): readonly FieldBlock[] {
  const anchors = paragraphs.flatMap((_, at) => anchorsAt(paragraphs, at));
  const found = new Map<number, Named[]>();
  const name = (at: number, named: Named): void => {
    const same = found.get(at);
    if (same === undefined) found.set(at, [named]);
    else if (!same.some(({ title }) => title === named.title)) same.push(named);
  };
  const headings = new Set<number>();
  for (const { at, assigned } of anchors) {
    const own = ownTitle(paragraphs[at], assigned);
    const above = own === null ? headingAbove(paragraphs, at) : null;
    const tail = own === null && (above === null || isListHeading(paragraphs[above])) ? titlesInTail(assigned.assignment.after) : [];
    if (own !== null) {
      headings.add(at);
      name(at, { title: own });
    } else if (tail.length > 0) tail.forEach((title) => name(at, { title }));
    else if (above !== null) {
      headings.add(above);
      name(above, { title: bareTitle(paragraphs[above]?.text ?? "") });
    }
  }
  for (const at of brothers(paragraphs, headings, found.size === 0)) {
    if (!found.has(at)) name(at, { title: bareTitle(paragraphs[at]?.text ?? "") });
  }
  const starts = [...found.keys()].sort((a, b) => a - b);
  return starts.flatMap((at, place) => {
    const end = blockEnd(paragraphs, at, starts[place + 1] ?? paragraphs.length);
    const block = paragraphs.slice(at, end);
    const assignments = anchors.filter((anchor) => anchor.at >= at && anchor.at < end).map(({ assigned }) => assigned);
    const [heading] = block;
    return heading ? (found.get(at) ?? []).map(({ title }) => ({ title, heading, paragraphs: block, assignments })) : [];
  });
}

interface Named {
  readonly title: string;
}

function anchorsAt(paragraphs: readonly Paragraph[], at: number): readonly Anchor[] {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.cells !== null) return [];
  const anchors: Anchor[] = [];
  for (const sentence of sentencesOf(paragraph.text)) {
    const assignment = readAssignment(sentence);
    if (assignment === null) continue;
    const labelled = assignment.after === "" && assignment.before === "";
    const titled = fieldBeginning.test(foldKey(assignment.before));
    const chooses = choosing.test(assignment.after) && chosen.test(assignment.after) && !notChosen.test(assignment.after);
    if (labelled || titled || chooses) anchors.push({ at, assigned: { paragraph, sentence, assignment } });
  }
  return anchors;
}

/** The field that the sentence itself names before it charges anybody. */
function ownTitle(paragraph: Paragraph | undefined, { assignment }: Assigned): string | null {
  if (paragraph === undefined || paragraph.mark === "none") return null;
  const before = bareTitle(assignment.before);
  const key = foldKey(before);
  if (key.length < 6 || underField.test(key) || /^(?:riêng|hằng năm|hàng năm|hằng quý)/.test(key)) return null;
  return before;
}

/** Paragraphs between a heading and the sentence that charges somebody, at most. */
const farthestHeading = 200;

/** The nearest heading over a sentence: a marked paragraph that is no criterion and charges nobody. */
function headingAbove(paragraphs: readonly Paragraph[], at: number): number | null {
  const depth = paragraphs[at]?.depth ?? 99;
  for (let place = at - 1; place >= Math.max(0, at - farthestHeading); place -= 1) {
    const above = paragraphs[place];
    if (above === undefined || above.cells !== null) continue;
    const key = foldKey(above.text);
    if (fieldBeginning.test(key) && (above.depth === null || above.depth < depth)) return place;
    if (above.mark === "roman") return null;
    if (above.depth === null || above.depth >= depth || above.depth >= 6 || underField.test(key)) continue;
    return above.text.length <= 300 ? place : null;
  }
  return null;
}

/** "3. Hằng năm, … chủ trì xét chọn … trên từng lĩnh vực, cụ thể:" stands over a list of fields and is none. */
function isListHeading(paragraph: Paragraph | undefined): boolean {
  return (
    paragraph !== undefined &&
    !fieldBeginning.test(foldKey(paragraph.text)) &&
    /(?:cụ thể|như sau|sau đây|sau)\s*:?$/iu.test(paragraph.text)
  );
}

/** "… điển hình tiêu biểu trong phong trào thi đua “A”; trong lĩnh vực B" names two fields. */
function titlesInTail(after: string): readonly string[] {
  const tail = /(?:điển hình|gương|mô hình)(?:\s+(?:tiên tiến|tiêu biểu|xuất sắc))*(?:\s*\([^)]*\))?\s+((?:trong|về)\s+.+)$/isu.exec(
    after,
  )?.[1];
  if (tail === undefined) return [];
  return tail
    .split(/;\s+(?=trong\s)|\s+và\s+(?=(?:trong\s+)?phong trào)/iu)
    .map((part) => bareTitle(part.replace(/^(?:trong|về)\s+(?:thực hiện\s+)?/iu, "")))
    .filter((title) => title.length >= 6)
    .map((title) => title.charAt(0).toUpperCase() + title.slice(1));
}

/** Headings like those found: same mark and depth, side by side. With `alone`, groups of three and more that begin like fields. */
function brothers(paragraphs: readonly Paragraph[], headings: ReadonlySet<number>, alone: boolean): readonly number[] {
  const groups = new Map<string, number[]>();
  paragraphs.forEach((paragraph, at) => {
    if (paragraph.depth === null || paragraph.depth === 0 || !fieldBeginning.test(foldKey(paragraph.text))) return;
    const parent = paragraph.section.split(".").slice(0, paragraph.label === "" ? undefined : -paragraph.label.split(".").length);
    const key = `${paragraph.mark}/${paragraph.depth}/${parent.join(".")}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  return [...groups.values()].filter((group) => (alone ? group.length >= 3 : group.some((at) => headings.has(at)))).flat();
}

function blockEnd(paragraphs: readonly Paragraph[], at: number, next: number): number {
  const depth = paragraphs[at]?.depth ?? 98;
  for (let place = at + 1; place < next; place += 1) {
    const own = paragraphs[place]?.depth ?? 99;
    if (own <= depth) return place;
  }
  return next;
}

/** A title without the signs that close it: ":", ";", ",", ".", "/.". Read from the end, so that a row of dots in the middle costs nothing. */
function withoutEnd(title: string): string {
  let end = title.length;
  while (end > 0 && (":;,.".includes(title[end - 1]!) || (title[end - 1] === "/" && title[end] === "."))) end -= 1;
  return end === title.length ? title : title.slice(0, end).trimEnd();
}

/** The name of a field without the colon, the closing comma and the words around it. */
export function bareTitle(text: string): string {
  return withoutEnd(cleanSpaces(text))
    .replace(/^(?:điểm\s+)(?=điển hình)/iu, "")
    .replace(/^(?:điểm|diễn) hình(?= tiên tiến)/iu, "Điển hình")
    .replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}
