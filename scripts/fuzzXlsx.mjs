// `npm run fuzz:xlsx [seconds] [folder of real workbooks]`: spoils workbooks inside their parts and looks whether each copy is opened or
// refused by name, in time, and stays the user's after a tab was written. A seed makes the same copy again:
// `node scripts/fuzzXlsx.mjs --seed 17 [folder]`.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildForNode } from "./buildForNode.mjs";
import { runFuzz, smallFiles } from "./fuzzLanes.mjs";

const { ownBooks, spoiled, tryFile } = createRequire(import.meta.url)(await buildForNode("fuzzXlsx", "./scripts/fuzzXlsxCase.ts"));

/** Real workbooks that open, besides our own. */
async function booksOf(folder) {
  const real = [];
  for (const bytes of folder ? smallFiles(folder, /\.xls[xm]$/i) : []) {
    if ((await tryFile(bytes).catch(() => "fault")) === "opened") real.push(bytes);
  }
  return [...(await ownBooks()), ...real];
}

await runFuzz({ script: fileURLToPath(import.meta.url), name: "xlsx", ending: ".xlsx", files: booksOf, spoiled, tryFile });
