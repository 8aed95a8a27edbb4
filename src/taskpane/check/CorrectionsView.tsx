import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useMemo, useState } from "react";
import { formatNumber } from "../../messages/format";
import { checkWords } from "../../messages/pane/checkWords";
import { shellWords } from "../../messages/pane/shellWords";
import type { Issue } from "../../model/issue";
import { withAlternative, type Correction, type CorrectionKind } from "../../workflows/correction";
import { VirtualList } from "../parts/VirtualList";
import { useSession } from "../session/useSession";
import { CorrectionItem } from "./CorrectionItem";
import {
  correctionGroups,
  correctionRows,
  legacyFonts,
  sureIds,
  tickOf,
  withGroup,
  type CorrectionGroup,
  type CorrectionRow,
} from "./correctionRows";
import { SubHead } from "./SubHead";
import { useCorrections } from "./useCorrections";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  bar: {
    position: "sticky",
    top: "-12px",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "0 -12px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  chosen: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  group: { display: "flex", alignItems: "center", minHeight: "36px" },
  toggle: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: "flex-start",
    paddingLeft: "2px",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
  },
  groupApply: { flexShrink: 0, minWidth: 0 },
});

const heightOf = ({ kind }: CorrectionRow): number => (kind === "group" ? 36 : 80);
const keyOf = ({ key }: CorrectionRow): string => key;

/** The corrections on offer, each as before and after; what is ticked is written in one step that can be undone. `only` narrows them to one finding. */
export function CorrectionsView({
  only,
  onAll,
  onBack,
}: {
  readonly only: Issue | null;
  readonly onAll: () => void;
  readonly onBack: () => void;
}) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const offered = useCorrections();
  const narrowed = only === null ? undefined : offered?.of.get(only);
  const corrections = narrowed ?? offered?.all ?? null;
  return (
    <div className={styles.view}>
      <SubHead title={words.corrections} onBack={onBack} />
      {state.outdated ? (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.correctionsOutdated}</MessageBarBody>
          </MessageBar>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={state.busy !== null} onClick={() => void session.check()}>
              {words.checkAgain}
            </Button>
          </div>
        </>
      ) : corrections === null ? (
        <Spinner size="small" label={shellWords(state.language).busy.preparing} />
      ) : corrections.length === 0 ? (
        <p className={styles.text}>{words.noCorrections}</p>
      ) : (
        <>
          <p className={styles.text}>
            {narrowed !== undefined && `${words.correctionsOfOne} `}
            {words.correctionsText}
          </p>
          {narrowed !== undefined && narrowed.length < (offered?.all.length ?? 0) && (
            <div>
              <Button size="small" onClick={onAll}>
                {words.allCorrections}
              </Button>
            </div>
          )}
          {legacyFonts(corrections).length > 0 && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{words.legacyFonts(legacyFonts(corrections))}</MessageBarBody>
            </MessageBar>
          )}
          <CorrectionChoice key={`${state.checkedAt ?? ""} ${narrowed === undefined}`} corrections={corrections} />
        </>
      )}
    </div>
  );
}

/** The list with its ticks; begins anew with other corrections. */
function CorrectionChoice({ corrections }: { readonly corrections: readonly Correction[] }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const [chosen, setChosen] = useState(() => sureIds(corrections));
  const [readings, setReadings] = useState<ReadonlyMap<string, number>>(new Map());
  const [closed, setClosed] = useState<ReadonlySet<CorrectionKind>>(new Set());
  const groups = useMemo(() => correctionGroups(corrections), [corrections]);
  const rows = useMemo(() => correctionRows(groups, closed), [groups, closed]);
  const apply = (among: readonly Correction[]): void => {
    const accepted = among.flatMap((correction) => {
      if (!chosen.has(correction.id)) return [];
      const alternative = correction.alternatives[readings.get(correction.id) ?? 0];
      return [alternative === undefined ? correction : withAlternative(correction, alternative)];
    });
    void session.correct(accepted);
  };
  const ticked = ({ items }: CorrectionGroup): number => items.filter(({ id }) => chosen.has(id)).length;
  const choose = (id: string, wanted: boolean): void => {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.chosen} role="status">
          {words.chosen(chosen.size, corrections.length)}
        </p>
        <div className={styles.buttons}>
          <Button appearance="primary" size="small" disabled={chosen.size === 0 || state.busy !== null} onClick={() => apply(corrections)}>
            {words.applyCorrections(chosen.size)}
          </Button>
          {chosen.size > 0 ? (
            <Button size="small" onClick={() => setChosen(new Set())}>
              {words.chooseNone}
            </Button>
          ) : (
            <Button size="small" onClick={() => setChosen(sureIds(corrections))}>
              {words.chooseSure}
            </Button>
          )}
        </div>
      </div>
      <VirtualList rows={rows} keyOf={keyOf} heightOf={heightOf} label={words.corrections} role="list">
        {(row) =>
          row.kind === "group" ? (
            <div className={styles.group}>
              <Checkbox
                checked={tickOf(row.group, chosen)}
                aria-label={words.kinds[row.group.kind]}
                onChange={(_event, { checked }) => setChosen(withGroup(chosen, row.group, checked === true))}
              />
              <Button
                size="small"
                appearance="transparent"
                className={styles.toggle}
                aria-expanded={row.open}
                icon={row.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
                onClick={() => {
                  const next = new Set(closed);
                  if (!next.delete(row.group.kind)) next.add(row.group.kind);
                  setClosed(next);
                }}
              >
                {words.kinds[row.group.kind]} ({formatNumber(row.group.items.length, state.language)})
              </Button>
              {groups.length > 1 && (
                <Button
                  size="small"
                  className={styles.groupApply}
                  aria-label={words.applyKind(words.kinds[row.group.kind], ticked(row.group))}
                  disabledFocusable={ticked(row.group) === 0 || state.busy !== null}
                  onClick={() => apply(row.group.items)}
                >
                  {words.applyCorrections(ticked(row.group))}
                </Button>
              )}
            </div>
          ) : (
            <CorrectionItem
              correction={row.correction}
              chosen={chosen.has(row.correction.id)}
              reading={readings.get(row.correction.id) ?? 0}
              onChosen={(wanted) => choose(row.correction.id, wanted)}
              onReading={(reading) => {
                setReadings(new Map(readings).set(row.correction.id, reading));
                choose(row.correction.id, true);
              }}
            />
          )
        }
      </VirtualList>
    </>
  );
}
