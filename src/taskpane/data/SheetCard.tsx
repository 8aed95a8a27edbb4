import { Badge, Field, Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { issueSentence } from "../../messages/issueSentence";
import { sheetKindName } from "../../messages/names";
import { dataWords } from "../../messages/pane/dataWords";
import type { SheetChoice, SheetKind, SheetReading } from "../../model/recognition";
import { closeOnEscape } from "../parts/closeOnEscape";
import { useSession } from "../session/useSession";
import { BlockColumns } from "./BlockColumns";
import { sheetKinds, withChoice, withHeaderRow, withKind } from "./sheetChoices";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    display: "grid",
    gridTemplateColumns: "12px 1fr auto",
    gap: "0 8px",
    alignItems: "center",
    padding: "8px 4px",
    cursor: "pointer",
    listStyleType: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  what: {
    gridColumn: "2 / 4",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { display: "flex", flexDirection: "column", gap: "10px", padding: "4px 4px 12px 24px" },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 88px", gap: "8px", alignItems: "start" },
  row: { minWidth: 0, width: "100%" },
  chevron: {
    gridColumn: 1,
    color: tokens.colorNeutralForeground3,
    display: "flex",
    ":is(details[open] > summary > *)": { transform: "rotate(90deg)" },
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  notes: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** One sheet: what it was taken for, where its header is, what its columns mean; each can be changed. */
export function SheetCard({ reading }: { readonly reading: SheetReading }) {
  const { session, state } = useSession();
  const { language, kept, busy, result } = state;
  const styles = useStyles();
  const words = dataWords(language);
  const choice: SheetChoice = kept.choices[reading.sheet] ?? {};
  const chosen = kept.choices[reading.sheet] !== undefined;
  const change = (next: SheetChoice | null) =>
    void session.keep((now) => ({ ...now, choices: withChoice(now.choices, reading.sheet, next) }));
  const records = reading.blocks.reduce((sum, block) => sum + block.records, 0);
  const [headerRow, setHeaderRow] = useState(choice.headerRow === undefined ? "" : String(choice.headerRow));
  const changeHeader = () => {
    const row = Number.parseInt(headerRow, 10);
    const wanted = Number.isInteger(row) && row > 0 ? row : null;
    setHeaderRow(wanted === null ? "" : String(wanted));
    if (wanted !== (choice.headerRow ?? null)) change(withHeaderRow(choice, wanted));
  };
  const why = reading.kind === "other" ? words.why[choice.kind === "other" ? "chosen" : (reading.other ?? "unrecognised")] : null;
  const [firstBlock] = reading.blocks;
  const inferred = result?.issues.filter((issue) => issue.code === "nominee/inferred" && issue.sheet === reading.sheet) ?? [];
  return (
    <li className={styles.item}>
      <details onKeyDown={closeOnEscape}>
        <summary className={styles.summary}>
          <span className={styles.chevron}>
            <ChevronRight12Regular />
          </span>
          <span className={styles.name}>{reading.sheet}</span>
          <Badge
            appearance={reading.kind === "other" ? "outline" : "tint"}
            color={reading.other === "unrecognised" ? "warning" : "informative"}
          >
            {sheetKindName(reading.kind, language)}
          </Badge>
          <span className={styles.what}>
            {why ?? [words.records(records), ...(firstBlock === undefined ? [] : [words.header(firstBlock.header.first)])].join(", ")}
            {chosen && ` · ${words.chosen}`}
          </span>
        </summary>
        <div className={styles.body}>
          <div className={styles.pair}>
            <Field label={words.takenAs} size="small">
              <Select
                className={styles.row}
                select={{ className: styles.row }}
                size="small"
                value={choice.kind ?? ""}
                onChange={(_event, { value }) => change(withKind(choice, value === "" ? null : (value as SheetKind)))}
              >
                <option value="">{choice.kind === undefined ? words.byItself(sheetKindName(reading.kind, language)) : words.forget}</option>
                {sheetKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {sheetKindName(kind, language)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={words.headerRow} size="small">
              <Input
                className={styles.row}
                input={{ className: styles.row }}
                size="small"
                inputMode="numeric"
                value={headerRow}
                placeholder={firstBlock === undefined ? "" : String(firstBlock.header.first)}
                onChange={(_event, { value }) => setHeaderRow(value)}
                onBlur={changeHeader}
                onKeyDown={(event) => {
                  if (event.key === "Enter" && !event.nativeEvent.isComposing) changeHeader();
                }}
              />
            </Field>
          </div>
          {reading.blocks.map((block, at) => (
            <BlockColumns
              key={at}
              block={block}
              title={reading.blocks.length > 1 ? words.block(at + 1, block.range.top, block.range.bottom) : words.columns}
              choice={choice}
              onChange={change}
            />
          ))}
          {inferred.length > 0 && (
            <div>
              <p className={styles.note}>{words.inferred}</p>
              <ul className={styles.notes}>
                {inferred.map((issue, at) => (
                  <li key={at}>{issueSentence(issue, language)}</li>
                ))}
              </ul>
            </div>
          )}
          <Link as="button" onClick={() => void session.show({ sheet: reading.sheet, row: null, column: null })}>
            {words.openSheet(reading.sheet)}
          </Link>
          {chosen && (
            <Link as="button" disabled={busy !== null} onClick={() => change(null)}>
              {words.forget}
            </Link>
          )}
        </div>
      </details>
    </li>
  );
}
