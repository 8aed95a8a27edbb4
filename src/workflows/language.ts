/** Languages of sentences and tabs: Vietnamese first, English second. */
export type Language = "vi" | "en";

/** The two conferences of a plan: sơ kết and tổng kết. */
export type ReviewStage = "mid-term" | "final";
