import { Button, makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { Target16Regular } from "@fluentui/react-icons/svg/target";
import { TextCollapse16Regular } from "@fluentui/react-icons/svg/text-collapse";
import { TextExpand16Regular } from "@fluentui/react-icons/svg/text-expand";
import { useId } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import { SearchField } from "../parts/SearchField";
import { useSession } from "../session/useSession";
import { findingClasses, type FindingClass } from "./findingClass";
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

export interface FindingFiltersProps {
  readonly found: FoundFindings;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly chosen: ReadonlySet<FindingClass>;
  readonly onChosen: (chosen: ReadonlySet<FindingClass>) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** True when some group is open, so that the button closes all. */
  readonly someOpen: boolean;
  readonly onAll: (open: boolean) => void;
}

/** Search, classes and grouping of the findings, and how many they leave. */
export function FindingFilters(props: FindingFiltersProps) {
  const { found, grouping, chosen, someOpen } = props;
  const { state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const select = useId();
  const toggle = (one: FindingClass): void => {
    const next = new Set(chosen);
    if (!next.delete(one)) next.add(one);
    props.onChosen(next);
  };
  // Where the plan lacks nothing there is no talk of it.
  const offered = findingClasses.filter((one) => one !== "gap" || found.counts.gap > 0 || chosen.has("gap"));
  return (
    <div className={styles.filters}>
      <SearchField label={words.search} value={props.search} onChange={props.onSearch} />
      <div className={styles.chips} role="group" aria-label={words.severities}>
        {offered.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            className={styles.chip}
            checked={chosen.has(one)}
            disabledFocusable={found.counts[one] === 0 && !chosen.has(one)}
            icon={one === "gap" ? <Target16Regular /> : <SeverityIcon severity={one} language={null} />}
            onClick={() => toggle(one)}
          >
            {words.findingClass(one, found.counts[one])}
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
