export interface StandInOptions {
  /** Folder that holds the pane's taskpane.html, from the project's root; `dist/addin` when absent. */
  readonly pane?: string;
  /** A workbook of assets/samples, "" for an empty one; `quang-tri.xlsx` when absent. */
  readonly sample?: string;
  /** What else the page is told: see standInQuery.ts. */
  readonly query?: Readonly<Record<string, string>>;
  /** 0, any port that is free, when absent. */
  readonly port?: number;
}

export function startStandIn(options?: StandInOptions): Promise<{ readonly url: string; close(): Promise<void> }>;
