import { WorkbookError } from "../../src/workbook/workbookError";
import { builtinPlan } from "../../src/plans/builtinPlans";
import { asDraft } from "../../src/plans/planSheetLayout";
import { acceptIssue, withException } from "../../src/workflows/exceptions";
import { readKept } from "../../src/workflows/kept";
import { fileDoor, sessionOver } from "./sessionOverFile";

test("at the start the workbook is read, its plan recognised and its lists checked", async () => {
  const { session } = sessionOver(fileDoor("quang-tri"));
  await session.begin();
  const { plan, result, busy, notice, fileName } = session.state();
  expect(plan).toMatchObject({ kind: "chosen", choice: { plan: { id: "quang-tri-2021-2025" }, origin: "recognised" } });
  expect(result?.issues.length).toBeGreaterThan(0);
  expect({ busy, notice, fileName }).toEqual({ busy: null, notice: null, fileName: "quang-tri.xlsx" });
});

test("a plan chosen by the user is kept in the workbook and found there by the next session", async () => {
  const door = fileDoor("quang-tri");
  const { session } = sessionOver(door);
  await session.begin();
  await session.choosePlan(builtinPlan("kon-ray-2023-2025")!, null);
  expect(session.state().result?.plan.id).toBe("kon-ray-2023-2025");
  const next = sessionOver(door).session;
  await next.begin();
  expect(next.state().plan).toMatchObject({ kind: "chosen", choice: { plan: { id: "kon-ray-2023-2025" }, origin: "kept" } });
  await next.forgetPlan();
  expect(next.state().plan).toMatchObject({ kind: "chosen", choice: { plan: { id: "quang-tri-2021-2025" }, origin: "recognised" } });
});

test("an accepted finding leaves the findings, is kept in the workbook, and comes back when it is withdrawn", async () => {
  const door = fileDoor("quang-tri");
  const { session } = sessionOver(door);
  await session.begin();
  const before = session.state().result!.issues.length;
  const issue = session.state().result!.issues.find(({ severity }) => severity === "error")!;
  const { kept } = session.state();
  await session.keep({ ...kept, exceptions: withException(kept.exceptions, acceptIssue(issue, "đã có văn bản đồng ý", "2026-11-21")) });
  expect(session.state().result!.issues).toHaveLength(before - 1);
  expect(session.state().result!.accepted).toHaveLength(1);
  expect(readKept((await door.workbook.read()).settings).kept.exceptions).toHaveLength(1);
  await session.keep({ ...session.state().kept, exceptions: [] });
  expect(session.state().result!.issues).toHaveLength(before);
});

test("a day chosen for the figures is kept in the workbook, and the next session's figures go to it", async () => {
  const door = fileDoor("quang-tri");
  const { session } = sessionOver(door);
  await session.begin();
  expect(session.state().result!.asOf).toBe("2026-11-21");
  await session.figuresTo("2023-06-11");
  expect(session.state().result!.asOf).toBe("2023-06-11");
  const next = sessionOver(door).session;
  await next.begin();
  expect(next.state().result!.asOf).toBe("2023-06-11");
  await next.figuresTo(null);
  expect(next.state().result!.asOf).toBe("2026-11-21");
});

test("corrections are written into the user's cells, checked at once, and taken back by undo", async () => {
  const door = fileDoor("quang-tri");
  const { session } = sessionOver(door);
  await session.begin();
  const offered = (await session.offerCorrections())!.filter(({ sure }) => sure);
  expect(offered.length).toBeGreaterThan(0);
  await session.correct(offered);
  expect(session.state().notice).toEqual({ kind: "corrected", cells: offered.length });
  expect(((await session.offerCorrections()) ?? []).filter(({ sure }) => sure)).toEqual([]);
  await session.undo();
  expect(session.state().notice).toEqual({ kind: "undone" });
  expect((await session.offerCorrections())!.filter(({ sure }) => sure)).toHaveLength(offered.length);
});

test("cells typed one after the other are all written, put the result out of date, and are taken back one by one", async () => {
  const door = fileDoor("quang-tri");
  const { session } = sessionOver(door);
  await session.begin();
  const cell = async (row: number) =>
    (await door.workbook.read()).sheets.find(({ name }) => name === "NTM")!.rows.find((one) => one.row === row)!.cells[1];
  const type = (row: number, value: string) => session.editCell({ kind: "set-cell", sheet: "NTM", row, column: 2, value });
  const before = await cell(6);
  expect(await Promise.all([type(5, "Tổ một"), type(6, "Tổ hai")])).toEqual([true, true]);
  expect([await cell(5), await cell(6), session.state().outdated]).toEqual(["Tổ một", "Tổ hai", true]);
  await session.undo();
  expect([await cell(5), await cell(6), session.state().outdated]).toEqual(["Tổ một", before, false]);
  expect(await session.editCell({ kind: "set-cell", sheet: "không có", row: 1, column: 1, value: "" })).toBe(false);
  expect(session.state().notice).toMatchObject({ kind: "fault", job: "writing" });
});

test("the tabs of a conference are written whole, and the notice names them", async () => {
  const door = fileDoor("quang-tri");
  const { session } = sessionOver(door);
  await session.begin();
  await session.publish("mid-term", "2023-06-11");
  const { notice } = session.state();
  const own = (await door.workbook.read()).sheets.filter(({ ownTab }) => ownTab !== null).map(({ name }) => name);
  expect(own.length).toBeGreaterThan(5);
  expect(notice).toMatchObject({ kind: "written", unpolished: [] });
  expect(notice?.kind === "written" && notice.tabs.map(({ name }) => name)).toEqual(own);
});

test("a change by the user puts the result out of date; the product's own writes do not", async () => {
  const door = fileDoor("quang-tri");
  const { session } = sessionOver(door);
  await session.begin();
  await session.writeFindings();
  expect(session.state().outdated).toBe(false);
  door.touch("HT Bác");
  expect(session.state().outdated).toBe(true);
  await session.check();
  expect(session.state().outdated).toBe(false);
});

test("what the host refuses becomes a notice, and the state stays as it was", async () => {
  const door = fileDoor("quang-tri");
  const refusing = { ...door, workbook: { ...door.workbook, apply: () => Promise.reject(new WorkbookError("editing-cell", "")) } };
  const { session } = sessionOver(refusing);
  await session.begin();
  const { result } = session.state();
  await session.writeFindings();
  expect(session.state().notice).toMatchObject({ kind: "fault", job: "writing", error: { code: "editing-cell" } });
  expect(session.state().result).toBe(result);
  expect(session.state().busy).toBeNull();
});

test("a plan written on a sheet of the workbook becomes the plan", async () => {
  const door = fileDoor("quang-tri");
  const { session } = sessionOver(door);
  await session.begin();
  await session.writePlanSheet(asDraft(builtinPlan("tay-ninh-2021-2025")!));
  expect(session.state().plan).toMatchObject({ kind: "chosen", choice: { origin: "sheet", plan: { id: "tay-ninh-2021-2025" } } });
  expect(session.state().notice).toMatchObject({ kind: "written", tabs: [{ name: "Kế hoạch" }] });
});

test("a ribbon button opens the pane at its step", () => {
  expect(sessionOver(fileDoor("quang-tri", { step: "conference", stage: "final" })).session.state()).toMatchObject({
    view: "conference",
    stage: "final",
  });
});
