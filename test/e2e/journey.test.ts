import { readFileSync } from "node:fs";
import { type Browser } from "playwright-core";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { cellsPicture, differences } from "../excel/tabPicture";
import { type Book } from "../host/book/book";
import { loadBook } from "../host/node/xlsxFile";
import { libreOfficeIsThere, recalculated } from "../tools/recalculate";
import { describePages, openBrowser, stopClock, story } from "./browser";
import { buildTime, day, doors, officeComplaint, sampleFile, type OpenDoor } from "./doors";
import { poll } from "./poll";
import { button, drawnPart, main, rail, sheetCard, shown } from "./paneParts";

/** Tabs of both reviews and of the findings, in the order of the saved workbook. */
const ownTabs = async (book: Uint8Array): Promise<readonly string[]> =>
  (await openXlsx(book).read()).sheets.flatMap(({ name, ownTab }) => (ownTab === null ? [] : [name]));

/** What cells hold, by tab and row; figures to ten digits, as LibreOffice may add in another order. */
async function figures(bytes: Uint8Array, tabs: readonly string[]): Promise<unknown> {
  const { sheets } = await openXlsx(bytes).read();
  const plain = (value: unknown) => (typeof value === "number" ? Number(value.toPrecision(10)) : value);
  const rows = (name: string) =>
    sheets.find((sheet) => sheet.name === name)?.rows.filter(({ cells }) => cells.some((value) => value !== null));
  return tabs.map((tab) => [tab, rows(tab)?.map(({ row, cells }) => [row, ...cells.map(plain)])]);
}

const cellsOf = (book: Book, sheets: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(sheets.map((name) => [name, cellsPicture(book.sheetNamed(name)!)]));

/** As typed: what a formula of the user's shows is for whoever opens the book to reckon. */
const typedCells = (book: Book, sheets: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    sheets.map((name) => {
      const { cells, ...rest } = cellsPicture(book.sheetNamed(name)!);
      const typed = Object.entries(cells).map(([place, cell]) => {
        const [value, formula, ...looks] = cell as readonly unknown[];
        return [place, [formula ?? value, ...looks]];
      });
      return [name, { ...rest, cells: Object.fromEntries(typed) }];
    }),
  );

describePages("from a messy workbook to the conference", () => {
  jest.setTimeout(30_000);
  let browser: Browser;
  const saved = new Map<string, Uint8Array>();
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  describe.each(doors)("$name", (door) => {
    let open: OpenDoor;
    let pane: OpenDoor["pane"];
    beforeAll(async () => {
      open = await door.open(browser, { before: (page) => stopClock(page, day) });
      pane = open.pane;
    }, buildTime);
    afterAll(() => open.close());
    const said = (text: string | RegExp) => pane.getByText(text, { exact: true }).first().waitFor();

    const then = story(() => shown(pane));

    then("knows the plan by what the workbook says", async () => {
      await pane.getByRole("heading", { name: "Quảng Trị 2021–2025" }).waitFor();
      await said(/^Nhận ra từ nội dung sổ tính/);
      await pane.getByRole("searchbox").fill("y te");
      await said(/^[1-3]\/12 lĩnh vực$/);
    });

    then("finds eight lists, and takes another meaning of a column, and takes it back", async () => {
      await button(pane, "Xem dữ liệu đã nhận").click();
      await said("11 trang tính, 8 danh sách, 1 bảng chỉ tiêu");
      await rail(pane, "Kiểm tra", "10 lỗi").waitFor();
      const card = sheetCard(pane, "NTM", "Danh sách điển hình");
      await card.getByText("NTM", { exact: true }).click();
      await card.getByLabel("Cột E: Năm công nhận").selectOption({ label: "Bỏ qua cột này" });
      await rail(pane, "Kiểm tra", "9 lỗi").waitFor();
      await button(card, "Để chương trình tự nhận lại").click();
      await rail(pane, "Kiểm tra", "10 lỗi").waitFor();
    });

    then("lists the findings, finds one without its tone marks, and goes to its cell", async () => {
      await button(pane, "Xem kết quả kiểm tra").click();
      await said(/^Trong danh sách: 10 lỗi, \d+ cảnh báo, 28 lưu ý\.$/);
      await pane.getByRole("searchbox", { name: "Tìm trong kết quả" }).fill("giao thong van tai");
      await said(/^Hiện 1 trong \d+ điều$/);
      await pane.getByRole("row", { name: /Sở Giao thông vận tải/ }).click();
      await open.selects("Mặt trận, người nghèo", "E6");
    });

    then("accepts it with a reason", async () => {
      await button(pane, "Chấp nhận…").click();
      await button(pane, "Chấp nhận").click();
      await said("Hãy ghi lý do để người sau hiểu vì sao được chấp nhận.");
      await pane.getByLabel("Lý do chấp nhận").fill("Được giao thêm theo Công văn số 12/CV-HĐTĐ");
      await button(pane, "Chấp nhận").click();
      await rail(pane, "Kiểm tra", "9 lỗi").waitFor();
      await pane.getByRole("searchbox", { name: "Tìm trong kết quả" }).fill("");
      await said(/^Hiện (\d+) trong \1 điều$/);
    });

    then("corrects cells, and takes that back", async () => {
      const way = button(pane, /^Sửa \d+ ô$/);
      const offered = (await way.textContent())!;
      await way.click();
      const apply = button(main(pane), /^Sửa \d+ ô$/);
      const [, cells = ""] = /(\d+)/.exec((await apply.textContent()) ?? "") ?? [];
      await apply.click();
      await said(`Đã sửa ${cells} ô.`);
      await pane
        .getByText("Đã sửa", { exact: false })
        .locator("xpath=ancestor::*[@role='status']")
        .getByRole("button", { name: "Hoàn tác" })
        .click();
      await said("Đã hoàn tác lần ghi gần nhất.");
      await button(pane, "Trở lại kết quả").click();
      await button(pane, offered).waitFor();
    });

    then("writes the findings on a tab and leads to it", async () => {
      await button(pane, "Ghi trang Kiểm tra").click();
      await said(/^Đã ghi 1 trang tính\./);
      await button(pane, /^Mở Kiểm tra/).click();
      await open.selects("Kiểm tra", "A1");
    });

    then("shows the names behind a number, and writes a reminder", async () => {
      await rail(pane, "Đối chiếu").click();
      await button(pane, /^Nông thôn mới, Cá nhân: \d+\/5/).click();
      const person = main(pane)
        .getByRole("button", { name: /^Đến .*, NTM!/ })
        .first();
      const [, cell = ""] = /, NTM!(\w+)$/.exec((await person.getAttribute("aria-label")) ?? "") ?? [];
      await person.click();
      await open.selects("NTM", cell);
      await button(pane, "Chủ trì").click();
      const lead = main(pane)
        .getByRole("listitem")
        .filter({ hasText: /^Sở Y tế/ });
      await lead.getByText("Sở Y tế", { exact: true }).click();
      await button(lead, "Soạn văn bản nhắc").click();
      expect(await pane.getByLabel("Văn bản nhắc gửi Sở Y tế").inputValue()).toMatch(/^Kính gửi:? Sở Y tế[^]*Y tế[^]*3/);
    });

    then("draws the charts of the mid-term review before they are written", async () => {
      await rail(pane, "Hội nghị").click();
      await said("10 trang, 8 biểu đồ");
      // Two of them stand on two tabs each, and are shown once.
      const canvases = pane.locator("canvas");
      expect(await canvases.count()).toBe(6);
      for (const canvas of await canvases.all()) {
        await canvas.scrollIntoViewIfNeeded();
        await expect(
          poll(
            () => drawnPart(canvas),
            (part) => part > 0.005,
          ),
        ).resolves.toBeGreaterThan(0.005);
      }
    });

    then("writes the mid-term review, then the final one, and leads to a tab", async () => {
      await button(pane, "Ghi 10 trang vào sổ tính").click();
      await said(/^Đã ghi 10 trang tính\./);
      await rail(pane, "Hội nghị", "10 biểu").waitFor();
      await button(pane, "Tổng kết").click();
      await button(pane, /^Ghi \d+ trang vào sổ tính$/).click();
      await said(/^Đã ghi \d+ trang tính\./);
      await button(pane, "Mở Tổng quan").click();
      await open.selects("Tổng quan", "A1");
      saved.set(door.name, await open.save());
    });

    then("has left every sheet of the user's as it was", async () => {
      const before = await loadBook(readFileSync(sampleFile("quang-tri.xlsx")));
      const after = await loadBook(saved.get(door.name)!);
      const sheets = before.sheets.map(({ name }) => name);
      expect(differences(typedCells(before, sheets), typedCells(after, sheets))).toEqual([]);
    });

    then("has asked no other host for anything, and has complained of nothing", async () => {
      expect(open.elsewhere).toEqual([]);
      expect(open.complaints.filter((complaint) => !officeComplaint.test(complaint))).toEqual([]);
    });
  });

  it("leaves the same tabs, cell by cell, whichever the door", async () => {
    expect(saved.size).toBe(doors.length);
    const [excel, page] = doors.map(({ name }) => saved.get(name)!);
    const tabs = await ownTabs(excel!);
    expect(tabs.length).toBeGreaterThan(10);
    expect(await ownTabs(page!)).toEqual(tabs);
    expect(differences(cellsOf(await loadBook(excel!), tabs), cellsOf(await loadBook(page!), tabs))).toEqual([]);
  });

  (libreOfficeIsThere ? it : it.skip)(
    "leaves a workbook that LibreOffice opens, and whose formulas it reckons to the same figures",
    async () => {
      expect(saved.size).toBe(doors.length);
      const books = new Map([...saved.values()].map((bytes, at) => [`door-${at}`, bytes]));
      const answers = recalculated(books);
      for (const [name, bytes] of books) {
        const tabs = await ownTabs(bytes);
        expect(await figures(answers.get(name)!, tabs)).toEqual(await figures(bytes, tabs));
      }
    },
    60_000,
  );
});
