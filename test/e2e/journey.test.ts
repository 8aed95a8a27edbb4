import { readFileSync } from "node:fs";
import { type Browser } from "playwright-core";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { cellsPicture, differences } from "../excel/tabPicture";
import { type Book } from "../host/book/book";
import { loadBook } from "../host/node/xlsxFile";
import { libreOfficeIsThere, recalculated } from "../tools/recalculate";
import { describePages, openBrowser, stopClock } from "./browser";
import { buildTime, day, doors, officeComplaint, sampleFile, type OpenDoor } from "./doors";
import { button, drawnPart, main, rail, sheetCard } from "./paneParts";

/** Tabs of both reviews and of the findings, in the order of the saved workbook. */
const ownTabs = async (book: Uint8Array): Promise<readonly string[]> =>
  (await openXlsx(book).read()).sheets.flatMap(({ name, ownTab }) => (ownTab === null ? [] : [name]));

const cellsOf = (book: Book, sheets: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(sheets.map((name) => [name, cellsPicture(book.sheetNamed(name)!)]));

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

    it("knows the plan by what the workbook says", async () => {
      await pane.getByRole("heading", { name: "Quảng Trị 2021–2025" }).waitFor();
      await said(/^Nhận ra từ nội dung sổ tính/);
      await pane.getByRole("searchbox").fill("y te");
      await said("1/12 lĩnh vực");
    });

    it("finds eight lists, and takes another meaning of a column, and takes it back", async () => {
      await button(pane, "Xem dữ liệu đã nhận").click();
      await said("11 trang tính, 8 danh sách, 1 bảng chỉ tiêu");
      await rail(pane, "Kiểm tra", "29 lỗi").waitFor();
      const card = sheetCard(pane, "NTM");
      await card.getByText("NTM", { exact: true }).click();
      await card.getByLabel("Cột E: Năm công nhận").selectOption({ label: "Bỏ qua cột này" });
      await rail(pane, "Kiểm tra", "27 lỗi").waitFor();
      await button(card, "Để chương trình tự nhận lại").click();
      await rail(pane, "Kiểm tra", "29 lỗi").waitFor();
    });

    it("lists the findings, finds one without its tone marks, and goes to its cell", async () => {
      await button(pane, "Xem kết quả kiểm tra").click();
      await said("29 lỗi, 9 cảnh báo, 28 lưu ý");
      await pane.getByRole("searchbox", { name: "Tìm trong kết quả" }).fill("giao thong van tai");
      await said("Hiện 1 trong 66 điều");
      await pane.getByRole("row", { name: /Sở Giao thông vận tải/ }).click();
      await open.selects("Mặt trận, người nghèo", "E6");
    });

    it("accepts it with a reason", async () => {
      await button(pane, "Chấp nhận…").click();
      await button(pane, "Chấp nhận").click();
      await said("Hãy ghi lý do để người sau hiểu vì sao được chấp nhận.");
      await pane.getByLabel("Lý do chấp nhận").fill("Được giao thêm theo Công văn số 12/CV-HĐTĐ");
      await button(pane, "Chấp nhận").click();
      await rail(pane, "Kiểm tra", "28 lỗi").waitFor();
      await pane.getByRole("searchbox", { name: "Tìm trong kết quả" }).fill("");
      await said("Hiện 65 trong 65 điều");
    });

    it("corrects cells, and takes that back", async () => {
      await button(pane, "Sửa 26 ô").click();
      const apply = button(main(pane), /^Sửa \d+ ô$/);
      const [, cells = ""] = /(\d+)/.exec((await apply.textContent()) ?? "") ?? [];
      await apply.click();
      await said(`Đã sửa ${cells} ô.`);
      await pane.getByText("Đã sửa", { exact: false }).locator("xpath=ancestor::*[@role='status']").getByRole("button", { name: "Hoàn tác" }).click();
      await said("Đã hoàn tác lần ghi gần nhất.");
      await button(pane, "Trở lại kết quả").click();
      await button(pane, "Sửa 26 ô").waitFor();
    });

    it("writes the findings on a tab and leads to it", async () => {
      await button(pane, "Ghi trang Kiểm tra").click();
      await said("Đã ghi 1 trang tính.");
      await button(pane, /^Mở Kiểm tra/).click();
      await open.selects("Kiểm tra", "A1");
    });

    it("shows the names behind a number, and writes a reminder", async () => {
      await rail(pane, "Đối chiếu").click();
      await button(pane, /^Nông thôn mới, Cá nhân: đã có \d+ trên 5/).click();
      await main(pane).getByRole("listitem").getByRole("button").first().click();
      await open.selects("NTM", "B6");
      await button(pane, "Chủ trì").click();
      const lead = main(pane).getByRole("listitem").filter({ hasText: /^Sở Y tế/ });
      await lead.getByText("Sở Y tế", { exact: true }).click();
      await button(lead, "Soạn văn bản nhắc").click();
      expect(await pane.getByLabel("Văn bản nhắc gửi Sở Y tế").inputValue()).toMatch(/^Kính gửi:? Sở Y tế[^]*Y tế[^]*3/);
    });

    it("draws the charts of the mid-term review before they are written", async () => {
      await rail(pane, "Hội nghị").click();
      await said("10 trang, 8 biểu đồ");
      const canvases = pane.locator("canvas");
      expect(await canvases.count()).toBe(8);
      for (const canvas of await canvases.all()) {
        await canvas.scrollIntoViewIfNeeded();
        await expect(poll(() => drawnPart(canvas), (part) => part > 0.005)).resolves.toBeGreaterThan(0.005);
      }
    });

    it("writes the mid-term review, then the final one, and leads to a tab", async () => {
      await button(pane, "Ghi 10 trang vào sổ tính").click();
      await said("Đã ghi 10 trang tính.");
      await rail(pane, "Hội nghị", "10 biểu").waitFor();
      await button(pane, "Tổng kết").click();
      await button(pane, /^Ghi \d+ trang vào sổ tính$/).click();
      await said(/^Đã ghi \d+ trang tính\.$/);
      await button(pane, "Mở Tổng quan").click();
      await open.selects("Tổng quan", "A1");
      saved.set(door.name, await open.save());
    });

    it("has left every sheet of the user's as it was", async () => {
      const before = await loadBook(readFileSync(sampleFile("quang-tri.xlsx")));
      const after = await loadBook(saved.get(door.name)!);
      const sheets = before.sheets.map(({ name }) => name);
      expect(differences(cellsOf(before, sheets), cellsOf(after, sheets))).toEqual([]);
    });

    it("has asked no other host for anything, and has complained of nothing", () => {
      expect(open.elsewhere).toEqual([]);
      expect(open.complaints.filter((complaint) => !officeComplaint.test(complaint))).toEqual([]);
    });
  });

  it("leaves the same tabs, cell by cell, whichever the door", async () => {
    const [excel, page] = doors.map(({ name }) => saved.get(name)!);
    const tabs = await ownTabs(excel!);
    expect(tabs.length).toBeGreaterThan(10);
    expect(await ownTabs(page!)).toEqual(tabs);
    expect(differences(cellsOf(await loadBook(excel!), tabs), cellsOf(await loadBook(page!), tabs))).toEqual([]);
  });

  (libreOfficeIsThere ? it : it.skip)(
    "leaves a workbook that LibreOffice opens, and whose formulas it reckons to the same figures",
    async () => {
      const books = new Map([...saved.values()].map((bytes, at) => [`door-${at}`, bytes]));
      const answers = recalculated(books);
      for (const [name, bytes] of books) {
        const [before, after] = await Promise.all([openXlsx(bytes).read(), openXlsx(answers.get(name)!).read()]);
        const values = (book: typeof before) => new Map(book.sheets.map((sheet) => [sheet.name, sheet.rows]));
        for (const tab of await ownTabs(bytes)) expect(values(after).get(tab)).toEqual(values(before).get(tab));
      }
    },
    60_000,
  );
});

/** Asks until the answer is good, for two seconds; gives the last answer. */
async function poll<T>(ask: () => Promise<T>, isGood: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 2_000;
  for (;;) {
    const answer = await ask();
    if (isGood(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
