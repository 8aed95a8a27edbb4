import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { formatDate } from "../messages/format";
import type { Language } from "../messages/language";
import { pageWords, type PageWords } from "../messages/pane/pageWords";
import { workbookErrorSentence } from "../messages/workbookErrorSentence";
import { WorkbookError } from "../workbook/workbookError";
import type { Page, PageNotice, PageState } from "./page";

const useStyles = makeStyles({
  place: { display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  bar: { margin: "8px 12px", width: "auto" },
  busy: { padding: "4px 12px", fontSize: tokens.fontSizeBase200 },
});

/** What the page has to say or ask: above the sheet, never over it. */
export function PageNotices({ page, state }: { readonly page: Page; readonly state: PageState }) {
  const styles = useStyles();
  const words = pageWords(state.language);
  const { notice, leftover, opening } = state;
  return (
    <div className={styles.place}>
      <div role="status">
        {opening !== null && (
          <>
            <ProgressBar aria-label={words.opening(opening)} />
            <div className={styles.busy}>{words.opening(opening)}</div>
          </>
        )}
      </div>
      {leftover !== null && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>{words.leftover(leftover.name, moment(leftover.keptAt, state.language))}</MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" size="small" disabled={opening !== null} onClick={() => void page.restore()}>
              {words.restore}
            </Button>
            <Button size="small" onClick={() => void page.dropLeftover()}>
              {words.drop}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {notice !== null && <Notice page={page} notice={notice} words={words} state={state} />}
    </div>
  );
}

function Notice({
  page,
  notice,
  words,
  state,
}: {
  readonly page: Page;
  readonly notice: PageNotice;
  readonly words: PageWords;
  readonly state: PageState;
}) {
  const styles = useStyles();
  const intent =
    notice.kind === "cannot-open" ? "error" : notice.kind === "unsaved" || notice.kind === "many-files" ? "warning" : "success";
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline" politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody>{sentence(notice, words, state)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button aria-label={words.close} appearance="transparent" icon={<Dismiss16Regular />} onClick={() => page.dismiss()} />
        }
      >
        {notice.kind === "unsaved" && (
          <>
            <Button size="small" appearance="primary" onClick={() => void page.save().then(notice.next)}>
              {words.saveFirst}
            </Button>
            <Button size="small" onClick={() => void notice.next()}>
              {words.openAnyway}
            </Button>
            <Button size="small" onClick={() => page.dismiss()}>
              {words.stay}
            </Button>
          </>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function sentence(notice: PageNotice, words: PageWords, { language, opened }: PageState): string {
  switch (notice.kind) {
    case "cannot-open":
      return `${words.cannotOpen(notice.name)} ${
        notice.error instanceof WorkbookError
          ? workbookErrorSentence(notice.error.code, notice.error.detail, language)
          : `${words.otherFault} (${notice.error instanceof Error ? notice.error.message : String(notice.error)})`
      }`;
    case "unsaved":
      return words.unsavedQuestion(opened?.name ?? "");
    case "saved":
      return words.saved(notice.name);
    case "forgotten":
      return words.forgotten;
    case "many-files":
      return words.manyFiles;
  }
}

/** A moment of ISO 8601 as people write it: the time, then the day. */
function moment(iso: string, language: Language): string {
  const [date = "", time = ""] = iso.split("T");
  return `${time.slice(0, 5)} ${formatDate(date, language)}`;
}
