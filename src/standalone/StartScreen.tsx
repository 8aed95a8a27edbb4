import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownload24Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Beaker24Regular } from "@fluentui/react-icons/svg/beaker";
import { FolderOpen24Regular } from "@fluentui/react-icons/svg/folder-open";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { pageWords } from "../messages/pane/pageWords";
import { OpenButton } from "./OpenButton";
import type { Page, PageState } from "./page";

const useStyles = makeStyles({
  screen: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  sheet: {
    boxSizing: "border-box",
    maxWidth: "960px",
    margin: "0 auto",
    padding: "clamp(24px, 8vh, 88px) 24px 32px",
    display: "flex",
    flexDirection: "column",
    gap: "32px",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: "balance",
  },
  lead: {
    margin: "12px 0 0",
    maxWidth: "64ch",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
  },
  ways: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(240px, 1fr))", gap: "16px" },
  way: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "16px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  drop: { border: `1px dashed ${tokens.colorNeutralStroke1}`, backgroundColor: "transparent" },
  dropTitle: { display: "flex", alignItems: "center", gap: "8px", minHeight: "40px", fontWeight: tokens.fontWeightSemibold },
  button: { justifyContent: "flex-start", padding: "8px 10px", textAlign: "left" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  subtitle: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  people: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(240px, 1fr))",
    gap: "12px 16px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  who: { display: "block", fontWeight: tokens.fontWeightSemibold },
  what: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  privacy: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
  },
});

/** The first screen: three ways in, for whom it is, and that nothing leaves the machine. */
export function StartScreen({ page, state }: { readonly page: Page; readonly state: PageState }) {
  const styles = useStyles();
  const words = pageWords(state.language);
  const busy = state.opening !== null;
  return (
    <main className={styles.screen}>
      <div className={styles.sheet}>
        <div>
          <h2 className={styles.title}>{words.title}</h2>
          <p className={styles.lead}>{words.lead}</p>
        </div>
        <div className={styles.ways}>
          <div className={styles.way}>
            <OpenButton
              page={page}
              text={words.openFile}
              icon={<FolderOpen24Regular />}
              appearance="primary"
              size="large"
              disabled={busy}
              className={styles.button}
            />
            <p className={styles.hint}>{words.openFileHint}</p>
          </div>
          <div className={styles.way}>
            <Button
              size="large"
              icon={<Beaker24Regular />}
              disabled={busy}
              className={styles.button}
              onClick={() => void page.openSample()}
            >
              {words.trySample}
            </Button>
            <p className={styles.hint}>{words.trySampleHint}</p>
          </div>
          <div className={mergeClasses(styles.way, styles.drop)}>
            <span className={styles.dropTitle}>
              <ArrowDownload24Regular />
              {words.dropHere}
            </span>
            <p className={styles.hint}>{words.dropHint}</p>
          </div>
        </div>
        <section aria-labelledby="for-whom">
          <h3 id="for-whom" className={styles.subtitle}>
            {words.forWhom}
          </h3>
          <ul className={styles.people}>
            {words.people.map(({ who, what }) => (
              <li key={who}>
                <span className={styles.who}>{who}</span>
                <span className={styles.what}>{what}</span>
              </li>
            ))}
          </ul>
        </section>
        <p className={styles.privacy}>
          <ShieldCheckmark20Regular />
          {words.privacy}
        </p>
      </div>
    </main>
  );
}
