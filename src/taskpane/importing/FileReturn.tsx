import { Button } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import type { ShownFile } from "../../engine/listDrop";
import { importStepWords } from "../../messages/pane/importStepWords";
import { reasonsText } from "../check/reasonsText";
import { copyText } from "../parts/copyText";
import { useSession } from "../session/useSession";
import type { ImportDesk } from "./importDesk";
import { useImportStyles } from "./importStyles";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The ways to send a faulty file back: as a workbook where files can be saved, as text to paste everywhere. */
export function FileReturn({ desk, file }: { readonly desk: ImportDesk; readonly file: ShownFile }) {
  const { session, state } = useSession();
  const shared = useImportStyles();
  const { language, busy } = state;
  const words = importStepWords(language);
  const { saveFile } = session.door;
  const agency = file.agency.name;
  const save = async (): Promise<void> => {
    const bytes = await desk.returned(file.item);
    if (bytes === null || saveFile === null) return;
    const name = words.returnName(file.name.replace(/\.[^.]{1,5}$/, "").replace(/[<>:"/\\|?*\u0000-\u001f]+/g, " "));
    const saved = await session.work("preparing", async () => {
      await saveFile(name, bytes, xlsxType);
      return true;
    });
    if (saved === true) session.tell({ kind: "saved", file: name });
  };
  const copy = async (): Promise<void> => {
    const issues = await desk.issues(file.item);
    if (issues === null) return;
    const copied = await session.work("preparing", async () => {
      if (!(await copyText(reasonsText(agency === "" ? file.name : agency, issues, language))))
        throw new Error("The clipboard refused the text.");
      return true;
    });
    if (copied === true) session.tell({ kind: "copied" });
  };
  return (
    <div className={shared.ways}>
      {saveFile !== null && (
        <Button
          size="small"
          icon={<ArrowDownload16Regular />}
          aria-label={words.returnLabel(file.name)}
          disabled={busy !== null}
          onClick={() => void save()}
        >
          {words.returnFile}
        </Button>
      )}
      <Button
        size="small"
        icon={<Copy16Regular />}
        aria-label={words.copyLabel(file.name)}
        disabled={busy !== null}
        onClick={() => void copy()}
      >
        {words.copyReasons}
      </Button>
    </div>
  );
}
