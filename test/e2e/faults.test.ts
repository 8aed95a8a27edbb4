import { mkdtempSync, openSync, closeSync, ftruncateSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type Page } from "playwright-core";
import { largestFile } from "../../src/standalone/file/fileDesk";
import { newXlsx } from "../../src/xlsx/openXlsx";
import { type StandIn } from "../host/page/standIn";
import { describePages, openBrowser } from "./browser";
import { buildTime, chooseFile, excelDoor, pageDoor, sampleFile, type OpenDoor } from "./doors";
import { poll } from "./poll";
import { button, main, rail } from "./paneParts";

jest.setTimeout(40_000);
let browser: Browser;
beforeAll(async () => {
  if (process.env["CHROMIUM"]) browser = await openBrowser();
});
afterAll(() => browser?.close());

const xlsx = (name: string, buffer: Buffer) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer,
});

/** An OLE compound file with one stream of this name: what Excel 97 wrote, and what it writes around a workbook with a password. */
function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(stream, 1024, "utf16le");
  bytes[1024 + 64] = 2 * stream.length + 2;
  return bytes;
}

describePages("without Excel, a file that cannot be opened", () => {
  let open: OpenDoor;
  beforeAll(async () => {
    open = await pageDoor.open(browser);
    await rail(open.pane, "Kiểm tra", "10 lỗi").waitFor();
  }, buildTime);
  afterAll(() => open.close());

  const sample = readFileSync(sampleFile("quang-tri.xlsx"));
  it.each<[string, ReturnType<typeof xlsx>, RegExp]>([
    [
      "that is a text says so",
      xlsx("danh-sach.xlsx", Buffer.from("STT,Họ và tên\n1,Nguyễn Văn A\n")),
      /Tệp không phải là sổ tính Excel dạng \.xlsx mà là tệp văn bản.*Hãy mở tệp bằng Excel và lưu lại/,
    ],
    [
      "with a password asks to take it off",
      xlsx("mat.xlsx", compound("EncryptedPackage")),
      /Tệp được đặt mật khẩu mở.*bỏ mật khẩu rồi lưu lại/,
    ],
    ["that was cut off says so", xlsx("cut.xlsx", sample.subarray(0, 4000)), /Tệp bị cắt cụt.*xin lại tệp gốc/],
    ["of Excel 97 asks to be saved anew", xlsx("cu.xls", compound("Workbook")), /Excel 97–2003 \(\.xls\).*lưu lại dạng \.xlsx/],
  ])("%s, and leaves the workbook that is open", async (_, file, sentence) => {
    const { page, pane } = open;
    await chooseFile(page, file);
    await page.getByText(`Không mở được ${file.name}.`).filter({ hasText: sentence }).waitFor();
    await page.getByTitle("quang-tri.xlsx").waitFor();
    await rail(pane, "Kiểm tra", "10 lỗi").waitFor();
  });

  it("and is larger than a page can hold is refused before it is read", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "large-"));
    const large = path.join(folder, "lớn.xlsx");
    const file = openSync(large, "w");
    ftruncateSync(file, largestFile + 1);
    closeSync(file);
    await chooseFile(open.page, large);
    await open.page
      .getByText("Không mở được lớn.xlsx.")
      .filter({ hasText: /Tệp lớn quá mức cho phép.*61 MB > 60 MB/ })
      .waitFor();
    await open.page.getByTitle("quang-tri.xlsx").waitFor();
    rmSync(folder, { recursive: true });
  });

  it("is forgotten when the next one opens", async () => {
    await chooseFile(open.page, sampleFile("kon-ray.xlsx"));
    await open.page.getByTitle("kon-ray.xlsx").waitFor();
    await open.pane.getByRole("heading", { name: "Kon Rẫy 2023–2025" }).waitFor();
    expect(await open.page.getByText("Không mở được").count()).toBe(0);
    expect(open.complaints).toEqual([]);
  });

  it("is another thing than a workbook without nominees, which says what is missing", async () => {
    const { page, pane } = open;
    await chooseFile(page, xlsx("trống.xlsx", Buffer.from(newXlsx().save())));
    await pane.getByText("Sổ tính chưa cho biết thuộc kế hoạch nào.").waitFor();
    await pane.getByLabel("Kế hoạch có sẵn").selectOption({ label: "Tây Ninh 2021–2025" });
    await rail(pane, "Dữ liệu", "chưa có danh sách").waitFor();
    await rail(pane, "Kiểm tra").click();
    await main(pane).getByText("Chưa có danh sách điển hình", { exact: true }).waitFor();
    await button(main(pane), "Xem các trang tính").click();
    await main(pane).getByRole("heading", { name: "Dữ liệu trong sổ tính" }).waitFor();
  });
});

describePages("without Excel, work that is not saved", () => {
  let open: OpenDoor;
  beforeEach(async () => {
    open = await pageDoor.open(browser);
    await rail(open.pane, "Kiểm tra", "10 lỗi").click();
    await button(open.pane, "Ghi trang Kiểm tra").click();
    await open.page.getByText("● chưa lưu").waitFor();
  }, buildTime);
  afterEach(() => open.close());

  it("is asked about before another file takes its place, and before the page is left", async () => {
    const { page } = open;
    await chooseFile(page, sampleFile("kon-ray.xlsx"));
    await page.getByText("quang-tri.xlsx có việc chưa lưu. Mở tệp khác thì việc đó mất.").waitFor();
    await button(page, "Ở lại").click();
    await page.getByTitle("quang-tri.xlsx").waitFor();
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await open.save();
    await page.getByText("● chưa lưu").waitFor({ state: "hidden" });
    await chooseFile(page, sampleFile("kon-ray.xlsx"));
    await page.getByTitle("kon-ray.xlsx").waitFor();
  });

  it("is there again after a crash, until it is thrown away", async () => {
    const { page } = open;
    const address = page.url();
    expect(
      await poll(
        () => keptName(page),
        (name) => name !== null,
      ),
    ).toBe("quang-tri.xlsx");
    await page.close();
    const again = await page.context().newPage();
    await again.goto(address);
    await again.getByText(/^Lần trước có việc chưa lưu: quang-tri\.xlsx/).waitFor();
    await button(again, "Mở lại").click();
    await again.getByRole("tab", { name: /^Kiểm tra/ }).waitFor();
    await again.getByText("● chưa lưu").waitFor();
    await button(again, "Quên dữ liệu đã lưu").click();
    await again.getByText(/^Đã xóa bản lưu tạm trên máy này/).waitFor();
    expect(await keptName(again)).toBeNull();
  });
});

/** The name of the work that the page keeps on this machine. */
const keptName = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      new Promise<string | null>((resolve, reject) => {
        const opening = indexedDB.open("neu-guong", 1);
        opening.onerror = () => reject(new Error("no IndexedDB"));
        opening.onsuccess = () => {
          const asking = opening.result.transaction("work").objectStore("work").get("last");
          asking.onsuccess = () => {
            opening.result.close();
            resolve((asking.result as { name: string } | undefined)?.name ?? null);
          };
        };
      }),
  );

describePages("in Excel, writing", () => {
  /** Excel's deadline of 30 s comes after half a second, so that nobody waits for it. */
  const hasten = async (page: Page): Promise<void> => {
    await page.addInitScript(() => {
      const { setTimeout: wait } = window;
      const hasty = (act: TimerHandler, time?: number, ...rest: unknown[]): number => wait(act, time === 30_000 ? 500 : time, ...rest);
      window.setTimeout = hasty as typeof window.setTimeout;
    });
  };
  /** Changes the Excel that the page plays. */
  const inExcel = (page: Page, change: (standIn: StandIn) => void): Promise<void> =>
    page.evaluate(`(${change.toString()})(window.standIn)`);

  const faults: readonly {
    readonly name: string;
    readonly happens: (standIn: StandIn) => void;
    readonly mended: (standIn: StandIn) => void;
    readonly says: RegExp;
  }[] = [
    {
      name: "into a workbook whose structure is protected",
      happens: ({ book }) => void (book.structureProtected = true),
      mended: ({ book }) => void (book.structureProtected = false),
      says: /cấu trúc sổ tính đang được bảo vệ.*Hãy bỏ bảo vệ trong thẻ Xem lại/,
    },
    {
      name: "while a cell is being edited",
      happens: ({ excel }) => void (excel.isEditingCell = true),
      mended: ({ excel }) => void (excel.isEditingCell = false),
      says: /Trong Excel đang có một ô được nhập dở.*Hãy nhấn Enter/,
    },
    {
      name: "when Excel never answers",
      happens: ({ excel, faults: planned }) => planned.failRequest(excel.requestsMade + 1, { kind: "no-answer" }),
      mended: ({ faults: planned }) => planned.clear(),
      says: /Excel không trả lời.*thử lại/,
    },
    {
      name: "when Excel is busy",
      happens: ({ excel, faults: planned }) => {
        for (let next = 1; next < 40; next++)
          planned.failRequest(excel.requestsMade + next, { kind: "refuse", code: "ActivityLimitReached" });
      },
      mended: ({ faults: planned }) => planned.clear(),
      says: /Excel đang bận; chưa có gì được ghi.*thử lại/,
    },
    {
      name: "after a sheet was deleted",
      happens: ({ book }) => void book.sheets.splice(2, 1),
      mended: () => undefined,
      says: /Một trang tính đã bị xóa, đổi tên hoặc thay đổi.*Hãy thử lại/,
    },
  ];

  /** Names of the sheets with all that their cells hold, as one text each. */
  const contents = (page: Page): Promise<readonly (readonly [string, string])[]> =>
    page.evaluate(() =>
      (window as unknown as { standIn: StandIn }).standIn.book.sheets.map((sheet) => {
        const held = [...sheet.rows].flatMap(([row, cells]) =>
          [...cells].flatMap(([column, { content, formula }]) =>
            content === null && formula === null ? [] : [[row, column, content, formula]],
          ),
        );
        return [sheet.name, JSON.stringify(held)] as const;
      }),
    );
  let open: OpenDoor;
  beforeAll(async () => {
    open = await excelDoor.open(browser, { before: hasten });
    await rail(open.pane, "Kiểm tra", "10 lỗi").click();
  }, buildTime);
  afterAll(() => open.close());

  it.each(faults)("$name says so, changes nothing, and succeeds the second time", async ({ happens, mended, says }) => {
    const { page, pane } = open;
    const write = button(pane, "Ghi trang Kiểm tra");
    await write.waitFor();
    await inExcel(page, happens);
    const before = await contents(page);
    await write.click();
    await pane.getByRole("alert").filter({ hasText: says }).waitFor();
    expect(await contents(page)).toEqual(before);
    await inExcel(page, mended);
    await write.click();
    const written = pane.getByRole("status").filter({ hasText: "Đã ghi 1 trang tính." });
    await written.waitFor();
    expect((await contents(page)).map(([name]) => name)).toEqual([...before.map(([name]) => name), "Kiểm tra"]);
    await button(written, "Hoàn tác").click();
    await pane.getByText("Đã hoàn tác lần ghi gần nhất.").waitFor();
    expect(await contents(page)).toEqual(before);
  });
});
