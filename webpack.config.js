const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BundledNotices } = require("./scripts/bundledNotices.cjs");
const { contentSecurityPolicy } = require("./scripts/contentSecurityPolicy.cjs");
const { FolderWorkers } = require("./scripts/folderWorkers.cjs");

const typescript = { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" };
const resolve = { extensions: [".tsx", ".ts", ".js", ".json"] };
const at = (...parts) => path.resolve(__dirname, ...parts);

/** One file for Node, so that it starts quickly and needs nothing at run time. */
const forNode = (name, entry, output) => ({
  name,
  mode: "production",
  target: "node20",
  entry,
  output: { path: output, filename: `${name}.js`, library: { type: "commonjs2" } },
  resolve,
  externals: ["hucre", "xlsx", "ajv"],
  module: { rules: [typescript] },
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
});

/**
 * A page of static files: no address but its own, addresses relative to the page so that a folder on any server, or on a disk, holds it.
 * `policy` is what the page may do; it stands in the page itself, because a folder has no server to send it.
 */
const page = ({ name, entry, output, html, copies = [], plugins = [], officeJs = null, publicPath = "" }) => ({
  name,
  mode: "production",
  target: ["web", "es2022"],
  entry: { [name]: entry },
  output: {
    path: output,
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath,
    clean: true,
    trustedTypes: { policyName: "webpack" },
  },
  resolve,
  // The sample workbook travels inside a script: a page from a folder may not fetch its neighbours.
  module: { rules: [typescript, { test: /\.xlsx$/, type: "asset/inline" }] },
  plugins: [
    new HtmlPlugin({
      template: html,
      filename: path.basename(html),
      inject: "body",
      scriptLoading: "defer",
      minify: false,
      templateParameters: { policy: contentSecurityPolicy({ officeJs }), officeJs },
    }),
    // Licences ask that their notices travel with the code.
    new BundledNotices({ copied: officeJs?.startsWith("office/") ? [at("node_modules/@microsoft/office-js")] : [] }),
    ...(copies.length > 0 ? [new CopyPlugin({ patterns: copies })] : []),
    ...plugins,
  ],
  optimization: { chunkIds: "named", moduleIds: "deterministic" },
  devtool: false,
  performance: { hints: false },
});

const microsoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The page inside Excel. Office.js comes from Microsoft; `own` copies it from node_modules for a network without the internet. */
const addin = (output, officeJs = "microsoft") =>
  page({
    name: "taskpane",
    entry: "./src/addin/main.tsx",
    output,
    html: "./src/addin/taskpane.html",
    officeJs: officeJs === "own" ? "office/office.js" : microsoft,
    copies: [
      { from: "src/addin/oldBrowser.js", to: "oldBrowser.js" },
      { from: "src/taskpane/pane.css", to: "pane.css" },
      { from: "src/taskpane/trustedTypes.js", to: "trustedTypes.js" },
      { from: "assets/icons/*.png", to: "icons/[name][ext]", noErrorOnMissing: true },
      { from: "assets/site", to: ".", noErrorOnMissing: true },
      ...(officeJs === "own"
        ? [
            { from: "node_modules/@microsoft/office-js/dist/office.js", to: "office/office.js" },
            { from: "node_modules/@microsoft/office-js/dist/*.js", to: "office/[name][ext]", filter: officeFileForExcel },
            { from: "node_modules/@microsoft/office-js/dist/{vi-vn,en-us}/office_strings.js", to: officeLocale },
          ]
        : []),
    ],
  });

/** Of the 86 MB of Office.js, what Excel asks for. */
const officeFileForExcel = (file) => /[\\/](excel[^\\/]*|o15apptofilemappingtable)\.js$/.test(file) && !file.includes(".debug.");
const officeLocale = ({ absoluteFilename }) => `office/${path.basename(path.dirname(absoluteFilename))}/[name][ext]`;

/** The page in any browser, without Excel. Office.js is never loaded here. */
const standalone = (output) =>
  page({
    name: "index",
    entry: "./src/standalone/main.tsx",
    output,
    html: "./src/standalone/index.html",
    plugins: [new FolderWorkers()],
    copies: [
      { from: "src/taskpane/pane.css", to: "pane.css" },
      { from: "src/taskpane/trustedTypes.js", to: "trustedTypes.js" },
      { from: "assets/icons/app-32.png", to: "icon.png" },
    ],
  });

/** `--env officeJs=own` makes the add-in for a network without the internet. */
module.exports = (env = {}) => [addin(at("dist", "addin"), env.officeJs), standalone(at("dist", "standalone"))];
module.exports.forNode = forNode;
module.exports.addin = addin;
module.exports.standalone = standalone;
