import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../src/rules/rules";

const source = readFileSync(join(__dirname, "../../src/model/issue.ts"), "utf8");
const codes = [...source.matchAll(/^ {2}"([a-z]+\/[a-z-]+)":/gm)].map((match) => match[1] as string);

test("every code of the model is made by exactly one rule", () => {
  expect(codes.length).toBeGreaterThan(50);
  expect(rules.map((rule) => rule.code).sort()).toEqual([...codes].sort());
});

test("every rule lives in the file named after its code", () => {
  const files = new Set(readdirSync(join(__dirname, "../../src/rules")));
  const nameOf = (code: string) => `${code.replace(/[/-]([a-z])/g, (_all, letter: string) => letter.toUpperCase())}.ts`;
  expect(codes.map(nameOf).filter((file) => !files.has(file))).toEqual([]);
});
