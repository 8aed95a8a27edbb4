const path = require("node:path");

const typescript = { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" };

/** One file for Node, so that it starts quickly and needs nothing at run time. */
const forNode = (name, entry, output) => ({
  name,
  mode: "production",
  target: "node20",
  entry,
  output: { path: output, filename: `${name}.js`, library: { type: "commonjs2" } },
  resolve: { extensions: [".ts", ".js", ".json"] },
  externals: ["hucre", "xlsx", "ajv"],
  module: { rules: [typescript] },
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
});

module.exports = [forNode("cli", "./src/cli/main.ts", path.resolve(__dirname, "build"))];
module.exports.forNode = forNode;
