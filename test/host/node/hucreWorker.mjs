// Reads or writes one .xlsx with hucre, which is an ES module: tests that run as CommonJS cannot load it, a worker can.
import { parentPort, workerData } from "node:worker_threads";
import { readXlsx, writeXlsx } from "hucre/xlsx";

const { kind, input } = workerData;
parentPort.postMessage(kind === "read" ? await readXlsx(input, { readStyles: true }) : await writeXlsx(input));
