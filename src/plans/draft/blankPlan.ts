import type { PlanDraft } from "./planDraft";

/** Nothing yet: the plan sheet with its examples, for somebody who starts from an empty page. */
export const blankPlan: PlanDraft = {
  plan: {
    format: "neu-guong-plan/1",
    id: "",
    title: "",
    shortTitle: "",
    number: null,
    date: null,
    issuer: "",
    level: null,
    places: [],
    standingBody: "",
    parentPlan: null,
    bases: [],
    period: { start: null, end: null },
    quotaYears: [],
    quotaQuarters: [],
    phases: [],
    agencies: [],
    unitClasses: [],
    fields: [],
    quotas: [],
    targets: [],
    milestones: [],
    settings: { severalFieldsAllowed: false, severalYearsAllowed: false, fieldRequired: true, yearRequired: false },
  },
  remarks: [],
  unread: [],
};
