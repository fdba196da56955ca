import { describe, expect, it } from "vitest";
import type { Confirmation, ConfirmedParcel } from "@/domain/confirmation";
import carriers from "./fixtures/carriers.json";
import {
  asked,
  complaining,
  credentials,
  localCredentials,
  scriptedMall,
  succeeding,
  typesOf,
} from "./fixtures/scripted-mall";
import warehouses from "./fixtures/warehouses.json";

const parent = "PO-211-20000000000000701";
const flasks = "211-20000000000000702";
const wraps = "211-20000000000000703";

const parcel = (trackingNumber: string, ...lines: [string, number][]): ConfirmedParcel => ({
  trackingNumber,
  providerId: "710000001",
  originId: "WH-20000000000000071",
  lines: lines.map(([lineKey, quantity]) => ({ lineKey, quantity, unitIds: [] })),
});
const confirmation: Confirmation = {
  key: "conf-1",
  platformOrderId: parent,
  providerScope: "211",
  parcels: [parcel("1z qk-0000 0000000071", [flasks, 2], [wraps, 1])],
  refuses: [],
};
const split: Confirmation = {
  ...confirmation,
  parcels: [parcel("1ZQK71", [flasks, 1]), parcel("1ZQK72", [flasks, 1], [wraps, 1])],
};
const done = succeeding({ assistantAgreementText: null, warningMessage: [] });
const shipped = (...trackingNumbers: string[]) =>
  succeeding({ shipmentInfoDTO: trackingNumbers.map((trackingNumber) => ({ trackingNumber, quantity: 1 })) });

describe("confirming", () => {
  it("sends the parcel with carrier, place of departure and a bare number", async () => {
    const { mall, sent } = scriptedMall(done);
    await mall.fulfilment.confirm(credentials, confirmation);
    expect(asked(sent[0])).toEqual({
      url: "https://openapi-b-us.temu.com/openapi/router",
      type: "bg.logistics.shipment.v2.confirm",
      token: "uplQuaysideOrders",
      fields: {
        sendType: 0,
        sendRequestList: [
          {
            carrierId: 710_000_001,
            trackingNumber: "1zqk00000000000071",
            selfShippingWarehouseId: "WH-20000000000000071",
            orderSendInfoList: [
              { parentOrderSn: parent, orderSn: flasks, quantity: 2 },
              { parentOrderSn: parent, orderSn: wraps, quantity: 1 },
            ],
          },
        ],
      },
    });
  });

  it("LX-35: sends all parcels of an order in one call", async () => {
    const { mall, sent } = scriptedMall(done);
    await mall.fulfilment.confirm(credentials, split);
    expect(sent).toHaveLength(1);
    expect(asked(sent[0]).fields).toMatchObject({
      sendType: 1,
      sendRequestList: [
        { trackingNumber: "1ZQK71", orderSendInfoList: [{ orderSn: flasks, quantity: 1 }] },
        { trackingNumber: "1ZQK72", orderSendInfoList: [{ orderSn: flasks }, { orderSn: wraps }] },
      ],
    });
  });

  it("says in each parcel what it refuses", async () => {
    const { mall, sent } = scriptedMall(done);
    const refuses: Confirmation["refuses"] = ["cancellation", "address_change", "risk_review"];
    await mall.fulfilment.confirm(credentials, { ...split, refuses });
    const confirmAcceptance = ["DENY_CANCELLATION", "DENY_ADDRESS_CHANGE", "DENY_PARENT_RISK_WARNING"];
    expect(asked(sent[0]).fields).toMatchObject({
      sendRequestList: [{ confirmAcceptance }, { confirmAcceptance }],
    });
    expect(mall.fulfilment.refusableByShipping("US")).toEqual(refuses);
  });

  it("reads their words, and success without a result", async () => {
    const warned = succeeding({ assistantAgreementText: "Sign it.", warningMessage: ["Odd number."] });
    const { mall } = scriptedMall(warned, succeeding(null));
    expect(await mall.fulfilment.confirm(credentials, confirmation)).toEqual({
      platformPackageIds: [],
      warning: "Odd number. Sign it.",
    });
    expect(await mall.fulfilment.confirm(credentials, confirmation)).toEqual({
      platformPackageIds: [],
      warning: null,
    });
  });

  it("reads their complaint and never sends the call again by itself", async () => {
    const { mall } = scriptedMall(complaining(120_013_002, "Quantity."));
    await expect(mall.fulfilment.confirm(credentials, confirmation)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "120013002", words: "Quantity." },
    });
    const unclear = scriptedMall(complaining(120_011_001));
    await expect(unclear.mall.fulfilment.confirm(credentials, confirmation)).rejects.toMatchObject({
      kind: "outcome_unknown",
    });
    expect(unclear.sent).toHaveLength(1);
  });

  it("refuses a carrier that is not one of theirs before anything is sent", async () => {
    const { mall, sent } = scriptedMall();
    const parcels = confirmation.parcels.map((known) => ({ ...known, providerId: "ups" }));
    await expect(mall.fulfilment.confirm(credentials, { ...confirmation, parcels })).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "carrier_id" },
    });
    expect(sent).toEqual([]);
  });

  it.each([[120_012_004], [120_014_004]])("takes %i for done when the numbers are ours", async (code) => {
    const ours = shipped("1ZQK00000000000071");
    const { mall, sent } = scriptedMall(complaining(code), ours, ours);
    expect(await mall.fulfilment.confirm(credentials, confirmation)).toMatchObject({ warning: null });
    expect(typesOf(sent)).toEqual([
      "bg.logistics.shipment.v2.confirm",
      "bg.logistics.shipment.v2.get",
      "bg.logistics.shipment.v2.get",
    ]);
  });

  it("keeps their refusal when it left under another number", async () => {
    const { mall } = scriptedMall(complaining(120_012_004), shipped("OTHER1"));
    await expect(mall.fulfilment.confirm(credentials, confirmation)).rejects.toMatchObject({
      detail: { code: "120012004" },
    });
  });
});

describe("places of departure", () => {
  const unbound = {
    ...confirmation,
    parcels: confirmation.parcels.map((known) => ({ ...known, originId: null })),
  };

  it("SC-14: are the seller's default for a cross-border store without a binding", async () => {
    const { mall, sent } = scriptedMall(succeeding(warehouses), done);
    await mall.fulfilment.confirm(credentials, unbound);
    expect(asked(sent[1]).fields).toMatchObject({
      sendRequestList: [{ selfShippingWarehouseId: "WH-20000000000000072" }],
    });
  });

  it("LX-36: are left for them to miss for a local store", async () => {
    const { mall, sent } = scriptedMall(complaining(120_015_527));
    await expect(mall.fulfilment.confirm(localCredentials, unbound)).rejects.toMatchObject({
      detail: { code: "120015527" },
    });
    expect(asked(sent[0]).fields.sendRequestList).not.toMatchObject([
      { selfShippingWarehouseId: expect.anything() },
    ]);
    expect(["local", "cross_border"].map((type) => mall.origins?.areRequired(type as "local"))).toEqual([
      true,
      false,
    ]);
  });

  it("SC-12: are listed by the seller's names, with what they would be refused for", async () => {
    const { mall, sent } = scriptedMall(succeeding(warehouses));
    expect(await mall.origins?.list(credentials)).toEqual([
      { id: "WH-20000000000000071", name: "Astoria quay", isDefault: false, incomplete: null },
      { id: "WH-20000000000000072", name: "Portland shed", isDefault: true, incomplete: null },
      {
        id: "WH-20000000000000073",
        name: "Salem store",
        isDefault: false,
        incomplete: "warehouseManagementType",
      },
      { id: "WH-20000000000000074", name: "Partner hall", isDefault: false, incomplete: "warehouseBrand" },
    ]);
    expect(asked(sent[0])).toMatchObject({ type: "bg.logistics.warehouse.list.get" });
  });

  it("do not vanish by a success that tells nothing", async () => {
    const { mall } = scriptedMall(succeeding(null), succeeding({ warehouseList: null }));
    await expect(mall.origins?.list(credentials)).rejects.toMatchObject({ kind: "unavailable" });
    expect(await mall.origins?.list(credentials)).toEqual([]);
  });

  it("read their complaint", async () => {
    const { mall } = scriptedMall(complaining(3_000_032));
    await expect(mall.origins?.list(credentials)).rejects.toMatchObject({
      detail: { permission: "bg.logistics.warehouse.list.get" },
    });
  });
});

describe("after a label that could not be bought", () => {
  const detail = (...orderSns: string[]) =>
    succeeding({
      orderList: [flasks, wraps].map((orderSn) => ({
        orderSn,
        packageSnInfo: [
          { packageSn: "PK-2000000000000000090", packageDeliveryType: 1, callSuccess: true },
          ...(orderSns.includes(orderSn)
            ? [{ packageSn: "PK-2000000000000000091", packageDeliveryType: 2, callSuccess: false }]
            : []),
        ],
      })),
    });

  it("the number goes into the package that it left behind", async () => {
    const { mall, sent } = scriptedMall(complaining(120_012_020), detail(flasks, wraps), succeeding(true));
    expect(await mall.fulfilment.confirm(credentials, confirmation)).toEqual({
      platformPackageIds: ["PK-2000000000000000091"],
      warning: null,
    });
    expect(asked(sent[1])).toMatchObject({
      type: "bg.order.detail.v2.get",
      fields: { parentOrderSn: parent },
    });
    expect(asked(sent[2])).toMatchObject({
      type: "bg.logistics.shipment.shippingtype.update",
      fields: {
        editPackageRequestList: [
          {
            packageSn: "PK-2000000000000000091",
            trackingNumber: "1zqk00000000000071",
            shipCompanyId: 710_000_001,
            selfShippingWarehouseId: "WH-20000000000000071",
          },
        ],
      },
    });
  });

  it("their refusal stands when package and parcel hold different lines", async () => {
    const { mall, sent } = scriptedMall(complaining(120_012_020), detail(flasks));
    await expect(mall.fulfilment.confirm(credentials, confirmation)).rejects.toMatchObject({
      detail: { code: "120012020" },
    });
    expect(sent).toHaveLength(2);
  });

  it("a success that answers false is a refusal", async () => {
    const { mall } = scriptedMall(complaining(120_012_020), detail(flasks, wraps), succeeding(false));
    await expect(mall.fulfilment.confirm(credentials, confirmation)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "false" },
    });
  });
});

describe("looking for a confirmation", () => {
  const finding = (...answers: Parameters<typeof scriptedMall>) =>
    scriptedMall(...answers).mall.fulfilment.hasConfirmation(credentials, split);

  it.each([
    ["all numbers of every line", [shipped("1ZQK71", "1ZQK72"), shipped("1zqk-72")], true],
    ["one number missing of a line", [shipped("1ZQK71")], false],
    ["another number", [shipped("OTHER")], false],
    ["nothing", [succeeding(null)], false],
  ])("finds %s", async (_, answers, expected) => {
    expect(await finding(...answers)).toBe(expected);
  });

  it("is gone when the order is, and reads their complaint", async () => {
    await expect(finding(complaining(120_012_007))).rejects.toMatchObject({ kind: "gone" });
    await expect(finding(complaining(3_000_034))).rejects.toMatchObject({ kind: "auth_revoked" });
  });
});

describe("carriers", () => {
  it("NIWO-TEMU-16: are asked for by country", async () => {
    const { mall, sent } = scriptedMall(succeeding(carriers));
    expect(await mall.fulfilment.providers(credentials)).toEqual([
      {
        scope: "211",
        scopeName: "United States",
        providers: [
          { id: "710000001", name: "UPS" },
          { id: "710000002", name: "USPS" },
        ],
      },
    ]);
    expect(asked(sent[0])).toMatchObject({ type: "bg.logistics.companies.get", fields: { regionId: 211 } });
  });

  it("leave out countries that have none, or are not served there", async () => {
    const answers = Array.from({ length: 30 }, (_, index) =>
      index === 0 ? succeeding(carriers) : index === 1 ? succeeding([]) : complaining(120_011_072),
    );
    const { mall, sent } = scriptedMall(...answers);
    const scopes = await mall.fulfilment.providers({ ...credentials, site: "eu", region: "EU" });
    expect(scopes.map(({ scopeName }) => scopeName)).toEqual(["United Kingdom"]);
    expect(sent).toHaveLength(30);
  });

  it("do not vanish by a success that tells nothing", async () => {
    const { mall } = scriptedMall(succeeding(null));
    await expect(mall.fulfilment.providers(credentials)).rejects.toMatchObject({ kind: "unavailable" });
  });

  it("read their complaint", async () => {
    const { mall } = scriptedMall(complaining(3_000_032));
    await expect(mall.fulfilment.providers(credentials)).rejects.toMatchObject({
      detail: { permission: "bg.logistics.companies.get" },
    });
  });
});
