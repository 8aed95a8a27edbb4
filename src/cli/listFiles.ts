import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { type ListCharset, type ListChoices, type ListDelimiter, readListFile } from "../lists/readListFile";
import { commandWords } from "../messages/commandWords";
import { isDebris } from "../workflows/import/fileDebris";
import type { ListFile } from "../workflows/import/listFile";
import type { Language } from "../workflows/language";
import { UsageError } from "./commandErrors";

export const charsets: readonly ListCharset[] = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1258",
  "windows-1252",
  "TCVN3",
  "VNI",
  "utf8-as-latin1",
];

/** Delimiters by what a person may type for them. */
export const delimiters: ReadonlyMap<string, ListDelimiter> = new Map<string, ListDelimiter>([
  [",", ","],
  [";", ";"],
  ["|", "|"],
  ["tab", "\t"],
  ["\t", "\t"],
  ["\\t", "\t"],
]);

/**
 * The files that operands of `import` stand for, in order: a file itself, a folder's files and those of its folders by name. The workbook that takes them
 * in is left out of a folder, as is what programs leave there. Throws `UsageError` for what does not exist.
 */
export function listPaths(operands: readonly string[], without: readonly string[]): readonly string[] {
  const real = (file: string): string => (existsSync(file) ? realpathSync(file) : path.resolve(file));
  const left = new Set(without.map(real));
  const found = new Map<string, string>();
  for (const operand of operands) {
    if (!existsSync(operand)) throw new UsageError((words) => words.noList(operand));
    const folder = statSync(operand).isDirectory();
    const files = folder ? inFolder(operand).filter((file) => !left.has(real(file))) : [operand];
    if (files.length === 0) throw new UsageError((words) => words.noListsIn(operand));
    for (const file of files) if (!found.has(real(file))) found.set(real(file), file);
  }
  return [...found.values()];
}

function inFolder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isDebris(name))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  // Links are not followed: a folder may not lead out of itself, nor in a circle.
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? inFolder(file) : entry.isFile() ? [file] : [];
  });
}

/** Reads one list. A file that no reader takes comes back with the reason, never as an error: the others go on. */
export async function readListAt(file: string, choices: ListChoices, language: Language): Promise<ListFile> {
  const about = { name: path.basename(file), folder: path.dirname(file) };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
    return { ...about, sha256: "", why: commandWords(language).notOpened(error.code) };
  }
  return (await readListFile(bytes, about, choices, language)).file;
}
