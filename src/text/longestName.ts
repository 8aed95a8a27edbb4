/**
 * The longest text in which a name is looked for: of a person, a body, a field, or in a heading. Such names fill a line or two; a cell of Excel may hold
 * 32,767 characters of a story in any column, and looking for names in it costs seconds. A longer text is kept as it is written and names nothing.
 */
export const longestName = 1_000;
