import type { Element } from "@xmldom/xmldom";
import { elementsOf, placeOf } from "./checkShape";
import { all, attribute } from "./elements";
import { defaultLocale, longest, otherLocale } from "./limits";

/** Texts: lengths in both languages, an English override for each, none for the default locale. */
export function checkTexts(root: Element, findings: string[]): void {
  const limits: [Element, number][] = [
    ...elementsOf(root)
      .filter((element) => element.nodeName === "DisplayName" || element.nodeName === "Description")
      .map((element): [Element, number] => [element, element.nodeName === "DisplayName" ? longest.short : longest.long]),
    ...all(root, "bt:ShortStrings").flatMap((list) => elementsOf(list).map((element): [Element, number] => [element, longest.short])),
    ...all(root, "bt:LongStrings").flatMap((list) => elementsOf(list).map((element): [Element, number] => [element, longest.long])),
  ];
  for (const [element, limit] of limits) {
    const values = [
      [defaultLocale, attribute(element, "DefaultValue")],
      ...elementsOf(element).map((child) => [attribute(child, "Locale"), attribute(child, "Value")]),
    ];
    for (const [locale, value = ""] of values) {
      if (value.length > limit)
        findings.push(`${placeOf(element)}: its text for ${locale} has ${value.length} characters. Shorten it to ${limit}.`);
      if (value !== value.trim() || value !== value.normalize("NFC")) {
        findings.push(`${placeOf(element)}: its text for ${locale} has blanks at its ends or decomposed letters. Write it plainly.`);
      }
    }
    if (!elementsOf(element).some((child) => attribute(child, "Locale") === otherLocale)) {
      findings.push(`${placeOf(element)}: has no text for ${otherLocale}. Add an Override with Locale="${otherLocale}".`);
    }
  }
  for (const element of [...all(root, "Override"), ...all(root, "bt:Override")]) {
    const locale = attribute(element, "Locale");
    if (locale === defaultLocale)
      findings.push(`${placeOf(element)}: overrides ${defaultLocale}, which is the default. Put the text in DefaultValue.`);
    else if (locale !== otherLocale)
      findings.push(`${placeOf(element)}: is for “${locale}”. Only ${otherLocale} is kept beside ${defaultLocale}.`);
  }
}
