import type { ListItem, ShownFile } from "../../engine/listDrop";

/** Where a file stands in the list: what a person should see comes first. */
export type FileGroup = "unread" | "to-see" | "fine" | "known" | "skipped" | "waiting";

export const fileGroups: readonly FileGroup[] = ["unread", "to-see", "fine", "known", "skipped", "waiting"];

/** A file with its outcome; null while it was not read, or is left out. */
export interface FileRow {
  readonly item: ListItem;
  readonly file: ShownFile | null;
}

/** Every file on the desk, in the order in which they came. */
export function fileRows(items: readonly ListItem[], files: readonly ShownFile[]): readonly FileRow[] {
  const byItem = new Map(files.map((file) => [file.item, file]));
  return items.map((item) => ({ item, file: byItem.get(item.id) ?? null }));
}

export function groupOf({ item, file }: FileRow): FileGroup {
  if (item.decision.skip === true) return "skipped";
  if (file === null) return "waiting";
  if (file.why !== null) return "unread";
  if (file.same !== null || file.twin !== null) return "known";
  const guessed = file.text?.certainty === "guessed";
  const sure =
    file.doubtful === 0 && file.refused === 0 && file.rows > 0 && file.agency.name !== "" && !guessed && file.difference === null;
  return sure && !file.notices.some(({ severity }) => severity !== "info") ? "fine" : "to-see";
}

/** Files of which something goes into the workbook. */
export function filesToWrite(files: readonly ShownFile[]): number {
  return files.filter(
    ({ why, same, twin, rows, difference }) => why === null && same === null && twin === null && (rows > 0 || difference !== null),
  ).length;
}
