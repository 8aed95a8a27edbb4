export const noticesFile: string;
export function bundledPackages(modules: Iterable<{ readonly resource?: string; readonly modules?: Iterable<unknown> }>): string[];
export function noticesOf(folders: readonly string[]): string;
