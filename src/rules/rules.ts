import type { Rule } from "./defineRule";
import { cellDateAsText } from "./cellDateAsText";
import { cellDateImpossible } from "./cellDateImpossible";
import { cellDateSwap } from "./cellDateSwap";
import { cellErrorValue } from "./cellErrorValue";
import { cellLegacyCharset } from "./cellLegacyCharset";
import { cellLostLetters } from "./cellLostLetters";
import { cellMixedUnicode } from "./cellMixedUnicode";
import { cellNumberAsText } from "./cellNumberAsText";
import { nomineeAfterAsOf } from "./nomineeAfterAsOf";
import { nomineeDuplicate } from "./nomineeDuplicate";
import { nomineeIneligibleSubject } from "./nomineeIneligibleSubject";
import { nomineeInferred } from "./nomineeInferred";
import { nomineeLeadNotOfField } from "./nomineeLeadNotOfField";
import { nomineeMissingAchievement } from "./nomineeMissingAchievement";
import { nomineeMissingField } from "./nomineeMissingField";
import { nomineeMissingLead } from "./nomineeMissingLead";
import { nomineeMissingName } from "./nomineeMissingName";
import { nomineeMissingQuarter } from "./nomineeMissingQuarter";
import { nomineeMissingSubject } from "./nomineeMissingSubject";
import { nomineeMissingUnit } from "./nomineeMissingUnit";
import { nomineeMissingYear } from "./nomineeMissingYear";
import { nomineeOutsidePlan } from "./nomineeOutsidePlan";
import { nomineeQuarterImpossible } from "./nomineeQuarterImpossible";
import { nomineeRepeated } from "./nomineeRepeated";
import { nomineeSubjectContradiction } from "./nomineeSubjectContradiction";
import { nomineeUnknownField } from "./nomineeUnknownField";
import { nomineeUnknownLead } from "./nomineeUnknownLead";
import { nomineeUnknownSubject } from "./nomineeUnknownSubject";
import { nomineeUnknownUnit } from "./nomineeUnknownUnit";
import { nomineeYearImpossible } from "./nomineeYearImpossible";
import { quotaAbovePlan } from "./quotaAbovePlan";
import { quotaBelowPlan } from "./quotaBelowPlan";
import { quotaMissingLine } from "./quotaMissingLine";
import { quotaNotCompared } from "./quotaNotCompared";
import { quotaNotInPlan } from "./quotaNotInPlan";
import { quotaPercentSummed } from "./quotaPercentSummed";
import { quotaResultDiffers } from "./quotaResultDiffers";
import { quotaShort } from "./quotaShort";
import { quotaSurplus } from "./quotaSurplus";
import { quotaUnknownField } from "./quotaUnknownField";
import { quotaUnreadable } from "./quotaUnreadable";
import { sheetHiddenCells } from "./sheetHiddenCells";
import { sheetUnrecognised } from "./sheetUnrecognised";
import { tableDoubtfulColumn } from "./tableDoubtfulColumn";
import { tableGroupUnclear } from "./tableGroupUnclear";
import { tableMissingColumn } from "./tableMissingColumn";
import { tableRowLeftOut } from "./tableRowLeftOut";
import { tableTotalMismatch } from "./tableTotalMismatch";
import { tableUnknownColumn } from "./tableUnknownColumn";
import { targetNoRow } from "./targetNoRow";
import { targetNotReached } from "./targetNotReached";
import { workbookNoNominees } from "./workbookNoNominees";
import { workbookNoRegister } from "./workbookNoRegister";

/** All kinds of finding, one rule a code, in the order in which findings of one row and severity are told. */
export const rules: readonly Rule[] = [
  workbookNoNominees,
  workbookNoRegister,
  sheetUnrecognised,
  sheetHiddenCells,
  tableMissingColumn,
  tableDoubtfulColumn,
  tableUnknownColumn,
  tableTotalMismatch,
  tableRowLeftOut,
  tableGroupUnclear,
  nomineeMissingName,
  nomineeMissingSubject,
  nomineeUnknownSubject,
  nomineeSubjectContradiction,
  nomineeIneligibleSubject,
  nomineeMissingField,
  nomineeUnknownField,
  nomineeMissingLead,
  nomineeUnknownLead,
  nomineeLeadNotOfField,
  nomineeMissingUnit,
  nomineeUnknownUnit,
  nomineeMissingYear,
  nomineeMissingQuarter,
  nomineeMissingAchievement,
  nomineeYearImpossible,
  nomineeQuarterImpossible,
  nomineeOutsidePlan,
  nomineeAfterAsOf,
  nomineeDuplicate,
  nomineeRepeated,
  nomineeInferred,
  cellErrorValue,
  cellNumberAsText,
  cellDateAsText,
  cellDateImpossible,
  cellDateSwap,
  cellLegacyCharset,
  cellMixedUnicode,
  cellLostLetters,
  quotaBelowPlan,
  quotaAbovePlan,
  quotaMissingLine,
  quotaNotInPlan,
  quotaNotCompared,
  quotaUnknownField,
  quotaUnreadable,
  quotaPercentSummed,
  quotaResultDiffers,
  quotaShort,
  quotaSurplus,
  targetNoRow,
  targetNotReached,
];
