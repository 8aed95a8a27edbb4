import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(__dirname, "..", "..");
let folder: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "neu-guong-start-"));
  writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>Nêu Gương</title>");
});

afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `npm start` over the folder and gives the port that it says it serves on. */
async function start(...options: string[]): Promise<{ readonly child: ChildProcess; readonly port: number; readonly said: string }> {
  const child = spawn(process.execPath, [path.join(root, "scripts", "start.mjs"), "--folder", folder, ...options], { cwd: tmpdir() });
  started.push(child);
  let said = "";
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      const port = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
      if (port !== undefined && said.includes("Ctrl+C")) resolve({ child, port: Number(port), said });
    });
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

function get(port: number, host?: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: "/?sample=1", headers: host === undefined ? {} : { host } }, (answer) => {
      let body = "";
      answer.on("data", (text: Buffer) => (body += text.toString()));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("npm start", () => {
  jest.setTimeout(120_000);

  test("serves the page on 127.0.0.1, refuses a name that is not this machine's, and ends with Ctrl+C", async () => {
    const { child, port } = await start("--port", "0");
    expect(await get(port)).toEqual({ status: 200, body: "<!doctype html><title>Nêu Gương</title>" });
    expect((await get(port, `attacker.example:${port}`)).status).toBe(403);
    const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
    child.kill("SIGINT");
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  test("takes another port when the wanted one is taken", async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const address = taken.address();
    const wanted = typeof address === "object" && address !== null ? address.port : 0;
    const { port } = await start("--port", String(wanted));
    expect(port).not.toBe(wanted);
    expect((await get(port)).status).toBe(200);
    await new Promise((resolve) => taken.close(resolve));
  });

  test("names an option that it does not know, and does not start", async () => {
    await expect(start("--prot", "1")).rejects.toThrow(/ended with 1:[^]*--prot/);
  });
});
