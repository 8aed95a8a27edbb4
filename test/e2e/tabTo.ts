import { type Locator, type Page } from "playwright-core";

/** Presses Tab until this has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < most; press++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(
    `Tab does not lead to ${target}; it stands on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))}.`,
  );
}
