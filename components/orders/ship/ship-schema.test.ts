import { describe, expect, it } from "vitest";
import type { OpenRequest } from "@/domain/marketplace-order";
import { readQuantities, type ShipValues, shipSchema } from "./ship-schema";

const lines = [
  { id: "mug", left: 2 },
  { id: "lid", left: 1 },
];
const values = (over: Partial<ShipValues> = {}): ShipValues => ({
  carrier: "ups",
  trackingNumber: " 1Z999AA10123456784 ",
  warehouseId: "",
  isPartial: false,
  lines: {},
  isRefusing: false,
  ...over,
});
const complaints = (over: Partial<ShipValues>, mustRefuse: OpenRequest[] = []) =>
  shipSchema(lines, { mustRefuse, asksWarehouse: false })
    .safeParse(values(over))
    .error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("shipSchema", () => {
  it("ships everything that is left unless a part is chosen", () => {
    expect(
      shipSchema(lines, { mustRefuse: [], asksWarehouse: false }).parse(values({ lines: { mug: "9" } })),
    ).toEqual({
      carrier: "ups",
      trackingNumber: "1Z999AA10123456784",
      refuse: [],
    });
  });

  it("takes a part of the lines", () => {
    const partial = values({ isPartial: true, lines: { mug: "1", lid: "" } });
    expect(shipSchema(lines, { mustRefuse: [], asksWarehouse: false }).parse(partial).lines).toEqual([
      { lineId: "mug", quantity: 1 },
    ]);
  });

  it.each([
    [{ carrier: "" }, [["carrier", "carrier_missing"]]],
    [{ trackingNumber: "1Z 99/4" }, [["trackingNumber", "tracking_number"]]],
    [{ isPartial: true, lines: { mug: "3" } }, [["lines", "parcel_quantities"]]],
    [{ isPartial: true, lines: {} }, [["lines", "parcel_quantities"]]],
  ])("refuses %j", (over, expected) => {
    expect(complaints(over)).toEqual(expected);
  });

  it("SC-12: asks for the warehouse where there are several", () => {
    const schema = shipSchema(lines, { mustRefuse: [], asksWarehouse: true });
    expect(schema.safeParse(values()).error?.issues).toMatchObject([
      { path: ["warehouseId"], message: "warehouse_missing" },
    ]);
    expect(schema.parse(values({ warehouseId: "w1" })).warehouseId).toBe("w1");
  });

  it("wants the refusal of the buyer's request to be meant", () => {
    expect(complaints({}, ["cancellation"])).toEqual([["isRefusing", "refusal_not_ticked"]]);
    expect(complaints({ isRefusing: true }, ["cancellation"])).toBeUndefined();
  });
});

describe("readQuantities", () => {
  it.each([
    [
      { mug: "2", lid: "1" },
      [
        { lineId: "mug", quantity: 2 },
        { lineId: "lid", quantity: 1 },
      ],
    ],
    [{ mug: " 1 " }, [{ lineId: "mug", quantity: 1 }]],
    [{ mug: "0", lid: "0" }, null],
    [{ mug: "1.5" }, null],
    [{ mug: "-1", lid: "1" }, null],
  ])("reads %j", (typed, chosen) => {
    expect(readQuantities(lines, typed)).toEqual(chosen);
  });
});
