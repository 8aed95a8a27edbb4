import { readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContextOptions, type FrameLocator, type Locator, type Page } from "playwright-core";
import { builtPage } from "../../scripts/buildPage.cjs";
import { serveFiles } from "../../scripts/serveFiles";
import { startStandIn } from "../host/page/servePage";
import { type StandIn } from "../host/page/standIn";
import { openWatched, type WatchedPage } from "./browser";

/** The product with a workbook open in it, whichever way it runs. */
export interface OpenDoor extends WatchedPage {
  /** The pane: a frame within Excel, a part of the page without. */
  readonly pane: FrameLocator | Locator;
  /** Waits until this cell is the selected one of the sheet in view. */
  selects(sheet: string, address: string): Promise<void>;
  /** The workbook as the user would have it on disk now. */
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A workbook of assets/samples. */
  readonly sample?: string;
  readonly browser?: BrowserContextOptions;
  /** What the stand-in for Excel is told besides (standInQuery.ts). */
  readonly excel?: Readonly<Record<string, string>>;
  /** Runs in every document before its own scripts. */
  readonly before?: (page: Page) => Promise<void>;
}

export interface Door {
  readonly name: string;
  open(browser: Browser, options?: OpenOptions): Promise<OpenDoor>;
}

/** A day on which the plan of the samples is under way; the same in every run, and in both doors. */
export const day = new Date(2026, 0, 12, 8, 30);

/**
 * What Office.js itself, and not the product, does against the policy: it writes a `style` attribute on the two markers that catch the focus
 * at the ends of a pane on the web. They are refused, and nothing is lost.
 */
export const officeComplaint = /^Applying inline style violates .* \(https:\/\/localhost:\d+\/office-js\/excel-web-16\.00\.js\)$/;

/** Building a page for the first time takes a while. */
export const buildTime = 240_000;

/** The built pages; asked for once, so that a source saved meanwhile does not stop the tests for another build. */
const built = new Map<string, Promise<string>>();
export function pageFolder(name: "addin" | "standalone"): Promise<string> {
  const folder = built.get(name) ?? builtPage(name);
  built.set(name, folder);
  return folder;
}

const samples = path.join(__dirname, "..", "..", "assets", "samples");
export const sampleFile = (name: string): string => path.join(samples, name);

export const excelDoor: Door = {
  name: "in the stand-in for Excel, through the genuine Office.js",
  async open(browser, { sample = "quang-tri.xlsx", browser: wishes, excel: query, before } = {}) {
    const server = await startStandIn({ pane: await pageFolder("addin"), sample, ...(query && { query }) });
    const watched = await openWatched(browser, server.url, { ...wishes }, before);
    const { page } = watched;
    return {
      ...watched,
      pane: page.frameLocator('iframe[title="Task pane"]'),
      selects: (sheet, address) => page.locator(`[data-selection="${sheet}!${address}"]`).waitFor(),
      save: async () => {
        const text = await page.evaluate(async () => {
          const bytes = await (window as unknown as { standIn: StandIn }).standIn.save();
          return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
        });
        return Uint8Array.from(Buffer.from(text, "latin1"));
      },
      close: async () => {
        await page.context().close();
        await server.close();
      },
    };
  },
};

export const pageDoor: Door = {
  name: "on the page without Excel",
  async open(browser, { sample = "quang-tri.xlsx", browser: wishes, before } = {}) {
    const server = await serveFiles({ root: await pageFolder("standalone"), port: 0 });
    const watched = await openWatched(browser, `${server.url}/`, { ...wishes }, before);
    const { page } = watched;
    if (sample !== "") await chooseFile(page, sampleFile(sample));
    return {
      ...watched,
      pane: page.locator('[data-side="pane"]'),
      selects: async (sheet, address) => {
        await page
          .getByRole("tabpanel")
          .and(page.getByLabel(sheet, { exact: true }))
          .waitFor();
        await page.locator(`input[value="${address}"]`).waitFor();
      },
      save: async () => {
        const downloading = page.waitForEvent("download");
        await page.getByRole("button", { name: "Lưu thành tệp mới" }).click();
        return new Uint8Array(readFileSync(await (await downloading).path()));
      },
      close: async () => {
        await page.context().close();
        await server.close();
      },
    };
  },
};

export const doors: readonly Door[] = [excelDoor, pageDoor];

/** Gives the page a file as its file dialog would. */
export async function chooseFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('input[type="file"][accept*=".xlsx"]').first().setInputFiles(file);
}
