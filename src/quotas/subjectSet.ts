import type { Field, Plan } from "../model/plan";
import { subjectTypes, type QuotaSubject, type SubjectType } from "../model/subject";

/** A set of subject types as bits, so that 100,000 nominees are tested without allocation. */
export type SubjectSet = number;

const allSubjects: SubjectSet = (1 << subjectTypes.length) - 1;

/** The bit of a type. */
function subjectBit(subject: SubjectType): SubjectSet {
  return 1 << subjectTypes.indexOf(subject);
}

/** Types that may be nominated in a field; every type when no field is named. Farmers and workers are individuals. */
function eligibleIn(field: Field | null): SubjectSet {
  return field === null ? allSubjects : withSpecialIndividuals(setOf(field.subjects));
}

/**
 * Types that fill a quota when the nominee stands in `field`: those named and accepted; for "any" those that the field admits.
 * A farmer or worker fills a number of individuals where the field admits individuals (Hữu Lũng, lines 125 and 133), never the reverse.
 */
export function fillingTypes(subjects: readonly QuotaSubject[], accepts: readonly SubjectType[], field: Field | null): SubjectSet {
  if (subjects.includes("any")) return eligibleIn(field) | setOf(accepts);
  const named = setOf([...subjects, ...accepts]);
  const individualsAdmitted = field === null || field.subjects.includes("individual");
  return individualsAdmitted ? withSpecialIndividuals(named) : named;
}

/** `fillingTypes` for each place in `plan.fields`, and last for a nominee without a field. */
export function fillingTypesByField(subjects: readonly QuotaSubject[], accepts: readonly SubjectType[], plan: Plan): readonly SubjectSet[] {
  return [...plan.fields, null].map((field) => fillingTypes(subjects, accepts, field));
}

/** The set of some types; "any" stands for all. */
export function setOf(subjects: readonly QuotaSubject[]): SubjectSet {
  return subjects.reduce((set, subject) => set | (subject === "any" ? allSubjects : subjectBit(subject)), 0);
}

function withSpecialIndividuals(set: SubjectSet): SubjectSet {
  return set & subjectBit("individual") ? set | subjectBit("farmer") | subjectBit("worker") : set;
}
