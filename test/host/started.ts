import { newBook } from "./book/book";
import { bootClient, type GenuineClient } from "./node/bootClient";
import { type Profile, profiles } from "./profile";
import { LocalExcel } from "./protocol/localExcel";

/** A local Excel with empty sheets of these names, and the genuine client tied to it: what every test here starts with. */
export function started(
  sheets: readonly string[] = ["Sheet1"],
  profile: Profile = profiles.microsoft365,
  keepsUndo = false,
): GenuineClient & { excel: LocalExcel } {
  const excel = new LocalExcel({ book: newBook(...sheets), profile, thisYear: 2025, keepsUndo });
  return { excel, ...bootClient(excel) };
}

/** The code of the error that a batch fails with; fails itself when the batch succeeds. */
export async function codeOf(batch: Promise<unknown>): Promise<string> {
  try {
    await batch;
  } catch (error) {
    return (error as { code?: string }).code ?? `no code: ${String(error)}`;
  }
  throw new Error("The batch was expected to fail, and it succeeded.");
}
