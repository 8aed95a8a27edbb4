import type { AcceptedIssue } from "../model/acceptedException";
import type { Issue } from "../model/issue";
import type { ListedNominee } from "../model/nominee";
import type { Standing, UncountedReason } from "../model/standing";
import type { SubjectType } from "../model/subject";
import type { CheckResult } from "../workflows/check";

/**
 * A piece of a check's result on its way to the page. In one message the result for 100,000 rows would hold the page still for seconds; no parcel takes
 * longer than a frame. A nominee crosses as some numbers: a text crosses once, and from then on as a number, from 1 in the order of their coming.
 */
export type CheckParcel =
  | { readonly kind: "nominees"; readonly texts: readonly string[]; readonly numbers: Int32Array<ArrayBuffer> }
  | { readonly kind: "issues"; readonly issues: readonly Issue[] }
  | { readonly kind: "accepted"; readonly accepted: readonly AcceptedIssue[] };

/** Numbers that one nominee takes. */
const width = 21;
const nomineesOfParcel = 2_000;
const issuesOfParcel = 500;

/**
 * A result with its long lists left empty, and those lists in parcels. What the page has no use for stays behind: what each row of a block was
 * taken for, and which nominees repeat another.
 */
export function splitCheck(result: CheckResult): { readonly light: CheckResult; readonly parcels: () => Generator<CheckParcel> } {
  const { recognition, standing } = result;
  const { quotaEntries, units } = recognition;
  const sheets = recognition.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(({ rows: _rows, ...block }) => block) }));
  const { asOf, rows, totals } = standing;
  return {
    light: {
      ...result,
      recognition: { sheets, nominees: [], quotaEntries, units },
      standing: { asOf, rows, totals, uncounted: [] },
      issues: [],
      accepted: [],
    },
    *parcels() {
      yield* nomineeParcels(recognition.nominees, standing.uncounted);
      for (const issues of slices(result.issues, issuesOfParcel)) yield { kind: "issues", issues };
      for (const accepted of slices(result.accepted, issuesOfParcel)) yield { kind: "accepted", accepted };
    },
  };
}

/** Puts the parcels of one result together again, in the order in which they were packed. */
export class CheckReceiver {
  /** By code; 0 is no text. */
  readonly #texts: (string | null)[] = [null];
  readonly #nominees: ListedNominee[] = [];
  readonly #uncounted: Standing["uncounted"][number][] = [];
  readonly #issues: Issue[] = [];
  readonly #accepted: AcceptedIssue[] = [];

  take(parcel: CheckParcel): void {
    switch (parcel.kind) {
      case "nominees":
        this.#texts.push(...parcel.texts);
        for (let at = 0; at < parcel.numbers.length; at += width) this.#unpack(parcel.numbers, at);
        return;
      case "issues":
        this.#issues.push(...parcel.issues);
        return;
      case "accepted":
        this.#accepted.push(...parcel.accepted);
    }
  }

  /** The result, when all its parcels were taken. */
  whole(light: CheckResult): CheckResult {
    return {
      ...light,
      recognition: { ...light.recognition, nominees: this.#nominees },
      standing: { ...light.standing, uncounted: this.#uncounted },
      issues: this.#issues,
      accepted: this.#accepted,
    };
  }

  /** The other way round of `packed`. */
  #unpack(numbers: Int32Array, from: number): void {
    const index = this.#nominees.length;
    let next = from;
    const number = () => numbers[next++] as number;
    const text = () => this.#texts[number()] as string | null;
    const place = [text() ?? "", number(), number()] as const;
    const named = [text() ?? "", text(), number()] as const;
    this.#nominees.push({
      index,
      sheet: place[0],
      row: place[1],
      block: place[2],
      name: named[0],
      ...(named[1] === null ? {} : { readableName: named[1] }),
      nameColumn: named[2],
      subject: { value: text() as SubjectType | null, row: number() },
      field: { value: text(), row: number() },
      lead: { value: text(), row: number(), ...guess(text()) },
      unit: { value: text(), row: number(), ...guess(text()), text: text() ?? "" },
      year: { row: number() },
      quarter: { row: number() },
      date: { row: number() },
    });
    const reason = text();
    if (reason !== null) this.#uncounted.push({ nominee: index, reason: reason as UncountedReason });
  }
}

const guess = (id: string | null) => (id === null ? {} : { suggestion: { id } });

function* nomineeParcels(nominees: readonly ListedNominee[], uncounted: Standing["uncounted"]): Generator<CheckParcel> {
  const codes = new Map<string, number>();
  const reasons = new Map(uncounted.map(({ nominee, reason }) => [nominee, reason]));
  for (const part of slices(nominees, nomineesOfParcel)) {
    const texts: string[] = [];
    const code = (text: string | null | undefined): number => {
      if (text === null || text === undefined) return 0;
      let known = codes.get(text);
      if (known === undefined) {
        codes.set(text, (known = codes.size + 1));
        texts.push(text);
      }
      return known;
    };
    const numbers = new Int32Array(part.length * width);
    part.forEach((nominee, at) => numbers.set(packed(nominee, reasons.get(nominee.index), code), at * width));
    yield { kind: "nominees", texts, numbers };
  }
}

function packed(nominee: ListedNominee, reason: UncountedReason | undefined, code: (text: string | null | undefined) => number): number[] {
  const { subject, field, lead, unit, year, quarter, date } = nominee;
  return [
    ...[code(nominee.sheet), nominee.row, nominee.block],
    ...[code(nominee.name), code(nominee.readableName), nominee.nameColumn],
    ...[code(subject.value), subject.row],
    ...[code(field.value), field.row],
    ...[code(lead.value), lead.row, code(lead.suggestion?.id)],
    ...[code(unit.value), unit.row, code(unit.suggestion?.id), code(unit.text)],
    ...[year.row, quarter.row, date.row],
    code(reason),
  ];
}

function* slices<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
