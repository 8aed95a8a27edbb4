import { documentText } from "../../src/lists/documentText";
import { packEntry, writeZip } from "../../src/xlsx/zip";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document of these paragraphs and tables, with one automatic list: "1." and below it "a)". */
function word(body: string): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relationship = (target: string, kind: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="${target}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}"/></Relationships>`;
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="7">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  return writeZip(
    [
      ["[Content_Types].xml", types],
      ["_rels/.rels", relationship("word/document.xml", "officeDocument")],
      ["word/_rels/document.xml.rels", relationship("numbering.xml", "numbering")],
      ["word/numbering.xml", numbering],
      ["word/document.xml", `<w:document ${w}><w:body>${body}</w:body></w:document>`],
    ].map(([name = "", text = ""]) => packEntry(name, utf8(text))),
  );
}

const p = (text: string, level?: number): string =>
  `<w:p>${level === undefined ? "" : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

test("a Word document: paragraphs, the numbers of automatic lists, tables, and no deleted words", () => {
  const table = `<w:tbl><w:tr><w:tc>${p("Sở")}${p("Y tế")}</w:tc><w:tc>${p("5")}</w:tc></w:tr></w:tbl>`;
  const changed =
    "<w:p><w:del><w:r><w:delText>10</w:delText><w:t>10</w:t></w:r></w:del><w:ins><w:r><w:t>12 cá nhân</w:t></w:r></w:ins></w:p>";
  const read = documentText(
    word(p("KẾ HOẠCH") + p("Lĩnh vực y tế", 0) + p("Chỉ tiêu", 1) + p("Mốc", 1) + p("Giáo dục", 0) + p("Khác", 1) + table + changed),
    "vi",
  );
  expect(read).toEqual({
    kind: "read",
    text: ["KẾ HOẠCH", "1. Lĩnh vực y tế", "a) Chỉ tiêu", "b) Mốc", "2. Giáo dục", "a) Khác", "Sở Y tế\t5", "12 cá nhân"].join("\n"),
  });
});

test("plain text keeps its lines, blank ones too, in UTF-8 and in TCVN3", () => {
  const text = "KẾ HOẠCH\n\nGiao Sở Y tế chủ trì, ít nhất 5 tập thể";
  expect(documentText(utf8(text), "vi")).toEqual({ kind: "read", text });
  const tcvn3 = Uint8Array.from(
    "UBND tØnh giao Së Y tÕ chñ tr×, phèi hîp víi Ban Thi ®ua - Khen th­ëng lùa chän Ýt nhÊt 5 tËp thÓ vµ 10 c¸ nh©n",
    (letter) => letter.charCodeAt(0),
  );
  expect(documentText(tcvn3, "vi")).toMatchObject({
    kind: "read",
    text: expect.stringContaining("chủ trì, phối hợp với Ban Thi đua") as string,
  });
});

test.each([
  ["a PDF", utf8("%PDF-1.7 x"), "Đây là tệp PDF. Hãy mở văn bản, chọn tất cả, sao chép rồi dán vào ô ở trên."],
  [
    "a document of an older Word",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...utf8("WordDocument")].flatMap((byte) => [byte, 0])),
    "Đây là văn bản Word đời cũ (.doc). Hãy mở văn bản, chọn tất cả, sao chép rồi dán vào ô ở trên.",
  ],
  ["nothing", new Uint8Array(), "Văn bản không có chữ nào. Hãy mở văn bản, chọn tất cả, sao chép rồi dán vào ô ở trên."],
  ["a document without a word", word(p("")), "Văn bản không có chữ nào. Hãy mở văn bản, chọn tất cả, sao chép rồi dán vào ô ở trên."],
])("%s is refused with what to do", (_, bytes, why) => expect(documentText(bytes, "vi")).toEqual({ kind: "refused", why }));

test("a document cut off is refused, whatever is left of it", () => {
  const whole = word(p("KẾ HOẠCH"));
  for (let length = 30; length < whole.length; length += 97) {
    expect(documentText(whole.subarray(0, length), "en").kind).toBe("refused");
  }
});
