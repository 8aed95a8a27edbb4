import { makeStyles, tokens } from "@fluentui/react-components";
import type { ShownChange, ShownDifference } from "../../engine/listDrop";
import { importStepWords } from "../../messages/pane/importStepWords";
import { useSession } from "../session/useSession";
import { useImportStyles } from "./importStyles";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  names: {
    margin: 0,
    paddingLeft: "18px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  kind: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  after: { textDecorationLine: "none" },
});

/** What a corrected list changes: the first records of each kind. */
export function DifferenceView({ difference }: { readonly difference: ShownDifference }) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const { batch, added, changed, removed, firstAdded, firstChanged, firstRemoved } = difference;
  const groups: readonly (readonly [string, number, readonly ShownChange[]])[] = [
    [words.added(added), added, firstAdded],
    [words.changed(changed), changed, firstChanged],
    [words.removed(removed), removed, firstRemoved],
  ];
  return (
    <div className={styles.group}>
      <p className={shared.hint}>{words.difference(batch.file, batch.importedOn)}</p>
      {groups.map(
        ([title, count, shown]) =>
          count > 0 && (
            <div key={title}>
              <p className={styles.kind}>{title}</p>
              <ul className={styles.names}>
                {shown.map(({ name, changes }, at) => (
                  <li key={at}>
                    {name}
                    {changes.slice(0, 4).map(({ header, before, after }) => (
                      <div key={header}>
                        {header}: {before !== "" && <del className={styles.before}>{before}</del>}{" "}
                        {after !== "" && <ins className={styles.after}>{after}</ins>}
                      </div>
                    ))}
                  </li>
                ))}
                {count > shown.length && <li>{words.andMore(count - shown.length)}</li>}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}
