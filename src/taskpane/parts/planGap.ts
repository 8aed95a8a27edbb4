import type { Issue, IssueCode } from "../../model/issue";

const gaps: ReadonlySet<IssueCode> = new Set<IssueCode>(["quota/short", "target/not-reached", "target/no-row"]);

/** True for a finding that says what the plan still lacks: it makes no row of a list wrong, and no figure of a tab. */
export function isPlanGap({ code }: Pick<Issue, "code">): boolean {
  return gaps.has(code);
}
