import fc from "../tools/properties";
import { cellNumber, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from "../../src/model/snapshot";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { check, type WholeCheck } from "../../src/workflows/check";
import { correctionEdits, withAlternative, type Correction } from "../../src/workflows/correction";
import { offeredCorrections } from "../../src/workflows/corrections";
import { nameLikeness } from "../../src/workflows/printedName";
import { checkedSample, sampleNames } from "./checkedSample";

const general = { font: "Times New Roman", bold: false, numberFormat: "General" };

function workbook(rows: readonly (readonly CellValue[])[], format = "General", font = "Times New Roman"): WorkbookSnapshot {
  const sheet: SheetSnapshot = {
    name: "Danh sách",
    visibility: "visible",
    rows: rows.map((cells, at) => ({ row: at + 1, cells, styles: cells.map(() => (at === 0 ? 0 : 1)) })),
    styles: [general, { ...general, numberFormat: format, font }],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    tables: [],
    ownTab: null,
  };
  return { sheets: [sheet], settings: {} };
}

const plan = builtinPlan("quang-tri-2021-2025")!;
const head = ["STT", "Họ và tên", "Loại đối tượng", "Lĩnh vực", "Cơ quan chủ trì", "Năm", "Ngày công nhận"];

function offers(rows: readonly (readonly CellValue[])[], format?: string): readonly Correction[] {
  const snapshot = workbook([head, ...rows], format);
  return offeredCorrections(snapshot, check(snapshot, plan, "2025-12-31"));
}

const inWords = (all: readonly Correction[]): readonly string[] =>
  all.map(({ kind, row, column, before, after, sure }) => `${kind} ${row}:${column} ${before.shown} → ${after.shown}${sure ? "" : " ?"}`);

/** What was read of each nominee, names in Unicode. */
const meaning = ({ recognition }: WholeCheck): readonly string[] =>
  recognition.nominees.map(({ name, readableName, subject, field, lead, unit, year, quarter, sheet, row }) =>
    [
      sheet,
      row,
      (readableName ?? name).normalize("NFC"),
      subject.value,
      field.value,
      lead.value,
      unit.value,
      year.value,
      quarter.value,
    ].join("|"),
  );

test.each(sampleNames)("all sure corrections of %s change no meaning, and once applied none is offered again", async (name) => {
  const { book, snapshot, result } = await checkedSample(name);
  const sure = offeredCorrections(snapshot, result).filter((one) => one.sure);
  await book.apply(correctionEdits(sure));
  const after = await book.read();
  const again = check(after, result.plan, result.asOf);
  expect(meaning(again)).toEqual(meaning(result));
  expect(inWords(offeredCorrections(after, again).filter((one) => one.sure))).toEqual([]);
  const mended = new Set(sure.flatMap(({ issue }) => (issue === null ? [] : [result.issues[issue]!.code])));
  for (const code of mended) expect(again.issues.filter((issue) => issue.code === code)).toEqual([]);
});

test.each(["quang-tri", "tay-ninh"] as const)("the corrections of %s are one a cell", async (name) => {
  const { snapshot, result } = await checkedSample(name);
  const all = offeredCorrections(snapshot, result);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ sheet, row, column }) => `${sheet}!${row}:${column}`)).size).toBe(all.length);
});

test("a decoded cell gets a font that shows it rightly, also where its letters had several", async () => {
  const { book, snapshot, result } = await checkedSample("tay-ninh");
  const fonts = offeredCorrections(snapshot, result).map(({ kind, legacyFont }) => [kind === "legacy-charset", legacyFont !== null]);
  expect(fonts.some(([legacy]) => legacy)).toBe(true);
  expect(fonts.every(([legacy, marked]) => legacy === marked)).toBe(true);
  const decoded = offeredCorrections(snapshot, result).filter(({ kind }) => kind === "legacy-charset");
  await book.apply(correctionEdits(decoded));
  const { sheets } = await book.read();
  for (const { sheet: name, row, column } of decoded) {
    const { rows, styles } = sheets.find((sheet) => sheet.name === name)!;
    expect(styles[rows.find((one) => one.row === row)!.styles![column - 1]!]?.font).toBe("Times New Roman");
  }
  const mixed = snapshot.sheets.map((sheet) => ({ ...sheet, styles: sheet.styles.map((style) => ({ ...style, font: "" })) }));
  const again = offeredCorrections({ ...snapshot, sheets: mixed }, result).filter(({ kind }) => kind === "legacy-charset");
  expect(new Set(correctionEdits(again).map((edit) => edit.kind === "set-cell" && edit.font))).toEqual(new Set(["Times New Roman"]));
});

test("a name that is Unicode already is left alone, even where its font still is one of a legacy charset", () => {
  const rows = ["Hoàng Minh Hòa", "Lương Thị Mẫu"].map((name, at) => [at + 1, name, "Cá nhân", "Y tế", "Sở Y tế", 2022]);
  const [sheet] = workbook([head, ...rows], "General", ".VnTime").sheets;
  const onlyNames = sheet!.rows.map((row) => ({ ...row, styles: row.cells.map((_, at) => (row.row > 1 && at === 1 ? 1 : 0)) }));
  const snapshot = { sheets: [{ ...sheet!, rows: onlyNames }], settings: {} };
  expect(offeredCorrections(snapshot, check(snapshot, plan, "2025-12-31"))).toEqual([]);
});

test("a list that is written as the plan prints it is offered nothing", async () => {
  const { snapshot, result } = await checkedSample("quang-tri-clean");
  expect(offeredCorrections(snapshot, result)).toEqual([]);
});

test("spaces inside the table go, line breaks in a cell stay", () => {
  const all = offers([
    [1, " Nguyễn  Văn\u00a0Mẫu", "Cá nhân", "Y tế", "Sở Y tế", 2022, null],
    [2, "Trần Thị Thử", "Cá nhân", "Y tế", "Sở Y tế", 2022, null],
  ]);
  expect(inWords(all)).toEqual(["spaces 2:2  Nguyễn  Văn\u00a0Mẫu → Nguyễn Văn Mẫu"]);
  const broken = offers([[1, "Tổ 3\nthôn  Đông ", "Tập thể", "Y tế", "Sở Y tế", 2022, null]]);
  expect(broken[0]?.after.value).toBe("Tổ 3\nthôn Đông");
});

test("a name is settled where the cell holds only another spelling of it", () => {
  const all = offers([
    [1, "Nguyễn Văn Mẫu", "CN", "y te", "SYT", 2022, null],
    [2, "Trần Thị Thử", "cá nhân", "Y tế", "Sở Y tế", 2022, null],
    [3, "Lê Thử", "Cá nhân", "Dạy tốt - Học tôt", "Sở GD&ĐT", 2022, null],
  ]);
  expect(inWords(all)).toEqual([
    "subject 2:3 CN → Cá nhân",
    "field-name 2:4 y te → Y tế",
    "lead-name 2:5 SYT → Sở Y tế",
    "field-name 4:4 Dạy tốt - Học tôt → Dạy tốt – Học tốt ?",
    "lead-name 4:5 Sở GD&ĐT → Sở Giáo dục và Đào tạo",
  ]);
});

test("an individual where only farmers or workers count may be one: a suggestion, never sure", () => {
  const row = (number: number, subject: string, field: string) => [number, `Người Mẫu ${number}`, subject, field, null, 2023, null];
  const snapshot = workbook([
    head,
    row(1, "Cá nhân", "Mô hình phát triển kinh tế"),
    row(2, "CN", "Lao động giỏi"),
    row(3, "Cá nhân", "Y tế"),
  ]);
  const all = offeredCorrections(snapshot, check(snapshot, builtinPlan("huu-lung-2021-2025")!, "2025-12-31"));
  expect(inWords(all.filter(({ kind }) => kind === "subject"))).toEqual([
    "subject 2:3 Cá nhân → Nông dân ?",
    "subject 3:3 CN → Công nhân ?",
  ]);
  expect(all.find(({ row: at }) => at === 2)?.issue).not.toBeNull();
});

test("a text that is a day becomes one, in the cell's own format where that shows a day", () => {
  const row = [1, "Nguyễn Văn Mẫu", "Cá nhân", "Y tế", "Sở Y tế", 2022];
  const day = (text: string, format?: string) => offers([[...row, text]], format)[0];
  const after = { value: 44920, shown: "25/12/2022" };
  for (const [text, format, written] of [
    ["25/12/2022", "d/m/yy", "d/m/yy"],
    ["25/12/2022", "General", "dd/mm/yyyy"],
    ["25-12-22", "General", "dd/mm/yyyy"],
    ["25/12/2022", "@", "dd/mm/yyyy"],
  ] as const) {
    const one = day(text, format);
    expect([one?.kind, one?.after, one?.sure]).toEqual(["date", { ...after, numberFormat: written }, true]);
  }
});

test("a date with two readings is offered with both, and never as sure", () => {
  const row = [1, "Nguyễn Văn Mẫu", "Cá nhân", "Y tế", "Sở Y tế", 2022];
  const [one] = offers([[...row, "5/6/2022"]], "dd/mm/yyyy");
  expect(one?.sure).toBe(false);
  expect(one?.alternatives.map(({ shown }) => shown)).toEqual(["05/6/2022", "06/5/2022"]);
  const other = withAlternative(one!, one!.alternatives[1]!);
  expect(correctionEdits([other])).toEqual([
    { kind: "set-cell", sheet: "Danh sách", row: 2, column: 7, value: 44687, numberFormat: "dd/mm/yyyy" },
  ]);
});

test("nothing is offered in a cell hidden under a merged area or in a table's header", () => {
  const base = workbook([
    head,
    [1, "Nguyễn  Mẫu", "Cá nhân", "Y tế", "Sở Y tế", 2022],
    [2, "Trần  Thử", "Cá nhân", "Y tế", "Sở Y tế", 2022],
  ]);
  const [sheet] = base.sheets;
  const merged = {
    ...base,
    sheets: [
      {
        ...sheet!,
        merges: [{ top: 2, left: 2, bottom: 3, right: 2 }],
        tables: [{ name: "T", range: { top: 2, left: 1, bottom: 3, right: 7 } }],
      },
    ],
  };
  expect(offeredCorrections(base, check(base, plan, "2025-12-31"))).toHaveLength(2);
  expect(offeredCorrections(merged, check(merged, plan, "2025-12-31"))).toEqual([]);
});

test("a cell whose text a formula gives is left alone", () => {
  const base = workbook([
    head,
    [1, "Nguyễn  Văn A", "Cá nhân", "Y tế", "Sở Y tế", 2022],
    [2, "Trần  Thị B", "Cá nhân", "Y tế", "Sở Y tế", 2022],
  ]);
  const computed = { ...base, sheets: base.sheets.map((sheet) => ({ ...sheet, formulaCells: new Set([cellNumber(2, 2)]) })) };
  const places = (snapshot: WorkbookSnapshot) =>
    offeredCorrections(snapshot, check(snapshot, plan, "2025-12-31")).map(({ row, column }) => [row, column]);
  expect(places(base)).toEqual([
    [2, 2],
    [3, 2],
  ]);
  expect(places(computed)).toEqual([[3, 2]]);
});

test.each([
  ["hộ gđ", "Hộ gia đình", "spelling"],
  ["T.thể", "Tập thể", "spelling"],
  ["TẬP THỂ", "Tập thể", "same"],
  ["Doanh nghiệp", "Tập thể", "other"],
  ["Sở Tài chánh", "Sở Tài chính", "slip"],
  ["Sở Nông nghiệp và Môi trường", "Sở Nông nghiệp và Phát triển nông thôn", "other"],
  ["Khu phố số 3", "Khu phố số 4", "other"],
  ["", "Tập thể", "other"],
])("%p stands to %p as %s", (written, printed, likeness) => {
  expect(nameLikeness(written, printed)).toBe(likeness);
});

test("whatever stands in a name, putting it right twice is putting it right once", () => {
  const piece = fc.constantFrom("Nguyễn", "Văn", "A", "  ", "\u00a0", "\u200b", "\n", "é\u0302", "o\u031b\u0301", "Ð", "?");
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const rows = (name: CellValue) => [
        head,
        [1, name, "Cá nhân", "Y tế", "Sở Y tế", 2022],
        [2, "Lê Thử", "Cá nhân", "Y tế", "Sở Y tế", 2022],
      ];
      const first = workbook(rows(pieces.join("")));
      const [one] = offeredCorrections(first, check(first, plan, "2025-12-31")).filter(({ column }) => column === 2);
      if (!one) return;
      const second = workbook(rows(one.after.value));
      expect(offeredCorrections(second, check(second, plan, "2025-12-31")).filter(({ row, column }) => row === 2 && column === 2)).toEqual(
        [],
      );
    }),
    { numRuns: 40 },
  );
});
