import fc from "../tools/properties";
import { keptFaultSentence } from "../../src/messages/keptWords";
import { keptEdits, nothingKept, readKept, type Kept } from "../../src/workflows/kept";
import { newXlsx } from "../../src/xlsx/openXlsx";

const kept: Kept = {
  plan: { id: "kon-ray-2023-2025" },
  choices: { "Danh sách": { kind: "nominees", headerRow: 4, columns: { 2: "name", 7: null } }, "Bìa \u{1f4c4}": { kind: "other" } },
  exceptions: [
    { code: "nominee/repeated", key: "1a2b3c", sheet: "Danh sách", reason: "Hai người cùng tên, khác đơn vị", on: "2023-05-20" },
    { code: "workbook/no-register", key: "zz", sheet: null, reason: "Đã lập riêng", on: "2023-05-21" },
  ],
  asOf: "2023-06-11",
};

const settingsOf = (one: Kept): Record<string, string> =>
  Object.fromEntries(
    keptEdits(nothingKept, one).flatMap((edit) => (edit.kind === "set-setting" && edit.value !== null ? [[edit.key, edit.value]] : [])),
  );

test("what is kept comes back the same from a workbook's file", async () => {
  const book = newXlsx();
  await book.apply(keptEdits(nothingKept, kept));
  expect(readKept((await book.read()).settings)).toEqual({ kept, faults: [] });
  await book.apply(keptEdits(kept, nothingKept));
  expect((await book.read()).settings).toEqual({});
});

test("a plan from a file is kept as its whole text, however long", async () => {
  const text = JSON.stringify({ title: "Kế hoạch tự soạn ".repeat(4000) });
  const book = newXlsx();
  await book.apply(keptEdits(nothingKept, { ...nothingKept, plan: { text } }));
  expect(readKept((await book.read()).settings).kept.plan).toEqual({ text });
});

test("only what changed is written", () => {
  expect(keptEdits(kept, kept)).toEqual([]);
  expect(keptEdits(kept, { ...kept, asOf: null })).toEqual([{ kind: "set-setting", key: "as-of", value: null }]);
});

test("damaged settings count as not kept, are named, and are not written over by reading", () => {
  const { kept: read, faults } = readKept({
    plan: "{oops",
    choices: '{"v":1,"value":[]}',
    exceptions: '{"v":2,"value":[]}',
    "as-of": '{"v":1,"value":"2023-02-30"}',
  });
  expect(read).toEqual(nothingKept);
  expect(faults).toEqual(["plan/unreadable", "choices/unreadable", "exceptions/newer", "as-of/unreadable"]);
  expect(keptEdits(read, read)).toEqual([]);
  for (const fault of faults) expect(keptFaultSentence(fault, "vi")).toMatch(/Hãy/);
});

test("sound parts of a damaged setting are used", () => {
  const { kept: read, faults } = readKept({
    choices: '{"v":1,"value":{"A":{"kind":"nominees","headerRow":-4,"columns":{"2":"name","3":"nonsense"}},"B":7}}',
    exceptions: '{"v":1,"value":[["cell/error-value","k","A","đã hỏi","2023-01-02"],["no such","k","A","","2023-01-02"],5]}',
  });
  expect(read.choices).toEqual({ A: { kind: "nominees", columns: { 2: "name" } } });
  expect(read.exceptions.map(({ code }) => code)).toEqual(["cell/error-value"]);
  expect(faults).toEqual(["choices/unreadable", "exceptions/unreadable"]);
});

test("no text in the settings makes reading fail", () => {
  const settings = settingsOf(kept);
  fc.assert(
    fc.property(
      fc.constantFrom("plan", "choices", "exceptions", "as-of"),
      fc.oneof(
        fc.string(),
        fc.json().map((json) => `{"v":1,"value":${json}}`),
        fc.json(),
      ),
      (key, text) => {
        const { kept: read } = readKept({ ...settings, [key]: text });
        expect(readKept(settingsOf(read)).faults).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test("a sheet named like the prototype is a sheet like any other", () => {
  const choices = Object.fromEntries([["__proto__", { kind: "other" as const }]]);
  const read = readKept(settingsOf({ ...nothingKept, choices })).kept.choices;
  expect(Object.keys(read)).toEqual(["__proto__"]);
  expect(({} as { kind?: string }).kind).toBeUndefined();
});
