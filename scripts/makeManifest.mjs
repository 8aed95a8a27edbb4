// `npm run manifest -- --base-url https://tools.example.vn/neu-guong [-o FILE]`: the manifest for the place where the pane is served.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./buildForNode.mjs";
import { makeManifest, shippedFiles } from "./manifestTools.mjs";

const usage = "npm run manifest -- --base-url https://tools.example.vn/neu-guong [-o FILE]";
try {
  const { values } = parseArgs({ options: { "base-url": { type: "string" }, output: { type: "string", short: "o" } } });
  if (!values["base-url"]) throw new Error(`Where will the pane be served?\n${usage}`);
  const source = path.join(root, "manifest.xml");
  const output = path.resolve(values.output ?? path.join(root, "dist", "manifest.xml"));
  if (output === source) throw new Error("manifest.xml is the development manifest and is not written over. Choose another name with -o.");
  const made = makeManifest(readFileSync(source, "utf8"), values["base-url"], shippedFiles(root));
  if (values.output === undefined) mkdirSync(path.dirname(output), { recursive: true });
  else if (!existsSync(path.dirname(output))) throw new Error(`There is no folder ${path.dirname(output)}. Make it first.`);
  writeFileSync(output, made);
  console.log(
    `${path.relative(process.cwd(), output)} is written. Serve the folder dist/addin at ${values["base-url"]} over https, then deploy the file.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
