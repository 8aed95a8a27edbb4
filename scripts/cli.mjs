// `npm run --silent cli -- COMMAND …`: builds what must be built, then hands over to the command line.
import { createRequire } from "node:module";
import { buildForNode } from "./buildForNode.mjs";

try {
  const built = await buildForNode("cli", "./src/cli/main.ts");
  const { main } = createRequire(import.meta.url)(built);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 2;
}
