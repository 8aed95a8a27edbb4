import { type Browser } from "playwright-core";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { describePages, openBrowser, stopClock, story } from "./browser";
import { buildTime, day, doors, type OpenDoor } from "./doors";
import { listFiles } from "./listFiles";
import { button, main, rail, shown } from "./paneParts";

describePages("lists that agencies sent come into the workbook", () => {
  jest.setTimeout(30_000);
  let browser: Browser;
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
      await rail(pane, "Kiểm tra", "10 lỗi").waitFor();
    }, buildTime);
    afterAll(() => open.close());
    const then = story(() => shown(pane));

    then("three files are read at once, in two encodings, and one that cannot be read says what to do", async () => {
      await rail(pane, "Dữ liệu").click();
      await button(pane, "Nhập danh sách").click();
      await main(pane).locator('input[type="file"]').first().setInputFiles(listFiles);
      await button(pane, "Nhập 4 dòng từ 2 tệp").waitFor();
      await main(pane).getByText("Không đọc được (1)").waitFor();
      await main(pane)
        .getByText("Đây là sổ tính Excel 97–2003 (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi nhập lại.")
        .waitFor();
    });

    then("they are written as text, counted, and the workbook is checked anew", async () => {
      await button(pane, "Nhập 4 dòng từ 2 tệp").click();
      await pane.getByRole("heading", { name: "Đã nhập xong" }).waitFor();
      await main(pane)
        .getByText(/^4 dòng từ 2 tệp đã vào sổ tính\./)
        .waitFor();
      const { sheets } = await openXlsx(await open.save()).read();
      const cells = sheets.flatMap(({ rows }) => rows.flatMap((line) => line.cells));
      for (const name of ["Nguyễn Thị Hảo", "=1+1", "Trần Văn Đức", "Lê Thị Quỳnh"]) expect(cells).toContain(name);
      await rail(pane, "Dữ liệu", "9 danh sách").waitFor();
    });

    then("the same files are known the second time", async () => {
      await button(pane, "Nhập thêm tệp khác").click();
      await main(pane).locator('input[type="file"]').first().setInputFiles(listFiles.slice(0, 2));
      await main(pane).getByText("Trùng, không nhập lại (2)").waitFor();
      await main(pane).getByText("Không có gì mới để nhập.").waitFor();
    });
  });
});
