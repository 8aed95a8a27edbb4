/** What kind of markup a text is: a web page, a workbook of "XML Spreadsheet 2003", or none. */
export function markupForm(text: string): "html" | "xml-spreadsheet" | "xml" | null {
  const head = text.slice(0, 65_536);
  const begin = /^[\s\ufeff]*</.exec(head);
  if (!begin) return null;
  if (/^[\s\ufeff]*<(?:\?xml|\?mso-application|[A-Za-z]{1,20}:?Workbook)[\s?>]/.test(head)) {
    if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-spreadsheet";
    return /<(?:html|table)[\s>]/i.test(head) ? "html" : "xml";
  }
  return /<(?:html|table|!doctype html)[\s>]/i.test(head) ? "html" : null;
}
