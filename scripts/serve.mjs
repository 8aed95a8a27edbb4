// The static file server of `npm start`, of the stand-in page and of `npm run start:excel`, for scripts to call:
//   const { url, port, close } = await serve({ root, port, host?, tls?: { cert, key }, headers? })
// What it refuses is in scripts/serveFiles.ts.
import { createRequire } from "node:module";
import { buildForNode } from "./buildForNode.mjs";

/** See serveFiles in scripts/serveFiles.ts. */
export async function serve(options) {
  const { serveFiles } = createRequire(import.meta.url)(await buildForNode("serve", "./scripts/serveFiles.ts"));
  return serveFiles(options);
}
