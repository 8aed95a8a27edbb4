import { Button, makeStyles } from "@fluentui/react-components";
import { ClipboardTextLtr20Regular } from "@fluentui/react-icons/svg/clipboard-text-ltr";
import { useEffect, useState, useSyncExternalStore, type DragEvent } from "react";
import { importTabWords } from "../../messages/importWords";
import { importStepWords } from "../../messages/pane/importStepWords";
import type { Plan } from "../../model/plan";
import { EmptyState } from "../parts/EmptyState";
import { useSession } from "../session/useSession";
import { Disclosure } from "./Disclosure";
import { fileRows } from "./fileGroups";
import { FileList } from "./FileList";
import { filesOfDrop, filesOfInput } from "./foundFiles";
import { deskOf } from "./importDesk";
import { useImportStyles } from "./importStyles";
import { LedgerView } from "./LedgerView";
import { QuestionList } from "./QuestionList";
import { SenderMemory } from "./SenderMemory";
import { TakeFiles } from "./TakeFiles";
import { WriteBar } from "./WriteBar";
import { WrittenView } from "./WrittenView";

const useStyles = makeStyles({
  // The whole pane takes what is dropped, also below the last file.
  step: { display: "flex", flexDirection: "column", gap: "12px", minHeight: "100%" },
  rest: { flexGrow: 1 },
});

/** Agencies' lists on their way into the workbook: taken, seen, asked about, written, sent back. */
export function ImportStep() {
  const { session, state } = useSession();
  const words = importStepWords(state.language);
  const { plan } = state;
  if (plan.kind === "waiting") return null;
  if (plan.kind !== "chosen") {
    return (
      <EmptyState icon={<ClipboardTextLtr20Regular />} title={words.noPlan} text={words.noPlanText}>
        <Button appearance="primary" onClick={() => session.open("plan")}>
          {words.toPlan}
        </Button>
      </EmptyState>
    );
  }
  return <Desk plan={plan.choice.plan} />;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

function Desk({ plan }: { readonly plan: Plan }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const desk = deskOf(session);
  const { items, answers, drop, stale, paused, written, headersGone, leftOut } = useSyncExternalStore(desk.subscribe, desk.state);
  const [over, setOver] = useState(false);
  const { droppedFiles } = session.door;
  const { busy, workbook } = state;

  useEffect(() => {
    if (droppedFiles === undefined) return;
    const take = (): void => desk.take(filesOfInput(droppedFiles.take()));
    take();
    return droppedFiles.watch(take);
  }, [desk, droppedFiles]);
  useEffect(() => {
    if (busy === null) desk.saw(workbook, plan);
  }, [desk, busy, workbook, plan]);
  useEffect(() => {
    if (busy === null && stale && !paused && items.length > 0) void desk.refresh();
  }, [desk, busy, stale, paused, items]);

  const dropped = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    filesOfDrop(event.dataTransfer).then(
      (found) => desk.take(found),
      (error: unknown) => session.tell({ kind: "fault", error, job: "importing" }),
    );
  };
  const rows = fileRows(items, drop?.files ?? []);
  const waiting = rows.filter(({ item, file }) => file === null && item.decision.skip !== true).length;
  return (
    <div
      className={styles.step}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={dropped}
    >
      {written !== null && drop !== null ? (
        <WrittenView desk={desk} drop={drop} written={written} />
      ) : (
        <>
          <div>
            <h2 className={shared.heading}>{words.heading}</h2>
            {items.length === 0 && <p className={shared.text}>{words.intro}</p>}
          </div>
          <TakeFiles desk={desk} over={over} compact={items.length > 0} />
          {leftOut > 0 && (
            <p className={shared.hint} role="status">
              {words.leftOut(leftOut)}
            </p>
          )}
          {items.length === 0 && (
            <>
              <SenderMemory desk={desk} plan={plan} />
              <p className={shared.hint}>
                {words.rescue}{" "}
                <button type="button" className={shared.link} onClick={() => session.open("check")}>
                  {words.toCheck}
                </button>
              </p>
            </>
          )}
          {stale && paused && busy === null && items.length > 0 && (
            <div className={shared.section}>
              <p className={shared.text} {...(headersGone && { role: "alert" })}>
                {headersGone ? words.headersGone(importTabWords.records) : words.stoppedReading(waiting)}
              </p>
              <div>
                <Button appearance="primary" onClick={() => desk.resume()}>
                  {headersGone ? words.tryAgain : words.goOn}
                </Button>
              </div>
            </div>
          )}
          {drop !== null && <QuestionList desk={desk} drop={drop} items={items} answers={answers} plan={plan} />}
          {items.length > 0 && <FileList desk={desk} rows={rows} />}
          {items.length > 0 && <SenderMemory desk={desk} plan={plan} />}
          {drop !== null && drop.ledger.rows > 0 && items.length > 0 && (
            <Disclosure title={words.ledger(drop.ledger.rows)}>
              <LedgerView ledger={drop.ledger} label={words.ledger(drop.ledger.rows)} />
            </Disclosure>
          )}
          <div className={styles.rest} />
          {drop !== null && items.length > 0 && <WriteBar desk={desk} drop={drop} stale={stale} />}
        </>
      )}
    </div>
  );
}
