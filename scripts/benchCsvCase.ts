import Papa from "papaparse";
import { readList } from "../src/csv/readList";
import { asTcvn3, singleBytes } from "../test/csv/vietnameseBytes";

const surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hồ", "Võ", "Đặng", "Hoàng", "Phan", "Bùi"];
const middles = ["Văn", "Thị", "Đức", "Ngọc", "Thanh", "Hữu", "Minh"];
const given = ["An", "Bình", "Cường", "Dũng", "Hạnh", "Hòa", "Lượng", "Quỳnh", "Thắng", "Yến", "Ý", "Ẩn"];
const fields = ["Kinh tế", "Giáo dục", "Y tế", "An ninh trật tự", "Văn hóa", "Nông nghiệp"];
const deeds = [
  "Vận động nhân dân hiến đất làm đường giao thông nông thôn",
  "Xây dựng mô hình trồng chuối sạch cho thu nhập trên 350 triệu đồng mỗi năm",
  "Sáng kiến dạy tiếng Việt cho học sinh người Bru – Vân Kiều",
  "Giữ vững danh hiệu thôn không có tội phạm nhiều năm liền",
];

/** A list of invented people, twelve columns wide. `quoted` puts quotes around every text cell. */
function listText(count: number, delimiter: string, quoted: boolean): string {
  const cell = (text: string): string => (quoted || text.includes(delimiter) ? `"${text}"` : text);
  const lines = [
    ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "CCCD", "Chức vụ", "Đơn vị", "Lĩnh vực", "Năm", "Quý", "Thành tích"].join(
      delimiter,
    ),
  ];
  for (let at = 0; at < count; at += 1)
    lines.push(
      [
        String(at + 1),
        cell(`${surnames[at % 10]} ${middles[at % 7]} ${given[at % 12]}`),
        `${1 + (at % 28)}/${1 + (at % 12)}/${1960 + (at % 40)}`,
        at % 2 ? "Nam" : "Nữ",
        at % 9 ? "Kinh" : "Vân Kiều",
        `0${String(45_000_000_000 + at * 7)}`,
        cell(at % 3 ? "Chi hội trưởng" : "Bí thư Chi bộ"),
        cell(`Thôn ${at % 60} xã Hướng Phùng`),
        cell(fields[at % 6] ?? ""),
        String(2026 + (at % 5)),
        ["I", "II", "III", "IV"][at % 4] ?? "",
        cell(deeds[at % 4] ?? ""),
      ].join(delimiter),
    );
  return lines.join("\r\n");
}

interface Bench {
  readonly name: string;
  readonly run: () => number;
}

/** What is measured: ours and papaparse alone (bytes decoded, delimiter given) over the same bytes. */
export function benches(count: number): readonly Bench[] {
  const encoder = new TextEncoder();
  const plain = encoder.encode(listText(count, ",", false));
  const quoted = encoder.encode(listText(count, ";", true));
  const tcvn3 = singleBytes(asTcvn3(listText(count, ";", false)));
  const papa = (bytes: Uint8Array, delimiter: string) => (): number =>
    Papa.parse(new TextDecoder().decode(bytes), { delimiter, header: false }).data.length;
  const ours = (bytes: Uint8Array) => (): number => readList(bytes, "a.csv").rows;
  return [
    { name: "plain: papaparse", run: papa(plain, ",") },
    { name: "plain: readList", run: ours(plain) },
    { name: "quoted: papaparse", run: papa(quoted, ";") },
    { name: "quoted: readList", run: ours(quoted) },
    { name: "TCVN3: papaparse, not decoded", run: papa(tcvn3, ";") },
    { name: "TCVN3: readList", run: ours(tcvn3) },
  ];
}
