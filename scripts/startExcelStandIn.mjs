// `npm run start:excel-standin`: builds the add-in's page and the local Excel when their sources changed, serves both and prints the address.
// Options: --sample kon-ray.xlsx  --profile excel2021|excel2024|microsoft365|web  --locale vi-VN|en-US  --theme light|dark  --step …  --port 3100
//          --delay 200 (milliseconds a request)  --fail 3:Timeout,7:AccessDenied  --pane FOLDER (a page that is built already)
import { createRequire } from "node:module";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const { startStandIn } = require("../test/host/page/servePage.js");

const text = { type: "string" };
const { values } = parseArgs({
  options: {
    sample: text,
    profile: text,
    locale: text,
    theme: text,
    step: text,
    port: text,
    delay: text,
    fail: text,
    pane: text,
    width: text,
  },
});
const { sample, port = "3100", pane, ...query } = values;

function newest(place) {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/** The folder of the add-in's page, built anew when a source is newer. */
async function builtPane() {
  const folder = path.join(root, "dist", "addin");
  const page = path.join(folder, "taskpane.html");
  const sources = ["src", "assets", "webpack.config.js", "package.json"].map((place) => newest(path.join(root, place)));
  if (existsSync(page) && statSync(page).mtimeMs >= Math.max(...sources)) return folder;
  console.log("Building the task pane …");
  const webpack = require("webpack");
  const { addin } = require("../webpack.config.js");
  const stats = await new Promise((resolve, reject) =>
    webpack({ ...addin(folder), context: root }, (error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  return folder;
}

const options = { pane: pane ?? (await builtPane()), query, ...(sample === undefined ? {} : { sample }) };
const { url } = await startStandIn({ ...options, port: Number(port) }).catch((error) => {
  if (error.code !== "EADDRINUSE" || values.port !== undefined) throw error;
  return startStandIn(options);
});
console.log(`The local Excel is open at\n\n    ${url}\n`);
console.log(
  "The certificate signs itself: the browser warns once, go on to localhost. In the page's console, window.standIn is the Excel.",
);
console.log("Ctrl+C ends it.");
