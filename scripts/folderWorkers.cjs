// A page opened from a folder (file://) may neither start a worker from a file nor read one: browsers take every file for another site. It may start one
// from a text of its own. This plugin puts the text of each worker, with all the chunks that it may ask for, into a script beside the others
// (`engine.folder.js`); only a page from a folder ever loads it.
const { Compilation, DefinePlugin, sources } = require("webpack");

const name = "FolderWorkers";

/** Names of the scripts of an entry and of all that it may load later. */
function scriptsOf(entrypoint) {
  const files = new Set();
  const seen = new Set();
  const walk = (group) => {
    if (seen.has(group)) return;
    seen.add(group);
    for (const file of group.getFiles()) if (file.endsWith(".js")) files.add(file);
    for (const child of group.childrenIterable) walk(child);
  };
  walk(entrypoint);
  return [...files];
}

/** One script in which `importScripts` finds all the files in itself. Each stands in a function of its own, as it would in a file of its own. */
function wholeWorker(entry, files, textOf) {
  const parts = files.map((file) => `${JSON.stringify(file)}(){${textOf(file)}\n}`);
  return (
    `const files={${parts.join(",")}};` +
    `self.importScripts=(...asked)=>{for(const one of asked)files[String(one).replace(/^.*\\//,"")]()};` +
    `files[${JSON.stringify(entry)}]();`
  );
}

class FolderWorkers {
  apply(compiler) {
    // The page asks for these scripts only where they are made (src/engine/folderWorker.ts).
    new DefinePlugin({ FOLDER_WORKERS: "true" }).apply(compiler);
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        for (const entrypoint of compilation.asyncEntrypoints) {
          const files = scriptsOf(entrypoint);
          const entry = [...entrypoint.getEntrypointChunk().files].find((file) => file.endsWith(".js"));
          const text = wholeWorker(entry, files, (file) => String(compilation.getAsset(file).source.source()));
          const script = `self.folderWorkers={...self.folderWorkers,${JSON.stringify(entrypoint.name)}:${JSON.stringify(text)}};`;
          compilation.emitAsset(`${entrypoint.name}.folder.js`, new sources.RawSource(script));
        }
      });
    });
  }
}

module.exports = { FolderWorkers };
