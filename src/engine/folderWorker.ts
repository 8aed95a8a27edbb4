/** Defined where the build makes the texts of workers (scripts/folderWorkers.cjs). */
declare const FOLDER_WORKERS: true | undefined;

/**
 * Workers for a page from a folder (file://). There a browser takes every file for another site and starts no worker from one; from a text of the
 * page's own it does. The build puts the text of each worker into a script beside the page, loaded only here.
 */
const texts = (): Readonly<Record<string, string>> => (self as { folderWorkers?: Readonly<Record<string, string>> }).folderWorkers ?? {};

/** The way to start this worker, as often as wanted; null where the page is not from a folder, or has no such text. */
export async function folderWorker(name: string): Promise<(() => Worker) | null> {
  if (typeof FOLDER_WORKERS === "undefined" || location.protocol !== "file:") return null;
  if (texts()[name] === undefined) await loadScript(`${name}.folder.js`);
  const text = texts()[name];
  if (text === undefined) return null;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return () => new Worker(address, { name });
}

/** Resolves when the script has run, or when there is none. */
function loadScript(address: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.onload = () => resolve();
    script.onerror = () => resolve();
    script.src = address;
    document.head.append(script);
  });
}
