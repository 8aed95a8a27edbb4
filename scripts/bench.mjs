// `npm run bench`: check and review on 1,000, 10,000 and 100,000 nominees beside other libraries, then the pages' first paint, each task in a process of its own,
// the tasks of one size in turn so that all feel the same machine. Read the ratios, not the milliseconds: the machine is shared.
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildForNode } from "./buildForNode.mjs";

const built = await buildForNode("bench", "./scripts/benchTasks.ts");
const { taskNames, runTask } = createRequire(import.meta.url)(built);
const [only, name, count, file] = process.argv.slice(2);

if (only === "--task") {
  console.log(JSON.stringify(await runTask(name, Number(count), file)));
} else {
  const sizes = only ? [Number(only)] : [1_000, 10_000, 100_000];
  const rounds = 3;
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const once = (task, size) => {
    const run = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), "--task", task, String(size), path.join(folder, `${size}.xlsx`)],
      { encoding: "utf8" },
    );
    if (run.status !== 0) throw new Error(`${task}, ${size} rows: ${run.stderr}`);
    return JSON.parse(run.stdout);
  };
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  try {
    for (const size of sizes) {
      const results = new Map(taskNames.map((task) => [task, []]));
      for (let round = 0; round < rounds; round++) for (const task of taskNames) results.get(task).push(once(task, size));
      console.log(`\n${size.toLocaleString("en")} nominees, median of ${rounds}`);
      const first = new Map();
      for (const [task, runs] of results) {
        const kind = task.split(":")[0];
        const milliseconds = median(runs.map((run) => run.milliseconds));
        if (!first.has(kind)) first.set(kind, milliseconds);
        const ratio = (milliseconds / first.get(kind)).toFixed(2);
        const peak = Math.max(...runs.map((run) => run.megabytes)).toFixed(0);
        console.log(
          `  ${task.padEnd(62)} ${milliseconds.toFixed(0).padStart(7)} ms   × ${ratio.padStart(5)}   peak ${peak.padStart(5)} MB`,
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // The pages come last: they need a browser, and say so where there is none.
  spawnSync(process.execPath, [fileURLToPath(new URL("benchPages.mjs", import.meta.url))], { stdio: "inherit" });
}
