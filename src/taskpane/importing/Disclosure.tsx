import { mergeClasses } from "@fluentui/react-components";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { useImportStyles } from "./importStyles";

interface DisclosureProps {
  readonly title: string;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A part that is opened when it is wanted. */
export function Disclosure({ title, open, onToggle, children }: DisclosureProps) {
  const styles = useImportStyles();
  return (
    <details {...(open !== undefined && { open })} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary className={mergeClasses(styles.summary, styles.disclosure)}>
        <ChevronRight12Regular className={styles.chevron} />
        <span>{title}</span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
