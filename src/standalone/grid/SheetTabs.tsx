import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { EyeOff16Regular } from "@fluentui/react-icons/svg/eye-off";
import { Sparkle16Regular } from "@fluentui/react-icons/svg/sparkle";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { PageWords } from "../../messages/pane/pageWords";
import type { SheetSnapshot } from "../../model/snapshot";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    flexShrink: 0,
    overflowX: "auto",
    scrollbarWidth: "thin",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    flexShrink: 0,
    minHeight: "32px",
    padding: "0 12px",
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTop: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopColor: tokens.colorBrandStroke1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  mark: { flexShrink: 0 },
});

export const sheetPanelId = "sheet-panel";
const tabId = (index: number) => `sheet-tab-${index}`;

interface SheetTabsProps {
  readonly sheets: readonly SheetSnapshot[];
  readonly current: string;
  readonly words: PageWords;
  readonly onSheet: (name: string) => void;
}

/** The sheets of the workbook, as tabs below the grid; hidden ones and those that the program wrote bear a mark. */
export function SheetTabs({ sheets, current, words, onSheet }: SheetTabsProps) {
  const styles = useStyles();
  const strip = useRef<HTMLDivElement>(null);
  const place = sheets.findIndex(({ name }) => name === current);
  useEffect(() => {
    strip.current?.children[place]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [place]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: sheets.length - 1 }[event.key];
    const sheet = to === undefined ? undefined : sheets[to];
    if (to === undefined || sheet === undefined) return;
    event.preventDefault();
    onSheet(sheet.name);
    (strip.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  return (
    <div ref={strip} role="tablist" aria-label={words.tabs} className={styles.strip} onKeyDown={onKeyDown}>
      {sheets.map(({ name, visibility, ownTab }, index) => {
        const marks = [...(visibility === "visible" ? [] : [words.hiddenTab]), ...(ownTab === null ? [] : [words.ownTab])];
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabId(index)}
            aria-selected={name === current}
            aria-controls={sheetPanelId}
            aria-label={marks.length > 0 ? `${name} (${marks.join(", ")})` : undefined}
            title={marks.length > 0 ? marks.join(", ") : undefined}
            tabIndex={name === current ? 0 : -1}
            className={mergeClasses(styles.tab, name === current && styles.current)}
            onClick={() => onSheet(name)}
          >
            {visibility !== "visible" && <EyeOff16Regular className={styles.mark} />}
            {ownTab !== null && <Sparkle16Regular className={styles.mark} />}
            {name}
          </button>
        );
      })}
    </div>
  );
}

export const currentTabId = (sheets: readonly SheetSnapshot[], current: string): string =>
  tabId(sheets.findIndex(({ name }) => name === current));
