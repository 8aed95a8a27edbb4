import { DOMParser, ParseError, type Element } from "@xmldom/xmldom";
import { checkAddresses } from "./checkAddresses";
import { checkResources } from "./checkResources";
import { checkShape, placeOf } from "./checkShape";
import { checkTexts } from "./checkTexts";
import { all, attribute, textOf } from "./elements";
import { defaultLocale, longest } from "./limits";
import type { Surroundings } from "./shippedFiles";

const namespaces: Readonly<Record<string, string>> = {
  OfficeApp: "http://schemas.microsoft.com/office/appforoffice/1.1",
  VersionOverrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  Resources: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  "bt:Images": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};

/** The floor of the API: what src/excel may use without asking whether it is there. */
const requirement = { set: "ExcelApi", version: "1.9" };

function parse(xml: string, findings: string[]): Element | undefined {
  if (/<!DOCTYPE/i.test(xml)) findings.push("The file has a DOCTYPE. Remove it: a manifest needs none, and Office refuses it.");
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new ParseError(message);
        findings.push(`The XML is doubtful: ${message}`);
      },
    });
    return parser.parseFromString(xml, "text/xml").documentElement ?? undefined;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    findings.push(`The file is not well-formed XML: ${error.message.split("\n")[0]}. Mend it first; nothing else could be checked.`);
    return undefined;
  }
}

function checkHead(root: Element, around: Surroundings, findings: string[]): void {
  for (const [name, uri] of Object.entries(namespaces)) {
    for (const element of name === "OfficeApp" ? [root] : all(root, name)) {
      if (element.namespaceURI !== uri)
        findings.push(`${placeOf(element)}: is in the namespace “${element.namespaceURI ?? ""}”. It must be ${uri}.`);
    }
  }
  const wanted: [Element | undefined, string, string][] = [
    [root, "xsi:type", "TaskPaneApp"],
    [all(root, "Host")[0], "Name", "Workbook"],
    [all(root, "Host")[1], "xsi:type", "Workbook"],
    [all(root, "VersionOverrides")[0], "xsi:type", "VersionOverridesV1_0"],
    [all(root, "ExtensionPoint")[0], "xsi:type", "PrimaryCommandSurface"],
    ...all(root, "Control").map((control): [Element, string, string] => [control, "xsi:type", "Button"]),
    ...all(root, "Action").map((action): [Element, string, string] => [action, "xsi:type", "ShowTaskpane"]),
  ];
  for (const [element, name, value] of wanted) {
    if (element && attribute(element, name) !== value)
      findings.push(`${placeOf(element)}: ${name} is “${attribute(element, name)}”. It must be ${value}.`);
  }
  const id = textOf(root, "Id");
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) {
    findings.push(`Id: “${id}” is no GUID. Write 8-4-4-4-12 hexadecimal digits in lower case, without braces.`);
  }
  const version = textOf(root, "Version");
  if (version !== `${around.version}.0`)
    findings.push(`Version: is ${version}, and package.json says ${around.version}. Write ${around.version}.0.`);
  if (textOf(root, "DefaultLocale") !== defaultLocale)
    findings.push(`DefaultLocale: is “${textOf(root, "DefaultLocale")}”. It must be ${defaultLocale}.`);
  const permission = textOf(root, "Permissions");
  if (permission !== "ReadWriteDocument") {
    findings.push(`Permissions: is “${permission}”. Write ReadWriteDocument, the least that the Excel API works with, and no more.`);
  }
  if (textOf(root, "ProviderName").length > longest.short)
    findings.push(`ProviderName: is longer than ${longest.short} characters. Shorten it.`);
}

function checkRequirements(root: Element, findings: string[]): void {
  const sets = all(root, "Set");
  for (const set of sets) {
    if (attribute(set, "Name") !== requirement.set) {
      findings.push(
        `${placeOf(set)}: asks for ${attribute(set, "Name")}. Remove it: only ${requirement.set} is needed, the rest is asked for at run time.`,
      );
    }
  }
  const excel = sets.find((set) => attribute(set, "Name") === requirement.set);
  const found = [excel ? attribute(excel, "MinVersion") : "", attribute(all(root, "Sets")[0] ?? root, "DefaultMinVersion")];
  if (found.some((version) => version !== requirement.version)) {
    findings.push(
      `Requirements: ${requirement.set} is asked for as MinVersion “${found[0]}” and DefaultMinVersion “${found[1]}”. Both must be ${requirement.version}.`,
    );
  }
}

function checkIds(root: Element, findings: string[]): void {
  const seen = new Set<string>();
  for (const element of [...all(root, "CustomTab"), ...all(root, "Group"), ...all(root, "Control")]) {
    const id = attribute(element, "id");
    if (id.length > longest.id) findings.push(`${placeOf(element)}: its id is longer than ${longest.id} characters. Shorten it.`);
    if (seen.has(id)) findings.push(`${placeOf(element)}: the id is used twice. Give each tab, group and control its own.`);
    seen.add(id);
  }
  const panes = new Set(all(root, "TaskpaneId").map((element) => element.textContent?.trim()));
  if (panes.size > 1)
    findings.push(
      `TaskpaneId: the buttons name ${panes.size} panes (${[...panes].join(", ")}). Give all the same, or each opens a pane of its own.`,
    );
}

/**
 * Holds a manifest against the schemas' structure and against what the product ships, without a network: order and number of elements, ids,
 * GUID, version, lengths, locales, https, references, icon files and their pixels, requirement set, permission.
 *
 * @returns a sentence for each fault, naming the element and the mending; none when the manifest is good.
 */
export function checkManifest(xml: string, around: Surroundings): string[] {
  const findings: string[] = [];
  const root = parse(xml, findings);
  if (!root) return findings;
  if (root.nodeName !== "OfficeApp") return [...findings, `The root is ${root.nodeName}. It must be OfficeApp.`];
  findings.push(...checkShape(root));
  checkHead(root, around, findings);
  checkRequirements(root, findings);
  checkTexts(root, findings);
  checkIds(root, findings);
  checkResources(root, findings);
  checkAddresses(root, around, findings);
  return [...new Set(findings)];
}
