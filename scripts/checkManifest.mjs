// Checks manifest.xml (or the file named) and the pages that it links, without a network. Exit status 1 when something is wrong.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./buildForNode.mjs";
import { checkManifest, checkPages, shippedFiles } from "./manifestTools.mjs";

const file = process.argv[2] ?? path.join(root, "manifest.xml");
const findings = [...checkManifest(readFileSync(file, "utf8"), shippedFiles(root)), ...checkPages(root)];
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;
else console.log(`${path.basename(file)}: good; structure, ids, texts, addresses, icons and linked pages agree.`);
