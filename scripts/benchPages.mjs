// `npm run bench:pages`: first paint and readiness of our pages in Chromium beside the least page that React and Fluent UI can make, each load
// with a cold cache, in turn, at the machine's speed and four times slower. Read the ratios: the machine is shared.
// "ready" is the first button one can press; for the browser page also "checked", when the sample's findings stand in the journey.
import { createRequire } from "node:module";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { root } from "./buildForNode.mjs";
import { serve } from "./serve.mjs";

const require = createRequire(import.meta.url);
const { builtPage } = require("./buildPage.cjs");
const { findChromium } = require("../test/tools/chromium.js");
const { startStandIn } = require("../test/host/page/servePage.js");

const rounds = Number(process.argv[2] ?? 5);
const executablePath = findChromium();
if (executablePath === null) {
  console.error("Chromium is missing: apt-get install chromium, or name one in the variable CHROMIUM.");
  process.exit(1);
}

async function builtPeer() {
  const webpack = require("webpack");
  const folder = path.join(root, "build", "bench-peer");
  const stats = await new Promise((resolve, reject) =>
    webpack(
      {
        mode: "production",
        target: ["web", "es2022"],
        context: root,
        entry: "./scripts/benchPeer.tsx",
        output: { path: folder, filename: "peer.js" },
        resolve: { extensions: [".tsx", ".ts", ".js"] },
        module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" }] },
        performance: { hints: false },
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    ),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><div id="pane"></div><script src="peer.js"></script>',
  );
  return folder;
}

const peer = await serve({ root: await builtPeer(), port: 0 });
const page = await serve({ root: await builtPage("standalone", console.log), port: 0 });
const standIn = await startStandIn({ pane: await builtPage("addin", console.log), query: { step: "check" } });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

const button = (frame) => frame.locator("button").first().waitFor();
const findings = (frame) => frame.locator('nav [aria-current="step"]').filter({ hasText: /\d/ }).waitFor();
const subjects = [
  { name: "least page of React and Fluent UI", url: peer.url, marks: { ready: button } },
  { name: "browser page, start screen", url: page.url, marks: { ready: button } },
  { name: "browser page, sample checked", url: `${page.url}?sample=1&step=check`, marks: { ready: button, checked: findings } },
  {
    name: "pane in the stand-in for Excel (real Office.js)",
    url: standIn.url,
    frame: "iframe",
    marks: { ready: button, checked: findings },
  },
];

async function load(subject, slower) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ignoreHTTPSErrors: true, locale: "vi-VN" });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const began = performance.now();
  await tab.goto(subject.url, { waitUntil: "commit" });
  const place = subject.frame ? tab.frameLocator(subject.frame) : tab;
  const times = {};
  for (const [mark, reached] of Object.entries(subject.marks)) {
    await reached(place);
    times[mark] = performance.now() - began;
  }
  const frame = subject.frame ? await (await tab.locator(subject.frame).elementHandle()).contentFrame() : tab.mainFrame();
  times.paint = await frame.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0);
  times.megabytes = await frame.evaluate(() => (performance.memory?.usedJSHeapSize ?? 0) / 1e6);
  await context.close();
  return times;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
try {
  for (const slower of [1, 4]) {
    const results = new Map(subjects.map((subject) => [subject, []]));
    for (let round = 0; round < rounds; round++) for (const subject of subjects) results.get(subject).push(await load(subject, slower));
    console.log(`\n${slower === 1 ? "as it is" : `${slower} times slower`}, cold, median of ${rounds}`);
    let least;
    for (const [subject, runs] of results) {
      const of = (mark) => (runs[0][mark] === undefined ? null : median(runs.map((run) => run[mark])));
      const ready = of("ready");
      least ??= ready;
      const cells = [
        `paint ${of("paint").toFixed(0).padStart(5)} ms`,
        `ready ${ready.toFixed(0).padStart(5)} ms × ${(ready / least).toFixed(2)}`,
        of("checked") === null ? "" : `checked ${of("checked").toFixed(0).padStart(5)} ms`,
        `heap ${of("megabytes").toFixed(1).padStart(5)} MB`,
      ];
      console.log(`  ${subject.name.padEnd(50)} ${cells.filter(Boolean).join("   ")}`);
    }
  }
} finally {
  await browser.close();
  await Promise.all([peer, page, standIn].map((server) => server.close()));
}
