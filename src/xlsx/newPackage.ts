import { OpcPackage } from "./package";
import { relationshipTypes } from "./relationships";

/** Name of the sheet that an empty workbook must have; it goes when the first tab is put. */
export const placeholderName = "Sheet1";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The smallest workbook that Excel opens without a word: one empty sheet, Times New Roman 12 (Decree 30/2020), the Office colours. */
export function newPackage(): OpcPackage {
  const pkg = OpcPackage.empty();
  pkg.put(
    "xl/workbook.xml",
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relationshipTypes}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>` +
      `<sheets><sheet name="${placeholderName}" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`,
    `${types}.sheet.main+xml`,
  );
  pkg.put(
    "xl/worksheets/sheet1.xml",
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${relationshipTypes}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><sheetData/></worksheet>`,
    `${types}.worksheet+xml`,
  );
  pkg.put("xl/styles.xml", stylesXml, `${types}.styles+xml`);
  pkg.put("xl/theme/theme1.xml", themeXml(), "application/vnd.openxmlformats-officedocument.theme+xml");
  pkg.addRelationship("", `${relationshipTypes}/officeDocument`, "xl/workbook.xml");
  pkg.addRelationship("xl/workbook.xml", `${relationshipTypes}/worksheet`, "xl/worksheets/sheet1.xml");
  pkg.addRelationship("xl/workbook.xml", `${relationshipTypes}/theme`, "xl/theme/theme1.xml");
  pkg.addRelationship("xl/workbook.xml", `${relationshipTypes}/styles`, "xl/styles.xml");
  return pkg;
}

const stylesXml =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="12"/><color rgb="FF000000"/><name val="Times New Roman"/><family val="1"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>` +
  `<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

/** Colours of a theme in the order of its schema: the two pairs of text and background, six accents, two links. */
const colours: readonly (readonly [string, string])[] = [
  ["dk1", '<a:sysClr val="windowText" lastClr="000000"/>'],
  ["lt1", '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ["dk2", '<a:srgbClr val="44546A"/>'],
  ["lt2", '<a:srgbClr val="E7E6E6"/>'],
  ["accent1", '<a:srgbClr val="1F4E79"/>'],
  ["accent2", '<a:srgbClr val="C55A11"/>'],
  ["accent3", '<a:srgbClr val="7F7F7F"/>'],
  ["accent4", '<a:srgbClr val="BF9000"/>'],
  ["accent5", '<a:srgbClr val="2E75B6"/>'],
  ["accent6", '<a:srgbClr val="548235"/>'],
  ["hlink", '<a:srgbClr val="0563C1"/>'],
  ["folHlink", '<a:srgbClr val="954F72"/>'],
];

function themeXml(): string {
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${width}">${fill}</a:ln>`;
  const font = '<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>';
  return (
    `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Nêu Gương"><a:themeElements>` +
    `<a:clrScheme name="Nêu Gương">${colours.map(([name, colour]) => `<a:${name}>${colour}</a:${name}>`).join("")}</a:clrScheme>` +
    `<a:fontScheme name="Nêu Gương"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Nêu Gương"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>` +
    `</a:fmtScheme></a:themeElements></a:theme>`
  );
}
