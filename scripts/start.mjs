// `npm start`: builds the browser page when it is out of date and serves it to this machine alone. Ends with Ctrl+C.
//   --open          opens the page in the browser
//   --port NUMBER   tries this port first (else 8137); the next free one is taken
//   --folder PATH   serves a page that is built already
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { serve } from "./serve.mjs";

const { builtPage } = createRequire(import.meta.url)("./buildPage.cjs");

const firstPort = 8137;
const triedPorts = 20;

try {
  const { values } = parseArgs({
    options: { open: { type: "boolean", default: false }, port: { type: "string" }, folder: { type: "string" } },
  });
  const wanted = Number(values.port ?? firstPort);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw new Error(`--port ${values.port}: not a port number`);
  const folder = values.folder === undefined ? await builtFolder() : path.resolve(values.folder);
  const server = await serveOnFreePort(folder, wanted);
  const address = `http://127.0.0.1:${server.port}/`;
  console.log(`Nêu Gương đang chạy tại / is running at  ${address}`);
  console.log(`Với dữ liệu mẫu / with sample data:      ${address}?sample=1`);
  console.log("Chỉ máy này mở được. Nhấn Ctrl+C để dừng. / Only this machine can reach it. Press Ctrl+C to end.");
  if (values.open) openInBrowser(address);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** The folder of the page, built anew when a source was changed. */
function builtFolder() {
  return builtPage("standalone", () =>
    console.log("Đang dựng trang (lần đầu hoặc sau khi sửa mã nguồn), khoảng nửa phút… / Building the page, about half a minute…"),
  );
}

/** A server on the wanted port or one of the next; where all are taken, on any that is free. */
async function serveOnFreePort(folder, wanted) {
  const next = wanted === 0 ? [] : Array.from({ length: triedPorts }, (_, step) => wanted + step).filter((port) => port <= 65_535);
  for (const port of [...next, 0]) {
    try {
      return await serve({ root: folder, port });
    } catch (error) {
      if (error?.code !== "EADDRINUSE" && error?.code !== "EACCES") throw error;
    }
  }
  throw new Error("No port is free.");
}

/** Hands the address to the system's browser. Without one the address still stands on the screen. */
function openInBrowser(address) {
  const [command, ...first] = { win32: ["cmd", "/c", "start", ""], darwin: ["open"] }[process.platform] ?? ["xdg-open"];
  const opener = spawn(command, [...first, address], { stdio: "ignore", detached: true });
  opener.on("error", () => console.log(`(${command}: không mở được trình duyệt, hãy tự mở địa chỉ trên / cannot open a browser)`));
  opener.unref();
}
