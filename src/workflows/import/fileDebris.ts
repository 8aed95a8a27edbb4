/** What systems and Office leave in folders: lock files, thumbnails, hidden files. */
const debris = /^(?:~\$.*|\..*|thumbs\.db|desktop\.ini|.*\.(?:tmp|lnk))$/i;

/** Whether a file that lies in a folder is no list of anybody's, by its name without the folder. */
export function isDebris(name: string): boolean {
  return debris.test(name);
}
