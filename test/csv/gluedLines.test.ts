import type { ListCharset } from "../../src/csv/listReading";
import { readList } from "../../src/csv/readList";
import { bytesIn } from "./vietnameseBytes";

const header = "STT;Họ và tên;Loại đối tượng;Đơn vị\r\n";
const ours = "1;Nguyễn Thị Mẫu;Cá nhân;Xã Hướng Phùng\r\n2;Lê Đức Thử;Cá nhân;Xã Triệu Phong\r\n";
const theirs = "3;Trần Văn Ví Dụ;Cá nhân;Phường Đông Hà\r\n4;Hồ Thị Thảo;Cá nhân;Xã Lìa\r\n";
const cells = (bytes: Uint8Array) => readList(bytes, "a.csv").sheets[0]!.rows.map((row) => row.cells);
const wanted = cells(new TextEncoder().encode(header + ours + theirs));

function joined(...parts: readonly (readonly [string, ListCharset])[]): Uint8Array {
  return new Uint8Array(parts.flatMap(([text, charset]) => [...bytesIn(text, charset)]));
}

describe("two lists in two charsets, joined to one file", () => {
  const cases: readonly ListCharset[] = ["windows-1258", "TCVN3", "VNI"];

  it.each(cases)("are read line by line when %s comes after UTF-8", (charset) => {
    const bytes = joined([header + ours, "utf-8"], [theirs, charset]);
    expect(cells(bytes)).toEqual(wanted);
    const { faults, certainty } = readList(bytes, "a.csv");
    expect(certainty).toBe("guessed");
    expect(faults).toMatchObject([{ code: "mixed-lines", count: 2 }]);
    expect(faults[0]?.text).toContain("Trần Văn Ví Dụ");
  });

  it.each(cases)("are read line by line when %s comes before UTF-8", (charset) => {
    expect(cells(joined([header + ours, charset], [theirs, "utf-8"]))).toEqual(wanted);
  });

  it("are read line by line under a byte order mark", () => {
    const bytes = joined([`\ufeff${header}${ours}`, "utf-8"], [theirs, "windows-1258"]);
    expect(cells(bytes)).toEqual(wanted);
  });

  it("are not seen where UTF-8 is only damaged", () => {
    const bytes = new TextEncoder().encode(header + ours.repeat(20) + theirs);
    const at = bytes.length - 30;
    const damaged = Uint8Array.from(bytes, (byte, place) => (place === at ? 0xff : byte));
    expect(readList(damaged, "a.csv").faults.map(({ code }) => code)).not.toContain("mixed-lines");
  });

  it("are not seen where a charset was chosen", () => {
    const bytes = joined([header + ours, "utf-8"], [theirs, "windows-1258"]);
    expect(readList(bytes, "a.csv", { charset: "utf-8" }).faults.map(({ code }) => code)).toContain("bad-bytes");
  });
});
