const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

const noticesFile = "THIRD-PARTY-NOTICES.txt";
const allowedLicences = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

/** Packages that ship no licence file of their own, with a sibling of the same owner and repository family that does. */
const textFrom = { "@fluentui/react-icons": "@fluentui/react-components" };

/** The folder of the npm package that holds a file, or null for a file of ours. */
function packageFolder(file) {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return null;
  return parts.slice(0, at + (parts[at + 1].startsWith("@") ? 3 : 2)).join(path.sep);
}

/** Every package whose code stands in the bundle; modules that webpack joined are looked into. */
function bundledPackages(modules) {
  const folders = new Set();
  const look = (module) => {
    for (const inner of module.modules ?? []) look(inner);
    const folder = module.resource ? packageFolder(module.resource) : null;
    if (folder !== null) folders.add(folder);
  };
  for (const module of modules) look(module);
  return [...folders];
}

/** Licence and notice files of a package, joined; throws when there are none, since its licence asks for them. */
function licenceText(folder, name) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)\b/i.test(file));
  if (files.length > 0)
    return files
      .sort()
      .map((file) => readFileSync(path.join(folder, file), "utf8").trim().replace(/\r\n?/g, "\n"))
      .join("\n\n");
  const sibling = textFrom[name];
  if (sibling === undefined)
    throw new Error(`${name} is bundled and carries no licence text: name in scripts/bundledNotices.cjs where it stands.`);
  return licenceText(path.join(folder.slice(0, -name.length), sibling), sibling);
}

/**
 * The notices of the packages in these folders, one text: equal licence texts stand once, under the names of all packages that they cover.
 *
 * @param {readonly string[]} folders folders of npm packages
 * @returns {string}
 * @throws {Error} when a licence is not among those that fit MIT, or its text is missing
 */
function noticesOf(folders) {
  const byText = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    if (!allowedLicences.includes(license) && name !== "@microsoft/office-js")
      throw new Error(`${name} ${version} is under ${license}, which is not on the list of scripts/bundledNotices.cjs.`);
    const text = licenceText(folder, name);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...byText].map(([text, names]) => ({ names: names.sort(), text })).sort((a, b) => (a.names[0] < b.names[0] ? -1 : 1));
  const rule = "-".repeat(78);
  return (
    [
      "This product contains the software named here, each under its own licence.",
      ...parts.map(({ names, text }) => `${rule}\n${names.join("\n")}\n\n${text}`),
    ].join("\n\n") + "\n"
  );
}

/** Puts the notices of everything bundled, and of the packages named (copied rather than bundled), beside the page. */
class BundledNotices {
  /** @param {{ copied?: readonly string[] }} [options] folders of packages whose files are copied as they are */
  constructor({ copied = [] } = {}) {
    this.copied = copied;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BundledNotices", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "BundledNotices", stage }, () => {
        // A child compilation (the page's template) bundles nothing that is shipped.
        if (compilation.compiler.isChild()) return;
        const text = noticesOf([...bundledPackages(compilation.modules), ...this.copied.filter(existsSync)]);
        compilation.emitAsset(noticesFile, new compiler.webpack.sources.RawSource(text));
      });
    });
  }
}

module.exports = { BundledNotices, bundledPackages, noticesFile, noticesOf };
