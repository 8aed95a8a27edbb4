import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { Eye16Regular } from "@fluentui/react-icons/svg/eye";
import { EyeOff16Regular } from "@fluentui/react-icons/svg/eye-off";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useState } from "react";
import type { PageWords } from "../../messages/pane/pageWords";
import { cellAddress, columnNumber } from "../../model/cell";
import { cellOfAddress, type Cell } from "./moveCell";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "flex-start",
    flexShrink: 0,
    gap: "8px",
    padding: "4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    boxSizing: "border-box",
    width: "88px",
    height: "24px",
    flexShrink: 0,
    padding: "0 6px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "24px",
    maxHeight: "72px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    padding: "2px 0",
    boxSizing: "border-box",
    outlineOffset: "-2px",
  },
  refusal: { color: tokens.colorStatusDangerForeground1, whiteSpace: "normal" },
});

interface CellLineProps {
  readonly active: Cell;
  readonly content: string;
  readonly words: PageWords;
  readonly onGo: (cell: Cell) => void;
  /** Opens the editor over the cell. */
  readonly onEdit: () => void;
  readonly onFind: () => void;
  /** Why the last edit was not written; null when there is nothing to say. */
  readonly refusal: string | null;
  /** Null for a sheet without hidden rows and columns. */
  readonly showHidden: boolean | null;
  readonly onShowHidden: (show: boolean) => void;
}

/** Where one is and what stands there in full, above the grid. */
export function CellLine({ active, content, words, onGo, onEdit, onFind, refusal, showHidden, onShowHidden }: CellLineProps) {
  const styles = useStyles();
  const address = cellAddress(active.row, active.column);
  const [typed, setTyped] = useState(address);
  useEffect(() => setTyped(address), [address]);
  return (
    <div className={styles.line}>
      <input
        className={styles.name}
        aria-label={words.nameBox}
        value={typed}
        spellCheck={false}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(address)}
        onFocus={({ target }) => target.select()}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped(address);
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          const cell = cellOfAddress(typed, columnNumber);
          if (cell === null) setTyped(address);
          else onGo(cell);
        }}
      />
      <div className={styles.content} role="region" aria-label={words.content} tabIndex={content.length > 400 ? 0 : undefined}>
        {content}
        <div role="alert" className={styles.refusal}>
          {refusal}
        </div>
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<Edit16Regular />}
        aria-label={words.editCell(address)}
        title={words.editHint}
        onClick={onEdit}
      />
      <Button appearance="subtle" size="small" icon={<Search16Regular />} aria-label={words.find} title={words.findHint} onClick={onFind} />
      {showHidden !== null && (
        <Button
          appearance="subtle"
          size="small"
          icon={showHidden ? <EyeOff16Regular /> : <Eye16Regular />}
          onClick={() => onShowHidden(!showHidden)}
        >
          {showHidden ? words.hideHidden : words.showHidden}
        </Button>
      )}
    </div>
  );
}
