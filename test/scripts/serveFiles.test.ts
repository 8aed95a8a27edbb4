import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { requestedFile, serveFiles, type FileServer } from "../../scripts/serveFiles";

const folder = mkdtempSync(path.join(tmpdir(), "serve-"));
const root = path.join(folder, "site");
let server: FileServer;

beforeAll(async () => {
  mkdirSync(path.join(root, "assets"), { recursive: true });
  writeFileSync(path.join(root, "index.html"), "<!doctype html><title>Nêu Gương</title>");
  writeFileSync(path.join(root, "pane.js"), "export const a = 1;");
  writeFileSync(path.join(root, "assets", "tên có dấu.png"), "png");
  writeFileSync(path.join(root, ".secret"), "hidden");
  writeFileSync(path.join(folder, "outside.txt"), "outside");
  symlinkSync(path.join(folder, "outside.txt"), path.join(root, "link.txt"));
  server = await serveFiles({ root, port: 0, headers: { "Content-Security-Policy": "default-src 'none'" } });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is written: fetch and URL would tidy the steps away. */
function ask(target: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { host: "127.0.0.1", port: server.port, path: target, method, headers: { Host: `localhost:${server.port}`, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
        );
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

/** Sends bytes that no HTTP library would, and gives whatever comes back until the server hangs up. */
function askRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
    let back = "";
    socket.on("data", (part) => (back += part.toString()));
    socket.on("close", () => resolve(back));
    socket.on("error", reject);
  });
}

describe("serving", () => {
  it("gives a file with its type, its length and the headers handed in", async () => {
    const { status, headers, body } = await ask("/index.html?step=check");
    expect(status).toBe(200);
    expect(body).toContain("Nêu Gương");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(body)));
    expect(headers["content-security-policy"]).toBe("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("gives index.html for the folder, and scripts as scripts", async () => {
    expect((await ask("/")).body).toContain("Nêu Gương");
    expect((await ask("/pane.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
  });

  it("reads encoded names, and sends images without Cache-Control, which would make Office show a default icon", async () => {
    const { status, headers } = await ask(`/assets/${encodeURIComponent("tên có dấu.png")}`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("image/png");
    expect(headers["cache-control"]).toBeUndefined();
  });

  it("answers HEAD without a body", async () => {
    const { status, headers, body } = await ask("/index.html", {}, "HEAD");
    expect([status, body]).toEqual([200, ""]);
    expect(Number(headers["content-length"])).toBeGreaterThan(0);
  });

  it("does not list a folder and says 404 for what is missing", async () => {
    expect((await ask("/assets/")).status).toBe(404);
    expect((await ask("/assets")).status).toBe(404);
    expect((await ask("/none.html")).status).toBe(404);
  });

  it("listens on loopback only", async () => {
    await expect(serveFiles({ root, port: 0, host: "0.0.0.0" as "127.0.0.1" })).rejects.toThrow("not a loopback address");
  });

  it("says so when the port is taken", async () => {
    await expect(serveFiles({ root, port: server.port })).rejects.toThrow("EADDRINUSE");
  });
});

describe("attacks", () => {
  it.each(["evil.example", "rebind.example:PORT", "localhost.evil.example:PORT", "localhost", "127.0.0.1:1", "0.0.0.0:PORT", "[::1]:PORT"])(
    "refuses the host name %s",
    async (name) => {
      expect((await ask("/index.html", { Host: name.replace("PORT", String(server.port)) })).status).toBe(403);
    },
  );

  it("accepts its own two names", async () => {
    for (const name of ["localhost", "127.0.0.1", "LOCALHOST"]) {
      expect((await ask("/index.html", { Host: `${name}:${server.port}` })).status).toBe(200);
    }
  });

  it.each(["https://evil.example", "null", "http://localhost:1", "http://localhost.evil.example"])(
    "refuses the origin %s",
    async (origin) => {
      expect((await ask("/index.html", { Origin: origin })).status).toBe(403);
    },
  );

  it("accepts its own origin", async () => {
    expect((await ask("/pane.js", { Origin: server.url })).status).toBe(200);
  });

  it.each([
    "/../outside.txt",
    "/assets/../../outside.txt",
    "/..%2foutside.txt",
    "/%2e%2e/outside.txt",
    "/%2e%2e%2foutside.txt",
    "/..%5coutside.txt",
    "/..\\outside.txt",
    "/%252e%252e/outside.txt",
    "/assets/%00.png",
    "//etc/passwd",
    "/link.txt",
    "/.secret",
    "/./index.html",
    "/index.html::$DATA",
    "/c:/windows/win.ini",
    "/%",
    "/%c0%ae%c0%ae/outside.txt",
  ])("finds nothing at %s", async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBe(404);
    expect(body).toBe("404 not found\n");
  });

  it("finds nothing at an address in full", async () => {
    expect((await ask("http://evil.example/index.html")).status).toBe(404);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])("refuses %s", async (method) => {
    const { status, headers } = await ask("/index.html", {}, method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("does not read a gigabyte that is announced, and hangs up", async () => {
    const back = await askRaw(`POST / HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Length: 1073741824\r\n\r\nxxxx`);
    expect(back).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("does not ask for a body that waits for a go-ahead", async () => {
    const back = await askRaw(`POST / HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n`);
    expect(back).toMatch(/^HTTP\/1\.1 413 /);
  });

  it("does not open a WebSocket", async () => {
    const upgrade = `GET / HTTP/1.1\r\nHost: localhost:${server.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
    expect(await askRaw(upgrade)).toBe("");
  });

  it("refuses a request without a host name", async () => {
    expect(await askRaw("GET /index.html HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 403 /);
  });

  it.each([
    ["another site's <script>", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script" }, 403],
    ["a page on another port", { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty" }, 403],
    [
      "Excel on the web framing the pane",
      { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe" },
      200,
    ],
    ["our own page", { "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "script" }, 200],
  ])("answers %s by its Sec-Fetch headers", async (_who, headers, status) => {
    expect((await ask("/index.html", headers)).status).toBe(status);
  });
});

describe("requestedFile", () => {
  it("keeps plain names, decodes once, and drops the query", () => {
    expect(requestedFile("/a/b%20c.js?x=/../")).toBe("a/b c.js");
    expect(requestedFile("/")).toBe("index.html");
    expect(requestedFile("/%252e%252e/x")).toBe("%2e%2e/x");
  });
});
