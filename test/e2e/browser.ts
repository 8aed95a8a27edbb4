import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** Without a Chromium there are no tests of pages; the set-up has said so, and in CI it does not come to that. */
export const describePages = process.env["CHROMIUM"] ? describe : describe.skip;

/** Milliseconds that a page is given for anything, on a machine with other things to do. */
const patience = 15_000;

/**
 * Tests that go on where the one before ended: when one has failed, those behind it say so at once instead of waiting in vain. `shown` tells
 * what the person would see; it stands in the failure.
 */
export function story(shown: () => Promise<string>): (name: string, tell: () => Promise<void>) => void {
  let broken: string | null = null;
  return (name, tell) =>
    it(name, async () => {
      if (broken !== null) throw new Error(`It came to an end where it "${broken}".`);
      try {
        await tell();
      } catch (error) {
        // A claim that fails is told at the end of a stretch; what could not be reached stops the way.
        if (!(error instanceof Error && "matcherResult" in error)) broken = name;
        throw new Error(`Shown at that moment:\n${(await shown()).slice(0, 2_000)}`, { cause: error });
      }
    });
}

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
  context.setDefaultTimeout(patience);
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
