// Builds the browser page into dist/standalone when its sources are newer than the last build. The new build comes into its place whole, so that a
// server that is running never hands out half a page.
import { createRequire } from "node:module";
import { existsSync, mkdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { newest, root } from "./buildForNode.mjs";

export const standaloneFolder = path.join(root, "dist", "standalone");

const sources = [
  "src",
  "assets/samples",
  "assets/icons",
  "scripts/contentSecurityPolicy.cjs",
  "webpack.config.js",
  "package.json",
  ".swcrc",
];

/** True when the sources were changed since the page was built. */
export function standaloneIsOld() {
  const built = path.join(standaloneFolder, "index.html");
  if (!existsSync(built)) return true;
  return statSync(built).mtimeMs < Math.max(...sources.map((place) => newest(path.join(root, place))));
}

/** Builds the page, whatever there is already. Rejects with webpack's own words when a source is faulty. */
export async function buildStandalone() {
  const require = createRequire(import.meta.url);
  const webpack = require("webpack");
  const { standalone } = require(path.join(root, "webpack.config.js"));
  const workshop = path.join(root, "build", `standalone-${process.pid}`);
  // Sources may change while webpack reads them: what it built is as old as the moment when it began.
  const began = new Date();
  try {
    const stats = await new Promise((resolve, reject) =>
      webpack({ ...standalone(workshop), context: root }, (error, result) => (error ? reject(error) : resolve(result))),
    );
    if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
    utimesSync(path.join(workshop, "index.html"), began, began);
    mkdirSync(path.dirname(standaloneFolder), { recursive: true });
    const old = path.join(root, "build", `standalone-old-${process.pid}`);
    if (existsSync(standaloneFolder)) renameSync(standaloneFolder, old);
    renameSync(workshop, standaloneFolder);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
