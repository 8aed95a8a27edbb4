import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { DeleteDismiss20Regular } from "@fluentui/react-icons/svg/delete-dismiss";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { PanelRight20Filled, PanelRight20Regular } from "@fluentui/react-icons/svg/panel-right";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useSyncExternalStore } from "react";
import { pageWords, type PageWords } from "../messages/pane/pageWords";
import type { Opened, Page, PageState } from "./page";
import { OpenButton } from "./OpenButton";
import { useNarrow } from "./useNarrow";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    minHeight: "48px",
    padding: "4px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  file: { display: "flex", alignItems: "baseline", gap: "8px", minWidth: 0, flexGrow: 1, flexBasis: "120px", paddingLeft: "8px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground1 },
  mark: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  tools: { display: "flex", alignItems: "center", gap: "4px" },
});

interface PageHeaderProps {
  readonly page: Page;
  readonly state: PageState;
  readonly paneOpen: boolean;
  readonly onPane: (open: boolean) => void;
}

/** The head of the page: which file, whether it is saved, and what can be done with it. */
export function PageHeader({ page, state, paneOpen, onPane }: PageHeaderProps) {
  const styles = useStyles();
  const words = pageWords(state.language);
  const { opened } = state;
  return (
    <div className={styles.bar}>
      <h1 className={styles.product}>{words.product}</h1>
      <div className={styles.file}>
        {opened !== null && (
          <span className={styles.name} title={opened.name}>
            {opened.name}
          </span>
        )}
        <span className={styles.mark} role="status">
          {state.unsaved ? `● ${words.unsaved}` : ""}
        </span>
      </div>
      {opened === null ? (
        <Button
          appearance="subtle"
          lang={state.language === "vi" ? "en" : "vi"}
          onClick={() => page.speak(state.language === "vi" ? "en" : "vi")}
        >
          {words.otherLanguage}
        </Button>
      ) : (
        <Tools page={page} opened={opened} words={words} unsaved={state.unsaved} paneOpen={paneOpen} onPane={onPane} />
      )}
    </div>
  );
}

interface ToolsProps extends Omit<PageHeaderProps, "state"> {
  readonly opened: Opened;
  readonly words: PageWords;
  readonly unsaved: boolean;
}

function Tools({ page, opened, words, unsaved, paneOpen, onPane }: ToolsProps) {
  const styles = useStyles();
  const narrow = useNarrow();
  const { session } = opened;
  const { busy, canUndo } = useSyncExternalStore(session.subscribe, session.state);
  // Where there is little room the icons stand alone; their names stay for screen readers and pointers.
  const label = (text: string) => (narrow ? { "aria-label": text, title: text } : { children: text });
  return (
    <div role="toolbar" aria-label={words.tools} className={mergeClasses(styles.tools)}>
      <OpenButton page={page} text={words.open} icon={<FolderOpen20Regular />} />
      <Button
        appearance={unsaved ? "primary" : "subtle"}
        icon={<Save20Regular />}
        disabled={busy !== null}
        onClick={() => void page.save()}
        {...label(words.save)}
      />
      <Button
        appearance="subtle"
        icon={<ArrowUndo20Regular />}
        disabled={!canUndo || busy !== null}
        onClick={() => void session.undo()}
        {...label(words.undo)}
      />
      <Button
        appearance="subtle"
        icon={<DeleteDismiss20Regular />}
        aria-label={words.forget}
        title={words.forget}
        onClick={() => void page.forget()}
      />
      {!narrow && (
        <Button
          appearance="subtle"
          icon={paneOpen ? <PanelRight20Filled /> : <PanelRight20Regular />}
          aria-label={paneOpen ? words.hidePane : words.showPane}
          title={paneOpen ? words.hidePane : words.showPane}
          aria-expanded={paneOpen}
          onClick={() => onPane(!paneOpen)}
        />
      )}
    </div>
  );
}
