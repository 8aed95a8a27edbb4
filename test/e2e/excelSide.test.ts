import { type Browser, type Frame, type Locator } from "playwright-core";
import { barriers } from "./barriers";
import { describePages, openBrowser, stopClock, story } from "./browser";
import { buildTime, day, excelDoor, type OpenDoor } from "./doors";
import { button, main, rail, shown } from "./paneParts";
import { tabTo } from "./tabTo";

describePages("the pane in Excel's frame", () => {
  jest.setTimeout(30_000);
  let browser: Browser;
  let open: OpenDoor;
  let pane: OpenDoor["pane"];
  beforeAll(async () => {
    browser = await openBrowser();
    open = await excelDoor.open(browser, { browser: { reducedMotion: "reduce" }, before: (page) => stopClock(page, day) });
    pane = open.pane;
  }, buildTime);
  afterAll(async () => {
    await open.close();
    await browser.close();
  });
  const then = story(() => shown(pane));
  const frame = (): Frame => open.page.frames().find((one) => one.parentFrame() !== null)!;
  const focused = (): Promise<string> => frame().evaluate(() => document.activeElement?.textContent ?? "");
  const press = async (target: Locator): Promise<void> => {
    await tabTo(open.page, target);
    await open.page.keyboard.press("Enter");
  };

  then("is worked by the keyboard alone: a finding's cell is chosen in Excel", async () => {
    await rail(pane, "Kiểm tra", "10 lỗi").waitFor();
    // As F6 in Excel: the focus comes to the beginning of the pane.
    await rail(pane, "Kế hoạch").focus();
    await press(rail(pane, "Kiểm tra"));
    await tabTo(open.page, pane.getByRole("searchbox", { name: "Tìm trong kết quả" }));
    await open.page.keyboard.type("giao thong van tai");
    const row = main(pane).getByRole("row", { name: /Sở Giao thông vận tải/ });
    await row.waitFor();
    await tabTo(open.page, main(pane).getByRole("row").first());
    await open.page.keyboard.press("End");
    await open.page.keyboard.press("Enter");
    await open.selects("Mặt trận, người nghèo", "E6");
    await press(button(pane, "Chấp nhận…"));
    await open.page.keyboard.press("Escape");
    expect(await focused()).toBe("Chấp nhận…");
    await open.page.keyboard.press("Escape");
    expect(await focused()).toContain("Sở Giao thông vận tải");
  });

  then("Escape leaves the corrections, and the focus is where it came from", async () => {
    await pane.getByRole("searchbox", { name: "Tìm trong kết quả" }).fill("");
    const corrections = button(pane, /^Sửa \d+ ô$/);
    const name = await corrections.textContent();
    await corrections.focus();
    await open.page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: "Sửa các ô" }).waitFor();
    expect(await focused()).toBe("Sửa các ô");
    expect(await barriers(frame())).toEqual([]);
    await open.page.keyboard.press("Escape");
    await pane.getByRole("heading", { name: "Kết quả kiểm tra" }).waitFor();
    expect(await focused()).toBe(name);
    expect(await barriers(frame())).toEqual([]);
  });

  then("Escape closes the names behind a number, and the focus is on the number", async () => {
    await rail(pane, "Đối chiếu").click();
    const number = button(pane, /^Nông thôn mới, Cá nhân: /);
    await number.focus();
    await open.page.keyboard.press("Enter");
    const person = main(pane)
      .getByRole("button", { name: /^Đến .*, NTM!/ })
      .first();
    await tabTo(open.page, person);
    expect(await barriers(frame())).toEqual([]);
    await open.page.keyboard.press("Escape");
    await person.waitFor({ state: "detached" });
    expect(await number.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  then("a cell that is typed over in Excel is read when the lists are checked again", async () => {
    await rail(pane, "Kiểm tra", "10 lỗi").click();
    await open.page.locator('td[data-at="E6"]').dispatchEvent("dblclick");
    await open.page.keyboard.type("Sở Y tế");
    await open.page.keyboard.press("Enter");
    await button(main(pane), "Kiểm tra lại").click();
    await rail(pane, "Kiểm tra", "[89] lỗi").waitFor();
    expect(await barriers(frame())).toEqual([]);
  });

  then("one day is chosen for all figures, and the conference follows it", async () => {
    await rail(pane, "Hội nghị").click();
    await pane.getByText(/^Bước Kiểm tra và Đối chiếu lấy số liệu đến 12\/01\/2026/).waitFor();
    await button(pane, "Dùng chung một ngày").click();
    await button(pane, /^Sơ kết: /).click();
    await pane.getByText("do bạn chọn cho mọi bước").waitFor();
    await pane.getByText(/^Bước Kiểm tra và Đối chiếu lấy/).waitFor({ state: "detached" });
    await rail(pane, "Đối chiếu").click();
    await button(pane, /^Đổi ngày chốt số liệu, hiện là 11\/6\/2023$/).waitFor();
  });
});
