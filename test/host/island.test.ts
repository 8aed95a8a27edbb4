import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const root = resolve(__dirname, "..", "..");

/** The files of a folder and the files that each imports by a relative path. */
function imports(folder: string): { readonly file: string; readonly target: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file) => {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    return [...text.matchAll(/\bfrom "(\.[^"]*)"/g)].map((match) => ({
      file: relative(root, path),
      target: relative(root, resolve(path, "..", match[1] ?? "")),
    }));
  });
}

describe("the local Excel is an island", () => {
  it("imports nothing from outside its folder", () => {
    const own = imports(__dirname);
    expect(own.length).toBeGreaterThan(100);
    expect(own.filter(({ target }) => !target.startsWith(join("test", "host")))).toEqual([]);
  });

  it("is imported by nothing of the product", () => {
    const product = imports(join(root, "src"));
    expect(product.length).toBeGreaterThan(100);
    expect(product.filter(({ target }) => target.startsWith("test"))).toEqual([]);
  });
});
