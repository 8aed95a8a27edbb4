import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ShownDrop } from "../../engine/listDrop";
import { importStepWords } from "../../messages/pane/importStepWords";
import { useSession } from "../session/useSession";
import { Disclosure } from "./Disclosure";
import type { ImportDesk, Written } from "./importDesk";
import { useImportStyles } from "./importStyles";
import { LedgerView } from "./LedgerView";
import { ReturnList } from "./ReturnList";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  links: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  heading: { ":focus": { outlineStyle: "none" } },
});

/** What was written, and what to do next. */
export function WrittenView({ desk, drop, written }: { readonly desk: ImportDesk; readonly drop: ShownDrop; readonly written: Written }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest("main")?.scrollTo({ top: 0 });
  }, []);
  const { totals, tabs, batches } = written;
  return (
    <div className={styles.view}>
      <h2 className={`${shared.heading} ${styles.heading}`} ref={heading} tabIndex={-1}>
        {words.doneHeading}
      </h2>
      <p className={shared.text}>
        {words.done(totals.written + totals.doubtful, batches.length)}
        {totals.refused > 0 && ` ${words.doneAside(totals.refused)}`}
      </p>
      <div className={shared.ways}>
        <Button appearance="primary" onClick={() => session.open("check")}>
          {words.seeFindings}
        </Button>
        <Button onClick={() => desk.clear()}>{words.importMore}</Button>
      </div>
      <div className={styles.links}>
        {tabs.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={shared.link}
            disabled={state.busy !== null}
            onClick={() => void session.show({ sheet: name, row: null, column: null })}
          >
            {words.openTab(name)}
          </button>
        ))}
      </div>
      <Disclosure title={words.ledger(drop.ledger.rows)}>
        <LedgerView ledger={drop.ledger} label={words.ledger(drop.ledger.rows)} />
      </Disclosure>
      <ReturnList desk={desk} files={drop.files} />
    </div>
  );
}
