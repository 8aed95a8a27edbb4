import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { activeCellId } from "./GridCell";

const useStyles = makeStyles({
  // Lies over the window of the grid, so that what is edited is cut where cells are.
  layer: { position: "absolute", inset: 0, zIndex: 8, overflow: "hidden", pointerEvents: "none" },
  field: {
    position: "absolute",
    boxSizing: "border-box",
    minWidth: "120px",
    margin: 0,
    padding: "1px 3px",
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: 0,
    outlineStyle: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    resize: "none",
    overflow: "hidden",
    pointerEvents: "auto",
    boxShadow: tokens.shadow8,
  },
});

/** The way in which an edit ends: where the next active cell is. */
export type EditEnd = "down" | "up" | "right" | "left" | "stay";

export interface CellEditorProps {
  /** What scrolls under the editor. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly text: string;
  readonly onDone: (text: string, end: EditEnd) => void;
  readonly onCancel: () => void;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the active cell is drawn in the window of the grid; null when it is out of sight. */
function activePlace(scroller: HTMLElement | null): Place | null {
  const cell = document.getElementById(activeCellId)?.getBoundingClientRect();
  const window = scroller?.getBoundingClientRect();
  if (cell === undefined || window === undefined) return null;
  return { left: cell.left - window.left, top: cell.top - window.top, width: cell.width, height: cell.height };
}

/**
 * The field over the active cell. As in Excel: Enter and Tab write and go on, Alt+Enter begins a line, Escape leaves the cell as it was, and going
 * elsewhere writes. What is composed is left alone until it is done.
 */
export function CellEditor({ scroller, label, text: first, onDone, onCancel }: CellEditorProps) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(first);
  const [place, setPlace] = useState<Place | null>(null);
  const over = useRef(false);
  useLayoutEffect(() => {
    const measure = (): void => setPlace((before) => activePlace(scroller.current) ?? before);
    measure();
    const scrolled = scroller.current;
    scrolled?.addEventListener("scroll", measure);
    return () => scrolled?.removeEventListener("scroll", measure);
  }, [scroller]);
  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  // As high as its text; the browser measures it.
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || place === null) return;
    element.style.height = "0";
    element.style.height = `${Math.max(place.height + 1, Math.min(element.scrollHeight + 4, 200))}px`;
  }, [text, place]);
  const finish = (act: () => void): void => {
    if (over.current) return;
    over.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") finish(onCancel);
    else if (event.key === "Enter" && event.altKey) {
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      setText(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
    } else if (event.key === "Enter") finish(() => onDone(text, event.shiftKey ? "up" : "down"));
    else if (event.key === "Tab") finish(() => onDone(text, event.shiftKey ? "left" : "right"));
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.layer} onMouseDown={(event) => event.stopPropagation()}>
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        className={styles.field}
        spellCheck={false}
        value={text}
        style={place === null ? {} : { left: place.left - 1, top: place.top - 1, width: place.width + 2 }}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(() => onDone(text, "stay"))}
      />
    </div>
  );
}
