/**
 * What goes wrong with one request, counted from 1. `refuse` answers with the code and does nothing; `stop-after` does so many actions and
 * then answers with the code; `lose-answer` does everything and answers with the code; `no-answer` does everything and never answers;
 * `plain-error` fails as a broken line does, with an error that has no code; `meddle` lets the user change the workbook first.
 */
export type Fault =
  | { readonly kind: "refuse"; readonly code: string }
  | { readonly kind: "stop-after"; readonly actions: number; readonly code: string }
  | { readonly kind: "lose-answer"; readonly code: string }
  | { readonly kind: "no-answer" }
  | { readonly kind: "plain-error"; readonly message: string }
  | { readonly kind: "meddle"; readonly change: () => void };

/** Faults by the number of the request. */
export class Faults {
  private readonly byRequest = new Map<number, Fault>();
  /** Milliseconds that every request waits before its answer. */
  delay = 0;

  /** Plans a fault for the k-th request from the start of the host, counted from 1. */
  failRequest(request: number, fault: Fault): void {
    this.byRequest.set(request, fault);
  }

  clear(): void {
    this.byRequest.clear();
    this.delay = 0;
  }

  of(request: number): Fault | undefined {
    return this.byRequest.get(request);
  }
}
