import { type Profile, profiles } from "../profile";

/** What the page's address asks for. */
export interface StandInQuery {
  /** Address of the task pane. */
  readonly pane: string;
  /** Address of the .xlsx to open; null for an empty workbook. */
  readonly book: string | null;
  /** Name that the workbook bears in its title. */
  readonly bookName: string;
  readonly profile: Profile;
  readonly locale: string;
  readonly theme: "light" | "dark";
  /** Width of the pane in pixels: Excel on the web gives 350. */
  readonly width: number;
  /** Milliseconds that every request waits. */
  readonly delay: number;
  /** Faults to plan, by the number of the request from the pane's start. */
  readonly failures: readonly { readonly request: number; readonly code: string }[];
}

/**
 * Reads `?sample=quang-tri.xlsx&step=check&profile=excel2021|excel2024|microsoft365|web&locale=vi-VN|en-US&theme=light|dark&width=350`
 * `&delay=200&fail=3:Timeout,7:AccessDenied&pane=/taskpane.html`. Throws for what it does not know.
 */
export function standInQuery(search: string): StandInQuery {
  const query = new URLSearchParams(search);
  const sample = query.get("sample");
  const step = query.get("step");
  const pane = query.get("pane") ?? "/taskpane.html";
  const played = query.get("profile") ?? "web";
  const profile = Object.entries(profiles).find(([name]) => name === played)?.[1];
  if (!profile) throw new Error(`No Excel is called "${played}": ${Object.keys(profiles).join(", ")}.`);
  const theme = query.get("theme") ?? "light";
  if (theme !== "light" && theme !== "dark") throw new Error(`No theme is called "${theme}": light, dark.`);
  return {
    pane: step === null ? pane : `${pane}${pane.includes("?") ? "&" : "?"}step=${encodeURIComponent(step)}`,
    book: sample === null || sample === "" ? null : `/samples/${encodeURIComponent(sample)}`,
    bookName: sample === null || sample === "" ? "Book1.xlsx" : sample,
    profile,
    locale: query.get("locale") ?? "vi-VN",
    theme,
    width: positive(query, "width", 350),
    delay: positive(query, "delay", 0),
    failures: (query.get("fail") ?? "").split(",").flatMap((text) => {
      if (text === "") return [];
      const found = /^(\d+):(\w+)$/.exec(text);
      if (!found) throw new Error(`"${text}" is no fault: write fail=3:Timeout.`);
      return [{ request: Number(found[1]), code: found[2]! }];
    }),
  };
}

function positive(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${name}=${text} is no number.`);
  return Number(text);
}
