const { findLibreOffice, installLibreOffice } = require("./libreOffice");

/** Before all tests: what they need of the machine is found, installed where allowed, else named. In CI nothing may be missing. */
module.exports = async () => {
  const soffice = findLibreOffice() ?? installLibreOffice();
  process.env.SOFFICE = soffice ?? "";
  if (soffice) return;
  if (process.env.CI) throw new Error("LibreOffice is missing, and in CI no test may be skipped: apt-get install libreoffice-calc");
  console.log("SKIPPED: tests that recalculate with LibreOffice. Install it (Debian: apt-get install libreoffice-calc) and run again.");
};
