import { Button, makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { TextCollapse16Regular } from "@fluentui/react-icons/svg/text-collapse";
import { TextExpand16Regular } from "@fluentui/react-icons/svg/text-expand";
import { useId } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import type { Severity } from "../../model/issue";
import { SearchField } from "../parts/SearchField";
import { useSession } from "../session/useSession";
import { groupings, type Grouping } from "./findingGroups";
import type { FoundFindings } from "./findingRows";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: "8px" },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
  chip: { minWidth: 0, paddingLeft: "6px", paddingRight: "8px", fontWeight: tokens.fontWeightRegular },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  label: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  select: { flexGrow: 1, minWidth: 0 },
  shown: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const severities: readonly Severity[] = ["error", "warning", "info"];

export interface FindingFiltersProps {
  readonly found: FoundFindings;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly chosen: ReadonlySet<Severity>;
  readonly onChosen: (chosen: ReadonlySet<Severity>) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** True when some group is open, so that the button closes all. */
  readonly someOpen: boolean;
  readonly onAll: (open: boolean) => void;
}

/** Search, severities and grouping of the findings, and how many they leave. */
export function FindingFilters(props: FindingFiltersProps) {
  const { found, grouping, chosen, someOpen } = props;
  const { state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const select = useId();
  const toggle = (severity: Severity): void => {
    const next = new Set(chosen);
    if (!next.delete(severity)) next.add(severity);
    props.onChosen(next);
  };
  return (
    <div className={styles.filters}>
      <SearchField label={words.search} value={props.search} onChange={props.onSearch} />
      <div className={styles.chips} role="group" aria-label={words.severities}>
        {severities.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.chip}
            checked={chosen.has(severity)}
            disabledFocusable={found.counts[severity] === 0 && !chosen.has(severity)}
            icon={<SeverityIcon severity={severity} language={null} />}
            onClick={() => toggle(severity)}
          >
            {words.severity(severity, found.counts[severity])}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.line}>
        <label className={styles.label} htmlFor={select}>
          {words.groupBy}
        </label>
        <Select
          id={select}
          size="small"
          className={styles.select}
          value={grouping}
          onChange={(_event, { value }) => props.onGrouping(value as Grouping)}
        >
          {groupings.map((one) => (
            <option key={one} value={one}>
              {words.groupings[one]}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          aria-label={someOpen ? words.closeAll : words.openAll}
          title={someOpen ? words.closeAll : words.openAll}
          icon={someOpen ? <TextCollapse16Regular /> : <TextExpand16Regular />}
          onClick={() => props.onAll(!someOpen)}
        />
      </div>
      <p className={styles.shown} role="status">
        {words.shown(found.shown, found.all)}
      </p>
    </div>
  );
}
