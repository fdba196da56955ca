import { expect, it } from "vitest";
import { linesSummary, packageSummary } from "./lines-summary";

it("names every line with its quantity", () => {
  expect(
    linesSummary([
      { title: "Mug", variantName: "Blue", quantity: 2 },
      { title: "Lid", variantName: "", quantity: 1 },
    ]),
  ).toBe("2 × Mug (Blue) + 1 × Lid");
});

it("names what is in a package, and nothing that is not", () => {
  const lines = [
    { id: "mug", title: "Mug", variantName: "", quantity: 3 },
    { id: "lid", title: "Lid", variantName: "", quantity: 1 },
  ];
  const contents = [
    { lineId: "mug", quantity: 2 },
    { lineId: "lid", quantity: 0 },
  ];
  expect(packageSummary(lines, contents)).toBe("2 × Mug");
});
