import { describe, expect, it } from "vitest";
import { type Json, paramText } from "./params";

describe("paramText", () => {
  it.each<[Json, string | null]>([
    [null, null],
    ["as it is", "as it is"],
    ["", ""],
    [true, "true"],
    [1.5, "1.5"],
    [{ a: [1] }, '{"a":[1]}'],
    [[], "{}"],
    [[1, null, true], "{1,NULL,true}"],
    [["a", 'b"c', "d,e"], '{"a","b\\"c","d,e"}'],
    [
      [
        [1, 2],
        [3, 4],
      ],
      "{{1,2},{3,4}}",
    ],
    [[{ a: "b" }], '{"{\\"a\\":\\"b\\"}"}'],
  ])("writes %j as %j", (value, text) => {
    expect(paramText(value)).toBe(text);
  });
});
