import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState, type ComponentType } from "react";
import { shellWords } from "../messages/pane/shellWords";
import { BusyLine } from "./BusyLine";
import { Journey } from "./Journey";
import { NoticeBar } from "./NoticeBar";
import type { View } from "./session/paneState";
import type { Session } from "./session/session";
import { SessionContext, useSession } from "./session/useSession";
import { browserScheme, fluentTheme } from "./theme";

/** Each step is loaded when it is first opened. */
const views: Readonly<Record<View, ComponentType>> = {
  plan: lazy(async () => ({ default: (await import("./plan/PlanStep")).PlanStep })),
  data: lazy(async () => ({ default: (await import("./data/DataStep")).DataStep })),
  import: lazy(async () => ({ default: (await import("./importing/ImportStep")).ImportStep })),
  check: lazy(async () => ({ default: (await import("./check/CheckStep")).CheckStep })),
  standing: lazy(async () => ({ default: (await import("./standing/StandingStep")).StandingStep })),
  conference: lazy(async () => ({ default: (await import("./conference/ConferenceStep")).ConferenceStep })),
};

const useStyles = makeStyles({
  provider: { height: "100%" },
  pane: { display: "flex", flexDirection: "column", height: "100%", minWidth: "300px", backgroundColor: tokens.colorNeutralBackground1 },
  // The host shows the product's name above the pane; here it is for screen readers, whose first heading it is.
  product: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
  main: { flexGrow: 1, minHeight: 0, overflowY: "scroll", overflowX: "hidden", padding: "12px" },
  loading: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: {
    display: "flex",
    justifyContent: "flex-end",
    gap: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "2px 8px",
  },
});

function Frame() {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = shellWords(state.language);
  const Step = views[state.view];
  return (
    <div className={styles.pane} lang={state.language}>
      <h1 className={styles.product}>{words.product}</h1>
      <Journey />
      <BusyLine />
      <NoticeBar />
      <main className={styles.main} aria-label={words.steps[state.view]}>
        <Suspense fallback={<p className={styles.loading}>{words.loading}</p>}>
          <Step />
        </Suspense>
      </main>
      <footer className={styles.foot}>
        {session.door.forgetUndo !== undefined && state.canUndo && (
          <Button
            appearance="subtle"
            size="small"
            title={words.forgetUndoHint}
            disabled={state.busy !== null}
            onClick={() => void session.forgetUndo()}
          >
            {words.forgetUndo}
          </Button>
        )}
        <Button
          appearance="subtle"
          size="small"
          lang={state.language === "vi" ? "en" : "vi"}
          onClick={() => session.speak(state.language === "vi" ? "en" : "vi")}
        >
          {words.otherLanguage}
        </Button>
      </footer>
    </div>
  );
}

/** The pane over a session: the same in Excel and beside the grid of the browser page. */
export function Pane({ session }: { readonly session: Session }) {
  const { door } = session;
  const styles = useStyles();
  const [theme, setTheme] = useState(door.theme);
  useEffect(() => door.watchTheme(() => setTheme(door.theme())), [door]);
  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.provider} style={{ colorScheme: browserScheme(theme) }}>
      <SessionContext value={session}>
        <Frame />
      </SessionContext>
    </FluentProvider>
  );
}
