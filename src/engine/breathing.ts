import type { Breath } from "./bench";
import { Stopped } from "./stopped";

/** How long a job may go on before a breath really lets others in, in milliseconds: each breath costs a turn of the event loop. */
const unbroken = 50;

/** The breath of one job. `isStopped` is asked after others were let in. */
export function breathing(isStopped: () => boolean): Breath {
  let last = performance.now();
  return async () => {
    if (performance.now() - last >= unbroken) {
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    }
    if (isStopped()) throw new Stopped();
  };
}
