/** An Excel that can be played: which API sets it has and how large a message it takes. */
export interface Profile {
  readonly name: string;
  /** The newest ExcelApi set: 14 for 1.14. */
  readonly excelApi: number;
  /** The most bytes of a request and of an answer; null for no limit. */
  readonly requestLimit: number | null;
  readonly responseLimit: number | null;
  /** Whether what an add-in writes can be undone (from ExcelApi 1.20 on). */
  readonly undoesRequests: boolean;
}

const fiveMegabytes = 5 * 1024 * 1024;

/**
 * Sources: Excel JavaScript API requirement sets; Resource limits and performance optimization for Office Add-ins
 * (5 MB for requests and responses on the web only).
 */
export const profiles = {
  excel2021: { name: "Excel 2021", excelApi: 14, requestLimit: null, responseLimit: null, undoesRequests: false },
  excel2024: { name: "Excel 2024", excelApi: 17, requestLimit: null, responseLimit: null, undoesRequests: false },
  microsoft365: { name: "Microsoft 365", excelApi: 20, requestLimit: null, responseLimit: null, undoesRequests: true },
  web: { name: "Excel on the web", excelApi: 20, requestLimit: fiveMegabytes, responseLimit: fiveMegabytes, undoesRequests: true },
} satisfies Record<string, Profile>;

/** The API sets of a profile, as Excel announces them; versions are texts, for 1.20 is not 1.2. */
export function requirementSets(profile: Profile): Readonly<Record<string, string>> {
  return { ExcelApi: `1.${profile.excelApi}`, DelayForCellEdit: "1.1" };
}

/** Answers `Office.context.requirements.isSetSupported` for a profile, reading versions as the client does: "1.8", or "1" for 1.0. */
export function isSetSupported(profile: Profile, name: string, version = "0"): boolean {
  const found = Object.entries(requirementSets(profile)).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (!found) return false;
  const parts = (text: string): [number, number] => {
    const [major = 0, minor = 0] = text.split(".").map(Number);
    return [major, minor];
  };
  const [has, wants] = [parts(found[1]), parts(version)];
  return has[0] > wants[0] || (has[0] === wants[0] && has[1] >= wants[1]);
}
