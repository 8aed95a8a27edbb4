import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const noEnums = { selector: "TSEnumDeclaration", message: "Use a union of literals: enums make import cycles." };
const handedIn = "The day, chance and the locale are handed in, so that the same input gives the same result on every machine.";
const fromTheAir = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]",
  "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
  "NewExpression[callee.object.name='Intl'][arguments.length=0]",
].map((selector) => ({ selector, message: handedIn }));
const textIsText = "Text of a workbook goes into the page as text, never as markup.";
const markup = [
  "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]",
  "CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/]",
  "CallExpression[callee.object.name='document'][callee.property.name=/^write/]",
  "JSXAttribute[name.name='dangerouslySetInnerHTML']",
].map((selector) => ({ selector, message: textIsText }));

export default tseslint.config(
  { ignores: ["dist/", "build/", "out/", "coverage/", "assets/", "node_modules/"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "test/**/*.ts", "scripts/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: ["error", "always"],
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-restricted-syntax": ["error", noEnums, ...markup],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/{model,text,clauses,plans,tables,rules,quotas,review,messages,workbook,workflows}/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", noEnums, ...markup, ...fromTheAir] },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        noEnums,
        {
          selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name='only']",
          message: "Left in, it silences every other test of the file.",
        },
        { selector: "CallExpression[callee.name=/^(fit|fdescribe)$/]", message: "Left in, it silences every other test of the file." },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    ignores: ["test/tools/properties.ts"],
    rules: {
      "no-restricted-imports": ["error", { name: "fast-check", message: "Take it from test/tools/properties, which fixes the seed." }],
    },
  },
  {
    // call-sync-before-read and load-object-before-read take every navigation property for a read; the requests are counted in tests instead.
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["**/*.cjs", "**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: { module: "writable", require: "readonly", process: "readonly", console: "readonly", __dirname: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
