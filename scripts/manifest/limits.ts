/** The language of the default texts, and the only other one. */
export const defaultLocale = "vi-VN";
export const otherLocale = "en-US";

/** Most characters that Office takes ([MS-OWEMXML]; Microsoft's reference of the elements). */
export const longest = { id: 125, resource: 32, short: 125, long: 250, url: 2048 };
