import type { IssueCode, IssueOf } from "../model/issue";

/** A sentence for every kind of issue; one forgotten does not compile. */
export type Catalogue = { readonly [C in IssueCode]: (issue: IssueOf<C>) => string };

/** A short name for every kind of issue, to group by. */
export type Titles = { readonly [C in IssueCode]: string };
