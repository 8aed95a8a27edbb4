import type { Language } from "../messages/language";

const key = "neu-guong.language";

/** The language that the user chose in the pane, if this browser keeps it; a preference, and the only thing kept outside the workbook. */
export function rememberedLanguage(): Language | null {
  const kept = storage()?.getItem(key);
  return kept === "vi" || kept === "en" ? kept : null;
}

export function rememberLanguage(language: Language): void {
  storage()?.setItem(key, language);
}

/** Some hosts forbid storage to pages in frames and throw at the mere name; the choice then lasts as long as the pane. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
