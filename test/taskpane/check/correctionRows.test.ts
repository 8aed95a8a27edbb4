import { correctionGroups, correctionRows, legacyFonts, sureIds, tickOf, withGroup } from "../../../src/taskpane/check/correctionRows";
import type { Correction, CorrectionKind } from "../../../src/workflows/correction";

const correction = (id: string, kind: CorrectionKind, sure = true): Correction => ({
  id,
  kind,
  sheet: "Danh sách",
  row: 5,
  column: 2,
  before: { value: " A", shown: " A" },
  after: { value: "A", shown: "A" },
  alternatives: [],
  issue: null,
  sure,
  legacyFont: null,
});
const offered = [correction("1", "spaces"), correction("2", "legacy-charset"), correction("3", "spaces", false)];

test("kinds stand in the order of their gravity, cells as they came", () => {
  expect(correctionGroups(offered).map(({ kind, items }) => [kind, items.map(({ id }) => id)])).toEqual([
    ["legacy-charset", ["2"]],
    ["spaces", ["1", "3"]],
  ]);
});

test("a closed kind shows its heading alone", () => {
  const rows = correctionRows(correctionGroups(offered), new Set<CorrectionKind>(["spaces"]));
  expect(rows.map(({ key }) => key)).toEqual(["g legacy-charset", "2", "g spaces"]);
});

test("only what is sure is ticked at first", () => {
  expect([...sureIds(offered)]).toEqual(["1", "2"]);
});

test("a heading's tick says all, some or none, and ticks all of its cells", () => {
  const spaces = correctionGroups(offered)[1]!;
  expect(tickOf(spaces, sureIds(offered))).toBe("mixed");
  expect(tickOf(spaces, withGroup(sureIds(offered), spaces, true))).toBe(true);
  expect(tickOf(spaces, withGroup(sureIds(offered), spaces, false))).toBe(false);
  expect([...withGroup(sureIds(offered), spaces, false)]).toEqual(["2"]);
});

test("each legacy font is named once", () => {
  const old = { ...correction("4", "legacy-charset"), legacyFont: ".VnTime" };
  expect(legacyFonts([...offered, old, { ...old, id: "5" }])).toEqual([".VnTime"]);
});
