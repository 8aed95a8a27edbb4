/** How often an element stands in its parent: exactly once, at most once, at least once. */
export type Occurrence = "one" | "optional" | "many";

/** What an element may hold. Children stand in the order of the list: the manifest's schemas are sequences throughout. */
export interface Shape {
  readonly attributes?: readonly string[];
  readonly children?: readonly (readonly [name: string, occurrence: Occurrence, shape: Shape])[];
  /** The element holds text and nothing else. */
  readonly text?: true;
}

const text: Shape = { text: true };
const reference: Shape = { attributes: ["resid"] };
const localOverride: Shape = { attributes: ["Locale", "Value"] };
const localised: Shape = { attributes: ["DefaultValue"], children: [["Override", "optional", localOverride]] };
const plainValue: Shape = { attributes: ["DefaultValue"] };

const icon: Shape = { children: [["bt:Image", "many", { attributes: ["size", "resid"] }]] };
const supertip: Shape = {
  children: [
    ["Title", "one", reference],
    ["Description", "one", reference],
  ],
};
const action: Shape = {
  attributes: ["xsi:type"],
  children: [
    ["TaskpaneId", "one", text],
    ["SourceLocation", "one", reference],
  ],
};
const control: Shape = {
  attributes: ["xsi:type", "id"],
  children: [
    ["Label", "one", reference],
    ["Supertip", "one", supertip],
    ["Icon", "one", icon],
    ["Action", "one", action],
  ],
};
const group: Shape = {
  attributes: ["id"],
  children: [
    ["Label", "one", reference],
    ["Icon", "one", icon],
    ["Control", "many", control],
  ],
};
const tab: Shape = {
  attributes: ["id"],
  children: [
    ["Group", "many", group],
    ["Label", "one", reference],
  ],
};
const desktop: Shape = {
  children: [
    [
      "GetStarted",
      "one",
      {
        children: [
          ["Title", "one", reference],
          ["Description", "one", reference],
          ["LearnMoreUrl", "one", reference],
        ],
      },
    ],
    ["FunctionFile", "one", reference],
    ["ExtensionPoint", "one", { attributes: ["xsi:type"], children: [["CustomTab", "one", tab]] }],
  ],
};

/** A resource: an id, a value, and the values of other locales. */
const resource: Shape = { attributes: ["id", "DefaultValue"], children: [["bt:Override", "optional", localOverride]] };
const resources: Shape = {
  children: [
    ["bt:Images", "one", { children: [["bt:Image", "many", resource]] }],
    ["bt:Urls", "one", { children: [["bt:Url", "many", resource]] }],
    ["bt:ShortStrings", "one", { children: [["bt:String", "many", resource]] }],
    ["bt:LongStrings", "one", { children: [["bt:String", "many", resource]] }],
  ],
};

const overrides: Shape = {
  attributes: ["xsi:type"],
  children: [
    ["Hosts", "one", { children: [["Host", "one", { attributes: ["xsi:type"], children: [["DesktopFormFactor", "one", desktop]] }]] }],
    ["Resources", "one", resources],
  ],
};

/**
 * The part of the schemas OfficeAppManifest 1.1 and TaskPaneAppVersionOverrides 1.0 that this product uses ([MS-OWEMXML], appendix A; the
 * element pages of Microsoft's add-in only manifest reference). What the schemas allow besides is left out on purpose: it would be something
 * the product does not need, and a reader of the manifest should hear of it.
 */
export const manifestShape: Shape = {
  attributes: ["xsi:type"],
  children: [
    ["Id", "one", text],
    ["Version", "one", text],
    ["ProviderName", "one", text],
    ["DefaultLocale", "one", text],
    ["DisplayName", "one", localised],
    ["Description", "one", localised],
    ["IconUrl", "one", plainValue],
    ["HighResolutionIconUrl", "one", plainValue],
    ["SupportUrl", "one", localised],
    ["Hosts", "one", { children: [["Host", "one", { attributes: ["Name"] }]] }],
    [
      "Requirements",
      "one",
      {
        children: [
          ["Sets", "one", { attributes: ["DefaultMinVersion"], children: [["Set", "many", { attributes: ["Name", "MinVersion"] }]] }],
        ],
      },
    ],
    ["DefaultSettings", "one", { children: [["SourceLocation", "one", plainValue]] }],
    ["Permissions", "one", text],
    ["VersionOverrides", "one", overrides],
  ],
};
