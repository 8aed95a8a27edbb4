// Builds one entry for Node when its sources are newer than the last build. Several commands may start at once on a fresh checkout:
// each builds into a folder of its own and renames the result into place, so none ever runs half a file.
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** When the newest file at or below a place was written, in milliseconds. */
export function newest(place) {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/** Gives the path of the built file. `name` is its name without ".js", `entry` the source it starts from. */
export async function buildForNode(name, entry) {
  const built = path.join(root, "build", `${name}.js`);
  const sources = ["src", "scripts", "webpack.config.js", "package.json", ".swcrc"].map((place) => newest(path.join(root, place)));
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)) return built;
  const require = createRequire(import.meta.url);
  const webpack = require("webpack");
  const { forNode } = require(path.join(root, "webpack.config.js"));
  const workshop = path.join(root, "build", `${name}-${process.pid}`);
  mkdirSync(workshop, { recursive: true });
  try {
    const stats = await new Promise((resolve, reject) =>
      webpack({ ...forNode(name, entry, workshop), context: root }, (error, result) => (error ? reject(error) : resolve(result))),
    );
    if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
    renameSync(path.join(workshop, `${name}.js`), built);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return built;
}
