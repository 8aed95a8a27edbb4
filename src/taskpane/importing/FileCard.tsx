import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ShownFile } from "../../engine/listDrop";
import { cellAddress } from "../../model/cell";
import { importStepWords } from "../../messages/pane/importStepWords";
import { findingSentence } from "../check/findingText";
import { useSession } from "../session/useSession";
import { AgencyField } from "./AgencyField";
import { DifferenceView } from "./DifferenceView";
import { Disclosure } from "./Disclosure";
import type { FileRow } from "./fileGroups";
import { noticeLines } from "./fileNotices";
import { FileReturn } from "./FileReturn";
import { fileState, StateIcon } from "./FileState";
import type { ImportDesk } from "./importDesk";
import { useImportStyles } from "./importStyles";
import { LedgerView } from "./LedgerView";
import { TextFormFields } from "./TextFormFields";

const useStyles = makeStyles({
  summary: { gridTemplateColumns: "12px 1fr", padding: "8px 4px", alignItems: "start" },
  chevron: { paddingTop: "4px" },
  head: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  what: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  state: { display: "flex", gap: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  body: { display: "flex", flexDirection: "column", gap: "10px", padding: "2px 4px 12px 24px" },
  lines: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  noticed: {
    display: "flex",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  place: { color: tokens.colorNeutralForeground2 },
});

interface FileCardProps {
  readonly desk: ImportDesk;
  readonly row: FileRow;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** One file: who sent it, how it was read, what it brings; each can be changed. */
export function FileCard({ desk, row, open, onToggle }: FileCardProps) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const words = importStepWords(state.language);
  const { item, file } = row;
  const { look, text } = fileState(row, words);
  const replaces = file?.difference ?? null;
  const counted = file !== null && file.why === null && file.same === null && file.twin === null;
  return (
    <li className={shared.line}>
      <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary className={mergeClasses(shared.summary, styles.summary)}>
          <span className={mergeClasses(shared.chevron, styles.chevron)} aria-hidden="true">
            <ChevronRight12Regular />
          </span>
          <span className={styles.head}>
            <span className={styles.name}>{item.name}</span>
            {counted && (
              <span className={styles.what}>
                {[file.agency.name === "" ? words.agencyUnknown : file.agency.name, words.rows(file.rows)].join(" · ")}
              </span>
            )}
            <span className={styles.state}>
              <StateIcon look={look} />
              <span>{text}</span>
            </span>
            {counted && file.text?.certainty === "guessed" && (
              <span className={styles.state}>
                <StateIcon look="info" />
                <span>{words.guessedCharset(words.charsets[file.text.charset])}</span>
              </span>
            )}
            {replaces !== null && (
              <span className={styles.state}>
                <StateIcon look="info" />
                <span>{words.state.replaces(replaces.batch.importedOn, replaces.added, replaces.removed, replaces.changed)}</span>
              </span>
            )}
          </span>
        </summary>
        {open && (
          <div className={styles.body}>
            {file !== null && <FileDetails desk={desk} row={{ item, file }} />}
            <div className={shared.ways}>
              {file !== null && (file.same !== null || item.decision.again === true) && (
                <Button size="small" onClick={() => desk.decide(item.id, { again: item.decision.again !== true })}>
                  {item.decision.again === true ? words.notAgain : words.again}
                </Button>
              )}
              {(file === null || file.why === null) && (
                <Button size="small" appearance="subtle" onClick={() => desk.decide(item.id, { skip: item.decision.skip !== true })}>
                  {item.decision.skip === true ? words.takeAgain : words.leaveOut}
                </Button>
              )}
              <Button size="small" appearance="subtle" aria-label={words.removeLabel(item.name)} onClick={() => desk.remove(item.id)}>
                {words.remove}
              </Button>
            </div>
          </div>
        )}
      </details>
    </li>
  );
}

function FileDetails({
  desk,
  row,
}: {
  readonly desk: ImportDesk;
  readonly row: { readonly item: FileRow["item"]; readonly file: ShownFile };
}) {
  const { state } = useSession();
  const styles = useStyles();
  const shared = useImportStyles();
  const { language } = state;
  const words = importStepWords(language);
  const { item, file } = row;
  // Why it cannot be read stands in its summary, to be seen at once.
  if (file.why !== null) return file.folder === "" ? null : <p className={shared.hint}>{file.folder}</p>;
  const notices = noticeLines(file.notices, language);
  const many = file.sheets.length > 1;
  const listed = file.sheets.some(({ imported }) => imported);
  const placeOf = (row: number | null, column: number | null): string =>
    row === null ? "" : column === null ? ` (${words.rowNumber(row, "").replace(/:\s*$/, "")})` : ` (${cellAddress(row, column)})`;
  return (
    <>
      {file.folder !== "" && <p className={shared.hint}>{file.folder}</p>}
      {file.same === null && file.twin === null && (
        <AgencyField
          label={words.agency}
          hint={words.agencyFrom[file.agency.from]}
          value={file.agency.name}
          given={item.decision.agency !== undefined && item.decision.agency !== ""}
          onChange={(agency) => desk.decide(item.id, { agency })}
        />
      )}
      {file.text !== null && (
        <TextFormFields text={file.text} choices={item.choices} onChange={(choices) => desk.choose(item.id, choices)} />
      )}
      {many && listed && (
        <ul className={styles.lines} aria-label={words.sheets}>
          {file.sheets.map(
            ({ name, imported, records, header }) =>
              imported && (
                <li key={name} className={shared.hint}>
                  {words.sheetLine(name, records, header ?? 1)}
                </li>
              ),
          )}
        </ul>
      )}
      {file.difference !== null && (
        <>
          <DifferenceView difference={file.difference} />
          <div>
            <Button size="small" onClick={() => desk.decide(item.id, { replaces: null })}>
              {words.addInstead}
            </Button>
          </div>
        </>
      )}
      {notices.length > 0 && (
        <ul className={styles.lines}>
          {notices.map(({ notice, text }, at) => (
            <li key={at} className={styles.noticed}>
              <StateIcon look={notice.severity === "info" ? "info" : notice.severity} />
              <span>
                {notice.sheet !== null && many && <span className={styles.place}>{notice.sheet}: </span>}
                {text}
                <span className={styles.place}>{placeOf(notice.row, notice.column)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {file.firstIssues.length > 0 && (
        <Disclosure title={words.findings(file.issues.error, file.issues.warning, file.issues.info)}>
          <ul className={styles.lines}>
            {file.firstIssues.map((issue, at) => (
              <li key={at} className={styles.noticed}>
                <StateIcon look={issue.severity === "info" ? "info" : issue.severity} />
                <span>
                  {findingSentence(issue, language)}
                  <span className={styles.place}>{placeOf(issue.row, issue.column)}</span>
                </span>
              </li>
            ))}
            {file.issues.error + file.issues.warning + file.issues.info > file.firstIssues.length && (
              <li className={shared.hint}>
                {words.andMore(file.issues.error + file.issues.warning + file.issues.info - file.firstIssues.length)}
              </li>
            )}
          </ul>
        </Disclosure>
      )}
      {file.ledger.rows > 0 && (
        <Disclosure title={words.ledger(file.ledger.rows)}>
          <LedgerView ledger={file.ledger} label={words.ledger(file.ledger.rows)} />
        </Disclosure>
      )}
      {file.faulty && <FileReturn desk={desk} file={file} />}
    </>
  );
}
