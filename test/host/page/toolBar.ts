import { type Fault } from "../faults";
import { type LocalExcel } from "../protocol/localExcel";
import { element } from "./element";

const codes = [
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "ActivityLimitReached",
  "GeneralException",
  "RequestAborted",
  "Timeout",
  "ServiceNotAvailable",
  "ItemNotFound",
  "RequestPayloadSizeLimitExceeded",
];

export interface ToolBarEvents {
  readonly open: (bytes: Uint8Array, name: string) => void;
  readonly save: () => void;
  readonly undo: () => void;
}

/** Opens and saves the workbook, takes back, plans a fault for a coming request, and counts what the pane asked. */
export function toolBar(excel: () => LocalExcel, events: ToolBarEvents): { readonly bar: HTMLElement; readonly refresh: () => void } {
  const file = element("input", { type: "file", accept: ".xlsx,.xlsm", title: "Open a workbook" });
  file.onchange = () => {
    const chosen = file.files?.[0];
    if (chosen) void chosen.arrayBuffer().then((bytes) => events.open(new Uint8Array(bytes), chosen.name));
  };
  const after = element("input", { type: "number", min: "1", value: "1", title: "Which of the coming requests fails" });
  const kind = element(
    "select",
    { title: "How it fails" },
    ...["refuse", "lose-answer", "no-answer"].map((name) => element("option", {}, name)),
  );
  const code = element("select", { title: "With which code" }, ...codes.map((name) => element("option", {}, name)));
  const plan = element("button", { textContent: "Plan the fault" });
  plan.onclick = () => {
    const fault: Fault =
      kind.value === "no-answer" ? { kind: "no-answer" } : { kind: kind.value === "refuse" ? "refuse" : "lose-answer", code: code.value };
    excel().faults.failRequest(excel().requestsMade + Math.max(1, Number(after.value)), fault);
  };
  const delay = element("input", { type: "number", min: "0", step: "100", title: "Milliseconds that every request waits" });
  delay.onchange = () => (excel().faults.delay = Math.max(0, Number(delay.value)));
  const count = element("span");
  const bar = element(
    "div",
    { className: "tools" },
    file,
    element("button", { textContent: "Save a copy", onclick: events.save }),
    element("button", { textContent: "Undo", onclick: events.undo }),
    "Request +",
    after,
    kind,
    code,
    plan,
    "Delay",
    delay,
    count,
  );
  const refresh = (): void => {
    const { requests, requestBytes, responseBytes } = excel().counter;
    count.textContent = `${excel().profile.name}: ${requests} requests, ${requestBytes} bytes out, ${responseBytes} in`;
    if (document.activeElement !== delay) delay.value = String(excel().faults.delay);
  };
  return { bar, refresh };
}
