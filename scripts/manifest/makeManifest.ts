import { checkManifest } from "./checkManifest";
import type { Surroundings } from "./shippedFiles";

const development = "https://localhost:3000/";

/** A manifest could not be made; every reason is a sentence of its own. */
export class ManifestError extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join("\n"));
    this.name = "ManifestError";
  }
}

/**
 * The address that the site will have, with a slash at its end.
 *
 * @throws ManifestError for http, a query, a fragment, a user name, a file name, dots in the path, or this machine itself.
 */
export function readBaseUrl(given: string): string {
  const text = given.trim();
  if (!URL.canParse(text)) throw new ManifestError([`“${given}” is not an address. Write it in full: https://tools.example.vn/neu-guong`]);
  const url = new URL(text);
  const reasons: string[] = [];
  if (url.protocol !== "https:") reasons.push(`“${given}” is not https. Office loads add-ins over https only.`);
  if (url.username || url.password)
    reasons.push("The address holds a user name or a password. Leave it out: everyone can read a manifest.");
  if (/[?#]/.test(text)) reasons.push(`“${given}” goes on with ? or #. Give the folder of the site only.`);
  if (/\.html?\/?$/i.test(url.pathname)) reasons.push(`“${given}” ends with a page. Give the folder that taskpane.html lies in.`);
  // URL tidies dots away: what was typed and what would be written must agree, or the typist meant something else.
  if (/\/\.{1,2}(\/|$)|\\|\/\/+(?!$)/.test(text.replace(/^[a-z]+:\/\//i, "")))
    reasons.push(`“${given}” has dots, a backslash or a doubled slash in its path. Write the path plainly.`);
  if (/[<>"'&\s]|%(?![0-9a-f]{2})/i.test(text)) reasons.push(`“${given}” holds a blank or a sign that does not belong in an address.`);
  if (/^(localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(url.hostname))
    reasons.push("This machine is no place for others: manifest.xml itself serves development on localhost.");
  if (reasons.length > 0) throw new ManifestError(reasons);
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}/`;
}

/**
 * The manifest for a site: every development address becomes one under the base URL, and the result is checked.
 *
 * @param template the text of manifest.xml.
 * @throws ManifestError when the base URL or the result is not good.
 */
export function makeManifest(template: string, baseUrl: string, around: Surroundings): string {
  const base = readBaseUrl(baseUrl);
  // The comment at the top speaks of development.
  const made = template.replace(/\n<!--[^]*?-->(?=\n<OfficeApp)/, "").replaceAll(development, () => base);
  const faults = checkManifest(made, around);
  if (/localhost|127\.0\.0\.1/.test(made))
    faults.push("An address of this machine is left in the result. Every address of manifest.xml must start with https://localhost:3000/.");
  if (faults.length > 0) throw new ManifestError(faults);
  return made;
}
