const start = "_neuguong_tab_";

/**
 * The hidden defined name that marks a tab as the product's own; it refers to cell A1 of the tab. Excel and LibreOffice keep it when they
 * save, rename or move the sheet. Names hold only letters, digits and "_", so "-" becomes "_" and anything else `_xHHHH`.
 */
export function markName(id: string): string {
  return start + id.replace(/[^A-Za-z0-9]/g, (c) => (c === "-" ? "_" : `_x${c.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

/** The report sheet's id that a defined name marks, or null when the name is no mark. */
export function markedId(name: string): string | null {
  if (!name.toLowerCase().startsWith(start)) return null;
  return name
    .slice(start.length)
    .replace(/_(?:x([0-9a-fA-F]{4}))?/g, (_, code: string | undefined) => (code ? String.fromCharCode(parseInt(code, 16)) : "-"));
}
