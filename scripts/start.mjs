// `npm start`, until the pane exists: builds the product, reviews the sample workbook and says where the result lies and what is in it.
import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { buildForNode, root } from "./buildForNode.mjs";

const sample = path.join("assets", "samples", "quang-tri.xlsx");
const results = [
  ["mid-term", path.join("out", "quang-tri-so-ket.xlsx")],
  ["final", path.join("out", "quang-tri-tong-ket.xlsx")],
];

process.chdir(root);
mkdirSync("out", { recursive: true });
const { main } = createRequire(import.meta.url)(await buildForNode("cli", "./src/cli/main.ts"));
for (const [stage, output] of results) {
  console.log(`\n=== ${stage}: ${sample} → ${output}\n`);
  const status = await main(["review", sample, "--stage", stage, "-o", output]);
  if (status === 2) process.exit(2);
}
console.log(`\nOpen the results in Excel or LibreOffice: ${results.map(([, output]) => output).join(", ")}`);
console.log("Your own workbook:  npm run --silent cli -- review YOUR.xlsx --stage mid-term -o RESULT.xlsx");
