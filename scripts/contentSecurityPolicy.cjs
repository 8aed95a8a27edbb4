/**
 * What a page of ours may do: run its own scripts, show its own pictures, and reach no other host. Fluent's style engine fills empty
 * <style> elements by insertRule, hence the hash of the empty text. Trusted Types turn any text that would become code into an error.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The policy as one line. `officeJs` is the address of Office.js, null where it is never loaded. */
function contentSecurityPolicy({ officeJs }) {
  const microsoft = officeJs !== null && officeJs.startsWith("https://") ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${microsoft}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default webpack",
  ].join("; ");
}

/** Hosts of Excel on the web that may show the pane in a frame; only a header can say so. See excel-practice and office-js#1005. */
const officeFrames =
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.net https://*.sharepoint.com https://onedrive.live.com https://excel.cloud.microsoft https://*.cloud.microsoft";

module.exports = { contentSecurityPolicy, officeFrames };
