import sample from "../../../assets/samples/quang-tri.xlsx";

/** The sample workbook. It travels in the script, so that it is there without a network and for a page from a folder. */
export function sampleBytes(): Uint8Array {
  const text = atob(sample.slice(sample.indexOf(",") + 1));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
