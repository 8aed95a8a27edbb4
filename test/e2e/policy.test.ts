import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser } from "playwright-core";
import { contentSecurityPolicy } from "../../scripts/contentSecurityPolicy.cjs";
import { describePages, openBrowser, openWatched } from "./browser";
import { buildTime, doors, pageFolder } from "./doors";
import { button, main, rail } from "./paneParts";

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const pages = [
  { name: "addin", file: "taskpane.html", officeJs },
  { name: "standalone", file: "index.html", officeJs: null },
] as const;

describe.each(pages)("the built page of $name", ({ name, file, officeJs: office }) => {
  let html: string;
  beforeAll(async () => {
    html = readFileSync(path.join(await pageFolder(name), file), "utf8");
  }, buildTime);

  it("says in itself what it may do, and that is little", () => {
    const [, policy = ""] = /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toBe(contentSecurityPolicy({ officeJs: office }));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:(?!\/\/appsforoffice\.microsoft\.com[ ;])/);
    // Before anything that it could forbid.
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(script|link|style)\b/));
  });

  it("bears no script, style or handler of its own between its lines, and names no other host but Office.js's", () => {
    expect(
      [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)].filter(([, names, text]) => !/\bsrc=/.test(names!) || text !== ""),
    ).toEqual([]);
    expect(html).not.toMatch(/<style\b|\sstyle=|\son\w+=|javascript:/i);
    expect(html.match(/https?:\/\/[^"' ;<>]+/g) ?? []).toEqual(office === null ? [] : ["https://appsforoffice.microsoft.com", office]);
  });
});

describePages("the policy holds in the browser", () => {
  jest.setTimeout(30_000);
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(doors)(
    "$name: what slipped in could neither run nor tell anybody",
    async (door) => {
      const open = await door.open(browser);
      await rail(open.pane, "Kiểm tra", "\\d+ lỗi").waitFor();
      const tried = await rail(open.pane, "Kiểm tra").evaluate(async () => {
        const refused: string[] = [];
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
        const fails = async (act: () => unknown): Promise<boolean> => {
          try {
            await act();
            return false;
          } catch {
            return true;
          }
        };
        const fetched = await fails(() => fetch("https://example.invalid/?names"));
        const marked = await fails(() => (document.createElement("div").innerHTML = "<img src=x onerror=alert(1)>"));
        const scripted = await fails(() => (document.createElement("script").text = "window.slipped = true"));
        const picture = new Image();
        const shown = new Promise((resolve) => (picture.onerror = resolve));
        picture.src = "https://example.invalid/names.png";
        await shown;
        await new Promise((resolve) => setTimeout(resolve));
        return { fetched, marked, scripted, refused: [...new Set(refused)].sort() };
      });
      expect(tried).toEqual({
        fetched: true,
        marked: true,
        scripted: true,
        refused: ["connect-src", "img-src", "require-trusted-types-for"],
      });
      await open.close();
    },
    buildTime,
  );

  it("opened from a folder, the page checks its sample and writes the findings, without a server", async () => {
    const index = path.join(await pageFolder("standalone"), "index.html");
    const { page, elsewhere, complaints } = await openWatched(browser, pathToFileURL(index).href);
    await button(page, "Dùng thử với dữ liệu mẫu").click();
    await rail(page.locator('[data-side="pane"]'), "Kiểm tra", "\\d+ lỗi").click();
    await main(page.locator('[data-side="pane"]')).getByRole("row", { name: /^Lỗi / }).first().waitFor();
    await button(page, "Ghi trang Kiểm tra").click();
    await page.getByRole("tab", { name: /^Kiểm tra/ }).waitFor();
    expect([elsewhere, complaints]).toEqual([[], []]);
    // Workers made of text: the one for heavy work and the one that holds the file.
    expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(["blob:", "blob:"]);
    await page.context().close();
  });
});
