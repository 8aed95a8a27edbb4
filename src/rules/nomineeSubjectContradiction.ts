import type { Field, QuotaClause } from "../model/plan";
import type { SubjectType } from "../model/subject";
import { apparentSubject } from "../text/honorific";
import { defineRule } from "./defineRule";
import { placeOf } from "./place";

/**
 * The name says one kind of subject and the row another: "Gia đình ông …" among collectives, a school among individuals.
 * Names under which both kinds are usual stay silent: a head of household by his own name, an enterprise or cooperative as a
 * collective where the field takes it as one, a household where the clause counts it with individuals.
 */
export const nomineeSubjectContradiction = defineRule("nominee/subject-contradiction", function* ({ recognition, fields, quotasFor }) {
  for (const nominee of recognition.nominees) {
    const { subject, field } = nominee;
    if (subject.value === null || subject.source === "name" || nominee.name === "") continue;
    const apparent = apparentSubject(nominee.honorific === "" ? nominee.name : `${nominee.honorific} ${nominee.name}`);
    if (apparent === null) continue;
    const ofField = field.value === null ? null : (fields.get(field.value) ?? null);
    if (!contradicts(subject.value, apparent, ofField, quotasFor(field.value))) continue;
    yield {
      severity: "warning",
      ...placeOf(nominee, subject),
      row: nominee.row,
      column: nominee.nameColumn,
      clause: ofField?.clause ?? null,
      evidence: { name: nominee.name, subject: subject.value, apparent },
    };
  }
});

type Apparent = NonNullable<ReturnType<typeof apparentSubject>>;

function contradicts(subject: SubjectType, apparent: Apparent, field: Field | null, quotas: readonly QuotaClause[]): boolean {
  const cooperative = apparent === "cooperative" || apparent === "cooperative-group";
  switch (subject) {
    case "collective":
      if (cooperative) return field !== null && field.subjects.includes(apparent) && !field.subjects.includes("collective");
      return apparent === "individual" || apparent === "household";
    case "individual":
    case "farmer":
    case "worker":
      if (apparent === "household") return !quotas.some((quota) => quota.accepts.includes("household")) && subject === "individual";
      return apparent !== "individual";
    case "household":
      return apparent === "collective" || cooperative;
    case "cooperative":
    case "cooperative-group":
      return apparent === "individual" || apparent === "household" || (cooperative && apparent !== subject);
  }
}
