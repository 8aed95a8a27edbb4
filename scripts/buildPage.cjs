// Builds a page of the product (`addin` or `standalone`) when a source is newer than the last build. Several tests may ask at once: one
// builds, the others wait for it, and nobody ever sees half a page.
const { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const root = path.dirname(__dirname);
const pages = { addin: "taskpane.html", standalone: "index.html" };
const sources = [
  "src",
  "assets",
  "webpack.config.js",
  "package.json",
  ".swcrc",
  "scripts/contentSecurityPolicy.cjs",
  "scripts/bundledNotices.cjs",
  "scripts/folderWorkers.cjs",
];

function newest(place) {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

function upToDate(folder, page) {
  const built = path.join(folder, page);
  return existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources.map((place) => newest(path.join(root, place))));
}

/** True while the process that wrote this file is alive; one that was killed leaves its file behind. */
function holderLives(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    if (error.code === "EPERM") return true;
    if (error.code === "ESRCH" || error.code === "ENOENT") return false;
    throw error;
  }
}

/** Holds a file with the number of this process as a lock while `work` runs. */
async function alone(name, work) {
  const lock = path.join(root, "build", `${name}.building`);
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (holderLives(lock)) await new Promise((resolve) => setTimeout(resolve, 200));
      else rmSync(lock, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * The folder that holds the built page.
 *
 * @param {"addin" | "standalone"} name
 * @param {(text: string) => void} [say] told when a build begins
 * @returns {Promise<string>}
 */
async function builtPage(name, say = () => undefined) {
  const folder = path.join(root, "dist", name);
  const page = pages[name];
  if (upToDate(folder, page)) return folder;
  return alone(name, async () => {
    if (upToDate(folder, page)) return folder;
    say(`Building ${path.relative(root, folder)} …`);
    const webpack = require("webpack");
    const configurations = require("../webpack.config.js");
    const workshop = path.join(root, "build", `${name}-page`);
    const started = new Date();
    const stats = await new Promise((resolve, reject) =>
      webpack({ ...configurations[name](workshop), context: root }, (error, result) => (error ? reject(error) : resolve(result))),
    );
    if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
    // A source saved during the build makes the result stale again.
    utimesSync(path.join(workshop, page), started, started);
    // A server that is running goes on with the old page until the new one is there whole.
    const old = path.join(root, "build", `${name}-page-old`);
    rmSync(old, { recursive: true, force: true });
    mkdirSync(path.dirname(folder), { recursive: true });
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(workshop, folder);
    rmSync(old, { recursive: true, force: true });
    return folder;
  });
}

module.exports = { builtPage };
