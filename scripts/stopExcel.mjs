// `npm run stop`: takes the add-in that `npm run start:excel` registered out of Excel again. The development certificate stays for the
// next time; `npx office-addin-dev-certs@3.0.0 uninstall` removes it.
import { runOfficeTool } from "./officeTools.mjs";

try {
  await runOfficeTool("office-addin-debugging", "stop", "manifest.xml");
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
