import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { importStepWords, type ImportStepWords } from "../../messages/pane/importStepWords";
import { useSession } from "../session/useSession";
import { FileCard } from "./FileCard";
import { fileGroups, groupOf, type FileGroup, type FileRow } from "./fileGroups";
import type { ImportDesk } from "./importDesk";
import { useImportStyles } from "./importStyles";

/** Cards of a group that are drawn at once. */
const drawn = 50;

const titles: Readonly<Record<FileGroup, (words: ImportStepWords) => (count: number) => string>> = {
  unread: ({ unread }) => unread,
  "to-see": ({ toSee }) => toSee,
  fine: ({ fine }) => fine,
  known: ({ known }) => known,
  skipped: ({ skipped }) => skipped,
  waiting:
    ({ files, waiting }) =>
    (count) =>
      `${files(count)}, ${waiting}`,
};

/** All files by how they stand. A file that is open stays in its group while its reading is changed, so that it does not run away from the hand. */
export function FileList({ desk, rows }: { readonly desk: ImportDesk; readonly rows: readonly FileRow[] }) {
  const { state } = useSession();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const [open, setOpen] = useState<ReadonlyMap<string, FileGroup>>(new Map());
  const [shown, setShown] = useState<Readonly<Partial<Record<FileGroup, number>>>>({});
  const placed = rows.map((row) => {
    const held = open.get(row.item.id);
    // One that was opened before it was read goes where its reading puts it.
    return { row, group: held === undefined || held === "waiting" ? groupOf(row) : held };
  });
  const toggle = (id: string, group: FileGroup, isOpen: boolean): void => {
    if (open.has(id) === isOpen) return;
    const next = new Map(open);
    if (isOpen) next.set(id, group);
    else next.delete(id);
    setOpen(next);
  };
  return (
    <>
      {fileGroups.map((group) => {
        const inside = placed.filter((one) => one.group === group);
        if (inside.length === 0) return null;
        const count = shown[group] ?? drawn;
        return (
          <section key={group} className={shared.section}>
            <h3 className={shared.title}>{titles[group](words)(inside.length)}</h3>
            <ul className={shared.list}>
              {inside.slice(0, count).map(({ row }) => (
                <FileCard
                  key={row.item.id}
                  desk={desk}
                  row={row}
                  open={open.has(row.item.id)}
                  onToggle={(isOpen) => toggle(row.item.id, group, isOpen)}
                />
              ))}
            </ul>
            {inside.length > count && (
              <div>
                <Button size="small" onClick={() => setShown({ ...shown, [group]: count + 4 * drawn })}>
                  {words.showMore(Math.min(4 * drawn, inside.length - count))}
                </Button>
              </div>
            )}
          </section>
        );
      })}
    </>
  );
}
