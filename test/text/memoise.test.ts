import { memoiseText } from "../../src/text/memoise";

/** How often each pass over `texts` has to compute. */
function computed(limit: number, ...passes: readonly (readonly string[])[]): readonly number[] {
  let times = 0;
  const remember = memoiseText((text) => {
    times += 1;
    return text.length > 1 ? text.length : null;
  }, limit);
  return passes.map((texts) => {
    times = 0;
    for (const text of texts) expect(remember(text)).toBe(text.length > 1 ? text.length : null);
    return times;
  });
}

const names = (from: number, to: number): readonly string[] => Array.from({ length: to - from }, (_, at) => `Nguyễn Văn ${from + at}`);

describe("what is remembered of texts", () => {
  it("is all of a list that fills both halves, however often it is read", () => {
    expect(computed(100, names(0, 200), names(0, 200), names(0, 200))).toEqual([200, 0, 0]);
  });

  it("gives way to what comes later, the oldest half first", () => {
    expect(computed(100, names(0, 200), names(200, 250), names(100, 250), names(0, 50))).toEqual([200, 50, 0, 50]);
  });

  it("holds a result that is nothing", () => {
    expect(computed(2, ["a", "bb", "cc"], ["a"])).toEqual([3, 0]);
  });
});
