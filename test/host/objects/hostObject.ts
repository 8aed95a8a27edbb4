import { type HostContext } from "./hostContext";

/** An Excel object as a request sees it. Its public getters, setters and methods carry Excel's own names; `conformance.json` lists them. */
export abstract class HostObject {
  constructor(readonly context: HostContext) {}

  /** The name of the class in the Excel API. */
  abstract get className(): string;

  /** What the client needs to find the object again: `Id`, `_Id` or `_ReferenceId`. */
  identity(): Record<string, string> {
    return {};
  }
}

/** An object that is a collection: a load goes to its items. */
export abstract class HostCollection extends HostObject {
  abstract listItems(): readonly HostObject[];
}

/** Members that every object has and that are no members of the Excel API. */
export const frameworkMembers: ReadonlySet<string> = new Set(["constructor", "className", "identity", "listItems", "context"]);
