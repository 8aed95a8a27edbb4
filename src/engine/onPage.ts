import { Bench } from "./bench";

/** The engine's memory on the page's own thread; loaded only where there can be no worker. */
export const bench = new Bench();
export { jobs } from "./jobs";
