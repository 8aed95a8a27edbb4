import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneState } from "./paneState";
import type { Session } from "./session";

export const SessionContext = createContext<Session | null>(null);

/** The session and its state as it is now; the component is drawn again when the state changes. */
export function useSession(): { readonly session: Session; readonly state: PaneState } {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession outside a SessionContext");
  const state = useSyncExternalStore(session.subscribe, session.state);
  return { session, state };
}
