import { useSyncExternalStore } from "react";

const query = "(max-width: 860px)";

/** True when the window has no room for a sheet and the pane side by side. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches);
}

function watch(listener: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}
