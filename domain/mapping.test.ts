import { describe, expect, it } from "vitest";
import { isSameMapping, readFactor, unitsToShip } from "./mapping";

it.each([
  ["TTS-18: quantity times factor", 3, 1, [{ skuId: "a", factor: 2 }], [{ skuId: "a", units: 6 }]],
  [
    "TTS-18: 2 sold, in packs of 2, by a factor of 3",
    2,
    2,
    [{ skuId: "a", factor: 3 }],
    [{ skuId: "a", units: 12 }],
  ],
  ["TTS-18: a pack by a factor of one", 1, 6, [{ skuId: "a", factor: 1 }], [{ skuId: "a", units: 6 }]],
  [
    "a pack of a combination",
    2,
    3,
    [
      { skuId: "a", factor: 1 },
      { skuId: "b", factor: 2 },
    ],
    [
      { skuId: "a", units: 6 },
      { skuId: "b", units: 12 },
    ],
  ],
  ["nothing is owed any more", 0, 2, [{ skuId: "a", factor: 3 }], [{ skuId: "a", units: 0 }]],
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

describe("readFactor", () => {
  it.each([
    ["1", 1],
    [" 12 ", 12],
    ["10000", 10_000],
    ["10001", null],
    ["0", null],
    ["", null],
    ["1.5", null],
    ["1e3", null],
    ["-2", null],
    ["two", null],
  ])("NIWO-TEMU-21: reads %j as %s", (typed, factor) => {
    expect(readFactor(typed)).toBe(factor);
  });
});

describe("isSameMapping", () => {
  const mug = { skuId: "mug", factor: 1 };
  const lid = { skuId: "lid", factor: 2 };
  it.each([
    ["the same", [mug, lid], [mug, lid], true],
    ["the same in another sequence", [mug, lid], [lid, mug], true],
    ["nothing, twice", [], [], true],
    ["one component more", [mug], [mug, lid], false],
    ["one component less", [mug, lid], [mug], false],
    ["another factor", [lid], [{ ...lid, factor: 3 }], false],
    ["another sku", [mug], [{ ...mug, skuId: "cup" }], false],
  ])("%s", (_, one, other, isSame) => {
    expect(isSameMapping(one, other)).toBe(isSame);
  });
});
