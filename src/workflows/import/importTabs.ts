import { recordsTabId } from "../../model/inputTab";

/** The product's tab of rows that could not become records. */
export const setAsideTabId = "set-aside";

/** Tabs that hold what agencies sent. They belong to no review and are never taken away by one. */
export const importTabIds: ReadonlySet<string> = new Set([recordsTabId, setAsideTabId]);
