import { expect, it } from "vitest";
import { suggestOrigin } from "./suggest-origin";

const place = (id: string, name: string, over = {}) => ({
  id,
  name,
  incomplete: null,
  vanishedAt: null,
  ...over,
});

it.each([
  ["of the same name", [place("1", "Ohio"), place("2", "Utah")], "1"],
  ["of the same name, written otherwise", [place("1", "OHIO 1"), place("2", "ohio-1")], null],
  ["the only one", [place("1", "Columbus")], "1"],
  ["the only one that is complete", [place("1", "A", { incomplete: "brand" }), place("2", "B")], "2"],
  ["none of several", [place("1", "A"), place("2", "B")], null],
  ["none that vanished", [place("1", "Ohio", { vanishedAt: new Date() })], null],
])("SC-12: suggests %s", (_, origins, expected) => {
  expect(suggestOrigin(expected === null ? "Ohio 1" : "Ohio", origins)).toBe(expected);
});
