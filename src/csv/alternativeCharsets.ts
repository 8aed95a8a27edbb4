import type { Container } from "./decodeContainer";
import type { ListCharset } from "./listReading";

const byContainer: Readonly<Record<Container, readonly ListCharset[]>> = {
  "utf-8": ["utf-8", "TCVN3", "VNI", "utf8-as-latin1", "windows-1258", "windows-1252"],
  "utf-16le": ["utf-16le", "TCVN3", "VNI", "utf8-as-latin1", "windows-1258", "utf-16be"],
  "utf-16be": ["utf-16be", "TCVN3", "VNI", "utf8-as-latin1", "windows-1258", "utf-16le"],
  "single-byte": ["windows-1258", "TCVN3", "VNI", "windows-1252", "utf-8"],
};

/** What else a person may try for a file, the likely ones first. */
export function alternativeCharsets(charset: ListCharset, container: Container): readonly ListCharset[] {
  return byContainer[container].filter((one) => one !== charset);
}
