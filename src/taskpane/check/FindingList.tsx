import { mergeClasses } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import type { AcceptedException } from "../../model/acceptedException";
import type { Issue } from "../../model/issue";
import { takesWayOut } from "../parts/closeOnEscape";
import { useStepMemory } from "../parts/stepMemory";
import { VirtualList, type VirtualListHandle } from "../parts/VirtualList";
import { useSession } from "../session/useSession";
import { AcceptedItem } from "./AcceptedItem";
import { FindingItem } from "./FindingItem";
import type { Grouping } from "./findingGroups";
import type { FindingRow } from "./findingRows";
import { useFindingStyles } from "./findingStyles";
import { GroupHeading, SectionHeading } from "./GroupHeading";
import type { OfferedCorrections } from "./useCorrections";

export interface FindingListProps {
  readonly rows: readonly FindingRow[];
  readonly grouping: Grouping;
  readonly corrections: OfferedCorrections | null;
  /** Opens or closes a group. */
  readonly onGroup: (row: FindingRow, open: boolean) => void;
  readonly onCorrections: (issue: Issue) => void;
  readonly onAccept: (issue: Issue, reason: string) => Promise<void>;
  readonly onWithdraw: (exception: AcceptedException) => Promise<void>;
}

const heightOf = ({ kind }: FindingRow): number =>
  ({ section: 41, group: 37, "accepted-group": 37, finding: 94, accepted: 130, stale: 130 })[kind];
const keyOf = ({ key }: FindingRow): string => key;
const isGroup = (row: FindingRow): row is Extract<FindingRow, { open: boolean }> =>
  row.kind === "group" || row.kind === "section" || row.kind === "accepted-group";

const page = 8;

function levelOf(row: FindingRow): number {
  if (row.kind === "group" || row.kind === "finding") return row.level;
  return isGroup(row) ? 1 : 2;
}

/** Place of the heading that a row stands under. */
function headingBefore(rows: readonly FindingRow[], index: number): number {
  const level = levelOf(rows[index]!);
  let at = index;
  while (at > 0 && levelOf(rows[at]!) >= level) at -= 1;
  return at;
}

/**
 * The findings under their headings. One row is in the order of Tab; arrows move among rows, Home and End to the ends, right and left open and close,
 * Enter opens a group or goes to a finding's cell (the "treegrid" pattern of the ARIA practices, with rows as what is focused).
 */
export function FindingList({ rows, grouping, corrections, onGroup, onCorrections, onAccept, onWithdraw }: FindingListProps) {
  const { session, state } = useSession();
  const styles = useFindingStyles();
  const words = checkWords(state.language);
  const list = useRef<VirtualListHandle>(null);
  const place = useRef<HTMLDivElement>(null);
  // Whoever comes back from another page of the step stands where they were.
  const [activeKey, setActiveKey] = useStepMemory<string | null>(session, "check.active", null);
  const [openedKey, setOpenedKey] = useStepMemory<string | null>(session, "check.opened-finding", null);
  const wanted = useRef<string | null>(null);
  const found = rows.findIndex(({ key }) => key === activeKey);
  const active = found < 0 ? 0 : found;
  // Focus follows the arrows once the row is there; it is never moved because data arrived.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = place.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`);
    if (row === undefined || row === null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const focusRow = (index: number): void => {
    const at = Math.max(0, Math.min(rows.length - 1, index));
    const row = rows[at];
    if (row === undefined) return;
    wanted.current = row.key;
    setActiveKey(row.key);
    list.current?.scrollTo(at);
  };
  const go = (issue: Issue): void => {
    if (issue.sheet !== null) void session.show({ sheet: issue.sheet, row: issue.row, column: issue.column });
  };
  const act = (row: FindingRow): void => {
    setActiveKey(row.key);
    if (isGroup(row)) return onGroup(row, !row.open);
    if (row.kind === "stale") return;
    setOpenedKey(row.key);
    go(row.kind === "finding" ? row.issue : row.accepted.issue);
  };
  const onKeyDown = (event: KeyboardEvent, row: FindingRow, index: number): void => {
    // From a finding's buttons Escape leads back to its row, and from the row it closes it.
    if ((event.target !== event.currentTarget || openedKey === row.key) && takesWayOut(event)) {
      if (event.target === event.currentTarget) setOpenedKey(null);
      else (event.currentTarget as HTMLElement).focus();
      return;
    }
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case "ArrowDown":
        focusRow(index + 1);
        break;
      case "ArrowUp":
        focusRow(index - 1);
        break;
      case "PageDown":
        focusRow(index + page);
        break;
      case "PageUp":
        focusRow(index - page);
        break;
      case "Home":
        focusRow(0);
        break;
      case "End":
        focusRow(rows.length - 1);
        break;
      case "ArrowRight":
        if (isGroup(row)) {
          if (row.open) focusRow(index + 1);
          else onGroup(row, true);
        } else setOpenedKey(row.key);
        break;
      case "ArrowLeft":
        if (isGroup(row) && row.open) onGroup(row, false);
        else if (openedKey === row.key) setOpenedKey(null);
        else focusRow(headingBefore(rows, index));
        break;
      case "Enter":
      case " ":
        act(row);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  // The row that was acted upon leaves the list and takes the focus with it: the one in its place gets it, unless the person has gone elsewhere.
  const latestFocus = useRef(focusRow);
  useLayoutEffect(() => {
    latestFocus.current = focusRow;
  });
  const settle = async (index: number, change: Promise<void>): Promise<void> => {
    setOpenedKey(null);
    await change;
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) latestFocus.current(index);
    });
  };
  return (
    <div ref={place}>
      <VirtualList ref={list} rows={rows} keyOf={keyOf} heightOf={heightOf} label={words.findings} role="treegrid" pinned={active}>
        {(row, index) => {
          const isActive = index === active;
          const opened = row.key === openedKey;
          return (
            <div
              role="row"
              data-row={row.key}
              aria-rowindex={index + 1}
              aria-level={levelOf(row)}
              {...(isGroup(row) ? { "aria-expanded": row.open } : {})}
              {...(row.kind === "finding" ? { "aria-expanded": opened, "aria-posinset": row.place, "aria-setsize": row.of } : {})}
              tabIndex={isActive ? 0 : -1}
              className={mergeClasses(styles.row, opened && !isGroup(row) && styles.opened)}
              onFocus={() => setActiveKey(row.key)}
              onClick={() => act(row)}
              onKeyDown={(event) => onKeyDown(event, row, index)}
            >
              <div role="gridcell">
                {row.kind === "section" && <SectionHeading section={row.section} open={row.open} counts={row.counts} />}
                {row.kind === "group" && (
                  <GroupHeading
                    title={row.group.title ?? (grouping === "field" ? words.noField : words.wholeWorkbook)}
                    open={row.open}
                    counts={row.group.counts}
                  />
                )}
                {row.kind === "accepted-group" && <GroupHeading title={words.accepted(row.count)} open={row.open} counts={null} />}
                {row.kind === "finding" && (
                  <FindingItem
                    issue={row.issue}
                    opened={opened}
                    active={isActive}
                    withSheet={grouping !== "sheet"}
                    corrections={corrections?.of.get(row.issue) ?? []}
                    onCorrections={onCorrections}
                    onAccept={(issue, reason) => void settle(index, onAccept(issue, reason))}
                  />
                )}
                {row.kind === "accepted" && (
                  <AcceptedItem
                    exception={row.accepted.exception}
                    issue={row.accepted.issue}
                    active={isActive}
                    onWithdraw={(exception) => void settle(index, onWithdraw(exception))}
                  />
                )}
                {row.kind === "stale" && (
                  <AcceptedItem
                    exception={row.exception}
                    issue={null}
                    active={isActive}
                    onWithdraw={(exception) => void settle(index, onWithdraw(exception))}
                  />
                )}
              </div>
            </div>
          );
        }}
      </VirtualList>
    </div>
  );
}
