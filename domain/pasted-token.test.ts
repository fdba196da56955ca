import { expect, it } from "vitest";
import { tokenFromPaste } from "./pasted-token";

it.each([
  ["as it is", "k9x2mz"],
  ["blanks around it", "  k9x2mz\n"],
  ["a line break in the middle", "k9x\n2mz"],
  ["double quotes", '"k9x2mz"'],
  ["quotes of a word processor", "“k9x2mz”"],
  ["a label with a colon", "access_token: k9x2mz"],
  ["a label with an equals sign", "access_token=k9x2mz"],
  ["a label in the case of a headline", "Access Token: k9x2mz"],
  ["a full-width colon", "access_token：k9x2mz"],
  ["a line of JSON", '"access_token": "k9x2mz",'],
  ["a whole object of JSON", '{ "access_token": "k9x2mz" }'],
  ["a short label", "Token: k9x2mz"],
  ["characters that nobody sees", "\ufeffk9x2mz\u200b"],
])("NIWO-TEMU-13: finds the token in what was pasted: %s", (_what, pasted) => {
  expect(tokenFromPaste(pasted)).toBe("k9x2mz");
});

it("takes nothing from a token that begins like a label", () => {
  expect(tokenFromPaste("tokenk9x2mz")).toBe("tokenk9x2mz");
});

it("leaves nothing of a label alone", () => {
  expect(tokenFromPaste("access_token: ")).toBe("");
});
