/** Gives the user a file through the browser's downloads: it never replaces another one, the browser numbers it instead. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click; a minute is longer than any disk needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
