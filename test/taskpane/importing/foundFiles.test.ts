import { filesOfDrop, filesOfInput } from "../../../src/taskpane/importing/foundFiles";

const file = (name: string): File => new File(["x"], name);

/** A folder as a browser gives it: its entries come a few at a time. */
function folder(name: string, ...inside: readonly object[]): object {
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...inside];
      return { readEntries: (resolve: (some: readonly object[]) => void) => resolve(left.splice(0, 2)) };
    },
  };
}
const entry = (name: string): object => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (resolve: (one: File) => void) => resolve(file(name)),
});
const dropOf = (...entries: readonly object[]): DataTransfer =>
  ({ items: entries.map((one) => ({ kind: "file", webkitGetAsEntry: () => one })), files: [] }) as unknown as DataTransfer;

describe("files that a person brings", () => {
  it("come from dropped folders and the folders in them, by name, with their place", async () => {
    const dropped = await filesOfDrop(dropOf(folder("2023", entry("b.csv"), folder("xã", entry("c.csv")), entry("a.csv")), entry("d.csv")));
    expect(dropped.map(({ file: { name }, folder: place }) => `${place}|${name}`)).toEqual([
      "2023|a.csv",
      "2023|b.csv",
      "2023/xã|c.csv",
      "|d.csv",
    ]);
  });

  it("come by themselves where the browser knows no folders", async () => {
    const transfer = { items: [{ kind: "file" }, { kind: "string" }], files: [file("a.csv")] } as unknown as DataTransfer;
    expect((await filesOfDrop(transfer)).map(({ file: { name } }) => name)).toEqual(["a.csv"]);
  });

  it("know the folder that was chosen", () => {
    const inside = Object.assign(file("a.csv"), {});
    Object.defineProperty(inside, "webkitRelativePath", { value: "2023/xã/a.csv" });
    expect(filesOfInput([inside, file("b.csv")]).map(({ folder: place }) => place)).toEqual(["2023/xã", ""]);
    expect(filesOfInput(null)).toEqual([]);
  });
});
