import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { constants, promises as files } from "node:fs";
import path from "node:path";

/** A PEM certificate and its key. */
export interface ServerCertificate {
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

/** What to serve, and where. */
export interface ServeOptions {
  /** The folder that is served; nothing outside it is, not through links either. */
  readonly root: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** A loopback address; 127.0.0.1 when absent. */
  readonly host?: "127.0.0.1" | "::1";
  /** With a certificate the server speaks https, else http. */
  readonly tls?: ServerCertificate;
  /** Sent with every answer; the content security policy of the page comes in here. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A running server. */
export interface FileServer {
  /** Without a slash at the end: `https://localhost:3000`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * The file that a request asks for, as a path relative to the root, or nothing when the address could lead elsewhere:
 * a step up, an encoded slash, a backslash, a drive or stream (`:`), a NUL, a hidden file.
 */
export function requestedFile(target: string): string | undefined {
  const question = target.search(/[?#]/);
  const raw = question < 0 ? target : target.slice(0, question);
  if (!raw.startsWith("/") || /%2f|%5c|%00/i.test(raw)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(raw);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
  if (/[\\:\u0000-\u001f]/.test(decoded)) return undefined;
  const steps = decoded.slice(1).split("/");
  if (steps.at(-1) === "") steps[steps.length - 1] = "index.html";
  return steps.some((step) => step === "" || step.startsWith(".")) ? undefined : steps.join("/");
}

/** Why a request is refused before any file is looked at: its status and a word for it. */
function refusal(request: IncomingMessage, hosts: readonly string[], origins: readonly string[]): [number, string] | undefined {
  // A name of the attacker's that points to 127.0.0.1 (DNS rebinding) arrives with that name in Host.
  if (!hosts.includes((request.headers.host ?? "").toLowerCase())) return [403, "unknown host"];
  const origin = request.headers.origin;
  if (origin !== undefined && !origins.includes(origin.toLowerCase())) return [403, "foreign origin"];
  if (request.headers["content-length"] !== undefined && request.headers["content-length"] !== "0") return [413, "no body is read"];
  if (request.headers["transfer-encoding"] !== undefined) return [413, "no body is read"];
  if (request.method !== "GET" && request.method !== "HEAD") return [405, "only GET and HEAD"];
  // Excel on the web frames the pane and shows its icons from another site; no other page may load our scripts or data.
  const site = request.headers["sec-fetch-site"];
  const foreign = site === "cross-site" || site === "same-site";
  const shown = request.headers["sec-fetch-mode"] === "navigate" || request.headers["sec-fetch-dest"] === "image";
  return foreign && !shown ? [403, "foreign page"] : undefined;
}

/** Opens a file inside the root, refusing links that leave it and whatever is not a plain file. */
async function openInside(root: string, relative: string): Promise<{ place: string; bytes: Buffer } | undefined> {
  try {
    const place = await files.realpath(path.join(root, relative));
    if (!place.startsWith(root + path.sep)) return undefined;
    const handle = await files.open(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return (await handle.stat()).isFile() ? { place, bytes: await handle.readFile() } : undefined;
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (["ENOENT", "ENOTDIR", "EISDIR", "ELOOP", "EACCES", "ENAMETOOLONG"].includes(code)) return undefined;
    throw error;
  }
}

/**
 * Serves the files of one folder to this machine only: GET and HEAD, known Host and Origin, no way out of the folder, no listing,
 * no body, no upgrade. `/` and any path that ends with a slash give `index.html`; the query is not looked at.
 *
 * Images go out without Cache-Control, since Office puts a default picture in their place when it is there
 * (Microsoft's reference of the manifest's Image element); everything else is revalidated on each use.
 *
 * @throws when the folder does not exist, the address is not loopback, or the port is taken (`EADDRINUSE`).
 */
export async function serveFiles(options: ServeOptions): Promise<FileServer> {
  const host = options.host ?? "127.0.0.1";
  if (!["127.0.0.1", "::1"].includes(host)) throw new Error(`The server listens on this machine only; ${host} is not a loopback address.`);
  const root = await files.realpath(options.root);
  const scheme = options.tls ? "https" : "http";
  const fixed: Record<string, string> = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    ...options.headers,
  };
  let hosts: string[] = [];
  let origins: string[] = [];

  const say = (response: ServerResponse, request: IncomingMessage, status: number, text: string) => {
    const body = Buffer.from(`${status} ${text}\n`);
    const allow = status === 405 ? { Allow: "GET, HEAD" } : {};
    response.writeHead(status, {
      ...fixed,
      ...allow,
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Length": body.length,
      Connection: "close",
    });
    response.end(request.method === "HEAD" ? undefined : body, () => request.destroy());
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const refused = refusal(request, hosts, origins);
    if (refused) return say(response, request, ...refused);
    const relative = requestedFile(request.url ?? "");
    const found = relative === undefined ? undefined : await openInside(root, relative);
    if (!found) return say(response, request, 404, "not found");
    const type = contentTypes[path.extname(found.place).toLowerCase()] ?? "application/octet-stream";
    const caching: Record<string, string> = type.startsWith("image/") ? {} : { "Cache-Control": "no-cache" };
    response.writeHead(200, { ...fixed, ...caching, "Content-Type": type, "Content-Length": found.bytes.length });
    response.end(request.method === "HEAD" ? undefined : found.bytes);
  };

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      if (response.headersSent) response.destroy();
      else say(response, request, 500, "the file could not be read");
    });
  };
  const server = options.tls ? createHttpsServer({ cert: options.tls.cert, key: options.tls.key }, handle) : createHttpServer(handle);
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.on("upgrade", (_request, socket) => socket.destroy());
  server.on("checkContinue", handle);

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, host, () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const names = ["localhost", host === "::1" ? "[::1]" : host];
  const standard = scheme === "https" ? 443 : 80;
  hosts = names.flatMap((name) => (address.port === standard ? [name, `${name}:${address.port}`] : [`${name}:${address.port}`]));
  origins = hosts.map((name) => `${scheme}://${name}`);
  return {
    url: `${scheme}://localhost:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
