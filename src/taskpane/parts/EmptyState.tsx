import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "center", gap: "8px", padding: "32px 12px", textAlign: "center" },
  icon: { color: tokens.colorNeutralForeground3, fontSize: "32px", lineHeight: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    maxWidth: "36em",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "8px", paddingTop: "8px" },
});

export interface EmptyStateProps {
  readonly icon?: ReactElement;
  readonly title: string;
  readonly text: string;
  /** What to do next: one or two buttons. */
  readonly children?: ReactNode;
}

/** Nothing to show: why, and the next thing to do. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
