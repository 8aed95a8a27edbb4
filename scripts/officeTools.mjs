// Microsoft's tools for trying an add-in in a real Excel, at fixed versions. They are fetched when they are first needed, not by `npm ci`:
// nobody but a developer with Excel at hand needs them, and they bring some hundred packages along.
import { spawn } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { root } from "./buildForNode.mjs";

const versions = { "office-addin-debugging": "7.0.0", "office-addin-dev-certs": "3.0.0" };

/** Runs one of the tools in the project's folder; throws with a way out when npm cannot fetch it or it fails. */
export async function runOfficeTool(name, ...words) {
  const tool = `${name}@${versions[name]}`;
  console.log(`> npx ${tool} ${words.join(" ")}`);
  // On Windows npx is a script, which only a shell can start; no word here comes from outside.
  // Not spawnSync: Excel asks our server for the pane while the tool still runs.
  const run = spawn("npx", ["--yes", tool, ...words], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  const outcome = await new Promise((resolve) => {
    run.once("error", (error) => resolve(error.message));
    run.once("exit", (status, signal) => resolve(signal ?? status));
  });
  if (outcome === 0) return;
  throw new Error(
    `${tool} did not do its work (${typeof outcome === "number" ? `exit status ${outcome}` : outcome}). If npm could not fetch it (E404, ENOTFOUND, a proxy), ` +
      "try again where the internet can be reached, or add the manifest by hand: README, “Install in Excel”.",
  );
}

/**
 * The development certificate for localhost, installed first where there is none or it has run out. It is good for 30 days and puts a
 * certificate authority into this user's trusted roots: for developers only; `npx office-addin-dev-certs uninstall` takes it out.
 */
export async function developmentCertificate() {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const [cert, key] = ["localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  const good = () => existsSync(cert) && existsSync(key) && new Date(new X509Certificate(readFileSync(cert)).validTo) > new Date();
  if (!good()) await runOfficeTool("office-addin-dev-certs", "install");
  if (!good()) throw new Error(`There is no valid certificate in ${folder}.`);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}
