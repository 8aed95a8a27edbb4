/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { isSetSupported } from "../profile";
import { type LocalExcel, type RequestMessage } from "../protocol/localExcel";
import { officeJsFile } from "./officeJsPlace";

/** Microsoft's client, unmodified, whose every request goes to a local Excel. */
export interface GenuineClient {
  readonly Excel: typeof Excel;
  readonly Office: { context: { requirements: { isSetSupported(name: string, version?: string): boolean } } };
  readonly OfficeExtension: typeof OfficeExtension;
  /** Ties the client to another local Excel: cheaper than booting anew, for tests that start over a thousand times. */
  connect(excel: LocalExcel): void;
}

interface ClientWindow extends GenuineClient {
  Office: GenuineClient["Office"];
  window: unknown;
}

let script: Script | undefined;

/**
 * Boots the genuine client in a global object of its own and ties it to the local Excel (excel-host.md, "In Node").
 * It wants little of a browser: a window with a location, a navigator, a document and timers.
 */
export function bootClient(excel: LocalExcel): GenuineClient {
  script ??= new Script(readFileSync(officeJsFile("excel-web-16.00.debug.js"), "utf8"), { filename: "excel-web-16.00.debug.js" });
  const window = {
    location: { href: "https://localhost/", protocol: "https:", hostname: "localhost", search: "", hash: "" },
    navigator: { userAgent: "node" },
    document: {},
    console,
    setTimeout,
    clearTimeout,
  } as unknown as ClientWindow;
  window.window = window;
  script.runInContext(createContext(window));
  let connected = excel;
  const requirements = { isSetSupported: (name: string, version?: string) => isSetSupported(connected.profile, name, version) };
  window.Office = Object.create(window.Office, { context: { value: { requirements } } }) as GenuineClient["Office"];
  const { SessionBase } = window.OfficeExtension as unknown as { SessionBase: { _overrideSession: unknown } };
  /** A context goes on talking to the Excel that was connected when it was made. */
  const connect = (other: LocalExcel): void => {
    connected = other;
    SessionBase._overrideSession = {
      _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://local-excel.invalid/", headers: {} }),
      _createRequestExecutorOrNull: () => ({
        executeAsync: (_customData: unknown, flags: number, message: RequestMessage) => other.answer(message, flags),
      }),
    };
  };
  connect(excel);
  return { Excel: window.Excel, Office: window.Office, OfficeExtension: window.OfficeExtension, connect };
}
