// The manifest's checks, built from scripts/manifest for the scripts beside this one.
import { createRequire } from "node:module";
import { buildForNode } from "./buildForNode.mjs";

export const { checkManifest, checkPages, makeManifest, shippedFiles } = createRequire(import.meta.url)(
  await buildForNode("manifest", "./scripts/manifest/main.ts"),
);
