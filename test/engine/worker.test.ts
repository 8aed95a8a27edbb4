import type { Order, Word } from "../../src/engine/wire";
import { builtinPlan } from "../../src/plans/builtinPlans";

const list = new Blob(["SỞ Y TẾ;;;\r\nSTT;Tên điển hình;Lĩnh vực;Năm\r\n1;Tổ điều dưỡng Thử Nghiệm;Đổi mới phong cách;2022"]);
const lists = {
  items: [{ id: "1", name: "ds.csv", folder: "", source: list, choices: {}, decision: {} }],
  answers: [],
  plan: builtinPlan("quang-tri-2021-2025")!,
  today: "2023-11-20",
  language: "vi",
};

it("the engine's thread answers in order, though the first job waits for a file", async () => {
  const answered: number[] = [];
  let done: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  const thread = {
    onmessage: null as ((event: { data: Order }) => void) | null,
    postMessage: (word: Word) => {
      if (word.kind === "answer" || word.kind === "fault") answered.push(word.kind === "answer" ? word.id : -word.id);
      if (answered.length === 2) done();
    },
  };
  const { self: before } = globalThis;
  Object.assign(globalThis, { self: thread });
  try {
    await import("../../src/engine/worker");
    thread.onmessage!({ data: { kind: "take", parcel: { kind: "end", sheets: [], settings: {} } } });
    thread.onmessage!({ data: { kind: "run", id: 1, job: "planLists", request: lists } });
    thread.onmessage!({ data: { kind: "run", id: 2, job: "findPlan", request: { given: null } } });
    await all;
  } finally {
    Object.assign(globalThis, { self: before });
  }
  expect(answered).toEqual([1, 2]);
});
