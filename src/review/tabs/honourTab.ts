import type { Nominee } from "../../model/nominee";
import type { ReportSheet } from "../../model/reportSheet";
import { subjectTypes } from "../../model/subject";
import { comparePersonNames, compareVietnamese } from "../../text/collation";
import type { ReviewContext } from "../reviewContext";
import { SheetBuilder } from "../sheetBuilder";
import { palette, styles } from "../style";
import { typeCounts } from "./structureTab";

const persons = new Set(["individual", "farmer", "worker"]);

/** A person's name with a capital to each syllable where the list has it all in capitals: the roll shows all names alike. */
function shownName(nominee: Nominee): string {
  const name = nominee.readableName ?? nominee.name;
  const person = nominee.subject.value !== null && persons.has(nominee.subject.value);
  if (!person || name !== name.toLocaleUpperCase("vi")) return name;
  return name
    .toLocaleLowerCase("vi")
    .split(" ")
    .map((syllable) => syllable.slice(0, 1).toLocaleUpperCase("vi") + syllable.slice(1))
    .join(" ");
}

function detail(nominee: Nominee): string {
  return [nominee.texts.position?.text, nominee.unit.value ?? nominee.unit.text, nominee.texts.address?.text]
    .filter((part) => part !== undefined && part !== "" && part !== nominee.name)
    .join(", ");
}

interface Entry {
  readonly name: string;
  readonly detail: string;
}

/** One entry for each subject: rows that would print the same name over the same line stand once, with how often they were chosen. */
function entries(members: readonly Nominee[], chosen: (times: number) => string): readonly Entry[] {
  const found = new Map<string, Entry & { times: number }>();
  for (const nominee of members) {
    const entry = { name: shownName(nominee), detail: detail(nominee), times: 1 };
    // A name alone never makes two people one.
    const key = entry.detail === "" ? `#${nominee.index}` : `${entry.name}\n${entry.detail}`;
    const there = found.get(key);
    if (there) there.times++;
    else found.set(key, entry);
  }
  return [...found.values()].map((entry) => (entry.times === 1 ? entry : { ...entry, detail: `${entry.detail} – ${chosen(entry.times)}` }));
}

/** The roll of honour: by field, then subject type, names in two columns in the Vietnamese order. */
export function honourTab(context: ReviewContext): ReportSheet {
  const { words, input } = context;
  const page = new SheetBuilder({
    id: "honour",
    name: context.tabName.honour,
    color: palette.gold,
    orientation: "portrait",
    widths: [3, 40, 3, 40, 3],
  });
  const rule = styles.honourRule;
  page.line(input.plan.issuer.toLocaleUpperCase("vi"), styles.issuer);
  page.gap(14);
  page.line(words.title.honour, styles.honourTitle, 38);
  page.line(words.title.honourSubject, { ...styles.title, font: { size: 16, bold: true, color: palette.navy } }, 24);
  page.line(words.title.reportSubject(input.plan.title), styles.attached);
  page.gap(4);
  page.add([null, { style: rule }, { style: rule }, { style: rule }, null], 6);
  const types = typeCounts(context);
  const counted = input.recognition.nominees.filter((_, index) => context.counting[index]?.counted);
  const groups = new Map<string, Nominee[]>();
  for (const nominee of counted) {
    const key = context.counting[nominee.index]?.field ?? words.label.noField;
    const group = groups.get(key);
    if (group) group.push(nominee);
    else groups.set(key, [nominee]);
  }
  if (counted.length === 0) {
    page.line(words.note.noNominees, styles.attached);
    return page.finish();
  }
  page.line(
    words.say.honour({
      total: counted.length,
      parts: types,
      fields: [...groups.keys()].filter((key) => key !== words.label.noField).length,
    }),
    styles.attached,
  );

  const order = [
    ...input.plan.fields.map((field) => ({ label: context.fieldLabel(field.id), title: field.title })),
    { label: words.label.noField, title: "" },
  ];
  for (const { label, title } of order) {
    const group = groups.get(label);
    if (!group) continue;
    page.keepTogether(120);
    page.gap(14);
    if (title !== "") page.line(title, styles.honourField);
    else if (groups.size > 1) page.line(label, styles.honourField);
    for (const type of [...subjectTypes, null]) {
      const compare = type !== null && persons.has(type) ? comparePersonNames : compareVietnamese;
      const members = entries(
        group.filter((nominee) => nominee.subject.value === type),
        words.say.chosenTimes,
      )
        .slice()
        .sort((a, b) => compare(a.name, b.name));
      if (members.length === 0) continue;
      page.keepTogether(70);
      page.gap(4);
      page.line(`– ${type === null ? words.label.noType : words.subject[type]} –`, styles.honourType, 18);
      for (let index = 0; index < members.length; index += 2) {
        const left = members[index];
        const right = members[index + 1];
        if (!left) continue;
        page.keepTogether(45);
        const alone = right === undefined;
        const wide = (value: string, style: typeof styles.honourName | typeof styles.honourDetail) => [null, { value, style, span: 3 }];
        const pair = (a: string, b: string, style: typeof styles.honourName | typeof styles.honourDetail) => [
          null,
          { value: a, style },
          null,
          { value: b, style },
        ];
        page.add(alone ? wide(left.name, styles.honourName) : pair(left.name, right.name, styles.honourName));
        const below = [left.detail, right?.detail ?? ""] as const;
        if (below[0] !== "" || below[1] !== "")
          page.add(alone ? wide(below[0], styles.honourDetail) : pair(below[0], below[1], styles.honourDetail));
        page.gap(5);
      }
    }
  }
  page.gap(8);
  page.add([null, { style: rule }, { style: rule }, { style: rule }, null], 6);
  return page.finish();
}
