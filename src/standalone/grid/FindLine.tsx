import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useRef, useState } from "react";
import type { PageWords } from "../../messages/pane/pageWords";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    flexShrink: 0,
    gap: "4px",
    padding: "4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: { flexGrow: 1, minWidth: "140px", maxWidth: "320px" },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, paddingLeft: "4px" },
});

interface FindLineProps {
  readonly words: PageWords;
  /** Goes to the next or the former place; false when there is none. */
  readonly onFind: (sought: string, step: 1 | -1) => boolean;
  readonly onClose: () => void;
}

/** Seeks a text in the sheet in view: Enter goes on, Shift+Enter back, Escape closes. The browser's own search sees only the rows that are drawn. */
export function FindLine({ words, onFind, onClose }: FindLineProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState("");
  const [none, setNone] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const find = (step: 1 | -1): void => {
    if (sought.trim() !== "") setNone(!onFind(sought, step));
  };
  return (
    <div
      role="search"
      aria-label={words.find}
      className={styles.line}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && event.target === field.current) find(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
      }}
    >
      <Input
        ref={field}
        size="small"
        type="text"
        className={styles.field}
        contentBefore={<Search16Regular />}
        aria-label={words.find}
        placeholder={words.find}
        value={sought}
        onChange={(_event, { value }) => {
          setSought(value);
          setNone(false);
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUp16Regular />}
        aria-label={words.findBefore}
        title={words.findBefore}
        onClick={() => find(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDown16Regular />}
        aria-label={words.findNext}
        title={words.findNext}
        onClick={() => find(1)}
      />
      <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={words.closeFind} onClick={onClose} />
      <span role="status" className={styles.said}>
        {none ? words.notFound : ""}
      </span>
    </div>
  );
}
