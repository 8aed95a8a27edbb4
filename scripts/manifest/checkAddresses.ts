import type { Element } from "@xmldom/xmldom";
import { elementsOf, placeOf } from "./checkShape";
import { all, attribute } from "./elements";
import { longest } from "./limits";
import { pngSize } from "./pngSize";
import type { Surroundings } from "./shippedFiles";

const ribbonSizes = ["16", "20", "24", "32", "40", "48", "64", "80"];
const steps = ["plan", "import", "check", "mid-term", "final"];

/** An address as the site's file, or why it is not good. */
function fileOf(address: string, base: string): { readonly file: string; readonly step: string | null } | string {
  if (!address.startsWith("https://")) return `“${address}” does not start with https://. Office loads nothing else.`;
  if (address.length > longest.url) return `the address is longer than ${longest.url} characters.`;
  if (!address.startsWith(base)) return `“${address}” lies elsewhere than the pane. Put it under ${base}.`;
  if (!URL.canParse(address)) return `“${address}” is not an address.`;
  const url = new URL(address);
  return { file: decodeURIComponent(url.pathname).slice(new URL(base).pathname.length), step: url.searchParams.get("step") };
}

/** Addresses are https, on one site, and lead to files that are shipped; icons have the pixels that they are named for. */
export function checkAddresses(root: Element, around: Surroundings, findings: string[]): void {
  const pane = attribute(all(root, "DefaultSettings").flatMap(elementsOf)[0] ?? root, "DefaultValue");
  const base = pane.replace(/taskpane\.html(\?.*)?$/, "");
  if (base === pane || !base.endsWith("/")) {
    findings.push(`DefaultSettings > SourceLocation: “${pane}” is not the pane. Write https://…/taskpane.html?step=plan.`);
    return;
  }
  const images = new Map<string, string>();
  const iconSize: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
  const checkSize = (place: string, file: string, pixels: number) => {
    const bytes = around.read(file);
    const size = bytes && pngSize(bytes);
    if (!bytes) return;
    if (!size) findings.push(`${place}: ${file} is no PNG. Make it again with assets/icons/make_icons.mjs.`);
    else if (size.width !== pixels || size.height !== pixels) {
      findings.push(`${place}: ${file} has ${size.width} × ${size.height} pixels. It must have ${pixels} × ${pixels}.`);
    }
  };
  const addressed = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Url", "bt:Image"].flatMap((name) =>
    all(root, name),
  );
  for (const element of addressed) {
    const values = [attribute(element, "DefaultValue"), ...elementsOf(element).map((child) => attribute(child, "Value"))].filter(
      (value) => value !== "",
    );
    for (const address of values) {
      const target = fileOf(address, base);
      if (typeof target === "string") {
        findings.push(`${placeOf(element)}: ${target}`);
        continue;
      }
      if (!around.read(target.file))
        findings.push(`${placeOf(element)}: ${target.file} is not among the files that are shipped. Add it, or correct the address.`);
      if (target.file === "taskpane.html" && !steps.includes(target.step ?? "")) {
        findings.push(`${placeOf(element)}: the pane knows no step “${target.step ?? ""}”. It must be one of ${steps.join(", ")}.`);
      }
      const pixels = iconSize[element.nodeName];
      if (pixels) checkSize(placeOf(element), target.file, pixels);
      if (element.nodeName === "bt:Image" && element.hasAttribute("id")) images.set(attribute(element, "id"), target.file);
    }
  }
  for (const icon of all(root, "Icon")) {
    const sizes = elementsOf(icon).map((image) => attribute(image, "size"));
    const missing = ribbonSizes.filter((size) => !sizes.includes(size));
    if (missing.length > 0)
      findings.push(`${placeOf(icon)}: the size ${missing.join(", ")} is missing. Give all of ${ribbonSizes.join(", ")}.`);
    for (const image of elementsOf(icon)) {
      const size = attribute(image, "size");
      const file = images.get(attribute(image, "resid"));
      if (!ribbonSizes.includes(size)) findings.push(`${placeOf(image)}: Office knows no icon of size ${size}. Remove it.`);
      else if (file) checkSize(placeOf(image), file, Number(size));
    }
    if (new Set(sizes).size < sizes.length) findings.push(`${placeOf(icon)}: a size stands twice. Keep one of each.`);
  }
  const addresses = all(root, "bt:Url").map((element) => attribute(element, "DefaultValue"));
  for (const step of steps) {
    if (!addresses.some((address) => address.endsWith(`taskpane.html?step=${step}`))) {
      findings.push(`bt:Urls: no button opens the pane at the step “${step}”. Add its address and its button.`);
    }
  }
}
