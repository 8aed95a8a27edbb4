// Holds the built pages to their budgets, in kB as a server sends them (gzip). Initial: what must arrive before the pane answers. Whole: everything
// that a session may load. measures.md §5: the template for Office add-ins with React needs 169 (87 without its polyfills) at the start, React and Fluent
// UI alone 90. The whole is more than the 260 aimed at there: reading lists, with its dictionaries, plans and words in two languages, takes 110 by itself,
// Chart.js 52, reading and writing .xlsx 37, the import 36, drafting a plan from its text 20; each comes when it is needed. Each page must also carry the notices of what is bundled in it.
import { createRequire } from "node:module";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const { builtPage } = require("./buildPage.cjs");
const { noticesFile } = require("./bundledNotices.cjs");

const budgets = {
  addin: { page: "taskpane.html", initial: 130, whole: 660 },
  standalone: { page: "index.html", initial: 142, whole: 720 },
};

/** Packages whose code shows itself in a built page: all must be in the notices. */
const surelyBundled = [
  "react ",
  "react-dom ",
  "scheduler ",
  "@fluentui/react-button ",
  "@griffel/core ",
  "chart.js ",
  "fflate ",
  "papaparse ",
];

const kilobytes = (bytes) => gzipSync(bytes, { level: 9 }).length / 1000;
let over = false;
for (const [name, { page, initial, whole }] of Object.entries(budgets)) {
  const folder = await builtPage(name, console.log);
  const html = readFileSync(path.join(folder, page), "utf8");
  // What only a page from a folder loads is a second copy of workers, and crosses no network.
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js") && !file.endsWith(".folder.js"));
  const sizes = new Map(scripts.map((file) => [file, kilobytes(readFileSync(path.join(folder, file)))]));
  const first = scripts.filter((file) => html.includes(file));
  if (first.length === 0) throw new Error(`${page} names no script of its own: the measurement would be empty.`);
  const noticesPath = path.join(folder, noticesFile);
  const notices = existsSync(noticesPath) ? readFileSync(noticesPath, "utf8") : "";
  const unnamed = surelyBundled.filter((start) => !notices.split("\n").some((line) => line.startsWith(start)));
  if (unnamed.length > 0 || !notices.includes("MIT License")) {
    console.error(`${name}: ${noticesFile} is missing, or says nothing of ${unnamed.join(", ")}.`);
    process.exit(1);
  }
  const sum = (files) => files.reduce((total, file) => total + sizes.get(file), 0);
  for (const [what, size, budget] of [
    ["at the start", sum(first), initial],
    ["whole", sum(scripts), whole],
  ]) {
    console.log(`${name} ${what}: ${size.toFixed(1)} of ${budget} kB`);
    if (size > budget) over = true;
  }
}
if (over) {
  console.error(
    "A page is over its budget: see what was added with `npx webpack --json`, load it when it is needed, or say in this file why it must be so.",
  );
  process.exit(1);
}
