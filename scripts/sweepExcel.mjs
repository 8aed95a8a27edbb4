// Fails every request and every action of each job in Excel, over small tabs and over what the product really writes for a sample; says what
// was injected and what was wrong. Takes six or seven minutes of two cores that have nothing else to do. `--lanes N` for another number of processes.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

const args = process.argv.slice(2);
const at = args.indexOf("--lanes");
const lanes = at < 0 ? Math.min(availableParallelism(), 8) : Math.max(1, Number(args.splice(at, 2)[1]) || 1);
const folder = mkdtempSync(join(tmpdir(), "sweep-excel-"));
const started = Date.now();

/** One process takes every n-th fault of each job. */
function runLane(lane) {
  const report = join(folder, `${lane}.jsonl`);
  const env = { ...process.env, SWEEP_EXCEL: "all", SWEEP_LANE: `${lane}/${lanes}`, SWEEP_REPORT: report };
  const command = ["jest", "test/excel/faults.test.ts", "--runInBand", "--silent", ...args];
  return new Promise((resolve) => {
    const child = spawn("npx", command, { stdio: ["ignore", "ignore", "pipe"], shell: process.platform === "win32", env });
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    child.on("close", (status) => resolve({ status, said, report }));
  });
}

const ran = await Promise.all(Array.from({ length: lanes }, (_, index) => runLane(index + 1)));
const jobs = new Map();
for (const { report } of ran) {
  for (const line of readLines(report)) {
    const one = JSON.parse(line);
    const key = `${one.name}, with ${one.size}`;
    const sum = jobs.get(key) ?? { ...one, done: 0, found: [] };
    jobs.set(key, { ...sum, done: sum.done + one.done, found: [...sum.found, ...one.found] });
  }
}
rmSync(folder, { recursive: true });

const total = { possible: 0, chosen: 0, done: 0 };
const wrong = [];
for (const [job, { requests, possible, chosen, done, found }] of jobs) {
  console.log(`${job}: ${requests} requests; ${done} faults injected for ${possible} that can be; ${found.length} found wrong`);
  for (const name of Object.keys(total)) total[name] += { possible, chosen, done }[name];
  wrong.push(...found);
}
const minutes = Math.round((Date.now() - started) / 6000) / 10;
console.log(
  `\nTogether ${total.done} faults, which stand for ${total.possible}; ${wrong.length} found wrong; ${minutes} minutes in ${lanes} lanes.`,
);
for (const sentence of wrong.slice(0, 50)) console.log(`  ${sentence}`);
const broken = ran.filter(({ status }) => status !== 0);
if (wrong.length === 0) for (const { said } of broken) console.log(said.slice(-4000));
const whole = total.done === total.chosen && jobs.size > 0;
console.log(wrong.length === 0 && broken.length === 0 && whole ? "Clean." : "Not clean.");
process.exitCode = wrong.length === 0 && broken.length === 0 && whole ? 0 : 1;

function readLines(path) {
  try {
    return readFileSync(path, "utf8").split("\n").filter(Boolean);
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
