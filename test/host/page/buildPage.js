const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } = require("node:fs");
const path = require("node:path");

const host = path.resolve(__dirname, "..");
const config = require("./webpack.config.js");

function newest(place) {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/**
 * Builds the page's script when a source of the local Excel is newer than the last build, and gives the folder that holds it. Several
 * tests may start at once: each builds into a folder of its own and renames the result into place.
 */
async function buildPage() {
  const folder = config.output.path;
  const built = path.join(folder, "standIn.js");
  if (existsSync(built) && statSync(built).mtimeMs >= newest(host)) return folder;
  const started = new Date();
  const webpack = require("webpack");
  const workshop = `${folder}-${process.pid}`;
  try {
    const stats = await new Promise((resolve, reject) =>
      webpack({ ...config, output: { ...config.output, path: workshop } }, (error, result) => (error ? reject(error) : resolve(result))),
    );
    if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
    mkdirSync(folder, { recursive: true });
    // A source saved during the build makes the result stale again.
    require("node:fs").utimesSync(path.join(workshop, "standIn.js"), started, started);
    renameSync(path.join(workshop, "standIn.js"), built);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return folder;
}

module.exports = { buildPage };
