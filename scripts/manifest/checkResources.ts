import type { Element } from "@xmldom/xmldom";
import { elementsOf, placeOf } from "./checkShape";
import { all, attribute } from "./elements";
import { longest } from "./limits";

/** The resource list that each referring element must find its resource in. */
const listOf: Readonly<Record<string, string>> = {
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  "bt:Image": "bt:Images",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
};

/** Every reference finds a resource of its kind, every resource is used, no id stands twice. */
export function checkResources(root: Element, findings: string[]): void {
  const lists = new Map<string, string>();
  for (const list of all(root, "Resources").flatMap((resources) => elementsOf(resources))) {
    for (const element of elementsOf(list)) {
      const id = attribute(element, "id");
      if (id.length > longest.resource)
        findings.push(`${placeOf(element)}: its id is longer than ${longest.resource} characters. Shorten it.`);
      if (lists.has(id)) findings.push(`${placeOf(element)}: the id of the resource is used twice. Rename one.`);
      lists.set(id, list.nodeName);
    }
  }
  const used = new Set<string>();
  for (const element of all(root, "*").filter((candidate) => candidate.hasAttribute("resid"))) {
    const id = attribute(element, "resid");
    used.add(id);
    const wanted = listOf[element.nodeName] ?? "";
    const found = lists.get(id);
    if (found === undefined)
      findings.push(`${placeOf(element)}: resid “${id}” names no resource. Add it to ${wanted}, or correct the name.`);
    else if (found !== wanted) findings.push(`${placeOf(element)}: resid “${id}” stands in ${found}. It must come from ${wanted}.`);
  }
  for (const [id, list] of lists) if (!used.has(id)) findings.push(`${list}: the resource “${id}” is used nowhere. Remove it.`);
}
