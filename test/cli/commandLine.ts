import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../src/cli/main";

export interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly told: string;
}

/** Runs one command line in this process and gives what it printed on each stream. */
export async function run(...args: readonly string[]): Promise<Outcome> {
  const printed = { out: "", err: "" };
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => ((printed.out += String(text)), true));
  const err = jest.spyOn(process.stderr, "write").mockImplementation((text) => ((printed.err += String(text)), true));
  try {
    const status = await main(args);
    return { status, output: printed.out, told: printed.err };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** Gives a folder that is gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "neu-guong-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const sample = (name: string) => path.join(__dirname, "..", "..", "assets", "samples", name);
