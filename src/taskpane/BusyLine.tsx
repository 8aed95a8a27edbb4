import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { shellWords } from "../messages/pane/shellWords";
import { useSession } from "./session/useSession";

const useStyles = makeStyles({
  track: { height: "3px", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground5 },
  runner: {
    width: "33%",
    height: "100%",
    backgroundColor: tokens.colorBrandStroke1,
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "1.6s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none", width: "100%", opacity: 0.6 },
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  measured: { animationName: "none", opacity: 1 },
  line: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 12px", backgroundColor: tokens.colorNeutralBackground2 },
  text: { flexGrow: 1, fontSize: tokens.fontSizeBase200 },
});

/** What is being done, and the way to stop it. Screen readers are told when it changes. */
export function BusyLine() {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = shellWords(state.language);
  const { busy } = state;
  const { done: files, of, part } = busy?.progress ?? { done: 0, of: 1, part: 0 };
  const done = (files + part) / Math.max(1, of);
  return (
    <div role="status" aria-live="polite">
      {busy !== null && (
        <>
          <div className={styles.track}>
            {done === 0 ? (
              <div className={styles.runner} />
            ) : (
              <div
                className={mergeClasses(styles.runner, styles.measured)}
                role="progressbar"
                aria-label={words.busy[busy.stage ?? busy.job]}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={Math.floor(100 * done)}
                aria-valuetext={words.progress(busy.progress!)}
                style={{ width: `${100 * done}%` }}
              />
            )}
          </div>
          <div className={styles.line}>
            <span className={styles.text}>
              {words.busy[busy.stage ?? busy.job]}
              {/* Counting aloud would drown everything else that a screen reader says. */}
              {busy.progress !== undefined && <span aria-hidden="true"> {words.progress(busy.progress)}</span>}
            </span>
            {busy.canStop && (
              <Button size="small" onClick={() => session.stop()}>
                {words.stop}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
