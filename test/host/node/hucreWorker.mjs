// Reads and writes .xlsx with hucre, which is an ES module: tests that run as CommonJS cannot load it, a worker can.
import { parentPort } from "node:worker_threads";
import { readXlsx, writeXlsx } from "hucre/xlsx";

parentPort.on("message", async ({ number, kind, input }) => {
  try {
    const output = kind === "read" ? await readXlsx(input, { readStyles: true }) : await writeXlsx(input);
    parentPort.postMessage({ number, output });
  } catch (error) {
    parentPort.postMessage({ number, error });
  }
});
