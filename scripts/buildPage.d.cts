export function builtPage(name: "addin" | "standalone", say?: (text: string) => void): Promise<string>;
