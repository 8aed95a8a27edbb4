import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { useMemo, useState } from "react";
import { checkWords } from "../../messages/pane/checkWords";
import type { Severity } from "../../model/issue";
import { agencyIssues, type Addressee } from "../../workflows/agencyIssues";
import type { CheckResult } from "../../workflows/check";
import { keptEdits } from "../../workflows/kept";
import { addressees } from "../../workflows/ownRows";
import { copyText } from "../parts/copyText";
import { useSession } from "../session/useSession";
import { findingSentence } from "./findingText";
import { placeText } from "./placeText";
import { reasonsText, returnFileName } from "./reasonsText";
import { SeverityIcon } from "./SeverityIcon";
import { SubHead } from "./SubHead";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, width: "100%" },
  way: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  preview: { display: "flex", flexDirection: "column", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", gap: "6px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  icon: { paddingTop: "2px", lineHeight: 0 },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const severities: readonly Severity[] = ["error", "warning", "info"];
/** So many findings are shown; the file and the copied text hold all. */
const previewed = 20;
const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const keyOf = (to: Addressee): string => (typeof to === "string" ? `agency ${to}` : `unit ${to.unit}`);

/** The file that goes back to an agency: whose it is, what it will say, and the ways to get it out of the pane. */
export function ReturnView({ result, onBack }: { readonly result: CheckResult; readonly onBack: () => void }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const words = checkWords(state.language);
  const { language } = state;
  const { saveFile } = session.door;
  const choices = useMemo(() => addressees(result), [result]);
  const [chosen, setChosen] = useState<string | null>(null);
  const first = useMemo(() => choices.find((one) => agencyIssues(result, one).length > 0) ?? choices[0], [result, choices]);
  const to = choices.find((one) => keyOf(one) === chosen) ?? first;
  const issues = useMemo(() => {
    if (to === undefined) return [];
    const own = agencyIssues(result, to);
    return severities.flatMap((severity) => own.filter((issue) => issue.severity === severity));
  }, [result, to]);
  const nameOf = (one: Addressee): string =>
    typeof one === "string" ? (result.plan.agencies.find(({ id }) => id === one)?.name ?? one) : one.unit;
  if (to === undefined) {
    return (
      <div className={styles.view}>
        <SubHead title={words.returnFile} onBack={onBack} />
        <p className={styles.text}>{words.noAgency}</p>
      </div>
    );
  }
  const agency = nameOf(to);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  const request = () => ({ ...session.request(), to, agency, fileName: state.fileName, date: session.door.today(), language });
  const save = (): void =>
    void session.work("preparing", async () => {
      const bytes = await session.engine.run("returnFile", request(), await session.workbook());
      const name = returnFileName(state.fileName, agency, language);
      await saveFile?.(name, bytes, xlsxType);
      session.tell({ kind: "saved", file: name });
    });
  const add = (): void =>
    void session.work("writing", async () => {
      const { edits, names } = await session.engine.run("returnTabs", request(), await session.workbook());
      // They are copies to be sent: read as lists here, they would count everybody twice.
      const choices = { ...state.kept.choices, ...Object.fromEntries(names.map((name) => [name, { kind: "other" as const }])) };
      const tabs = await session.apply([...edits, ...keptEdits(state.kept, { ...state.kept, choices })]);
      session.tell({ kind: "written", tabs });
    });
  const copy = (): void =>
    void session.work("preparing", async () => {
      const copied = await copyText(reasonsText(agency, issues, language));
      if (!copied) throw new Error("The clipboard refused the text.");
      session.tell({ kind: "copied" });
    });
  const disabled = state.busy !== null || issues.length === 0;
  return (
    <div className={styles.view}>
      <SubHead title={words.returnFile} onBack={onBack} />
      <p className={styles.text}>{words.returnText}</p>
      <Field label={words.agency}>
        <Select
          className={styles.select}
          select={{ className: styles.select }}
          value={keyOf(to)}
          onChange={(_event, { value }) => setChosen(value)}
        >
          {choices.map((one) => (
            <option key={keyOf(one)} value={keyOf(one)}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.way}>
        {saveFile === null ? (
          <>
            <Button appearance="primary" icon={<TableAdd16Regular />} disabled={disabled} onClick={add}>
              {words.addSheets}
            </Button>
            <p className={styles.hint}>{words.addSheetsText}</p>
          </>
        ) : (
          <>
            <Button appearance="primary" icon={<ArrowDownload16Regular />} disabled={disabled} onClick={save}>
              {words.saveFile}
            </Button>
            <p className={styles.hint}>{words.saveFileText}</p>
          </>
        )}
      </div>
      <div className={styles.way}>
        <Button icon={<Copy16Regular />} disabled={disabled} onClick={copy}>
          {words.copyReasons}
        </Button>
        <p className={styles.hint}>{words.copyText}</p>
      </div>
      <section className={styles.preview}>
        <h3 className={styles.title}>{words.preview}</h3>
        <p className={styles.hint} role="status">
          {issues.length === 0 ? words.agencyClean(agency) : words.groupCount(counts)}
        </p>
        <ul className={styles.list}>
          {issues.slice(0, previewed).map((issue, at) => (
            <li key={at} className={styles.item}>
              <span className={styles.icon}>
                <SeverityIcon severity={issue.severity} language={language} />
              </span>
              <span>
                {findingSentence(issue, language)} <span className={styles.place}>{placeText(issue, words)}</span>
              </span>
            </li>
          ))}
        </ul>
        {issues.length > previewed && <p className={styles.hint}>{words.more(issues.length - previewed)}</p>}
      </section>
    </div>
  );
}
