import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** Without a Chromium there are no tests of pages; the set-up has said so, and in CI it does not come to that. */
export const describePages = process.env["CHROMIUM"] ? describe : describe.skip;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env["CHROMIUM"]!, args: ["--no-sandbox"] });
}

/** A page that is watched: what it asks of other hosts, what it complains of, what its policy refused. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests to any other origin than the page's own. */
  readonly elsewhere: string[];
  /** Errors of scripts, and errors on the console (a refusal by the Content-Security-Policy is one), with the script that caused them. */
  readonly complaints: string[];
}

/** The clock of the page's documents stands at this moment; timers run on. For figures and stamps that are the same in every run. */
export async function stopClock(page: Page, at: Date): Promise<void> {
  await page.addInitScript((moment) => {
    const RunningDate = Date;
    globalThis.Date = class extends RunningDate {
      constructor(...given: readonly unknown[]) {
        super(...((given.length === 0 ? [moment] : given) as [number]));
      }
    } as DateConstructor;
  }, at.getTime());
}

/** Opens an address in a browser of its own, so to say: no storage, no cache of another. `before` runs while the page is still blank. */
export async function openWatched(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: "vi-VN",
    viewport: { width: 1366, height: 800 },
    ignoreHTTPSErrors: true,
    ...options,
  });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  const { origin, protocol } = new URL(url);
  const isOwn = (asked: URL) => (protocol === "file:" ? asked.protocol === "file:" : asked.origin === origin);
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (!isOwn(asked) && !["data:", "blob:"].includes(asked.protocol)) elsewhere.push(request.url());
  });
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  await before(page);
  await page.goto(url);
  return { page, elsewhere, complaints };
}
