// `npm run validate [-- FILE]`: Microsoft's own validator. It asks a service on the internet; where that cannot be reached the check is
// skipped with a notice, since our own (`node scripts/checkManifest.mjs`) has looked at everything that needs no network.
import path from "node:path";
import { root } from "./buildForNode.mjs";
import officeAddinManifest from "office-addin-manifest";

const file = process.argv[2] ?? path.join(root, "manifest.xml");
const show = (kind, issues) => {
  for (const { title, content, line } of issues ?? [])
    console.log(`${kind}: ${title ?? ""}${line ? ` (line ${line})` : ""}\n  ${content ?? ""}`);
};

try {
  const { isValid, status, statusText, report } = await officeAddinManifest.validateManifest(file);
  if (!report && !isValid && status !== undefined && (status === 403 || status === 407 || status === 429 || status >= 500)) {
    console.log(`SKIPPED: Microsoft's validator answered ${status} ${statusText ?? ""} without a report. Try again later.`);
  } else {
    show("error", report?.errors);
    show("warning", report?.warnings);
    show("note", report?.notes);
    console.log(
      isValid
        ? `${path.basename(file)}: accepted by Microsoft's validator.`
        : `${path.basename(file)}: refused by Microsoft's validator (${status ?? ""}).`,
    );
    if (!isValid) process.exitCode = 1;
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  if (
    !/Unable to contact the manifest validation service|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(message)
  ) {
    console.error(message);
    process.exitCode = 1;
  } else {
    console.log(
      "SKIPPED: Microsoft's validation service cannot be reached from here, so its verdict is unknown. Run this again with the internet.",
    );
  }
}
