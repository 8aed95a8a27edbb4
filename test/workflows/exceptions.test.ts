import type { Issue } from "../../src/model/issue";
import { check } from "../../src/workflows/check";
import { acceptIssue, issueKey, splitAccepted, withoutException } from "../../src/workflows/exceptions";
import { keptEdits, nothingKept, readKept } from "../../src/workflows/kept";
import { findingsEdits, reviewEdits } from "../../src/workflows/review";
import { openXlsx } from "../../src/xlsx/openXlsx";
import { checkedSample } from "./checkedSample";

const duplicate = (row: number, first: number, name = "Nguyễn Văn Mẫu"): Issue => ({
  code: "nominee/duplicate",
  severity: "error",
  sheet: "Danh sách",
  row,
  column: 2,
  clause: null,
  evidence: { name, first: { sheet: "Danh sách", row: first, text: name } },
});

test("a finding keeps its identity when its rows move, and loses it when it is about something else", () => {
  expect(issueKey(duplicate(12, 4))).toBe(issueKey(duplicate(40, 31)));
  expect(issueKey(duplicate(12, 4))).not.toBe(issueKey(duplicate(12, 4, "Trần Thị Mẫu")));
  expect(issueKey(duplicate(12, 4))).not.toBe(issueKey({ ...duplicate(12, 4), sheet: "Khác" }));
});

test("the identity holds nothing that anybody could read", () => {
  const key = issueKey(duplicate(12, 4));
  expect(key).toMatch(/^[0-9a-z]{1,11}$/);
});

test("ten thousand findings have ten thousand identities", () => {
  const keys = Array.from({ length: 10_000 }, (_, at) => issueKey(duplicate(5, 4, `Nguyễn Văn ${at}`)));
  expect(new Set(keys).size).toBe(keys.length);
});

test("one exception covers one of two equal findings", () => {
  const issues = [duplicate(12, 4), duplicate(13, 4)];
  const exception = acceptIssue(issues[0]!, "  Hai người\nkhác nhau ", "2023-05-01");
  const { open, accepted, stale } = splitAccepted(issues, [exception]);
  expect(exception.reason).toBe("Hai người khác nhau");
  expect(open).toEqual([issues[1]]);
  expect(accepted).toEqual([{ issue: issues[0], exception }]);
  expect(stale).toEqual([]);
  expect(splitAccepted(issues, [exception, exception]).open).toEqual([]);
  expect(withoutException([exception], { ...exception })).toEqual([]);
});

test("an exception whose finding was mended is told", () => {
  const exception = acceptIssue(duplicate(12, 4), "đã xem", "2023-05-01");
  expect(splitAccepted([], [exception]).stale).toEqual([exception]);
});

test("accepted findings of a workbook are kept in it, leave the list, and are printed with their reasons in both languages", async () => {
  const { book, result } = await checkedSample("quang-tri");
  const errors = result.issues.filter(({ severity }) => severity === "error");
  const exceptions = errors.slice(0, 3).map((issue) => acceptIssue(issue, "Đã làm việc với cơ quan", "2023-06-01"));
  await book.apply(keptEdits(nothingKept, { ...nothingKept, exceptions }));
  const opened = openXlsx(book.save());
  const snapshot = await opened.read();
  const { kept } = readKept(snapshot.settings);
  const again = check(snapshot, result.plan, result.asOf, kept.choices, kept.exceptions);
  expect(again.issues).toHaveLength(result.issues.length - 3);
  expect(again.accepted.map(({ issue }) => issue)).toEqual(errors.slice(0, 3));
  expect(again.standing).toEqual(result.standing);

  const source = { fileName: "quang-tri.xlsx", writtenAt: "2023-06-11T08:00:00Z" };
  for (const [language, reason, tile] of [
    ["vi", "Lý do chấp nhận: Đã làm việc với cơ quan", "(3 ngoại lệ được chấp nhận)"],
    ["en", "Reason: Đã làm việc với cơ quan", "(3 accepted as exceptions)"],
  ] as const) {
    const texts = (edits: ReturnType<typeof findingsEdits>) =>
      edits.flatMap((edit) =>
        edit.kind === "put-tab" ? edit.tab.rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ""))) : [],
      );
    expect(texts(findingsEdits(again, source, language)).filter((text) => text.endsWith(reason))).toHaveLength(3);
    const review = reviewEdits(snapshot, again, "mid-term", source, language);
    expect(texts(review).some((text) => text.endsWith(tile))).toBe(true);
    await opened.apply(review);
  }
  const written = await openXlsx(opened.save()).read();
  expect(check(written, result.plan, result.asOf, kept.choices, kept.exceptions).issues).toEqual(again.issues);
});
