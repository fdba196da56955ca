import { expect, it } from "vitest";
import { linesSummary } from "./lines-summary";

it("names every line with its quantity", () => {
  expect(
    linesSummary([
      { title: "Mug", variantName: "Blue", quantity: 2 },
      { title: "Lid", variantName: "", quantity: 1 },
    ]),
  ).toBe("2 × Mug (Blue) + 1 × Lid");
});
