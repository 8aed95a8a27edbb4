import type { KeyboardEvent } from "react";

/**
 * Takes Escape as a way out, and says whether it did: not the one that ends a composition, nor one that something inside has used already. Nobody
 * else hears of it then; Excel on the web would move the focus out of the pane.
 */
export function takesWayOut(event: KeyboardEvent): boolean {
  if (event.key !== "Escape" || event.nativeEvent.isComposing || event.isDefaultPrevented()) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** Escape anywhere in an open `<details>` closes it, and the focus goes back to its summary. Of several in each other the innermost closes first. */
export function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  const details = event.currentTarget;
  if (!details.open || !takesWayOut(event)) return;
  details.open = false;
  details.querySelector("summary")?.focus();
}
