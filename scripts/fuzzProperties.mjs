// `npm run fuzz:properties [seconds]`: runs the property tests over and over, each time on inputs of its own, until one fails or the time is over.
// PROPERTY_SEED=17 npx jest <file> makes the inputs of a run again.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const seconds = Number(process.argv[2] ?? 300);
const files = readdirSync(path.join(root, "test"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts") && readFileSync(path.join(root, "test", name), "utf8").includes("tools/properties"))
  .map((name) => `test/${name.split(path.sep).join("/")}`);
const end = Date.now() + seconds * 1000;
let runs = 0;
let seed = Date.now() % 1_000_000_000;
for (; Date.now() < end; seed += 1) {
  const run = spawnSync(process.execPath, [path.join(root, "node_modules/jest/bin/jest.js"), ...files], {
    cwd: root,
    env: { ...process.env, PROPERTY_SEED: String(seed) },
    encoding: "utf8",
  });
  runs += 1;
  if (run.status !== 0) {
    console.log(run.stderr);
    console.log(`PROPERTY_SEED=${seed} makes it again.`);
    process.exitCode = 1;
    break;
  }
}
console.log(`${runs} runs of ${files.length} files of properties in ${seconds} s`);
