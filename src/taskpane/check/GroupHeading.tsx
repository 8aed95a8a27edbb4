import { mergeClasses } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { formatNumber } from "../../messages/format";
import { checkWords } from "../../messages/pane/checkWords";
import type { Severity } from "../../model/issue";
import { useSession } from "../session/useSession";
import type { FindingSection } from "./findingRows";
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
  const styles = useFindingStyles();
  return (
    <div className={styles.group}>
      <span className={styles.chevron} aria-hidden>
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      </span>
      <span className={styles.groupTitle}>{title}</span>
      {counts !== null && <Counts counts={counts} />}
    </div>
  );
}

/** The heading of one half of the list: what is wrong in the lists, or what the plan still lacks. */
export function SectionHeading({
  section,
  open,
  counts,
}: {
  readonly section: FindingSection;
  readonly open: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
}) {
  const { state } = useSession();
  const styles = useFindingStyles();
  const words = checkWords(state.language);
  return (
    <div className={mergeClasses(styles.group, styles.section)}>
      <span className={styles.chevron} aria-hidden>
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      </span>
      <span className={styles.groupTitle}>{words.sections[section]}</span>
      {section === "lists" ? (
        <Counts counts={counts} />
      ) : (
        <span className={styles.counts}>{formatNumber(counts.error + counts.warning + counts.info, state.language)}</span>
      )}
    </div>
  );
}

function Counts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }) {
  const { state } = useSession();
  const styles = useFindingStyles();
  return (
    <>
      <span className={styles.hidden}>{checkWords(state.language).groupCount(counts)}</span>
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
  );
}
