/** Values of a nominee without which it cannot count. */
export const neededKeys = ["subject", "field", "lead", "unit", "year", "quarter"] as const;

export type NeededKey = (typeof neededKeys)[number];
