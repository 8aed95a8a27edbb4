import { type Browser, type Locator, type Page } from "playwright-core";
import { barriers } from "./barriers";
import { describePages, openBrowser, stopClock, story } from "./browser";
import { buildTime, day, pageDoor, type OpenDoor } from "./doors";
import { listFiles } from "./listFiles";
import { button, main, rail, sheetCard, shown } from "./paneParts";
import { tabTo } from "./tabTo";

jest.setTimeout(40_000);
let browser: Browser;
beforeAll(async () => {
  if (process.env["CHROMIUM"]) browser = await openBrowser();
});
afterAll(() => browser?.close());

const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

/**
 * Cells of the grid bear the file's colours. In forced colours the browser shows them in the system's; axe reads `-webkit-text-fill-color`, which
 * tells the colour that was asked for.
 */
const readsUnforced = /^color-contrast: .*role="gridcell"/;

/** When colours and places are what they will be. */
async function settled(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Nothing to object to, in any look, and nothing that has to be scrolled sideways. */
async function expectNoBarrier(page: Page, place: string, which: readonly (typeof looks)[number][] = looks): Promise<void> {
  const found: string[] = [];
  for (const { name, media } of which) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await page.evaluate(settled);
    const seen = (await barriers(page)).filter((barrier) => media.forcedColors === "none" || !readsUnforced.test(barrier));
    found.push(...seen.map((barrier) => `${place}, ${name}: ${barrier}`));
  }
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll("main, html")].flatMap(({ tagName, scrollWidth, clientWidth }) =>
      scrollWidth > clientWidth ? [`${tagName}: ${scrollWidth} > ${clientWidth}`] : [],
    ),
  );
  expect([...found, ...wide.map((one) => `${place}: scrolls sideways, ${one}`)]).toEqual([]);
}

const narrow = { viewport: { width: 320, height: 800 } };

describePages("at 320 pixels, axe finds nothing at WCAG 2.2 AA in light, dark and forced colours, and nothing scrolls sideways:", () => {
  let open: OpenDoor;
  let pane: OpenDoor["pane"];
  beforeAll(async () => {
    open = await pageDoor.open(browser, { sample: "", browser: narrow, before: (page) => stopClock(page, day) });
    pane = open.pane;
  }, buildTime);
  afterAll(() => open.close());
  const then = story(() => open.page.locator("body").innerText());

  then("the first screen", async () => {
    await button(open.page, "Dùng thử với dữ liệu mẫu").waitFor();
    await expectNoBarrier(open.page, "first screen");
  });

  then("the plan", async () => {
    await button(open.page, "Dùng thử với dữ liệu mẫu").click();
    await pane.getByRole("heading", { name: "Quảng Trị 2021–2025" }).waitFor();
    await rail(pane, "Kiểm tra", "10 lỗi").waitFor();
    await expectNoBarrier(open.page, "plan");
  });

  then("the data, with a sheet's columns", async () => {
    await rail(pane, "Dữ liệu").click();
    await sheetCard(pane, "NTM", "Danh sách điển hình").getByText("NTM", { exact: true }).click();
    await expectNoBarrier(open.page, "data");
  });

  then("the import of lists, before and after files were chosen", async () => {
    await button(main(pane), "Nhập danh sách").click();
    await main(pane).getByRole("heading", { level: 2 }).waitFor();
    await expectNoBarrier(open.page, "import");
    await main(pane).locator('input[type="file"]').first().setInputFiles(listFiles);
    await button(pane, "Nhập 4 dòng từ 2 tệp").waitFor();
    await main(pane).getByText("So Y te.csv").first().click();
    await expectNoBarrier(open.page, "files to import");
  });

  then("the findings, with one opened and its reason asked for", async () => {
    await rail(pane, "Kiểm tra").click();
    await pane.getByRole("searchbox", { name: "Tìm trong kết quả" }).fill("giao thong van tai");
    await main(pane)
      .getByRole("row", { name: /Sở Giao thông vận tải/ })
      .focus();
    await open.page.keyboard.press("ArrowRight");
    await button(pane, "Chấp nhận…").click();
    await button(pane, "Chấp nhận").click();
    await pane.getByText("Hãy ghi lý do để người sau hiểu vì sao được chấp nhận.").waitFor();
    await expectNoBarrier(open.page, "findings");
  });

  then("the corrections and the file for an agency", async () => {
    await button(pane, "Thôi").click();
    await button(pane, /^Sửa \d+ ô$/).click();
    await pane.getByRole("heading", { name: "Sửa các ô" }).waitFor();
    await expectNoBarrier(open.page, "corrections");
    await button(pane, "Trở lại kết quả").click();
    await button(pane, "Tệp gửi lại cơ quan").click();
    await pane.getByRole("heading", { name: "Những điều sẽ gửi" }).waitFor();
    await expectNoBarrier(open.page, "return file");
  });

  then("the standing, with the names behind a number and a reminder", async () => {
    await rail(pane, "Đối chiếu").click();
    await button(pane, /^Nông thôn mới, Cá nhân: /).click();
    await expectNoBarrier(open.page, "standing");
    await button(pane, "Chủ trì").click();
    const lead = main(pane)
      .getByRole("listitem")
      .filter({ hasText: /^Sở Y tế/ });
    await lead.getByText("Sở Y tế", { exact: true }).click();
    await button(lead, "Soạn văn bản nhắc").click();
    await expectNoBarrier(open.page, "reminder");
  });

  then("the conference, with its tabs and the figures of a chart, before and after it is written", async () => {
    await rail(pane, "Hội nghị").click();
    await main(pane).getByText("Chọn trang sẽ ghi").first().click();
    await main(pane).getByText("Xem bảng số liệu").first().click();
    await expectNoBarrier(open.page, "conference");
    await button(pane, "Ghi 10 trang vào sổ tính").click();
    await pane.getByText(/^Đã ghi 10 trang tính\./).waitFor();
    await expectNoBarrier(open.page, "written", [looks[0]]);
  });

  then("the sheets beside the pane", async () => {
    await button(open.page, "Trang tính").click();
    await open.page.getByRole("tab", { name: /^Tổng quan/ }).click();
    await open.page.getByLabel("Trang tính Tổng quan").waitFor();
    await expectNoBarrier(open.page, "sheets");
  });

  then("every step in English", async () => {
    await button(open.page, "Kiểm tra và lập biểu").click();
    await button(pane, "English").click();
    for (const step of ["Plan", "Data", "Check", "Standing", "Review"]) {
      await rail(pane, step).click();
      await main(pane).getByRole("heading", { level: 2 }).first().waitFor();
      await expectNoBarrier(open.page, `${step} in English`, [looks[0]]);
    }
  });
});

describePages("with the keyboard alone", () => {
  let open: OpenDoor;
  let page: Page;
  let pane: OpenDoor["pane"];
  beforeAll(async () => {
    open = await pageDoor.open(browser, { sample: "", before: (blank) => stopClock(blank, day) });
    ({ page, pane } = open);
  }, buildTime);
  afterAll(() => open.close());
  const then = story(() => shown(pane));
  const press = async (target: Locator): Promise<void> => {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  };

  then("a person opens the sample and looks at the data", async () => {
    await press(button(page, "Dùng thử với dữ liệu mẫu"));
    await press(rail(pane, "Dữ liệu", "8 danh sách"));
    const card = sheetCard(pane, "NTM", "Danh sách điển hình");
    await press(card.locator("summary"));
    await tabTo(page, card.getByLabel("Cột E: Năm công nhận"));
    await page.keyboard.press("b");
    await rail(pane, "Kiểm tra", "9 lỗi").waitFor();
    await press(button(card, "Để chương trình tự nhận lại"));
    await rail(pane, "Kiểm tra", "10 lỗi").waitFor();
  });

  then("searches the findings, goes to a cell, accepts with a reason", async () => {
    await press(rail(pane, "Kiểm tra"));
    await tabTo(page, pane.getByRole("searchbox", { name: "Tìm trong kết quả" }));
    await page.keyboard.type("giao thong van tai");
    const row = main(pane).getByRole("row", { name: /Sở Giao thông vận tải/ });
    await row.waitFor();
    await tabTo(page, main(pane).getByRole("row").first());
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await open.selects("Mặt trận, người nghèo", "E6");
    await press(button(pane, "Chấp nhận…"));
    await page.keyboard.type("Theo công văn");
    await press(button(pane, "Chấp nhận"));
    await rail(pane, "Kiểm tra", "9 lỗi").waitFor();
  });

  then("opens the names behind a number", async () => {
    await press(rail(pane, "Đối chiếu"));
    await press(button(pane, /^Nông thôn mới, Cá nhân: /));
    await main(pane)
      .getByRole("button", { name: /^Đến .*, NTM!/ })
      .first()
      .waitFor();
  });

  then("writes the tabs of the conference and takes them back", async () => {
    await press(rail(pane, "Hội nghị"));
    await press(button(pane, "Ghi 10 trang vào sổ tính"));
    const written = pane.getByRole("status").filter({ hasText: "Đã ghi 10 trang tính." });
    await press(button(written, "Hoàn tác"));
    await pane.getByText("Đã hoàn tác lần ghi gần nhất.").waitFor();
    await rail(pane, "Hội nghị", "chưa lập").waitFor();
  });
});

describePages("Telex and other ways of composing letters", () => {
  let open: OpenDoor;
  let page: Page;
  let pane: OpenDoor["pane"];
  beforeAll(async () => {
    open = await pageDoor.open(browser, { before: (blank) => stopClock(blank, day) });
    ({ page, pane } = open);
    await rail(pane, "Kiểm tra", "10 lỗi").waitFor();
  }, buildTime);
  afterAll(() => open.close());

  /** Types as an input method does: the word stands underlined and changes until it is done. */
  async function compose(stages: readonly string[]): Promise<void> {
    const debug = await page.context().newCDPSession(page);
    for (const text of stages) {
      await debug.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await debug.send("Input.insertText", { text: stages.at(-1)! });
    await debug.detach();
  }
  const name = ["N", "Ng", "Ngu", "Nguy", "Nguye", "Nguyê", "Nguyên", "Nguyễn"];

  it("reaches the search in the plan and in the findings whole, and finds by it", async () => {
    await rail(pane, "Kế hoạch").click();
    const plan = pane.getByRole("searchbox", { name: "Tìm trong kế hoạch" });
    await plan.focus();
    await compose(["Y", "Y t", "Y te", "Y tê", "Y tế"]);
    expect(await plan.inputValue()).toBe("Y tế");
    await pane.getByText(/^[1-3]\/12 lĩnh vực$/).waitFor();
    await rail(pane, "Kiểm tra").click();
    const search = pane.getByRole("searchbox", { name: "Tìm trong kết quả" });
    await search.focus();
    await compose(name);
    await page.keyboard.press("Space");
    await compose(["V", "Vă", "Văn"]);
    expect(await search.inputValue()).toBe("Nguyễn Văn");
    await search.fill("");
    await compose(["G", "Gi", "Gia", "Giao"]);
    await page.keyboard.press("Space");
    await compose(["t", "th", "tho", "thô", "thôn", "thông"]);
    await pane.getByText(/^Hiện 2 trong \d+ điều$/).waitFor();
  });

  it("reaches the reason of an exception whole, and Enter that ends a word does not send it", async () => {
    await main(pane)
      .getByRole("row", { name: /Sở Giao thông vận tải/ })
      .click();
    await button(pane, "Chấp nhận…").click();
    await compose(["C", "Cô", "Công"]);
    await page.keyboard.press("Space");
    await compose(["v", "vă", "văn"]);
    const reason = pane.getByLabel("Lý do chấp nhận");
    expect(await reason.inputValue()).toBe("Công văn");
    await button(pane, "Thôi").click();
  });

  it("reaches the number of a header row", async () => {
    await rail(pane, "Dữ liệu").click();
    const card = sheetCard(pane, "NTM", "Danh sách điển hình");
    await card.getByText("NTM", { exact: true }).click();
    const row = card.getByLabel("Dòng tiêu đề");
    await row.focus();
    await compose(["3"]);
    expect(await row.inputValue()).toBe("3");
    await page.keyboard.press("Enter");
    await card
      .getByText(/do bạn chọn/)
      .first()
      .waitFor();
  });
});
