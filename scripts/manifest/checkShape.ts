import type { Element, Node } from "@xmldom/xmldom";
import { manifestShape, type Shape } from "./manifestShape";

/** Why an element is unwelcome, where "not part of this manifest" would not help. */
const unwelcome: Readonly<Record<string, string>> = {
  AppDomains: "The product shows no page of another site. Remove it.",
  AppDomain: "The product shows no page of another site. Remove it.",
  WebApplicationInfo: "The product signs nobody in. Remove it.",
  Runtimes: "There is no shared runtime: Excel 2021 and 2024 would not carry the ribbon's buttons over. Remove it.",
};

/** The elements directly inside an element. */
export function elementsOf(parent: Node): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) if (node.nodeType === 1) found.push(node as Element);
  return found;
}

/** Where an element stands, for a reader: `VersionOverrides > Hosts > Host`, with ids where there are some. */
export function placeOf(element: Element): string {
  const steps: string[] = [];
  for (let node: Node | null = element; node?.nodeType === 1 && node.nodeName !== "OfficeApp"; node = node.parentNode) {
    const id = (node as Element).getAttribute("id");
    steps.unshift(id ? `${node.nodeName} “${id}”` : node.nodeName);
  }
  return steps.slice(-3).join(" > ") || "OfficeApp";
}

function checkOne(element: Element, shape: Shape, findings: string[]): void {
  const place = placeOf(element);
  const wanted = shape.attributes ?? [];
  for (const name of wanted) {
    if (!element.getAttribute(name)) findings.push(`${place}: the attribute ${name} is missing. Add it.`);
  }
  for (const { name } of Array.from(element.attributes)) {
    if (!wanted.includes(name) && !name.startsWith("xmlns"))
      findings.push(`${place}: the attribute ${name} does not belong here. Remove it.`);
  }
  const order = shape.children ?? [];
  const counts = order.map(() => 0);
  let reached = 0;
  for (const child of elementsOf(element)) {
    const at = order.findIndex(([name]) => name === child.nodeName);
    const rule = order[at];
    if (!rule) {
      const why = unwelcome[child.nodeName] ?? `It may hold ${order.map(([name]) => name).join(", ") || "no element"}. Remove it.`;
      findings.push(
        child.nodeName === "Requirements"
          ? `${place}: Requirements is repeated here, where it has no effect. Keep only the one directly under OfficeApp.`
          : `${place}: ${child.nodeName} is not expected here. ${why}`,
      );
      continue;
    }
    counts[at] = (counts[at] ?? 0) + 1;
    if (at < reached)
      findings.push(`${place}: ${child.nodeName} stands too late. Move it before ${order[reached]?.[0]}; the schema wants this order.`);
    reached = Math.max(reached, at);
    checkOne(child, rule[2], findings);
  }
  order.forEach(([name, occurrence], at) => {
    const count = counts[at] ?? 0;
    if (count === 0 && occurrence !== "optional") findings.push(`${place}: ${name} is missing. Add it.`);
    if (count > 1 && occurrence !== "many") findings.push(`${place}: ${name} stands ${count} times. Keep one.`);
  });
  if (shape.text && !(element.textContent ?? "").trim()) findings.push(`${place}: is empty. Write its value.`);
  if (!shape.text && order.length > 0) {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 && (node.nodeValue ?? "").trim())
        findings.push(`${place}: holds loose text. Remove “${node.nodeValue?.trim()}”.`);
    }
  }
}

/** Which elements and attributes are missing, too many, unexpected or out of order, one sentence each. */
export function checkShape(root: Element): string[] {
  const findings: string[] = [];
  checkOne(root, manifestShape, findings);
  return findings;
}
