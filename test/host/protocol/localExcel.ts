import { type Book, newBook } from "../book/book";
import { Faults } from "../faults";
import { HostContext } from "../objects/hostContext";
import { Workbook } from "../objects/workbook";
import { type Profile, profiles } from "../profile";
import { executeRequest } from "./executeRequest";
import { type RequestBody, type ResponseBody } from "./message";
import { UndoStack } from "./undoStack";
import { requestWrites } from "./writes";

export interface RequestMessage {
  readonly Body: unknown;
}

export interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Record<string, string>;
  readonly Body: ResponseBody | null;
}

/** How much was asked of the host since it started, or since `reset`. */
export class Counter {
  requests = 0;
  actions = 0;
  requestBytes = 0;
  responseBytes = 0;

  reset(): void {
    Object.assign(this, { requests: 0, actions: 0, requestBytes: 0, responseBytes: 0 });
  }
}

export interface LocalExcelOptions {
  readonly book?: Book;
  readonly profile?: Profile;
  /** The year that a date typed without one gets. */
  readonly thisYear?: number;
  /** Keeps a copy of the workbook before each change, so that `undo` can bring it back. Meant for small workbooks. */
  readonly keepsUndo?: boolean;
}

/** The flag of a request that may wait until the user has finished a cell. */
const delayForCellEdit = 64;

/** An Excel without Excel: a workbook and the requests made to it. */
export class LocalExcel {
  readonly counter = new Counter();
  readonly faults = new Faults();
  readonly profile: Profile;
  readonly undoStack = new UndoStack();
  private readonly keepsUndo: boolean;
  private isEditing = false;
  private readonly waiting: (() => void)[] = [];
  private readonly context: HostContext;
  private readonly workbook: Workbook;
  private requestNumber = 0;

  constructor(options: LocalExcelOptions = {}) {
    this.profile = options.profile ?? profiles.microsoft365;
    this.context = new HostContext(options.book ?? newBook(), options.thisYear ?? 2025);
    this.workbook = new Workbook(this.context);
    this.keepsUndo = options.keepsUndo ?? false;
  }

  get book(): Book {
    return this.context.book;
  }

  /** The user is typing in a cell: every request is refused, or waits when it says so (`delayForCellEdit`). */
  get isEditingCell(): boolean {
    return this.isEditing;
  }

  set isEditingCell(isEditing: boolean) {
    this.isEditing = isEditing;
    if (!isEditing) for (const goOn of this.waiting.splice(0)) goOn();
  }

  /** The user changes the workbook by hand; that can be undone. */
  userEdits(change: (book: Book) => void): void {
    if (this.keepsUndo) this.undoStack.beforeEdit(this.book);
    change(this.book);
    this.book.isDirty = true;
  }

  /** Ctrl+Z; false when there is nothing to take back. */
  undo(): boolean {
    return this.undoStack.undo(this.book);
  }

  /** Objects that the client asked to keep and has not released. */
  get keptReferences(): number {
    return this.context.references.size;
  }

  /** Number of requests made since the host started: the next one is this plus 1. `counter.reset` leaves it. */
  get requestsMade(): number {
    return this.requestNumber;
  }

  /** Answers one request as the host's end of the client's transport does. Messages cross as JSON, so nothing is shared. */
  async answer(message: RequestMessage, flags = 0): Promise<ResponseMessage> {
    const request = JSON.stringify(message.Body);
    const body = JSON.parse(request) as RequestBody;
    const requestBytes = byteLength(request);
    this.requestNumber++;
    this.counter.requests++;
    this.counter.actions += body.Actions.length;
    this.counter.requestBytes += requestBytes;
    const fault = this.faults.of(this.requestNumber);
    if (this.faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.delay));
    if (fault?.kind === "refuse") return refusal(fault.code);
    if (fault?.kind === "plain-error") throw new Error(fault.message);
    if (fault?.kind === "meddle") fault.change();
    if (this.isEditing) {
      if ((flags & delayForCellEdit) === 0) return refusal("InvalidOperationInCellEditMode");
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    const { requestLimit, responseLimit } = this.profile;
    if (requestLimit !== null && requestBytes > requestLimit) return refusal("RequestPayloadSizeLimitExceeded");
    if (this.keepsUndo && requestWrites(body)) this.undoStack.beforeRequest(this.book, this.profile.undoesRequests);
    this.context.clearsUndo = false;
    const stopAfter = fault?.kind === "stop-after" ? fault : undefined;
    const response = JSON.stringify(executeRequest(body, this.context, this.workbook, this.profile, stopAfter));
    if (this.context.clearsUndo) this.undoStack.clear();
    if (fault?.kind === "no-answer") return new Promise<never>(() => undefined);
    if (fault?.kind === "lose-answer") return refusal(fault.code);
    const responseBytes = byteLength(response);
    this.counter.responseBytes += responseBytes;
    if (responseLimit !== null && responseBytes > responseLimit) return refusal("ResponsePayloadSizeLimitExceeded");
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: JSON.parse(response) as ResponseBody };
  }
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

function refusal(code: string): ResponseMessage {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: `The local Excel refused the request: ${code}.`, Headers: {}, Body: null };
}
