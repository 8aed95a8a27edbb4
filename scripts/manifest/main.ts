// What the scripts beside this folder call, built into one file.
export { checkManifest } from "./checkManifest";
export { checkPages } from "./checkPages";
export { makeManifest } from "./makeManifest";
export { shippedFiles } from "./shippedFiles";
