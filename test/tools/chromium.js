const { execFileSync, spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a Chromium (Chrome and Edge are ones too), or null. `CHROMIUM` names another. */
function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && existsSync(named)) return named;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = spawnSync("which", [name], { encoding: "utf8" });
    if (found.status === 0) return found.stdout.trim();
  }
  return places.find((place) => existsSync(place)) ?? null;
}

/** Installs Chromium where that is allowed: Debian, as root. Says what it does. */
function installChromium() {
  const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (!debian) return null;
  console.log("Chromium is missing: installing Debian's chromium for the tests of the pages …");
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  try {
    execFileSync("apt-get", ["update", "-qq"], quiet);
    // openssl makes the certificate of the page that stands in for Excel.
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "openssl"], quiet);
  } catch (error) {
    console.log(`It could not be installed (${error.message}).`);
  }
  return findChromium();
}

module.exports = { findChromium, installChromium };
