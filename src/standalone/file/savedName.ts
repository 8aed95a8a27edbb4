/**
 * Name under which a file is saved anew: `Danh sách.xlsx` → `Danh sách - đã kiểm tra.xlsx`, and ` (2)`, ` (3)` … for one that already bears the words. Never
 * the name that it came with. The ending is kept, since a workbook with macros must stay .xlsm; without one of ours it becomes .xlsx.
 */
export function savedName(original: string, suffix: string): string {
  const bare = original.replace(/^.*[\\/]/, "");
  const ending = /\.(xlsx|xlsm)$/i.exec(bare)?.[0] ?? ".xlsx";
  // What no file system takes goes; a name of nothing but that is no name.
  const stem =
    bare
      .replace(/\.(xlsx|xlsm)$/i, "")
      .replace(/[\u0000-\u001f<>:"|?*]/g, " ")
      .trim() || "Danh sách";
  const already = stem.normalize("NFC").indexOf(` - ${suffix}`);
  if (already < 0) return `${stem} - ${suffix}${ending}`;
  const before = stem.normalize("NFC");
  const number = /\((\d{1,6})\)$/.exec(before)?.[1];
  return number === undefined ? `${before} (2)${ending}` : `${before.replace(/\(\d+\)$/, `(${Number(number) + 1})`)}${ending}`;
}

/** Kind of file for the browser, by its ending. */
export function savedType(name: string): string {
  return /\.xlsm$/i.test(name)
    ? "application/vnd.ms-excel.sheet.macroEnabled.12"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
