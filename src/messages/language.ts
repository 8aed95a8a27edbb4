/** Languages of everything that a person reads. */
export type Language = "vi" | "en";
