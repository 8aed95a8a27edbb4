import { builtinPlan } from "../../../src/plans/builtinPlans";
import { answerOf, choicesOf, guessOf, ignored, meaningName, type ChoiceQuestion } from "../../../src/taskpane/importing/questionChoices";

const plan = builtinPlan("quang-tri-2021-2025")!;
const column: ChoiceQuestion = {
  kind: "column",
  id: "c",
  agency: "Sở Y tế",
  header: "Đ/v",
  key: "unit",
  alternatives: ["address"],
  files: [0],
};
const word = (
  key: "subject" | "field" | "lead" | "unit",
  suggestion: { id: string; title: string; similarity: number } | null,
): ChoiceQuestion => ({
  kind: "value",
  id: "v",
  agency: "",
  key,
  text: "chữ của cơ quan",
  suggestion,
  files: [0, 1],
});

describe("what may be answered to a question of an import", () => {
  it("offers a column's likely meanings first, each once, and not to use it last", () => {
    const values = choicesOf(column, plan, [], "vi").map(({ value }) => value);
    expect(values.slice(0, 2)).toEqual(["unit", "address"]);
    expect(values.at(-1)).toBe(ignored);
    expect(new Set(values).size).toBe(values.length);
    expect(guessOf(column)).toBe("unit");
  });

  it("offers the plan's fields and bodies by their names, and units by theirs", () => {
    expect(choicesOf(word("lead", null), plan, [], "vi")).toContainEqual({ value: "so-y-te", name: "Sở Y tế" });
    expect(choicesOf(word("unit", { id: "7", title: "Xã Mẫu", similarity: 0.9 }), plan, ["Xã Mẫu", "Xã Mẫu"], "vi")).toEqual([
      { value: "Xã Mẫu", name: "Xã Mẫu" },
    ]);
  });

  it("offers a guess that is not among the known names too", () => {
    const question = word("field", { id: "F99", title: "Phong trào khác", similarity: 0.8 });
    expect(choicesOf(question, plan, [], "vi")[0]).toEqual({ value: "F99", name: "Phong trào khác" });
    expect(guessOf(word("subject", null))).toBe("");
  });

  it("makes an answer that is remembered for the sender", () => {
    expect(answerOf(column, ignored)).toEqual({ agency: "Sở Y tế", columns: [{ header: "Đ/v", key: null }], values: [] });
    expect(answerOf(word("subject", null), "farmer")).toEqual({
      agency: "",
      columns: [],
      values: [{ key: "subject", text: "chữ của cơ quan", means: "farmer" }],
    });
    expect(meaningName("subject", "farmer", plan, "en")).toBe("Farmer");
    expect(meaningName("field", "đã bỏ", plan, "vi")).toBe("đã bỏ");
  });
});
