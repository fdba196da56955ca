import { expect, it } from "vitest";
import { bindingLook } from "./binding-look";

const place = { vanishedAt: null, incomplete: null };
const saved = { isSaved: true, isRequired: true };

it.each([
  ["bound", { ...saved, chosen: place }, { word: "bound", tone: "success" }],
  [
    "LX-36: not bound where it must be",
    { ...saved, chosen: undefined },
    { word: "unboundRequired", tone: "danger" },
  ],
  [
    "SC-14: not bound where it need not be",
    { ...saved, isRequired: false, chosen: undefined },
    { word: "unboundOptional", tone: "neutral" },
  ],
  ["chosen and not saved", { ...saved, isSaved: false, chosen: place }, { word: "unsaved", tone: "info" }],
  [
    "vanished",
    { ...saved, chosen: { ...place, vanishedAt: new Date() } },
    { word: "vanished", tone: "danger" },
  ],
  [
    "SC-13: incomplete",
    { ...saved, isRequired: false, chosen: { ...place, incomplete: "brand" } },
    { word: "incomplete", tone: "warning" },
  ],
] as const)("%s", (_, binding, look) => {
  expect(bindingLook(binding)).toEqual(look);
});
