// What `fuzz:csv` and `fuzz:xlsx` share: files are spoiled by seed, each copy is tried in one of two processes, and one that hangs or runs out of
// memory is ended and counts as a fault. Faults are kept as files in a folder of the system's for temporary files.
import { fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const deadlineMs = 15_000;
const lanes = 2;
const largestFile = 60_000;

/** The small files of a folder whose name fits. */
export function smallFiles(folder, ending) {
  return readdirSync(folder)
    .filter((name) => ending.test(name) && statSync(path.join(folder, name)).size < largestFile)
    .map((name) => new Uint8Array(readFileSync(path.join(folder, name))));
}

/**
 * Runs a fuzzer from its arguments: `[seconds] [folder]`, or `--seed N [folder]` to make one copy again.
 *
 * @param {object} fuzzer
 * @param {string} fuzzer.script the command's own file, which is started again for each lane
 * @param {string} fuzzer.name of the folder for faults
 * @param {string} fuzzer.ending of the files for faults
 * @param {(folder: string) => Promise<Uint8Array[]>} fuzzer.files what is spoiled; folder "" for none
 * @param {(files: Uint8Array[], seed: number) => Uint8Array} fuzzer.spoiled
 * @param {(bytes: Uint8Array) => string | Promise<string>} fuzzer.tryFile the verdict; throws for a fault
 */
export async function runFuzz({ script, name, ending, files, spoiled, tryFile }) {
  const argv = process.argv.slice(2);
  if (argv[0] === "--lane") return runLane(Number(argv[1]), await files(argv[2] ?? ""), spoiled, tryFile);
  if (argv[0] === "--seed") {
    console.log(await tryFile(spoiled(await files(argv[2] ?? ""), Number(argv[1]))));
    return;
  }
  const seconds = Number(argv[0] ?? 60);
  const folder = argv[1] ? path.resolve(argv[1]) : "";
  const faults = mkdtempSync(path.join(tmpdir(), `fuzz-${name}-`));
  const sources = await files(folder);
  const verdicts = new Map();
  const count = (verdict) => verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const keep = (seed, why) => {
    writeFileSync(path.join(faults, `${seed}${ending}`), spoiled(sources, seed));
    console.log(`seed ${seed}: ${why}`);
  };
  const begin = Date.now() % 1_000_000_000;
  const end = Date.now() + seconds * 1000;
  const lane = (first) =>
    new Promise((resolve) => {
      let seed = first;
      let timer;
      const child = fork(script, ["--lane", String(first), folder], { execArgv: ["--max-old-space-size=512"] });
      const watch = (milliseconds) => {
        clearTimeout(timer);
        timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
      };
      watch(120_000);
      child.on("message", (message) => {
        watch(deadlineMs);
        if (message.seed !== undefined) {
          seed = message.seed;
          if (Date.now() > end) child.kill("SIGTERM");
        } else {
          count(message.verdict);
          if (message.fault) keep(message.done, message.fault);
        }
      });
      child.on("exit", (code, signal) => {
        clearTimeout(timer);
        if (Date.now() > end && signal === "SIGTERM") return resolve();
        count("ended");
        keep(seed, signal === "SIGKILL" ? `no end in ${deadlineMs} ms` : `the process ended (${code ?? signal})`);
        resolve(lane(seed + lanes));
      });
    });
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(begin + index)));
  console.log(Object.fromEntries([...verdicts].sort((a, b) => b[1] - a[1])));
  const tried = [...verdicts.values()].reduce((sum, number) => sum + number, 0);
  console.log(`${tried} copies of ${sources.length} files in ${seconds} s; faults in ${faults}`);
  if (verdicts.has("fault") || verdicts.has("ended")) process.exitCode = 1;
}

async function runLane(first, sources, spoiled, tryFile) {
  for (let seed = first; ; seed += lanes) {
    process.send({ seed });
    const bytes = spoiled(sources, seed);
    let verdict;
    let fault = null;
    try {
      verdict = await tryFile(bytes);
    } catch (error) {
      verdict = "fault";
      fault = String(error.stack);
    }
    process.send({ done: seed, verdict, fault });
    if (seed % 64 < lanes) await new Promise((resolve) => setImmediate(resolve));
  }
}
