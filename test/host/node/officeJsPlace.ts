import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where Microsoft's package lies: `OFFICE_JS` names its folder, else it is an ordinary dependency. */
export function officeJsFolder(): string {
  const named = process.env["OFFICE_JS"];
  const tried = [named, installed()];
  const found = tried.find((folder) => folder !== undefined && existsSync(join(folder, "dist", "excel-web-16.00.debug.js")));
  if (found === undefined)
    throw new Error("@microsoft/office-js is not installed (npm i -D @microsoft/office-js, or set OFFICE_JS to its folder).");
  return found;
}

function installed(): string | undefined {
  const manifest = join("node_modules", "@microsoft", "office-js", "package.json");
  if (existsSync(manifest)) return dirname(join(process.cwd(), manifest));
  try {
    return dirname(createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

export function officeJsFile(...parts: readonly string[]): string {
  return join(officeJsFolder(), "dist", ...parts);
}
