// `npm run start:excel-standin`: builds the add-in's page and the local Excel when their sources changed, serves both and prints the address.
// Options: --sample kon-ray.xlsx  --profile excel2021|excel2024|microsoft365|web  --locale vi-VN|en-US  --theme light|dark  --step …  --port 3100
//          --delay 200 (milliseconds a request)  --fail 3:Timeout,7:AccessDenied  --pane FOLDER (a page that is built already)
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
const { builtPage } = require("./buildPage.cjs");
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

const options = { pane: pane ?? (await builtPage("addin", console.log)), query, ...(sample === undefined ? {} : { sample }) };
const { url } = await startStandIn({ ...options, port: Number(port) }).catch((error) => {
  if (error.code !== "EADDRINUSE" || values.port !== undefined) throw error;
  return startStandIn(options);
});
console.log(`The local Excel is open at\n\n    ${url}\n`);
console.log(
  "The certificate signs itself: the browser warns once, go on to localhost. In the page's console, window.standIn is the Excel.",
);
console.log("Ctrl+C ends it.");
