import { expect, it } from "vitest";
import { mappingText } from "./mapping-text";

it.each([
  [[], ""],
  [[{ code: "MUG", factor: 1 }], "MUG"],
  [
    [
      { code: "MUG", factor: 1 },
      { code: "LID", factor: 2 },
    ],
    "MUG, 2 × LID",
  ],
])("TTS-31: %j reads %j", (components, text) => {
  expect(mappingText(components)).toBe(text);
});
