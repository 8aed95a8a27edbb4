/** Tests run on the sources through swc; `test/` mirrors `src/`. */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  // Tests of pages and of LibreOffice wait for others more than they reckon: every core may have one.
  maxWorkers: "100%",
  globalSetup: "<rootDir>/test/tools/setup.js",
  transform: { "\\.tsx?$": ["@swc/jest"] },
};
