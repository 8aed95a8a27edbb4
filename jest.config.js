/** Tests run on the sources through swc; `test/` mirrors `src/`. */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  globalSetup: "<rootDir>/test/tools/setup.js",
  transform: { "\\.tsx?$": ["@swc/jest"] },
};
