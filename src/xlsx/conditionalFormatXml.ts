import type { ConditionalFormat } from "../model/reportSheet";
import { rangeAddress, renameSheets } from "../workbook/sheetReferences";
import { escapeXml } from "./xml";

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const xm = "http://schemas.microsoft.com/office/excel/2006/main";

export interface ConditionalFormatContext {
  readonly renames: ReadonlyMap<string, string>;
  /** Index of the look among the workbook's differential formats. */
  readonly differentialIndex: (style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean }) => number;
}

/**
 * `conditionalFormatting` elements, and what the sheet's `extLst` needs for them: data bars begin at zero and are solid with a dark
 * edge, which a plain data bar of 2007 cannot say (and a photocopy needs).
 */
export function conditionalFormatXml(
  formats: readonly ConditionalFormat[],
  context: ConditionalFormatContext,
): { readonly elements: string; readonly extension: string } {
  let elements = "";
  let bars = "";
  formats.forEach((format, index) => {
    const priority = index + 1;
    const place = rangeAddress(format.range);
    if (format.kind === "expression") {
      const formula = escapeXml(renameSheets(format.formula, context.renames));
      const rule = `<cfRule type="expression" dxfId="${context.differentialIndex(format.style)}" priority="${priority}"><formula>${formula}</formula></cfRule>`;
      elements += `<conditionalFormatting sqref="${place}">${rule}</conditionalFormatting>`;
      return;
    }
    const id = `{4E470000-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
    elements +=
      `<conditionalFormatting sqref="${place}"><cfRule type="dataBar" priority="${priority}">` +
      `<dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF${format.color}"/></dataBar>` +
      `<extLst><ext xmlns:x14="${x14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting>`;
    bars +=
      `<x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="dataBar" id="${id}">` +
      '<x14:dataBar minLength="0" maxLength="100" border="1" gradient="0" negativeBarBorderColorSameAsPositive="0">' +
      '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/>' +
      '<x14:borderColor rgb="FF595959"/><x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>' +
      `</x14:dataBar></x14:cfRule><xm:sqref>${place}</xm:sqref></x14:conditionalFormatting>`;
  });
  const extension =
    bars === ""
      ? ""
      : `<ext xmlns:x14="${x14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext>`;
  return { elements, extension };
}
