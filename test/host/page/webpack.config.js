const path = require("node:path");

const root = path.resolve(__dirname, "..", "..", "..");

/** The page that stands in for Excel on the web, as one script for the browser. Libraries that also know Node find nothing of it here. */
module.exports = {
  name: "standIn",
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  context: root,
  entry: { standIn: path.join(__dirname, "standIn.ts") },
  output: { path: path.join(root, "build", "standin"), filename: "[name].js" },
  resolve: {
    extensions: [".ts", ".mjs", ".js"],
    fallback: { fs: false, "fs/promises": false, crypto: false, stream: false, path: false, zlib: false, worker_threads: false },
  },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: "swc-loader" }] },
  optimization: { splitChunks: false },
  performance: { hints: false },
};
