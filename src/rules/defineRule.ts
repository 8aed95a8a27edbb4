import type { Issue, IssueCode, IssueEvidence, Severity } from "../model/issue";
import type { Clause } from "../model/plan";
import type { RuleContext } from "./context";

/** What a rule found, before it becomes an issue. Absent members mean: the workbook, sheet or row as a whole, and no clause. */
export interface Finding<C extends IssueCode> {
  readonly severity: Severity;
  readonly evidence: IssueEvidence[C];
  readonly sheet?: string | null;
  readonly row?: number | null;
  readonly column?: number | null;
  readonly clause?: Clause | null;
}

/** One kind of finding: the only maker of issues of its code. */
export interface Rule {
  readonly code: IssueCode;
  readonly check: (context: RuleContext) => readonly Issue[];
}

/**
 * Defines the rule of a code. `find` is pure; what it throws is a fault of the program and passes through.
 * Rows and columns of 0 mean "in no cell" (see `Reading`) and become null.
 */
export function defineRule<C extends IssueCode>(code: C, find: (context: RuleContext) => Iterable<Finding<C>>): Rule {
  return {
    code,
    check: (context) =>
      Array.from(find(context), (finding) => {
        const { severity, evidence, sheet = null, row = null, column = null, clause = null } = finding;
        // One code, one kind of evidence: `Finding<C>` has checked the pair that the union asks for.
        return { code, severity, sheet, row: row || null, column: column || null, clause, evidence } as unknown as Issue;
      }),
  };
}
