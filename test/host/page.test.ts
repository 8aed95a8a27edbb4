import { newBook } from "./book/book";
import { answerPane, paneAddress, type PaneMessage } from "./page/paneMessage";
import { profiles } from "./profile";
import { LocalExcel } from "./protocol/localExcel";

const origin = "https://localhost:3000";
const context = (): { excel: LocalExcel; origin: string; paneUrl: string } => ({
  excel: new LocalExcel({ book: newBook("Danh sách"), profile: profiles.web }),
  origin,
  paneUrl: `${origin}/taskpane.html`,
});
const message = (_actionName: string, _data?: unknown): PaneMessage => ({
  _messageType: 0,
  _actionName,
  _conversationId: "conv1",
  _correlationId: 7,
  _data,
});

describe("the page that stands in for Excel on the web", () => {
  it("tells the pane where it is", () => {
    const url = paneAddress(`${origin}/taskpane.html`, origin);
    expect(url).toBe(
      `${origin}/taskpane.html?_host_Info=Excel$Web$16.00$vi-VN$local$$$0#&_serializer_version=1&_xdm_Info=conv1|id1|${origin}`,
    );
  });

  it("presents itself, with its requirement sets as text: 1.20 is not 1.2", async () => {
    const answer = await answerPane(message("ContextActivationManager_getAppContextAsync"), context());
    expect(answer).toMatchObject({ _messageType: 1, _correlationId: 7, _errorCode: 0, _origin: origin });
    expect(answer?._data).toMatchObject({
      _appName: 16,
      _appUILocale: "vi-VN",
      _requirementMatrix: '{"ExcelApi":"1.20","DelayForCellEdit":"1.1"}',
    });
  });

  it("executes requests, and gives refusals as answers that the client reads", async () => {
    const here = context();
    const body = {
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 4, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      },
    };
    const ask = async (text: string): Promise<unknown> => {
      const answer = await answerPane(message("executeMethod", { ArrayData: ["", "POST", "ProcessQuery", [], text] }), here);
      const data = (answer?._data as { Error: number; Data: [number, unknown[], string] }).Data;
      return JSON.parse(data[2]) as unknown;
    };
    const id = here.excel.book.sheets[0]?.id;
    expect(await ask(JSON.stringify(body))).toEqual({
      Error: null,
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 4, Value: { _Items: [{ Id: id, Name: "Danh sách" }] } },
      ],
      TraceIds: [],
    });
    here.excel.faults.failRequest(2, { kind: "refuse", code: "ActivityLimitReached" });
    expect(await ask(JSON.stringify(body))).toMatchObject({ Error: { Code: "ActivityLimitReached" } });
  });

  it("lets a request wait for the end of an edit when its flags say so", async () => {
    const here = context();
    here.excel.isEditingCell = true;
    const body = JSON.stringify({ Actions: [], ObjectPaths: {} });
    const ask = (flags: number): Promise<string> =>
      answerPane(message("executeMethod", { ArrayData: ["", "POST", "ProcessQuery", [], body, 0, flags] }), here).then((answer) =>
        String((answer?._data as { Data: unknown[] }).Data[2]),
      );
    expect(await ask(0)).toContain("InvalidOperationInCellEditMode");
    const waiting = ask(64);
    here.excel.isEditingCell = false;
    expect(await waiting).toContain('"Error":null');
  });

  it("hears notices and answers nothing to answers", async () => {
    expect((await answerPane(message("ContextActivationManager_notifyHost"), context()))?._data).toBeNull();
    expect(await answerPane({ ...message("executeMethod"), _messageType: 1 }, context())).toBeNull();
  });
});
