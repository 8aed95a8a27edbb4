import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** What a manifest is held against: the product's version and the files that lie beside the pane. */
export interface Surroundings {
  /** As in package.json: three numbers. */
  readonly version: string;
  /** The bytes of a file, by its path in the site (`icons/app-32.png`); nothing when the site has none there. */
  readonly read: (file: string) => Uint8Array | undefined;
}

/** Pages that the build makes, so that they stand in no folder of the repository. */
const builtPages = ["taskpane.html"];

/** The site as the build (webpack.config.js, `addin`) lays it out: `assets/icons` under `icons`, `assets/site` beside the pages that it makes. */
export function shippedFiles(root: string): Surroundings {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  return {
    version,
    read: (file) => {
      if (builtPages.includes(file)) return new Uint8Array();
      if (!/^(icons\/)?[\w-][\w.-]*$/.test(file)) return undefined;
      const place = path.join(root, "assets", file.startsWith("icons/") ? "" : "site", file);
      return existsSync(place) && statSync(place).isFile() ? readFileSync(place) : undefined;
    },
  };
}
