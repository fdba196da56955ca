import { expect, it } from "vitest";
import { unitsToShip } from "./mapping";

it.each([
  ["TTS-18: quantity times factor", 3, 1, [{ skuId: "a", factor: 2 }], [{ skuId: "a", units: 6 }]],
  ["packs multiply first", 3, 4, [{ skuId: "a", factor: 2 }], [{ skuId: "a", units: 24 }]],
  [
    "NIWO-TEMU-22, TTS-31: a combination, each component by its own factor",
    2,
    1,
    [
      { skuId: "a", factor: 1 },
      { skuId: "b", factor: 3 },
    ],
    [
      { skuId: "a", units: 2 },
      { skuId: "b", units: 6 },
    ],
  ],
])("%s", (_, quantity, soldFactor, components, units) => {
  expect(unitsToShip(quantity, soldFactor, components)).toEqual(units);
});
