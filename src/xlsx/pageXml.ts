import type { PrintSetup } from "../model/reportSheet";

/** Half the height of a 13-point page number, in millimetres. */
const halfLine = 2.3;

/** `printOptions` … `rowBreaks`: A4, and the page number where Decree 30/2020 (appendix I) has it (domain.md §6). */
export function pageXml(print: PrintSetup): string {
  const { margins } = print;
  const centred = print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : "";
  const header = inches(Math.max(margins.top / 2 - halfLine, 5));
  const footer = inches(Math.max(margins.bottom / 2 - halfLine, 5));
  const fit = print.fitToWidth ? ' fitToHeight="0"' : "";
  return (
    centred +
    `<pageMargins left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}" header="${header}" footer="${footer}"/>` +
    // Each tab is an appendix of its own, so its pages count from 1.
    `<pageSetup paperSize="9"${fit} orientation="${print.orientation}" useFirstPageNumber="1"/>` +
    headerXml(print.pageNumbers) +
    breaksXml(print.breaksAfter ?? [])
  );
}

/** Upright Arabic numbers of 13 points, centred in the top margin, none on page 1; not made smaller with a sheet that is fitted. */
function headerXml(pageNumbers: boolean): string {
  if (!pageNumbers) return "";
  return '<headerFooter differentFirst="1" scaleWithDoc="0"><oddHeader>&amp;C&amp;"Times New Roman,Regular"&amp;13&amp;P</oddHeader></headerFooter>';
}

function breaksXml(rows: readonly number[]): string {
  const ordered = [...new Set(rows)].sort((a, b) => a - b).slice(0, 1023);
  if (ordered.length === 0) return "";
  const breaks = ordered.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${ordered.length}" manualBreakCount="${ordered.length}">${breaks}</rowBreaks>`;
}

function inches(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 10_000) / 10_000;
}
