import { requirementSets } from "../profile";
import { type LocalExcel } from "../protocol/localExcel";

/** What a task pane and Excel on the web say to each other, as JSON, by `window.postMessage` (excel-host.md, "In a browser"). */
export interface PaneMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 calls a method, 1 registers for an event, 2 takes the registration back. */
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin?: string;
  readonly _data?: unknown;
}

export interface PaneAnswer {
  readonly _messageType: 1;
  readonly _responseType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _errorCode: 0;
  readonly _data: unknown;
  readonly _origin: string;
  readonly _serializerVersion: 1;
}

export interface PaneContext {
  readonly excel: LocalExcel;
  /** The page's own origin, and the pane's address as the pane sees it. */
  readonly origin: string;
  readonly paneUrl: string;
  /** Language of Excel's interface; `vi-VN` when absent. */
  readonly locale?: string;
}

/** Where the pane lives when this page is its Excel: the query and the hash tell the client so, the xdm part last. */
export function paneAddress(pane: string, origin: string, locale = "vi-VN"): string {
  const query = `${pane.includes("?") ? "&" : "?"}_host_Info=Excel$Web$16.00$${locale}$local$$$0`;
  return `${pane}${query}#&_serializer_version=1&_xdm_Info=conv1|id1|${origin}`;
}

/** Answers one message of the pane; null for a message that wants no answer, such as an answer. */
export async function answerPane(message: PaneMessage, context: PaneContext): Promise<PaneAnswer | null> {
  if (message._messageType !== 0) return null;
  return {
    _messageType: 1,
    _responseType: 0,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _errorCode: 0,
    _data: await answerData(message, context),
    _origin: context.origin,
    _serializerVersion: 1,
  };
}

async function answerData(message: PaneMessage, context: PaneContext): Promise<unknown> {
  // No event ever comes, but a registration that is refused would be an error in the pane.
  if (message._actionType === 1 || message._actionType === 2) return { Version: 1, Error: 0 };
  switch (message._actionName) {
    case "ContextActivationManager_getAppContextAsync":
      return appContext(context);
    case "executeMethod":
      return executeMethod(message._data, context.excel);
    // Telemetry and focus (`ContextActivationManager_notifyHost`): heard, and nothing comes of them.
    default:
      return null;
  }
}

function appContext({ excel, paneUrl, locale = "vi-VN" }: PaneContext): Record<string, unknown> {
  return {
    _id: "local-excel",
    _appName: 16,
    _appVersion: "16.00",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${paneUrl}/${encodeURIComponent(excel.book.name)}`,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "local",
    _appInstanceId: "local",
    _requirementMatrix: JSON.stringify(requirementSets(excel.profile)),
    _hostFullVersion: "16.0.0.0",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}

/** `ArrayData` is the part of Excel that is meant, "POST", "ProcessQuery", headers, the body of the request as JSON, a permission, and the flags. */
async function executeMethod(data: unknown, excel: LocalExcel): Promise<unknown> {
  const { ArrayData } = (data ?? {}) as { ArrayData?: readonly unknown[] };
  const body = ArrayData?.[4];
  const flags = ArrayData?.[6];
  if (typeof body !== "string" || ArrayData?.[2] !== "ProcessQuery") return { Version: 1, Error: 5001 };
  // The client tells Excel on the web that it is ready to hear of commands; that is no request to the workbook.
  if (ArrayData[0] === "WacPartition") return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(heard(body))] };
  const answer = await excel.answer({ Body: JSON.parse(body) as unknown }, typeof flags === "number" ? flags : 0);
  if (answer.Body) return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer.Body)] };
  const refused = {
    Error: { Code: answer.ErrorCode, Message: answer.ErrorMessage, Location: "", ActionIndex: 0 },
    Results: [],
    TraceIds: [],
  };
  return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(refused)] };
}

/** An answer to actions that need none. */
function heard(body: string): Record<string, unknown> {
  const { Actions } = JSON.parse(body) as { Actions: readonly { readonly Id: number }[] };
  return { Error: null, Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })), TraceIds: [] };
}
