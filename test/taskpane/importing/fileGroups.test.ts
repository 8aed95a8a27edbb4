import type { ListItem, ShownFile } from "../../../src/engine/listDrop";
import { fileRows, filesToWrite, groupOf } from "../../../src/taskpane/importing/fileGroups";

const item = (id: string, more: Partial<ListItem> = {}): ListItem => ({
  id,
  name: `${id}.csv`,
  folder: "",
  source: "",
  choices: {},
  decision: {},
  ...more,
});
const sound = {
  why: null,
  same: null,
  twin: null,
  text: { certainty: "sure" },
  rows: 3,
  doubtful: 0,
  refused: 0,
  agency: { name: "Sở Y tế", from: "letterhead", text: "SỞ Y TẾ" },
  difference: null,
  notices: [],
} as unknown as ShownFile;
const shown = (id: string, more: Partial<ShownFile> = {}): ShownFile => ({ ...sound, item: id, ...more });
const group = (more: Partial<ShownFile>): string => groupOf({ item: item("a"), file: shown("a", more) });

describe("where a file stands in the list", () => {
  it("needs no look when all is sure", () => {
    expect(group({})).toBe("fine");
  });

  it("is worth a look when something is doubtful, guessed, replaced or set aside", () => {
    expect(group({ doubtful: 1 })).toBe("to-see");
    expect(group({ refused: 1 })).toBe("to-see");
    expect(group({ rows: 0 })).toBe("to-see");
    expect(group({ agency: { name: "", from: "none", text: "" } })).toBe("to-see");
    expect(group({ text: { certainty: "guessed" } as NonNullable<ShownFile["text"]> })).toBe("to-see");
    expect(group({ difference: {} as NonNullable<ShownFile["difference"]> })).toBe("to-see");
  });

  it("stands apart when it cannot be read, repeats another, waits or was left out", () => {
    expect(group({ why: "hỏng" })).toBe("unread");
    expect(group({ twin: "b.csv" })).toBe("known");
    expect(groupOf({ item: item("a"), file: null })).toBe("waiting");
    expect(groupOf({ item: item("a", { decision: { skip: true } }), file: shown("a") })).toBe("skipped");
  });

  it("keeps the order in which files came, read or not", () => {
    const rows = fileRows([item("b"), item("a"), item("c")], [shown("a"), shown("c")]);
    expect(rows.map(({ item: { id }, file }) => [id, file !== null])).toEqual([
      ["b", false],
      ["a", true],
      ["c", true],
    ]);
  });

  it("counts the files that bring something", () => {
    expect(filesToWrite([shown("a"), shown("b", { why: "hỏng" }), shown("c", { twin: "a" }), shown("d", { rows: 0 })])).toBe(1);
  });
});
