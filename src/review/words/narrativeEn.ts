import { elapsed } from "../elapsed";
import type { Fulfilled, NarrativeFigures } from "../narrativeFigures";
import { en } from "./en";

const number = en.count;

function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

/** At most five names; of more the rest is counted. */
function names(all: readonly string[]): string {
  const most = 5;
  return all.length <= most ? all.join("; ") : `${all.slice(0, most).join("; ")} and ${number(all.length - most)} more`;
}

const many = (count: number, one: string): string => `${number(count)} ${count === 1 ? one : `${one}s`}`;

function duration({ start, asOf }: NarrativeFigures): string {
  const { unit, count, how } = elapsed(start, asOf);
  return `${how === "over" ? "more than " : how === "nearly" ? "nearly " : ""}${many(count, unit)}`;
}

function result(figures: NarrativeFigures): string {
  const { counted, parts, untyped, fields, empty } = figures;
  const start = `After ${duration(figures)} of the plan (as of ${en.day(figures.asOf)}),`;
  if (counted === 0) return `${start} no exemplar counts under it yet.`;
  const kinds = parts.map(({ type, count }) => en.amount({ count, subjects: [type] }));
  const made = untyped > 0 ? [...kinds, `${number(untyped)} of unknown subject`] : kinds;
  const where =
    fields === 0
      ? ""
      : empty.length === 0
        ? `; all ${many(fields, "field")} have some`
        : `; ${number(fields - empty.length)} of ${many(fields, "field")} have some`;
  return `${start} ${many(counted, "exemplar")} ${counted === 1 ? "has" : "have"} been put forward${made.length === 0 ? "" : `, among them ${list(made)}`}${where}.`;
}

function againstQuota({ stage, quota, byField, byLead, byUnit }: NarrativeFigures): string {
  if (quota === null) return en.note.noQuotas;
  const { asked, have, missing, overdue, surplus, percent } = quota;
  const share = percent === null ? "" : ` (${percent}% completion)`;
  const open =
    missing === 0
      ? "; nothing is missing"
      : stage === "mid-term"
        ? `; ${number(missing)} more are needed by the end of the term` + (overdue > 0 ? `, ${number(overdue)} of them overdue` : "")
        : `; ${number(missing)} are missing` + (overdue > 0 && overdue < missing ? `, ${number(overdue)} of them overdue` : "");
  const beyond = surplus > 0 ? ` Beyond the number of their line: ${number(surplus)}; these fill no other line.` : "";
  const kinds = [fulfilledText(byField, "field", byField.names), fulfilledText(byLead, "lead"), fulfilledText(byUnit, "unit")].filter(
    (text) => text !== "",
  );
  const done = kinds.length === 0 ? "" : ` For the whole term, ${list(kinds)}.`;
  return `Of ${many(asked, "exemplar")} asked for the whole term, ${number(have)} count toward the quotas${share}${open}.${beyond}${done}`;
}

function fulfilledText({ done, all }: Fulfilled, kind: string, which: readonly string[] = []): string {
  if (all === 0) return "";
  if (done === all) return all === 1 ? `the one ${kind} is full` : `all ${many(all, kind)} are full`;
  if (done === 0) return `no ${kind} is full (0/${number(all)})`;
  return `${number(done)}/${many(all, kind)} ${done === 1 ? "is" : "are"} full${which.length === 0 ? "" : ` (${names(which)})`}`;
}

function shortfalls({ stage, quota, worst, empty, counted, fields }: NarrativeFigures): string {
  const parts: string[] = [];
  if (quota !== null && worst.of.length > 0) {
    const each = worst.of.map(({ name, amounts }) => `${name} (${list(amounts.map(en.amount))})`);
    parts.push(`${stage === "mid-term" ? "Most is still needed" : "Most is missing"} in these ${worst.kind}s: ${each.join("; ")}.`);
  }
  if (counted > 0 && empty.length > 0 && empty.length < fields) parts.push(`Fields without any exemplar: ${names(empty)}.`);
  return parts.join(" ");
}

function overTime({ periods, undated, targets, stage }: NarrativeFigures): string {
  const parts: string[] = [];
  if (periods.length > 0) {
    const each = periods.map(({ period, count }) => `${number(count)} in ${en.period(period)}`);
    parts.push(`By the time given in the list: ${list(each)}${undated > 0 ? `; ${number(undated)} without any` : ""}.`);
  }
  if (stage === "final" && targets.all > 0) {
    const { done, all, open } = targets;
    parts.push(`Named targets reached: ${number(done)} of ${number(all)}${open > 0 ? `; nothing is known of ${number(open)}` : ""}.`);
  }
  return parts.join(" ");
}

/** The results in English, by paragraph. */
export function narrativeEn(figures: NarrativeFigures): readonly string[] {
  return [result(figures), againstQuota(figures), shortfalls(figures), overTime(figures)].filter((text) => text !== "");
}
