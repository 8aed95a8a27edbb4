import type { Progress, Stage, Tell } from "./bench";

/** Tells how far a stage is when another hundredth of it is done: every word to the pane costs it a paint. */
export function percentWise(stage: Stage, tell: Tell): (progress: Progress) => void {
  let told = -1;
  return (progress) => {
    const hundredths = Math.floor((100 * (progress.done + progress.part)) / progress.of);
    if (hundredths === told) return;
    told = hundredths;
    tell(stage, progress);
  };
}
