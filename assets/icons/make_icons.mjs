// Makes the PNG files beside this one from icons.svg: node assets/icons/make_icons.mjs [FOLDER]
// Chromium draws them; CHROMIUM names its program where it is not /usr/bin/chromium.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? here;
const source = readFileSync(path.join(here, "icons.svg"), "utf8");

/** For every size the drawing that it is made from: its own, or one that it is a whole multiple of. */
const drawingOf = { 16: 16, 20: 20, 24: 24, 32: 32, 40: 40, 48: 48, 64: 32, 80: 40 };
const icons = {
  app: { ...drawingOf, 128: 32 },
  pane: drawingOf,
  import: drawingOf,
  check: drawingOf,
  "mid-term": drawingOf,
  final: drawingOf,
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(icons)) {
    for (const [size, drawing] of Object.entries(sizes)) {
      const pixels = Number(size);
      await page.setViewportSize({ width: pixels, height: pixels });
      // The source has no size instead of being hidden: what is hidden takes its masks along.
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block}svg:last-of-type{position:absolute;width:0;height:0}</style>
         <svg width="${pixels}" height="${pixels}"><use href="#${name}-${drawing}"/></svg>${source}`,
      );
      writeFileSync(path.join(folder, `${name}-${pixels}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
