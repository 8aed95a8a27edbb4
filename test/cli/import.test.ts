import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import iconv from "iconv-lite";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { run, sample, temporaryFolder } from "./commandLine";

const folder = temporaryFolder();
const place = (name: string): string => path.join(folder, name);
const plan = ["--plan", "quang-tri-2021-2025"];

const list = [
  "UBND TỈNH QUẢNG TRỊ;;;;",
  "SỞ Y TẾ;;;;",
  "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023;;;;",
  "STT;Họ và tên;Loại;Lĩnh vực;Số CCCD",
  "1;Lê Thị Hai;Cá nhân;Y tế;001122334455",
  '2;"Trạm Y tế xã Hải Lệ; cơ sở 2";Tập thể;Y tế;',
  "3;Trần Văn Ba;Cá nhân;Lặn biển;045000111222",
  "4;;Cá nhân;Y tế;",
].join("\r\n");

/** As windows-1258 writes letters: shape and letter in one, the tone after it. */
function withCombiningTones(text: string): string {
  return text.normalize("NFC").replace(/\p{L}/gu, (letter) => {
    const marks = [...letter.normalize("NFD")];
    const tones = marks.filter((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark));
    return (
      marks
        .filter((mark) => !tones.includes(mark))
        .join("")
        .normalize("NFC") + tones.join("")
    );
  });
}

interface Account {
  readonly files: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly encoding: string | null;
    readonly delimiter: string | null;
    readonly agency: { readonly name: string; readonly from: string };
    readonly sheets: readonly { readonly name: string; readonly header: number | null; readonly mapping: Record<string, string> }[];
    readonly rows: number;
    readonly written: number;
    readonly doubtful: number;
    readonly refused: number;
    readonly replaced: { readonly added: number; readonly changed: number; readonly removed: number } | null;
    readonly returned: string | null;
    readonly issues: readonly {
      readonly code: string;
      readonly severity: string;
      readonly row: number | null;
      readonly column: string | null;
    }[];
  }[];
  readonly totals: Record<string, number>;
  readonly tabs: readonly string[];
}

async function imported(...args: readonly string[]): Promise<{ readonly status: number; readonly account: Account }> {
  const { status, output } = await run("import", ...args, "--json");
  return { status, account: JSON.parse(output) as Account };
}

beforeAll(async () => {
  await run("template", ...plan, "-o", place("book.xlsx"));
  writeFileSync(place("so-y-te.csv"), list);
});

describe("import", () => {
  it("adds a list to the records and accounts for it", async () => {
    const { status, account } = await imported(place("so-y-te.csv"), "--into", place("book.xlsx"), "-o", place("one.xlsx"), ...plan);
    expect(status).toBe(1);
    expect(account.tabs).toEqual(["Danh sách đã nhập", "Dòng để riêng"]);
    expect(account.files).toEqual([
      expect.objectContaining({
        file: "so-y-te.csv",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        encoding: "utf-8",
        delimiter: ";",
        agency: { name: "Sở Y tế", from: "letterhead", text: "SỞ Y TẾ" },
        rows: 4,
        written: 2,
        doubtful: 1,
        refused: 1,
        replaced: null,
      }),
    ]);
    expect(account.files[0]!.sheets).toEqual([
      expect.objectContaining({ name: "so-y-te", header: 4, mapping: { A: "index", B: "name", C: "subject", D: "field", E: "sensitive" } }),
    ]);
    expect(account.files[0]!.issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "nominee/missing-name", severity: "error", row: 8, column: "B" }),
        expect.objectContaining({ code: "nominee/unknown-field", row: 7, column: "D" }),
      ]),
    );
    expect(account.totals).toMatchObject({ files: 1, rows: 4, written: 2, doubtful: 1, refused: 1, replaced: 0 });
  });

  it("writes records that a check of the result counts", async () => {
    const { output } = await run("check", place("one.xlsx"), ...plan, "--json");
    const result = JSON.parse(output) as { nominees: { name: string; field: string; sheet: string }[] };
    expect(result.nominees.map(({ name, field, sheet }) => [name, field, sheet])).toEqual([
      ["Lê Thị Hai", "F04", "Danh sách đã nhập"],
      ["Trạm Y tế xã Hải Lệ; cơ sở 2", "F04", "Danh sách đã nhập"],
      ["Trần Văn Ba", null, "Danh sách đã nhập"],
    ]);
  });

  it("keeps the imported tabs when a review writes its own", async () => {
    expect((await run("review", place("one.xlsx"), "--stage", "mid-term", ...plan, "-o", place("review.xlsx"))).status).not.toBe(2);
    const names = (await openXlsx(readFileSync(place("review.xlsx"))).read()).sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Danh sách đã nhập", "Dòng để riêng"]));
  });

  it.each([
    ["utf-8 with a mark", "utf-8", Buffer.from(`\ufeff${list}`)],
    ["utf-16 with a mark", "utf-16le", iconv.encode(`\ufeff${list.replaceAll(";", "\t")}`, "utf-16le")],
    ["windows-1258", "windows-1258", iconv.encode(withCombiningTones(list), "win1258")],
  ])("reads %s", async (name, encoding, bytes) => {
    writeFileSync(place(`${encoding}.csv`), bytes);
    const { account } = await imported(place(`${encoding}.csv`), "--into", place("book.xlsx"), "-o", place(`${encoding}.xlsx`), ...plan);
    expect(account.files[0]).toMatchObject({ encoding, rows: 4, written: 2, doubtful: 1, refused: 1 });
    const { sheets } = await openXlsx(readFileSync(place(`${encoding}.xlsx`))).read();
    const tab = sheets.find(({ ownTab }) => ownTab === "records")!;
    expect(tab.rows.find(({ cells }) => cells[0] === 1)!.cells.slice(1, 4)).toEqual(["Lê Thị Hai", "Cá nhân", "Y tế"]);
    expect(name).toBeTruthy();
  });

  it("notices the same file, and replaces by the corrected one", async () => {
    const again = await imported(place("so-y-te.csv"), "--into", place("one.xlsx"), "-o", place("again.xlsx"), ...plan);
    expect(again.status).toBe(0);
    expect(again.account.files[0]).toMatchObject({ rows: 0, written: 0, doubtful: 0, refused: 0, replaced: null });
    expect(readFileSync(place("again.xlsx")).equals(readFileSync(place("one.xlsx")))).toBe(true);
    mkdirSync(place("moi"), { recursive: true });
    writeFileSync(place("moi/so-y-te.csv"), list.replace("Lặn biển", "Y tế").replace("4;;", "4;Phan Thị Tư;"));
    const corrected = await imported(place("moi/so-y-te.csv"), "--into", place("one.xlsx"), "-o", place("two.xlsx"), ...plan);
    expect(corrected.account.files[0]).toMatchObject({ rows: 4, written: 4, replaced: { added: 1, changed: 1, removed: 0 } });
    expect(corrected.status).toBe(0);
  });

  it("takes a folder: every file by name, workbooks and strangers among them", async () => {
    mkdirSync(place("drop/sub"), { recursive: true });
    writeFileSync(place("drop/a.csv"), list);
    writeFileSync(place("drop/sub/b.csv"), list.replace("SỞ Y TẾ", "CÔNG AN TỈNH"));
    writeFileSync(place("drop/cũ.xls"), Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]));
    writeFileSync(place("drop/~$a.csv"), "khóa");
    writeFileSync(place("drop/tay-ninh.xlsx"), readFileSync(sample("tay-ninh.xlsx")));
    const { status, account } = await imported(place("drop"), "--into", place("book.xlsx"), "-o", place("drop.xlsx"), ...plan);
    expect(status).toBe(1);
    expect(account.files.map(({ file }) => file)).toEqual(["a.csv", "cũ.xls", "b.csv", "tay-ninh.xlsx"]);
    expect(account.files[1]).toMatchObject({ rows: 0, issues: [{ code: "import/unreadable", severity: "error" }] });
    for (const { rows, written, doubtful, refused } of account.files) expect(rows).toBe(written + doubtful + refused);
    expect(account.totals.rows).toBe(account.files.reduce((sum, { rows }) => sum + rows, 0));
  });

  it("writes a file for the sender of a list with faults, and reads it again as that list", async () => {
    const args = ["--into", place("book.xlsx"), "-o", place("r.xlsx"), ...plan, "--returns", place("tra-lai")];
    const { account } = await imported(place("so-y-te.csv"), ...args);
    const [returned] = readdirSync(place("tra-lai"));
    expect(account.files[0]!.returned).toBe(place(`tra-lai/${returned}`));
    const back = await imported(place(`tra-lai/${returned}`), "--into", place("r.xlsx"), "-o", place("r2.xlsx"), ...plan);
    expect(back.account.files[0]).toMatchObject({
      rows: 4,
      written: 2,
      doubtful: 1,
      refused: 1,
      replaced: { added: 0, changed: 0, removed: 0 },
    });
  });

  it("never makes a formula of a sender's text", async () => {
    const payloads = [
      "=1+1",
      "+1+1",
      "-1+1",
      "@SUM(A1)",
      "\t=1+1",
      "＝1+1",
      '=HYPERLINK("http://example.invalid","x")',
      "=cmd|' /C calc'!A0",
      "0x=1",
    ];
    const rows = payloads.map((text, at) => `${at + 1}\tNgười Thứ ${at + 1}\tY tế\t"${text.replaceAll('"', '""')}"`);
    writeFileSync(place("tan-cong.txt"), ["STT\tHọ và tên\tLĩnh vực\tThành tích", ...rows].join("\n"));
    await imported(place("tan-cong.txt"), "--into", place("book.xlsx"), "-o", place("tan-cong.xlsx"), ...plan);
    const bytes = readFileSync(place("tan-cong.xlsx"));
    const { sheets } = await openXlsx(bytes).read();
    const tab = sheets.find(({ ownTab }) => ownTab === "records")!;
    const header = tab.rows.find(({ cells }) => cells[0] === "STT")!;
    const column = header.cells.indexOf("Tóm tắt thành tích");
    expect(tab.rows.filter(({ row }) => row > header.row).map(({ cells }) => cells[column])).toEqual(payloads);
    const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
    const xml = parts.filter(([name]) => /worksheets\/.*\.xml$/.test(name)).map(([, part]) => Buffer.from(part).toString("utf8"));
    for (const part of xml) expect(part.replace(/<formula[12]?>.*?<\/formula[12]?>/g, "")).not.toMatch(/<f[ >]|<hyperlink|ddeLink/);
  });
});

describe("import cannot be carried out, and writes nothing", () => {
  it.each([
    ["without a list", () => ["--into", place("book.xlsx"), "-o", place("no.xlsx")], /ít nhất một danh sách/],
    ["without a workbook", () => [place("so-y-te.csv"), "-o", place("no.xlsx")], /--into/],
    ["without a place for the result", () => [place("so-y-te.csv"), "--into", place("book.xlsx")], /-o/],
    ["into a workbook that is not there", () => [place("so-y-te.csv"), "--into", place("khong.xlsx"), "-o", place("no.xlsx")], /template/],
    ["with a list that is not there", () => [place("khong.csv"), "--into", place("book.xlsx"), "-o", place("no.xlsx")], /khong\.csv/],
    [
      "with a charset that nobody knows",
      () => [place("so-y-te.csv"), "--into", place("book.xlsx"), "-o", place("no.xlsx"), "--charset", "x"],
      /--charset/,
    ],
    [
      "with a delimiter that nobody uses",
      () => [place("so-y-te.csv"), "--into", place("book.xlsx"), "-o", place("no.xlsx"), "--delimiter", "constructor"],
      /--delimiter/,
    ],
    ["over its own workbook", () => [place("so-y-te.csv"), "--into", place("book.xlsx"), "-o", place("book.xlsx")], /ghi đè/],
    ["over its own list", () => [place("so-y-te.csv"), "--into", place("book.xlsx"), "-o", place("so-y-te.csv")], /ghi đè/],
  ])("%s", async (_, args, sentence) => {
    const { status, output, told } = await run("import", ...args(), "--json");
    expect({ status, output }).toEqual({ status: 2, output: "" });
    expect(told).toMatch(sentence);
    expect(existsSync(place("no.xlsx"))).toBe(false);
    expect(readFileSync(place("so-y-te.csv"), "utf8")).toBe(list);
  });
});
