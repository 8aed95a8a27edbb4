import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { formatNumber } from "../../messages/format";
import { checkWords } from "../../messages/pane/checkWords";
import type { Severity } from "../../model/issue";
import { useSession } from "../session/useSession";
import { useFindingStyles } from "./findingStyles";
import { SeverityIcon } from "./SeverityIcon";

const severities: readonly Severity[] = ["error", "warning", "info"];

/** The heading of a group: its name, whether it is open, and how many of each severity it holds. */
export function GroupHeading({
  title,
  open,
  counts,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly counts: Readonly<Record<Severity, number>> | null;
}) {
  const { state } = useSession();
  const styles = useFindingStyles();
  const words = checkWords(state.language);
  return (
    <div className={styles.group}>
      <span className={styles.chevron} aria-hidden>
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      </span>
      <span className={styles.groupTitle}>{title}</span>
      {counts !== null && (
        <>
          <span className={styles.hidden}>{words.groupCount(counts)}</span>
          <span className={styles.counts} aria-hidden>
            {severities.map(
              (severity) =>
                counts[severity] > 0 && (
                  <span key={severity} className={styles.count}>
                    <SeverityIcon severity={severity} language={null} />
                    {formatNumber(counts[severity], state.language)}
                  </span>
                ),
            )}
          </span>
        </>
      )}
    </div>
  );
}
