import { compareKeys, personOrderKey, textOrderKey } from "../../src/review/nameOrder";

function sorted(names: readonly string[], key: (name: string) => string): string[] {
  return [...names].sort((a, b) => compareKeys(key(a), key(b)));
}

test("people stand by given name, then middle name, then family name", () => {
  expect(sorted(["Trần Văn Bình", "Nguyễn Thị An", "Lê Văn Ánh", "Hồ Minh An"], personOrderKey)).toEqual([
    "Hồ Minh An",
    "Nguyễn Thị An",
    "Lê Văn Ánh",
    "Trần Văn Bình",
  ]);
});

test("letters come before tones, syllable by syllable", () => {
  expect(sorted(["mạ", "mã", "mả", "má", "mà", "ma"], textOrderKey)).toEqual(["ma", "mà", "mả", "mã", "má", "mạ"]);
  expect(sorted(["Hạ Long", "Hà Nội", "Hạ Hòa", "Hà Giang"], textOrderKey)).toEqual(["Hà Giang", "Hà Nội", "Hạ Hòa", "Hạ Long"]);
  expect(sorted(["Đức", "Dũng", "Ân", "Ăn", "An"], textOrderKey)).toEqual(["An", "Ăn", "Ân", "Dũng", "Đức"]);
});
