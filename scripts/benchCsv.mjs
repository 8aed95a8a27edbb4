// `npm run bench:csv [rows]`: reading a list of twelve columns beside papaparse alone, each in a process of its own, in turn so that all feel
// the same machine. Read the ratios, not the milliseconds: the machine is shared.
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildForNode } from "./buildForNode.mjs";

const [first, second, third, given] = process.argv.slice(2);
const built = given ?? (await buildForNode("benchCsv", "./scripts/benchCsvCase.ts"));
const { benches } = createRequire(import.meta.url)(built);

if (first === "--task") {
  const { run } = benches(Number(third)).find(({ name }) => name === second);
  const idle = process.memoryUsage().rss;
  const times = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  const megabytes = (process.resourceUsage().maxRSS * 1024 - idle) / 1048576;
  console.log(JSON.stringify({ cold: times[0], warm: Math.min(...times), megabytes }));
} else {
  const rows = Number(first ?? 100_000);
  const rounds = 5;
  const names = benches(1).map(({ name }) => name);
  const results = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--task", name, String(rows), built], {
        encoding: "utf8",
      });
      if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
      results.get(name).push(JSON.parse(child.stdout));
    }
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  console.log(`${rows.toLocaleString("en")} rows of 12 cells, median of ${rounds}`);
  let anchor;
  for (const [name, runs] of results) {
    const [cold, warm, megabytes] = ["cold", "warm", "megabytes"].map((key) => median(runs.map((run) => run[key])));
    if (name.includes("papaparse")) anchor = { cold, warm };
    console.log(
      `${name.padEnd(30)} first ${cold.toFixed(0).padStart(5)} ms (${(cold / anchor.cold).toFixed(2)}x)  best ${warm.toFixed(0).padStart(5)} ms (${(warm / anchor.warm).toFixed(2)}x)  ${megabytes.toFixed(0).padStart(4)} MB`,
    );
  }
}
