import fc from "../tools/properties";
import { subjectTypes } from "../../src/model/subject";
import { account } from "../../src/quotas/account";
import { fieldOf, nomineesOf, planOf, quotaOf, unitOf, type NomineeValues } from "./planBuilder";

const leads = ["so-a", "so-b"];
const plan = planOf({
  quotaYears: [2022, 2023],
  fields: [fieldOf("f1", { leads }), fieldOf("f2"), fieldOf("f3")],
  quotas: [
    quotaOf("each", "f1", { scope: "each-lead", leads }),
    quotaOf("year", "f2", { per: "year", subjects: ["individual"], accepts: ["household"] }),
    quotaOf("unit", null, { scope: "each-unit", leads: [], unitClass: "xa", subjects: ["any"], per: "year" }),
  ],
});
const units = [unitOf("Xã A", "xa"), unitOf("Xã B", "xa")];
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const row: fc.Arbitrary<NomineeValues> = fc.record({
  name: fc.constantFrom("Lê An", "LÊ AN", "Đội 1", "Hộ ông Bảy"),
  subject: fc.constantFrom(...subjectTypes, null),
  field: fc.constantFrom("f1", "f2", "f3", null),
  lead: maybe(fc.constantFrom("so-a", "so-b", "so-c")),
  unit: maybe(fc.constantFrom("Xã A", "xã b", "Xã Lạ")),
  year: maybe(fc.integer({ min: 2020, max: 2026 })),
}) as fc.Arbitrary<NomineeValues>;
const of = (rows: readonly NomineeValues[], asOf = "2023-06-30") =>
  account(plan, { nominees: nomineesOf(...rows), units, quotaEntries: [] }, asOf);

test("every nominee counts in some row or is named once with a reason, and figures agree with each other", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
      const found = of(rows);
      const counted = new Set(found.rows.flatMap((one) => one.nominees));
      const uncounted = found.uncounted.map((one) => one.nominee);
      expect([...counted, ...uncounted].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
      for (const one of found.rows) {
        expect(one.nominees).toHaveLength(one.counted);
        expect(one.required === null ? one.missing : one.required - one.counted).toBe(one.missing - one.surplus);
      }
      expect(new Set(found.rows.map((one) => one.id)).size).toBe(found.rows.length);
      expect(found.totals.missing).toBe(found.rows.reduce((sum, one) => sum + one.missing, 0));
    }),
    { numRuns: 150 },
  );
});

test("without repetitions, the order of the list does not change a count", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 15 }), (given) => {
      const rows = given.map((values, i) => ({ ...values, name: `${values.name} ${i}` }));
      expect(of([...rows].reverse()).rows.map((one) => one.counted)).toEqual(of(rows).rows.map((one) => one.counted));
    }),
    { numRuns: 100 },
  );
});

test("a later day of reckoning never counts less", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 15 }), (rows) => {
      const later = of(rows, "2025-12-31").rows;
      of(rows, "2022-06-30").rows.forEach((one, i) => expect(later[i]?.counted).toBeGreaterThanOrEqual(one.counted));
    }),
    { numRuns: 100 },
  );
});
