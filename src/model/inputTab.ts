/**
 * The product's tab of imported records. It is written by an import and belongs to the product by its mark, but what stands on it is input: it is read as
 * a list of nominees, a person may change it, and an accepted correction may be written into its cells.
 */
export const recordsTabId = "records";
