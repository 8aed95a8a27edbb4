import { bytesIn } from "../csv/vietnameseBytes";

const table = (title: string, separator: string, ...rows: readonly (readonly string[])[]): string =>
  [[title], ["STT", "Họ và tên", "Đơn vị", "Đối tượng", "Lĩnh vực", "Năm"], ...rows].map((cells) => cells.join(separator)).join("\r\n");
const row = (number: number, name: string, unit: string): readonly string[] => [
  String(number),
  name,
  unit,
  "Cá nhân",
  "Dạy tốt - Học tốt",
  "2023",
];

const health = table("SỞ Y TẾ", ";", row(1, "Nguyễn Thị Hảo", "Bệnh viện Gio Linh"), row(2, "=1+1", "Trạm y tế Cam Lộ"));
const schools = table("SỞ GIÁO DỤC VÀ ĐÀO TẠO", ",", row(1, "Trần Văn Đức", "Trường Đông Hà"), row(2, "Lê Thị Quỳnh", "Trường Hải Lăng"));
/** A list in TCVN3, one in UTF-8, and a workbook of Excel 97. */
export const listFiles = [
  { name: "So Y te.csv", mimeType: "text/csv", buffer: Buffer.from(bytesIn(health, "TCVN3")) },
  { name: "So GDDT.csv", mimeType: "text/csv", buffer: Buffer.from(`\ufeff${schools}`) },
  { name: "cu.xls", mimeType: "application/vnd.ms-excel", buffer: oldWorkbook() },
];

/** What Excel 97 wrote begins like this. */
function oldWorkbook(): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write("Workbook", 1024, "utf16le");
  bytes[1024 + 64] = 18;
  return bytes;
}
