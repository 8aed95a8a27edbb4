import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Looks through the pages of `assets/site`: no script, no inline style, nothing loaded from elsewhere, a declared charset, and every link
 * to a page or picture of ours leads to one.
 *
 * @returns a sentence for each fault.
 */
export function checkPages(root: string): string[] {
  const folder = path.join(root, "assets", "site");
  const names = readdirSync(folder);
  const icons = readdirSync(path.join(root, "assets", "icons")).map((name) => `icons/${name}`);
  const findings: string[] = [];
  for (const name of names.filter((candidate) => candidate.endsWith(".html"))) {
    const page = readFileSync(path.join(folder, name), "utf8");
    if (!/<meta charset="utf-8"/i.test(page))
      findings.push(`assets/site/${name}: the charset is not declared. Add <meta charset="utf-8" />.`);
    if (/<script|\son\w+=|javascript:/i.test(page))
      findings.push(`assets/site/${name}: holds a script. These pages must work without any.`);
    if (/<style|\sstyle=/i.test(page))
      findings.push(`assets/site/${name}: holds a style of its own. Put it in site.css, as the content policy demands.`);
    for (const [, kind, target = ""] of page.matchAll(/\s(href|src)="([^"]*)"/g)) {
      const [file = "", anchor] = target.split("#");
      if (/^[a-z]+:|^\/\//i.test(target)) {
        if (kind === "src") findings.push(`assets/site/${name}: loads ${target}. Ship the file instead.`);
        continue;
      }
      if (file && !names.includes(file) && !icons.includes(file))
        findings.push(`assets/site/${name}: links to ${file}, which is not there.`);
      const aim = !file || file === name ? page : names.includes(file) ? readFileSync(path.join(folder, file), "utf8") : "";
      if (anchor && !aim.includes(`id="${anchor}"`))
        findings.push(`assets/site/${name}: links to #${anchor}, which is nowhere in ${file || name}.`);
    }
  }
  return findings;
}
