const { findChromium, installChromium } = require("./chromium");
const { findLibreOffice, installLibreOffice } = require("./libreOffice");

/** Before all tests: what they need of the machine is found, installed where allowed, else named. In CI nothing may be missing. */
module.exports = async () => {
  process.env.SOFFICE = needed(
    "LibreOffice",
    "tests that recalculate with it",
    "libreoffice-calc",
    findLibreOffice() ?? installLibreOffice(),
  );
  process.env.CHROMIUM = needed("Chromium", "tests of the pages in a browser", "chromium", findChromium() ?? installChromium());
};

function needed(name, tests, debianPackage, path) {
  if (path) return path;
  if (process.env.CI) throw new Error(`${name} is missing, and in CI no test may be skipped: apt-get install ${debianPackage}`);
  console.log(`SKIPPED for want of ${name}: ${tests}. Install it (Debian: apt-get install ${debianPackage}) and run again.`);
  return "";
}
