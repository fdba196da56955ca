import { expect, it } from "vitest";
import { linesSummary, packageSummary } from "./lines-summary";

it("names every line with its quantity, and the pack where it is sold in packs", () => {
  expect(
    linesSummary([
      { title: "Mug", variantName: "Blue", quantity: 2, soldFactor: 1 },
      { title: "Lid", variantName: "", quantity: 1, soldFactor: 3 },
    ]),
  ).toBe("2 × Mug (Blue) + 1 × 3 Lid");
});

it("names what is in a package, and nothing that is not", () => {
  const lines = [
    { id: "mug", title: "Mug", variantName: "", quantity: 3, soldFactor: 1 },
    { id: "lid", title: "Lid", variantName: "", quantity: 1, soldFactor: 1 },
  ];
  const contents = [
    { lineId: "mug", quantity: 2 },
    { lineId: "lid", quantity: 0 },
  ];
  expect(packageSummary(lines, contents)).toBe("2 × Mug");
});
