import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    padding: "8px 4px",
    cursor: "pointer",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "0 4px 10px 20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

/** One thing that a plan says, folded under its heading. */
export function PlanEntry({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.entry}>
      <summary className={styles.summary}>{heading}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
