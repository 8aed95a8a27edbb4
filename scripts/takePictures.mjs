// `npm run pictures`: takes the pictures of the READMEs anew from the product itself, in Chromium, on the sample and on a fixed day.
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";
import { root } from "./buildForNode.mjs";
import { serve } from "./serve.mjs";

const require = createRequire(import.meta.url);
const { builtPage } = require("./buildPage.cjs");
const { findChromium } = require("../test/tools/chromium.js");

const executablePath = findChromium();
if (executablePath === null) {
  console.error("Chromium is missing: apt-get install chromium, or name one in the variable CHROMIUM.");
  process.exit(1);
}

const server = await serve({ root: await builtPage("standalone", console.log), port: 0 });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

async function open(step, colorScheme = "light") {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "vi-VN", colorScheme });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(2023, 5, 11, 8, 30));
  await page.goto(`${server.url}?sample=1&step=${step}`);
  await page
    .locator('nav [aria-current="step"]')
    .filter({ hasText: /\d/ })
    .or(page.getByRole("button", { name: /^Ghi \d+ trang/ }))
    .first()
    .waitFor();
  // Spinners, charts and the grid settle.
  await page.waitForTimeout(1_500);
  return page;
}

async function picture(place, name) {
  await place.screenshot({ path: path.join(root, "assets", "pictures", `${name}.png`), animations: "disabled" });
  console.log(`assets/pictures/${name}.png`);
}

const paneOf = (page) => page.locator('[data-side="pane"]');
const sheetsOf = (page) => page.getByRole("region", { name: "Sổ tính" });

try {
  const check = await open("check");
  await paneOf(check)
    .getByRole("row", { name: /Mặt trận tỉnh/ })
    .click();
  await check.waitForTimeout(500);
  await picture(check, "page");
  await picture(paneOf(await open("check", "dark")), "pane-dark");
  await picture(paneOf(await open("standing")), "pane-standing");

  const findings = await open("check");
  await findings.getByRole("button", { name: "Ghi trang Kiểm tra" }).click();
  await findings.getByRole("button", { name: /^Mở Kiểm tra/ }).click();
  await findings.waitForTimeout(1_000);
  await picture(sheetsOf(findings), "findings");

  const conference = await open("conference");
  await picture(paneOf(conference), "pane-conference");
  await conference.getByRole("button", { name: /^Ghi \d+ trang/ }).click();
  await conference.getByRole("tab", { name: /TH lĩnh vực/ }).click();
  await conference.waitForTimeout(1_000);
  await picture(sheetsOf(conference), "by-field");
} finally {
  await browser.close();
  await server.close();
}
