/** The policy of a page as one line; `officeJs` is the address of Office.js, null where it is never loaded. */
export function contentSecurityPolicy(page: { readonly officeJs: string | null }): string;
export const officeFrames: string;
