import { expect, it } from "vitest";
import { tellable } from "./tellable";

const entry = (kind: string, minute: number, facts: Record<string, string> = {}) => ({
  kind,
  at: new Date(minute * 60_000),
  facts,
});

it("leaves out a move of state that a reason of the same moment tells", () => {
  const story = [
    entry("imported", 0),
    entry("held", 0, { problem: "variant_unmapped" }),
    entry("state", 0, { from: "ready", to: "blocked" }),
    entry("freed", 5.01),
    entry("state", 5, { from: "blocked", to: "ready" }),
  ];
  expect(tellable(story).map(({ kind }) => kind)).toEqual(["imported", "held", "freed"]);
});

it("keeps a move that nothing else explains", () => {
  const story = [entry("held", 0), entry("state", 9, { from: "ready", to: "cancelled" })];
  expect(tellable(story)).toEqual(story);
});

it("tells a refusal once, in the marketplace's words", () => {
  const story = [
    entry("confirmation_refused", 0, { words: "in use" }),
    entry("held", 0, { problem: "confirmation_refused" }),
    entry("held", 0, { problem: "variant_unmapped" }),
  ];
  expect(tellable(story)).toEqual([story[0], story[2]]);
});
