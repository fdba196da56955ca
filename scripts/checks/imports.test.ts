import { describe, expect, it } from "vitest";
import { importsOf } from "./imports";

const found = (source: string) =>
  importsOf(source).map(({ specifier, isTypeOnly }) => [specifier, isTypeOnly]);

describe("importsOf", () => {
  it.each<[string, [string, boolean][]]>([
    ['import a from "a";', [["a", false]]],
    ['import "a";', [["a", false]]],
    ["import * as a from 'a';", [["a", false]]],
    ['import a, { b as c } from "a";', [["a", false]]],
    ['import {\n  a,\n  type B,\n} from "a";', [["a", false]]],
    ['import type { A } from "a";', [["a", true]]],
    ['import { type A, type B } from "a";', [["a", true]]],
    ['export { a } from "a";', [["a", false]]],
    ['export * from "a";', [["a", false]]],
    ['export type { A } from "a";', [["a", true]]],
    ['const a = await import("a");', [["a", false]]],
    ['const a = require("a");', [["a", false]]],
    ['let a: import("a").A;', [["a", true]]],
    ['let a: typeof import("a");', [["a", true]]],
    ['export const from = "a";', []],
    ['export function f() { return "a"; }', []],
    ['// import "a"', []],
    ['/* import "a" */', []],
    ['const code = `import "a"`;', []],
    ['const words = "from"; const b = "x";', []],
    ['const url = "https://a"; import "b";', [["b", false]]],
    ["", []],
  ])("%j", (source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it("tells the line", () => {
    expect(importsOf('// one\nimport {\n  a,\n} from "a";\nimport "b";')).toMatchObject([
      { line: 4 },
      { line: 5 },
    ]);
  });
});
