const { existsSync, readFileSync, statSync } = require("node:fs");
const https = require("node:https");
const path = require("node:path");
const { buildPage } = require("./buildPage");
const { selfSigned } = require("./certificate");

const root = path.resolve(__dirname, "..", "..", "..");
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Microsoft's address of Office.js as a page names it; the stand-in answers from node_modules, so that no request leaves the machine. */
const microsoft = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"']*?\/office(\.debug)?\.js/g;

/** The file of a folder that an address names, or null: never one outside of the folder. */
function fileIn(folder, address) {
  const file = path.join(folder, ...address.split("/"));
  if (file !== folder && !file.startsWith(folder + path.sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function fileOf(address, { pane, standIn }) {
  const [, place, rest] = /^\/([^/]*)\/?(.*)$/.exec(address);
  if (address === "/") return path.join(__dirname, "standIn.html");
  if (place === "standin") return fileIn(rest === "standIn.js" ? standIn : __dirname, rest);
  if (place === "office-js") return fileIn(path.join(root, "node_modules", "@microsoft", "office-js", "dist"), rest);
  if (place === "samples") return fileIn(path.join(root, "assets", "samples"), rest);
  return fileIn(pane, address.slice(1));
}

function contentOf(file) {
  const bytes = readFileSync(file);
  return file.endsWith(".html") ? Buffer.from(bytes.toString("utf8").replace(microsoft, "/office-js/office$1.js")) : bytes;
}

/**
 * Serves the page that stands in for Excel on the web, with a pane's built page in its frame. By https, with a certificate that signs
 * itself: over http the client shows an error page instead of starting.
 *
 * @param {{ pane?: string, sample?: string, query?: Record<string, string>, port?: number }} [options] `pane` is the folder that holds
 *   taskpane.html, `sample` the name of a workbook of assets/samples ("" for an empty one), `query` what else the page is told
 *   (standInQuery.ts), `port` 0 for any that is free.
 * @returns {Promise<{ url: string, close(): Promise<void> }>} the address to open, with its query
 */
async function startStandIn({ pane = "dist/addin", sample = "quang-tri.xlsx", query = {}, port = 0 } = {}) {
  const places = { pane: path.resolve(root, pane), standIn: await buildPage() };
  const answer = (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    let file = null;
    try {
      file = fileOf(decodeURIComponent(pathname), places);
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
    }
    const head = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
    if (file === null) {
      response.writeHead(404, { ...head, "Content-Type": "text/plain; charset=utf-8" }).end(`Nothing here: ${pathname}\n`);
      return;
    }
    response.writeHead(200, { ...head, "Content-Type": types[path.extname(file)] ?? "application/octet-stream" }).end(contentOf(file));
  };
  const server = https.createServer(selfSigned(), answer);
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve));
  const search = new URLSearchParams({ ...(sample ? { sample } : {}), ...query });
  return {
    url: `https://localhost:${server.address().port}/?${search}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

module.exports = { startStandIn };
