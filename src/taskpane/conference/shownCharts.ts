import type { TabPreview } from "../../engine/jobs";
import type { ChartSpec } from "../../model/chartSpec";

export interface ShownChart {
  readonly key: string;
  readonly chart: ChartSpec;
  /** Names of the tabs that bear it. */
  readonly tabs: readonly string[];
}

/** All that one sees of a chart; where it stands and where its figures lie is not part of it. */
function lookKey({ kind, title, categories, series, sentence }: ChartSpec): string {
  return JSON.stringify([kind, title, categories, series.map(({ name, values }) => [name, values]), sentence]);
}

/** The charts of these tabs, in order; one that several tabs bear comes once, with the names of all of them. */
export function shownCharts(tabs: readonly TabPreview[]): readonly ShownChart[] {
  const found = new Map<string, { chart: ChartSpec; tabs: string[]; key: string }>();
  for (const { id, name, charts } of tabs)
    for (const chart of charts) {
      const look = lookKey(chart);
      const known = found.get(look);
      if (known === undefined) found.set(look, { chart, tabs: [name], key: `${id} ${chart.id}` });
      else known.tabs.push(name);
    }
  return [...found.values()];
}
