/** A file that was chosen or dropped, and the folder in which it lay; "" when it came by itself. */
export interface FoundFile {
  readonly file: File;
  readonly folder: string;
}

/** Files of an input; where a folder was chosen, each knows its path in it. */
export function filesOfInput(files: FileList | readonly File[] | null): readonly FoundFile[] {
  return [...(files ?? [])].map((file) => ({ file, folder: folderOf(file.webkitRelativePath ?? "") }));
}

/**
 * The files that were dropped, with those of dropped folders and of the folders in them, in the order of their names. The entries must be asked
 * for before the drop's event is over; that is why nothing is awaited before they are.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly FoundFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === "file" ? (item.webkitGetAsEntry?.() ?? null) : null;
    return entry === null ? [] : [entry];
  });
  if (entries.length === 0) return filesOfInput(transfer.files);
  const found: FoundFile[] = [];
  for (const entry of entries) await collect(entry, "", found);
  return found;
}

async function collect(entry: FileSystemEntry, folder: string, found: FoundFile[]): Promise<void> {
  if (isFile(entry)) {
    found.push({ file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), folder });
    return;
  }
  if (!isFolder(entry)) return;
  const inside: FileSystemEntry[] = [];
  const reader = entry.createReader();
  // A reader gives some hundred entries at a time and none when it is through.
  for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader)) inside.push(...some);
  inside.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
  for (const one of inside) await collect(one, path, found);
}

const entriesOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const folderOf = (path: string): string => path.split("/").slice(0, -1).join("/");
