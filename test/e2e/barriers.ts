import { readFileSync } from "node:fs";
import { type Frame, type Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

interface AxeRun {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

/** An element's beginning and its words. */
const text = (html: string): string => `${html.slice(0, 60)}… ${html.replace(/<[^>]*>/g, " ").slice(0, 80)}`;

/** What axe finds against the levels A and AA, as rule and element. The policy of the page stays in force: the script comes by the debugger. */
export async function barriers(page: Page | Frame): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run: (place: Document, options: unknown) => Promise<AxeRun> } }).axe.run(document, {
        runOnly: { type: "tag", values },
        resultTypes: ["violations"],
      }),
    levels,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target, failureSummary }) => `${id}: ${target.join(" ")} ${text(html)} – ${failureSummary.replace(/\s+/g, " ")}`),
  );
}
