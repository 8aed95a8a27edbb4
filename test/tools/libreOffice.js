const { execFileSync, spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");

const places = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** The path of LibreOffice, or null. */
function findLibreOffice() {
  const named = process.env.SOFFICE;
  if (named && existsSync(named)) return named;
  const found = spawnSync("which", ["soffice"], { encoding: "utf8" });
  if (found.status === 0) return found.stdout.trim();
  return places.find((place) => existsSync(place)) ?? null;
}

/** Installs LibreOffice where that is allowed: Debian, as root. Says what it does. */
function installLibreOffice() {
  const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (!debian) return null;
  console.log("LibreOffice is missing: installing Debian's libreoffice-calc for the recalculation tests …");
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  try {
    execFileSync("apt-get", ["update", "-qq"], quiet);
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc", "fonts-liberation"], quiet);
  } catch (error) {
    console.log(`It could not be installed (${error.message}).`);
  }
  return findLibreOffice();
}

module.exports = { findLibreOffice, installLibreOffice };
