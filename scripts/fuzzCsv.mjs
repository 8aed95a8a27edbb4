// `npm run fuzz:csv [seconds] [folder of real lists]`: spoils lists in every charset, delimiter and form and looks whether each copy is read with
// nothing lost, or refused by name, in time. Two processes work side by side; one that hangs or runs out of memory is ended and counts as a
// fault. Faults are kept as files in a folder of the system's for temporary files. A seed makes the same copy again:
// `node scripts/fuzzCsv.mjs --seed 17 [folder]`.
import { createRequire } from "node:module";
import { fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildForNode } from "./buildForNode.mjs";

const deadlineMs = 15_000;
const lanes = 2;

/** Our own lists, and the small ones of the folder. */
function listsOf(work, folder) {
  const real = [];
  for (const name of folder ? readdirSync(folder) : []) {
    const file = path.join(folder, name);
    if (/\.(csv|txt|tsv|tab|xls|html?|xml)$/i.test(name) && statSync(file).size < 60_000) real.push(new Uint8Array(readFileSync(file)));
  }
  return [...work.ownLists(), ...real];
}

const argv = process.argv.slice(2);

if (argv[0] === "--lane") {
  const [, built, first, folder] = argv;
  const work = createRequire(import.meta.url)(built);
  const lists = listsOf(work, folder);
  for (let seed = Number(first); ; seed += lanes) {
    process.send({ seed });
    const bytes = work.spoiled(lists, seed);
    let verdict;
    let fault = null;
    try {
      verdict = work.tryFile(bytes);
    } catch (error) {
      verdict = "fault";
      fault = String(error.stack);
    }
    process.send({ done: seed, verdict, fault });
    if (seed % 64 < lanes) await new Promise((resolve) => setImmediate(resolve));
  }
} else {
  const built = await buildForNode("fuzzCsv", "./scripts/fuzzCsvCase.ts");
  const work = createRequire(import.meta.url)(built);
  if (argv[0] === "--seed") {
    console.log(work.tryFile(work.spoiled(listsOf(work, argv[2]), Number(argv[1]))));
  } else {
    const seconds = Number(argv[0] ?? 60);
    const folder = argv[1] ? path.resolve(argv[1]) : "";
    const faults = mkdtempSync(path.join(tmpdir(), "fuzz-csv-"));
    const lists = listsOf(work, folder);
    const verdicts = new Map();
    const count = (verdict) => verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    const keep = (seed, why) => {
      writeFileSync(path.join(faults, `${seed}.csv`), work.spoiled(lists, seed));
      console.log(`seed ${seed}: ${why}`);
    };
    const begin = Date.now() % 1_000_000_000;
    const end = Date.now() + seconds * 1000;
    const lane = (first) =>
      new Promise((resolve) => {
        let seed = first;
        let timer;
        const child = fork(fileURLToPath(import.meta.url), ["--lane", built, String(first), folder], {
          execArgv: ["--max-old-space-size=512"],
        });
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
    console.log(
      `${[...verdicts.values()].reduce((sum, number) => sum + number, 0)} files from ${lists.length} lists in ${seconds} s; faults in ${faults}`,
    );
    if (verdicts.has("fault") || verdicts.has("ended")) process.exitCode = 1;
  }
}
