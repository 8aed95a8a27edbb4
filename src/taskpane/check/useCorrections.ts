import { useEffect, useState } from "react";
import { Stopped } from "../../engine/stopped";
import type { Issue } from "../../model/issue";
import type { CheckResult } from "../../workflows/check";
import type { Correction } from "../../workflows/correction";
import { useSession } from "../session/useSession";

export interface OfferedCorrections {
  readonly all: readonly Correction[];
  /** Those that would mend a finding. */
  readonly of: ReadonlyMap<Issue, readonly Correction[]>;
}

const known = new WeakMap<CheckResult, OfferedCorrections>();

function byIssue(all: readonly Correction[], { issues }: CheckResult): OfferedCorrections {
  const of = new Map<Issue, Correction[]>();
  for (const correction of all) {
    const issue = correction.issue === null ? undefined : issues[correction.issue];
    // A check that was stopped leaves an older result in sight than the one that the engine answers for.
    if (issue?.sheet !== correction.sheet) continue;
    const others = of.get(issue);
    if (others === undefined) of.set(issue, [correction]);
    else others.push(correction);
  }
  return { all, of };
}

/** The corrections on offer for the result in sight, sought in the background; null until they are known, and when the sheets have changed since. */
export function useCorrections(): OfferedCorrections | null {
  const { session, state } = useSession();
  const { result, outdated, workbook, busy } = state;
  const [, setFor] = useState<CheckResult | null>(null);
  const idle = busy === null;
  useEffect(() => {
    if (result === null || workbook === null || outdated || !idle || known.has(result)) return undefined;
    let wanted = true;
    session.engine
      .run("offerCorrections", session.request(), workbook)
      .then((all) => {
        known.set(result, byIssue(all, result));
        if (wanted) setFor(result);
      })
      .catch((error: unknown) => {
        // Stop drops all that the engine does; the next idle moment asks again.
        if (!(error instanceof Stopped)) session.tell({ kind: "fault", error, job: "preparing" });
      });
    return () => {
      wanted = false;
    };
  }, [session, result, workbook, outdated, idle]);
  return result === null || outdated ? null : (known.get(result) ?? null);
}
