// `npm run start:excel`: serves the built pane at https://localhost:3000 and opens Excel with the add-in, by Microsoft's own tools.
// `npm run start:excel -- --serve-only` only serves, for Excel on the web or a manifest added by hand. `npm run stop` ends the first.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./buildForNode.mjs";
import { developmentCertificate, runOfficeTool } from "./officeTools.mjs";
import { serve } from "./serve.mjs";

const { officeFrames } = createRequire(import.meta.url)("./contentSecurityPolicy.cjs");

try {
  const { values } = parseArgs({ options: { "serve-only": { type: "boolean", default: false } } });
  const alone = values["serve-only"];
  if (!alone && process.platform !== "win32" && process.platform !== "darwin") {
    throw new Error(
      "There is no Excel for this system. `npm run start:excel-standin` shows the pane in a local Excel of ours, `npm start` without Excel.",
    );
  }
  const pane = path.join(root, "dist", "addin");
  if (!existsSync(path.join(pane, "taskpane.html"))) throw new Error("The pane is not built yet: run `npm run build` first.");
  const { url } = await serve({
    root: pane,
    port: 3000,
    tls: await developmentCertificate(),
    headers: { "Content-Security-Policy": officeFrames },
  });
  console.log(`The pane is served at ${url}/taskpane.html, on this machine only.`);
  if (alone) console.log("Add manifest.xml in Excel (README, “Install in Excel”). Ctrl+C ends the serving.");
  else {
    await runOfficeTool("office-addin-debugging", "start", "manifest.xml", "desktop", "--app", "excel", "--no-debug", "--no-live-reload");
    console.log("Excel has the tab “Thi đua”. Keep this running while you try it; Ctrl+C, then `npm run stop`, ends it.");
  }
} catch (error) {
  const taken = error?.code === "EADDRINUSE";
  console.error(
    taken ? "Port 3000 is taken, and the manifest names it. End what uses it, then try again." : (error?.message ?? String(error)),
  );
  process.exit(1);
}
