import { useCallback, useState } from "react";
import type { Session } from "../session/session";

const memories = new WeakMap<Session, Map<string, unknown>>();

/** State of a step that outlasts it: a step is taken off the page when another is opened, and its filters should be there on return. */
export function useStepMemory<T>(session: Session, name: string, first: T): readonly [T, (value: T) => void] {
  let memory = memories.get(session);
  if (memory === undefined) memories.set(session, (memory = new Map()));
  const kept = memory;
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : first));
  const set = useCallback(
    (next: T) => {
      kept.set(name, next);
      setValue(next);
    },
    [kept, name],
  );
  return [value, set];
}
