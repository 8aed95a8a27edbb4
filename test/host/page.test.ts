import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { newBook } from "./book/book";
import { loadBook } from "./node/xlsxFile";
import { answerPane, paneAddress, type PaneMessage } from "./page/paneMessage";
import { startStandIn } from "./page/servePage";
import { type StandIn } from "./page/standIn";
import { standInQuery } from "./page/standInQuery";
import { profiles } from "./profile";
import { LocalExcel } from "./protocol/localExcel";

const origin = "https://localhost:3000";
const context = (): { excel: LocalExcel; origin: string; paneUrl: string } => ({
  excel: new LocalExcel({ book: newBook("Danh sách"), profile: profiles.web }),
  origin,
  paneUrl: `${origin}/taskpane.html`,
});
const message = (_actionName: string, _data?: unknown): PaneMessage => ({
  _messageType: 0,
  _actionName,
  _conversationId: "conv1",
  _correlationId: 7,
  _data,
});

describe("the page that stands in for Excel on the web", () => {
  it("tells the pane where it is", () => {
    const url = paneAddress(`${origin}/taskpane.html`, origin);
    expect(url).toBe(
      `${origin}/taskpane.html?_host_Info=Excel$Web$16.00$vi-VN$local$$$0#&_serializer_version=1&_xdm_Info=conv1|id1|${origin}`,
    );
  });

  it("presents itself, with its requirement sets as text: 1.20 is not 1.2", async () => {
    const answer = await answerPane(message("ContextActivationManager_getAppContextAsync"), context());
    expect(answer).toMatchObject({ _messageType: 1, _correlationId: 7, _errorCode: 0, _origin: origin });
    expect(answer?._data).toMatchObject({
      _appName: 16,
      _appUILocale: "vi-VN",
      _requirementMatrix: '{"ExcelApi":"1.20","DelayForCellEdit":"1.1"}',
    });
  });

  it("executes requests, and gives refusals as answers that the client reads", async () => {
    const here = context();
    const body = {
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 4, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      },
    };
    const ask = async (text: string): Promise<unknown> => {
      const answer = await answerPane(message("executeMethod", { ArrayData: ["", "POST", "ProcessQuery", [], text] }), here);
      const data = (answer?._data as { Error: number; Data: [number, unknown[], string] }).Data;
      return JSON.parse(data[2]) as unknown;
    };
    const id = here.excel.book.sheets[0]?.id;
    expect(await ask(JSON.stringify(body))).toEqual({
      Error: null,
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: { _Items: [{ Id: id, Name: "Danh sách" }] } },
      ],
      TraceIds: [],
    });
    here.excel.faults.failRequest(2, { kind: "refuse", code: "ActivityLimitReached" });
    expect(await ask(JSON.stringify(body))).toMatchObject({ Error: { Code: "ActivityLimitReached" } });
  });

  it("lets a request wait for the end of an edit when its flags say so", async () => {
    const here = context();
    here.excel.isEditingCell = true;
    const body = JSON.stringify({ Actions: [], ObjectPaths: {} });
    const ask = (flags: number): Promise<string> =>
      answerPane(message("executeMethod", { ArrayData: ["", "POST", "ProcessQuery", [], body, 0, flags] }), here).then((answer) =>
        String((answer?._data as { Data: unknown[] }).Data[2]),
      );
    expect(await ask(0)).toContain("InvalidOperationInCellEditMode");
    const waiting = ask(64);
    here.excel.isEditingCell = false;
    expect(await waiting).toContain('"Error":null');
  });

  it("takes registrations of events, and the notice that the pane is ready for commands", async () => {
    const here = context();
    const registered = await answerPane({ ...message("richApiMessage", { eventDispId: 33 }), _actionType: 1 }, here);
    expect(registered?._data).toEqual({ Version: 1, Error: 0 });
    const body = JSON.stringify({ Actions: [{ Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 }], ObjectPaths: {} });
    const ready = await answerPane(message("executeMethod", { ArrayData: ["WacPartition", "POST", "ProcessQuery", [], body] }), here);
    expect((ready?._data as { Data: unknown[] }).Data[2]).toBe('{"Error":null,"Results":[{"ActionId":2,"Value":{}}],"TraceIds":[]}');
    expect(here.excel.requestsMade).toBe(0);
  });

  it("hears notices and answers nothing to answers", async () => {
    expect((await answerPane(message("ContextActivationManager_notifyHost"), context()))?._data).toBeNull();
    expect(await answerPane({ ...message("executeMethod"), _messageType: 1 }, context())).toBeNull();
  });
});

describe("the address of the page", () => {
  it("says what is played", () => {
    const query = standInQuery(
      "?sample=kon-ray.xlsx&step=check&profile=excel2021&locale=en-US&theme=dark&delay=50&fail=3:Timeout,7:AccessDenied",
    );
    expect(query).toEqual({
      pane: "/taskpane.html?step=check",
      book: "/samples/kon-ray.xlsx",
      bookName: "kon-ray.xlsx",
      profile: profiles.excel2021,
      locale: "en-US",
      theme: "dark",
      width: 350,
      delay: 50,
      failures: [
        { request: 3, code: "Timeout" },
        { request: 7, code: "AccessDenied" },
      ],
    });
  });

  it.each(["?profile=excel97", "?theme=blue", "?delay=soon", "?fail=Timeout"])("refuses %s", (search) => {
    expect(() => standInQuery(search)).toThrow(/excel97|blue|soon|Timeout/);
  });
});

const executablePath = process.env["CHROMIUM"] ?? "";
(executablePath === "" ? describe.skip : describe)("in Chromium, with the genuine Office.js in the frame,", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  }, 20_000);
  afterAll(() => browser.close());

  interface Opened {
    readonly page: Page;
    readonly seen: Record<string, unknown>;
    /** Addresses asked for outside of this machine, and errors that nobody caught. */
    readonly outside: string[];
    readonly errors: string[];
    close(): Promise<void>;
  }

  /** The page with the pane for trying, when that has done what it does. */
  async function opened(query: Record<string, string>): Promise<Opened> {
    const server = await startStandIn({ pane: "test/host/page/probePane", sample: "quang-tri.xlsx", query });
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    const outside: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("https://localhost:")) outside.push(request.url());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(server.url);
    const text = page.frameLocator("iframe").locator("#seen").filter({ hasText: "{" });
    const seen = JSON.parse((await text.textContent({ timeout: 15_000 })) ?? "") as Record<string, unknown>;
    const close = async (): Promise<void> => {
      await page.close();
      await server.close();
    };
    return { page, seen, outside, errors, close };
  }

  it("a pane starts, reads the sample and writes a sheet, which is in the saved file", async () => {
    const { page, seen, outside, errors, close } = await opened({ step: "check", theme: "dark" });
    expect(seen).toMatchObject({
      host: "Excel",
      platform: "OfficeOnline",
      displayLanguage: "vi-VN",
      step: "check",
      isDark: true,
      supports: ["1.9", "1.14", "1.17", "1.20"],
      address: "'TH chung'!A1:F28",
    });
    expect([(seen["head"] as string[])[0], (seen["sheets"] as string[]).length]).toEqual(["UBND TỈNH QUẢNG TRỊ", 11]);
    await page.locator('[role="tab"][aria-selected="true"]', { hasText: "Ghi thử" }).waitFor();
    expect(await page.locator("td.chosen").allTextContents()).toEqual(["Hợp tác xã Bình Minh", "2023"]);
    expect(await page.locator(".address b").textContent()).toBe("A2:B2");
    const bytes = await page.evaluate(async () => [...(await (window as unknown as { standIn: StandIn }).standIn.save())]);
    const book = await loadBook(new Uint8Array(bytes));
    expect(book.sheets).toHaveLength(12);
    expect(book.sheetNamed("Ghi thử")?.cell(1, 0)?.content).toBe("Hợp tác xã Bình Minh");
    expect(book.sheets[book.activeSheet]?.name).toBe("Ghi thử");
    expect([outside, errors]).toEqual([[], []]);
    await close();
  }, 20_000);

  it("plays another Excel, in another language, that fails when told to, and opens another workbook", async () => {
    const { page, seen, close } = await opened({ profile: "excel2021", locale: "en-US", fail: "2:AccessDenied" });
    expect(seen).toMatchObject({ displayLanguage: "en-US", supports: ["1.9", "1.14"], isDark: false, error: "AccessDenied" });
    const bytes = [...readFileSync(join("assets", "samples", "kon-ray.xlsx"))];
    const names = await page.evaluate(async (given) => {
      const { standIn } = window as unknown as { standIn: StandIn };
      await standIn.open(new Uint8Array(given), "kon-ray.xlsx");
      return [standIn.book.name, standIn.book.sheets[0]?.name];
    }, bytes);
    expect(names).toEqual(["kon-ray.xlsx", (await loadBook(new Uint8Array(bytes))).sheets[0]?.name]);
    await close();
  }, 20_000);
});
