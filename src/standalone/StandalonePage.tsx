import { FluentProvider, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { pageWords } from "../messages/pane/pageWords";
import { fluentTheme } from "../taskpane/theme";
import { DropZone } from "./DropZone";
import type { Opened, Page, PageState } from "./page";
import { PageHeader } from "./PageHeader";
import { PageNotices } from "./PageNotices";
import { pageTheme, watchPageTheme } from "./pageDoor";
import { SideSwitch, type Side } from "./SideSwitch";
import { StartScreen } from "./StartScreen";
import { useNarrow } from "./useNarrow";

/** Both are needed only when a file is open: the first screen is there without them. */
const Pane = lazy(async () => ({ default: (await import("../taskpane/Pane")).Pane }));
const WorkbookView = lazy(async () => ({ default: (await import("./grid/WorkbookView")).WorkbookView }));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", backgroundColor: tokens.colorNeutralBackground3 },
  provider: { height: "100%" },
  body: { display: "flex", flexGrow: 1, minHeight: 0 },
  stacked: { flexDirection: "column" },
  sheets: { display: "flex", flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: { flexShrink: 0, width: "350px", borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  whole: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minHeight: 0, width: "auto", borderLeft: "none" },
  away: { display: "none" },
  wait: { flexGrow: 1, display: "grid", placeItems: "center" },
});

/** The page without Excel: its head, and below either the first screen or a workbook with the pane beside it. */
export function StandalonePage({ page }: { readonly page: Page }) {
  const state = useSyncExternalStore(page.subscribe, page.state);
  const styles = useStyles();
  const [theme, setTheme] = useState(pageTheme);
  useEffect(() => watchPageTheme(() => setTheme(pageTheme())), []);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  useEffect(() => warnBeforeLeaving(page), [page]);
  useEffect(() => watchActs(page), [page]);
  const [paneOpen, setPaneOpen] = useState(true);
  const words = pageWords(state.language);
  const { opened } = state;
  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.provider}>
      <DropZone page={page} words={words}>
        <div className={styles.page} lang={state.language}>
          <header>
            <PageHeader page={page} state={state} paneOpen={paneOpen} onPane={setPaneOpen} />
            <PageNotices page={page} state={state} />
          </header>
          {opened === null ? (
            <StartScreen page={page} state={state} />
          ) : (
            <Body key={opened.file.id} opened={opened} state={state} paneOpen={paneOpen} dark={theme === "dark"} />
          )}
        </div>
      </DropZone>
    </FluentProvider>
  );
}

function Body({
  opened,
  state,
  paneOpen,
  dark,
}: {
  readonly opened: Opened;
  readonly state: PageState;
  readonly paneOpen: boolean;
  readonly dark: boolean;
}) {
  const styles = useStyles();
  const words = pageWords(state.language);
  const narrow = useNarrow();
  const [side, setSide] = useState<Side>("pane");
  const place = useRef<HTMLDivElement>(null);
  // What the pane points at is to be seen, also where there is room for one of the two.
  useEffect(() => {
    if (state.shown?.asked === true) setSide("sheets");
  }, [state.shown]);
  // Files that were dropped are dealt with in the pane.
  useEffect(() => opened.session.door.droppedFiles?.watch(() => setSide("pane")), [opened]);
  const wait = (
    <div className={styles.wait}>
      <Spinner size="small" label={words.drawing} />
    </div>
  );
  return (
    <>
      {narrow && <SideSwitch side={side} words={words} onSide={setSide} />}
      <div ref={place} className={mergeClasses(styles.body, narrow && styles.stacked)}>
        <div
          // Without the pane the sheets are what the page is about.
          role={narrow || !paneOpen ? "main" : "region"}
          aria-label={words.sheets}
          className={mergeClasses(styles.sheets, narrow && side !== "sheets" && styles.away)}
        >
          <Suspense fallback={wait}>
            <WorkbookView opened={opened} language={state.language} revision={state.revision} shown={state.shown} dark={dark} />
          </Suspense>
        </div>
        <div
          className={mergeClasses(styles.pane, narrow && styles.whole, (narrow ? side !== "pane" : !paneOpen) && styles.away)}
          data-side="pane"
        >
          <Suspense fallback={wait}>
            <Pane session={opened.session} />
          </Suspense>
        </div>
      </div>
    </>
  );
}

/** The browser asks before it lets unsaved work go. */
function warnBeforeLeaving(page: Page): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (page.state().unsaved) event.preventDefault();
  };
  window.addEventListener("beforeunload", warn);
  return () => window.removeEventListener("beforeunload", warn);
}

/** A button pressed by Enter or space clicks too; arrows through a list do not, and then the focus stays in it. */
function watchActs(page: Page): () => void {
  const act = () => page.acted(performance.now());
  window.addEventListener("click", act, true);
  return () => window.removeEventListener("click", act, true);
}
