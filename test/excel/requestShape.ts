import { type ActionInfo, type RequestBody } from "../host/protocol/message";
import { actionWrites } from "../host/protocol/writes";

/** What a request asks, without the values: which member each action is about, and whether the action may change the workbook. */
export interface RequestShape {
  readonly members: readonly string[];
  readonly writes: readonly boolean[];
}

export function shapeOf({ Actions, ObjectPaths }: RequestBody): RequestShape {
  const chains = new Map<number, string>();
  const chainOf = (id: number): string => {
    let chain = chains.get(id);
    if (chain === undefined) {
      const path = ObjectPaths[id];
      const parent = path?.ParentObjectPathId;
      chain = path ? `${parent === undefined ? "" : chainOf(parent)}/${path.ObjectPathType}${path.Name}` : "";
      chains.set(id, chain);
    }
    return chain;
  };
  const memberOf = ({ ActionType, Name, ObjectPathId }: ActionInfo): string => `${chainOf(ObjectPathId)} ${ActionType}${Name}`;
  return { members: Actions.map(memberOf), writes: Actions.map((action) => actionWrites(action, ObjectPaths)) };
}

/** Two requests of one key ask the same members, whatever for and how often. */
export function shapeKey({ members }: RequestShape): string {
  return [...new Set(members)].sort().join("\n");
}

/**
 * Numbers of actions after which a request is cut off so that every state which it passes through is met once: an action that changes nothing
 * leaves the workbook as the one before it did, no action done is a refusal, and all done is a lost answer.
 */
export function statesBetween({ writes }: RequestShape): number[] {
  return writes.flatMap((changes, at) => (changes && at + 1 < writes.length ? [at + 1] : []));
}

/** What is cut apart there: the member that was reached last and the one that was not reached any more. */
export function seam({ members }: RequestShape, stop: number): string {
  return `${members[stop - 1]}\n${members[stop]}`;
}
