// `npm run fuzz:csv [seconds] [folder of real lists]`: spoils lists in every charset, delimiter and form and looks whether each copy is read with
// nothing lost, or refused by name, in time. A seed makes the same copy again: `node scripts/fuzzCsv.mjs --seed 17 [folder]`.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildForNode } from "./buildForNode.mjs";
import { runFuzz, smallFiles } from "./fuzzLanes.mjs";

const { ownLists, spoiled, tryFile } = createRequire(import.meta.url)(await buildForNode("fuzzCsv", "./scripts/fuzzCsvCase.ts"));

await runFuzz({
  script: fileURLToPath(import.meta.url),
  name: "csv",
  ending: ".csv",
  files: async (folder) => [...ownLists(), ...(folder ? smallFiles(folder, /\.(csv|txt|tsv|tab|xls|html?|xml)$/i) : [])],
  spoiled,
  tryFile,
});
