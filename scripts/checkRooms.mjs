// Runs the law of rooms, and fails when the checker saw hardly any module: a parser that cannot read TypeScript sees none and finds no fault.
import { spawnSync } from "node:child_process";

const fewestModules = 100;
const run = spawnSync(process.execPath, ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "src", "--output-type", "json"], {
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
if (!run.stdout) {
  console.error(run.stderr);
  process.exit(1);
}
const { summary } = JSON.parse(run.stdout);
for (const violation of summary.violations) {
  console.error(`${violation.rule.severity} ${violation.rule.name}: ${violation.from} → ${violation.to}`);
}
console.log(`${summary.totalCruised} modules seen, ${summary.violations.length} violations`);
if (summary.totalCruised < fewestModules) {
  console.error(`Fewer than ${fewestModules} modules seen: the checker could not read the sources.`);
  process.exit(1);
}
process.exit(summary.error > 0 ? 1 : 0);
