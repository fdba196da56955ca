import { describe, expect, it } from "vitest";
import { type DraftPackage, firstSplit, leftFor, readPlan } from "./plan-draft";

const mug = { id: "mug", left: 3 };
const lid = { id: "lid", left: 1 };
const draft = (key: number, quantities: Record<string, string>, warehouseId = ""): DraftPackage => ({
  key,
  warehouseId,
  quantities,
});

describe("firstSplit", () => {
  it.each([
    ["the last line apart", [mug, lid], [{ mug: "3", lid: "0" }, { lid: "1" }]],
    ["the pieces of the only line halved", [mug], [{ mug: "2" }, { mug: "1" }]],
    ["a single piece whole", [lid], [{ lid: "1" }]],
    ["nothing", [], []],
  ])("LX-35: %s", (_, lines, expected) => {
    expect(firstSplit(lines, "w1").map(({ quantities }) => quantities)).toEqual(expected);
  });
});

describe("leftFor", () => {
  const packages = [draft(1, { mug: "2" }), draft(2, { mug: "x", lid: "1" })];
  it.each([
    ["a package", 1, [3, 0]],
    ["another", 2, [1, 1]],
    ["none of them", null, [1, 0]],
  ])("counts what the others hold, for %s", (_, key, expected) => {
    expect(leftFor([mug, lid], packages, key).map(({ left }) => left)).toEqual(expected);
  });
});

describe("readPlan", () => {
  const read = (...packages: DraftPackage[]) => readPlan([mug, lid], packages, { asksWarehouse: false });
  it("reads packages, and leaves what is in none for later", () => {
    expect(read(draft(1, { mug: "1", lid: "0" }), draft(2, { mug: "1", lid: "1" }, "w2"))).toEqual({
      packages: [
        { lines: [{ lineId: "mug", quantity: 1 }] },
        {
          warehouseId: "w2",
          lines: [
            { lineId: "mug", quantity: 1 },
            { lineId: "lid", quantity: 1 },
          ],
        },
      ],
    });
  });

  it("finds the packages that hold too much together, and the one that holds nothing", () => {
    expect(read(draft(1, { mug: "2" }), draft(2, { mug: "2" }), draft(3, {}))).toEqual({
      problems: [1, 2, 3].map((key) => ({ key, reason: "parcel_quantities" })),
    });
  });

  it("wants a warehouse where there are several", () => {
    expect(readPlan([mug], [draft(1, { mug: "1" })], { asksWarehouse: true })).toEqual({
      problems: [{ key: 1, reason: "warehouse_missing" }],
    });
  });
});
