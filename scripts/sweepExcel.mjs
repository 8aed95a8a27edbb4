// Fails every request and every action of each job in Excel, over what the product really writes (minutes, not seconds).
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["jest", "test/excel/faults.test.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, SWEEP_EXCEL: "all" },
});
process.exitCode = status ?? 1;
