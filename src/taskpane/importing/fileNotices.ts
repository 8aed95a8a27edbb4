import { importNoticeSentence } from "../../messages/importWords";
import type { Language } from "../../messages/language";
import { importStepWords } from "../../messages/pane/importStepWords";
import type { ImportNotice, ImportNoticeCode } from "../../model/importNotice";

/** What the file's card shows in a form of its own, or asks as a question. */
const shownElsewhere: ReadonlySet<ImportNoticeCode> = new Set<ImportNoticeCode>([
  "import/unreadable",
  "import/same-file",
  "import/same-in-drop",
  "import/replaces",
  "import/same-name",
  "import/agency-inferred",
  "import/agency-unknown",
  "import/encoding-guessed",
]);

/** The remarks about a file that are to be read, with their place; the sentence that names a flag of the command line is said otherwise here. */
export function noticeLines(
  notices: readonly ImportNotice[],
  language: Language,
): readonly { readonly text: string; readonly notice: ImportNotice }[] {
  const words = importStepWords(language);
  return notices
    .filter(({ code }) => !shownElsewhere.has(code))
    .map((notice) => ({
      notice,
      text:
        notice.code === "import/text-fault" && notice.evidence.fault === "bad-bytes"
          ? words.badBytes(notice.evidence.text, notice.evidence.count)
          : importNoticeSentence(notice, language),
    }));
}
