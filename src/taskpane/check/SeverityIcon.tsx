import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Language } from "../../messages/language";
import { severityName } from "../../messages/names";
import type { Severity } from "../../model/issue";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

const icons = { error: <ErrorCircle16Filled />, warning: <Warning16Filled />, info: <Info16Regular /> };

/** The gravity of a finding by shape and colour; named for screen readers unless words stand beside it. */
export function SeverityIcon({ severity, language }: { readonly severity: Severity; readonly language: Language | null }) {
  const styles = useStyles();
  return (
    <span
      className={`${styles.icon} ${styles[severity]}`}
      {...(language === null ? { "aria-hidden": true } : { role: "img", "aria-label": severityName(severity, language) })}
    >
      {icons[severity]}
    </span>
  );
}
