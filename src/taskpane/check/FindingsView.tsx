import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentArrowRight16Regular } from "@fluentui/react-icons/svg/document-arrow-right";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { useDeferredValue, useMemo } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import type { Issue } from "../../model/issue";
import type { CheckResult } from "../../workflows/check";
import { acceptIssue, withException, withoutException } from "../../workflows/exceptions";
import { EmptyState } from "../parts/EmptyState";
import { useStepMemory } from "../parts/stepMemory";
import { useSession } from "../session/useSession";
import { CheckHead } from "./CheckHead";
import type { FindingClass } from "./findingClass";
import { FindingFilters } from "./FindingFilters";
import type { Grouping } from "./findingGroups";
import { FindingList } from "./FindingList";
import { acceptedKey, findFindings, findingRows, sectionKey, type FindingRow } from "./findingRows";
import { useCorrections } from "./useCorrections";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  none: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px", fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
});

export interface FindingsViewProps {
  readonly result: CheckResult;
  readonly onCorrections: (only: Issue | null) => void;
  readonly onReturnFile: () => void;
}

function headingKey(row: FindingRow): string {
  return row.kind === "group" ? row.group.key : row.kind === "section" ? sectionKey(row.section) : acceptedKey;
}

/** The result: its head, what can be done with all of it, and the findings. */
export function FindingsView({ result, onCorrections, onReturnFile }: FindingsViewProps) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const corrections = useCorrections();
  const [grouping, setGrouping] = useStepMemory<Grouping>(session, "check.grouping", "kind");
  const [classes, setClasses] = useStepMemory<ReadonlySet<FindingClass>>(session, "check.classes", new Set());
  const [search, setSearch] = useStepMemory(session, "check.search", "");
  const [opened, setOpened] = useStepMemory<ReadonlyMap<string, boolean>>(session, "check.opened", new Map());
  // What was typed stands in the field at once; the list of 20,000 follows when there is time.
  const sought = useDeferredValue(search);
  const { language } = state;

  const keys = useMemo(() => new Map(result.issues.map((issue, at) => [issue, `i${at}`])), [result]);
  const found = useMemo(
    () => findFindings(result, { grouping, classes, search: sought }, language),
    [result, grouping, classes, sought, language],
  );
  const openKey = (key: string): string => `${grouping} ${sought.trim() === "" ? "" : "sought"} ${key}`;
  const rows = findingRows(
    found,
    (issue) => keys.get(issue)!,
    (key, atFirst) => opened.get(openKey(key)) ?? atFirst,
    sought,
  );
  const setAll = (open: boolean): void => {
    const next = new Map(opened);
    for (const { key } of [...found.groups, ...found.gaps]) next.set(openKey(key), open);
    for (const section of ["lists", "gaps"] as const) if (open) next.set(openKey(sectionKey(section)), true);
    // A section of one group has no other heading to close.
    if (!open && found.gaps.length === 1) next.set(openKey(sectionKey("gaps")), false);
    setOpened(next);
  };
  const setGroup = (row: FindingRow, open: boolean): void => setOpened(new Map(opened).set(openKey(headingKey(row)), open));

  const covered = result.accepted.length + result.stale.length;
  const noFindings = result.issues.length === 0;
  return (
    <div className={styles.view}>
      <CheckHead result={result} counts={found.counts} />
      {!noFindings && (
        <div className={styles.actions} role="group" aria-label={words.actions}>
          {corrections !== null && corrections.all.length > 0 && (
            <Button size="small" data-leads-to="corrections" icon={<Wrench16Regular />} onClick={() => onCorrections(null)}>
              {words.correctCells(corrections.all.length)}
            </Button>
          )}
          <Button size="small" icon={<TableAdd16Regular />} disabled={state.busy !== null} onClick={() => void session.writeFindings()}>
            {words.writeFindings}
          </Button>
          <Button size="small" data-leads-to="return" icon={<DocumentArrowRight16Regular />} onClick={onReturnFile}>
            {words.returnFile}
          </Button>
        </div>
      )}
      {noFindings && (
        <EmptyState icon={<CheckmarkCircle20Regular />} title={words.clean} text={words.cleanText(result.accepted.length)}>
          <Button appearance="primary" onClick={() => session.open("standing")}>
            {words.toStanding}
          </Button>
        </EmptyState>
      )}
      {!noFindings && (
        <FindingFilters
          found={found}
          grouping={grouping}
          onGrouping={setGrouping}
          chosen={classes}
          onChosen={setClasses}
          search={search}
          onSearch={setSearch}
          someOpen={rows.some((row) => (row.kind === "group" || (row.kind === "section" && found.gaps.length === 1)) && row.open)}
          onAll={setAll}
        />
      )}
      {found.shown === 0 && !noFindings && (
        <div className={styles.none}>
          <p className={styles.text}>{words.nothingFound}</p>
          <Button
            size="small"
            onClick={() => {
              setSearch("");
              setClasses(new Set());
            }}
          >
            {words.clearFilters}
          </Button>
        </div>
      )}
      {(rows.length > 0 || covered > 0) && (
        <FindingList
          rows={rows}
          grouping={grouping}
          corrections={corrections}
          onGroup={setGroup}
          onCorrections={onCorrections}
          onAccept={(issue, reason) =>
            session.keep((now) => ({ ...now, exceptions: withException(now.exceptions, acceptIssue(issue, reason, session.door.today())) }))
          }
          onWithdraw={(exception) => session.keep((now) => ({ ...now, exceptions: withoutException(now.exceptions, exception) }))}
        />
      )}
    </div>
  );
}
