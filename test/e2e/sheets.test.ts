import { type Browser, type Page } from "playwright-core";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { describePages, openBrowser, stopClock, story } from "./browser";
import { buildTime, day, pageDoor, type OpenDoor } from "./doors";
import { button, main, rail } from "./paneParts";

describePages("the sheets beside the pane", () => {
  jest.setTimeout(30_000);
  let browser: Browser;
  let open: OpenDoor;
  let page: Page;
  let pane: OpenDoor["pane"];
  beforeAll(async () => {
    browser = await openBrowser();
    open = await pageDoor.open(browser, { before: (blank) => stopClock(blank, day) });
    ({ page, pane } = open);
  }, buildTime);
  afterAll(async () => {
    await open.close();
    await browser.close();
  });
  const then = story(() => page.locator("body").innerText());
  const content = () => page.getByRole("region", { name: "Nội dung ô" });

  then("a finding leads to its cell, and what is typed there is written; the result is then out of date", async () => {
    await rail(pane, "Kiểm tra", "10 lỗi").click();
    await main(pane)
      .getByRole("row", { name: /Sở Giao thông vận tải/ })
      .click();
    await open.selects("Mặt trận, người nghèo", "E6");
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "Sửa ô E6" }).fill("Sở Y tế");
    await page.keyboard.press("Enter");
    await open.selects("Mặt trận, người nghèo", "E7");
    await rail(pane, "Kiểm tra", "đã cũ").waitFor();
    await page.keyboard.press("ArrowUp");
    await content().getByText("Sở Y tế", { exact: true }).waitFor();
    await button(main(pane), "Kiểm tra lại").click();
    await rail(pane, "Kiểm tra", "\\d+ lỗi").waitFor();
  });

  then("typing begins anew, Escape leaves the cell as it was, and a day keeps being one", async () => {
    await page.getByRole("grid").focus();
    await page.keyboard.type("Sai");
    await page.keyboard.press("Escape");
    await content().getByText("Sở Y tế", { exact: true }).waitFor();
    await page.getByRole("textbox", { name: /^Địa chỉ ô/ }).fill("J2");
    await page.keyboard.press("Enter");
    await page.keyboard.type("5/3/2024");
    await page.keyboard.press("Tab");
    await open.selects("Mặt trận, người nghèo", "K2");
    await page.keyboard.press("ArrowLeft");
    await content().getByText("05/03/2024").waitFor();
  });

  then("a formula and a tab of the program's are not edited, and it is said why", async () => {
    await button(pane, "Ghi trang Kiểm tra").click();
    await page.getByRole("tab", { name: /^Kiểm tra/ }).waitFor();
    await page.getByRole("grid", { name: "Trang tính Kiểm tra" }).press("F2");
    await page.getByRole("alert").filter({ hasText: "Trang này do chương trình lập" }).waitFor();
  });

  then("Ctrl+F finds in the whole sheet, without tone marks, and says when there is nothing", async () => {
    await page.getByRole("tab", { name: "NTM" }).click();
    await page.getByRole("grid", { name: "Trang tính NTM" }).press("Control+f");
    await page.keyboard.type("khong co ai ca");
    await page.keyboard.press("Enter");
    await page.getByText("Không thấy trong trang này.").waitFor();
    await page.getByRole("textbox", { name: "Tìm trong trang này" }).fill("nong thon");
    await page.keyboard.press("Enter");
    await content()
      .getByText(/nông thôn/i)
      .waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("grid").evaluate((element) => element === document.activeElement)).toBe(true);
  });

  then("every step back is kept, and what was typed is in the saved file", async () => {
    await page.getByRole("tab", { name: "Mặt trận, người nghèo" }).click();
    await page.getByRole("grid", { name: "Trang tính Mặt trận, người nghèo" }).press("Control+z");
    await pane.getByText("Đã hoàn tác lần ghi gần nhất.").waitFor();
    await page.getByRole("tab", { name: /^Kiểm tra/ }).waitFor({ state: "detached" });
    const { sheets } = await openXlsx(await open.save()).read();
    const sheet = sheets.find(({ name }) => name === "Mặt trận, người nghèo");
    expect(sheet?.rows.find(({ row }) => row === 6)?.cells[4]).toBe("Sở Y tế");
    expect(sheet?.rows.find(({ row }) => row === 2)?.cells[9]).toEqual({ date: "2024-03-05", serial: 45356 });
  });
});
