import { describe, expect, it } from "vitest";
import type { LabelParcel, LabelService } from "../marketplace";
import channels from "./fixtures/channels.json";
import order from "./fixtures/order.json";
import { asked, complaining, credentials, scriptedMall, succeeding, typesOf } from "./fixtures/scripted-mall";
import packages from "./fixtures/unshipped-packages.json";
import { measuresOf } from "./measures";

const parent = "PO-211-20000000000000701";
const packageSn = "PK-2000000000000000081";

const parcel: LabelParcel = {
  platformOrderId: parent,
  originId: "WH-20000000000000071",
  lines: [{ lineKey: "211-20000000000000702", quantity: 2 }],
  weightGrams: 1_000,
  lengthMm: 254,
  widthMm: 200,
  heightMm: 100,
  refuses: [],
};
const american = {
  weight: "2",
  weightUnit: "lb",
  extendWeight: "4",
  extendWeightUnit: "oz",
  length: "10.00",
  width: "7.88",
  height: "3.94",
  dimensionUnit: "in",
};

function selling(...answers: Parameters<typeof scriptedMall>) {
  const { mall, sent } = scriptedMall(...answers);
  if (!mall.labels) throw new Error("the marketplace sells labels");
  return { labels: mall.labels, sent };
}

describe("sizes", () => {
  it("are whole pounds, ounces and inches in the United States, never less than the parcel has", () => {
    expect(measuresOf(parcel, "us")).toEqual(american);
    expect(measuresOf({ ...parcel, weightGrams: 453 }, "us")).toMatchObject({
      weight: "1",
      extendWeight: "0",
    });
    expect(measuresOf({ ...parcel, weightGrams: 0 }, "us")).toMatchObject({ weight: "0", extendWeight: "1" });
  });

  it("are kilograms and centimetres elsewhere", () => {
    expect(measuresOf({ ...parcel, weightGrams: 1_001 }, "eu")).toEqual({
      weight: "1.01",
      weightUnit: "kg",
      length: "25.40",
      width: "20.00",
      height: "10.00",
      dimensionUnit: "cm",
    });
  });
});

describe("quoting", () => {
  it("asks for the parcel from its warehouse", async () => {
    const { labels, sent } = selling(succeeding(channels));
    await labels.quote(credentials, parcel);
    expect(asked(sent[0])).toMatchObject({
      type: "bg.logistics.shippingservices.get",
      fields: {
        warehouseId: "WH-20000000000000071",
        shipOrderInfoList: [{ parentOrderSn: parent, orderSn: "211-20000000000000702", quantity: 2 }],
        ...american,
      },
    });
  });

  it("reads what is offered, and why the rest is not", async () => {
    const { labels } = selling(succeeding(channels));
    expect(await labels.quote(credentials, parcel)).toEqual({
      offered: [
        {
          id: "998300071:685000000000071::",
          carrierName: "USPS",
          serviceName: "Ground, 3-4 days",
          priceText: "$7.15 USD",
        },
        {
          id: "998300072:685000000000072:88:cod",
          carrierName: "UPS",
          serviceName: "Express",
          priceText: "$19.00 USD",
        },
      ],
      unavailable: [{ name: "FedEx Freight", reason: "Too light" }],
    });
  });

  it("reads their complaint", async () => {
    const { labels } = selling(complaining(120_011_082));
    await expect(labels.quote(credentials, parcel)).rejects.toMatchObject({ detail: { code: "120011082" } });
  });
});

describe("buying", () => {
  const service = (id: string): LabelService => ({ id, carrierName: "", serviceName: "", priceText: "" });
  const orders = succeeding({ totalItemNum: 1, pageItems: [order] });

  it("orders the label, to be shipped later", async () => {
    const { labels, sent } = selling(orders, succeeding({ packageSnList: [packageSn] }));
    const wanted: LabelParcel = { ...parcel, refuses: ["cancellation"] };
    expect(await labels.buy(credentials, wanted, service("998300071:685000000000071::"))).toEqual([
      packageSn,
    ]);
    expect(asked(sent[1])).toMatchObject({
      type: "bg.logistics.shipment.create",
      fields: {
        sendType: 0,
        shipLater: true,
        shipLaterLimitTime: "48",
        sendRequestList: [
          {
            warehouseId: "WH-20000000000000071",
            shipCompanyId: 998_300_071,
            channelId: 685_000_000_000_071,
            ...american,
            orderSendInfoList: [
              {
                parentOrderSn: parent,
                orderSn: "211-20000000000000702",
                quantity: 2,
                goodsId: 601_200_000_000_071,
              },
            ],
            confirmAcceptance: ["DENY_CANCELLATION"],
          },
        ],
      },
    });
  });

  it("of cash on delivery ships at once: they let it not wait", async () => {
    const { labels, sent } = selling(orders, succeeding({ packageSnList: [packageSn] }));
    await labels.buy(credentials, parcel, service("998300072:685000000000072:88:cod"));
    expect(asked(sent[1]).fields).not.toHaveProperty("shipLater");
    expect(asked(sent[1]).fields).toMatchObject({ sendRequestList: [{ signServiceId: 88 }] });
  });

  it("is never repeated, and reads their complaint", async () => {
    const { labels, sent } = selling(orders, complaining(4_000_000));
    const bought = labels.buy(credentials, parcel, service("998300071:685000000000071::"));
    await expect(bought).rejects.toMatchObject({ kind: "outcome_unknown" });
    expect(sent).toHaveLength(2);
    const again = selling(orders, complaining(120_012_013));
    await expect(again.labels.buy(credentials, parcel, service("1:2::"))).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "120012013" },
    });
  });
});

describe("how a purchase stands", () => {
  const result = (fields: object) =>
    selling(succeeding({ packageInfoResultList: [{ packageSn, ...fields }] })).labels.result(
      credentials,
      packageSn,
    );

  it.each([
    [{ shippingLabelStatus: 0 }, { state: "pending" }],
    [{ shippingLabelStatus: 1 }, { state: "bought" }],
    [
      { shippingLabelStatus: 2, failReasonText: "Not served.", solutionText: "Choose another." },
      { state: "failed", reason: "Not served.", advice: "Choose another." },
    ],
    [
      { shippingLabelStatus: 3, failReasonText: null },
      { state: "failed", reason: "cancelled", advice: "" },
    ],
    [{ shippingLabelStatus: 9 }, { state: "failed", reason: "changed to self-shipped", advice: "" }],
  ])("%j is %j", async (fields, expected) => {
    expect(await result(fields)).toEqual(expected);
  });

  it("is unreadable with a status nobody knows, and gone with the package", async () => {
    await expect(result({ shippingLabelStatus: 12 })).rejects.toMatchObject({ kind: "unreadable" });
    const { labels, sent } = selling(succeeding(null), complaining(120_018_027));
    await expect(labels.result(credentials, packageSn)).rejects.toMatchObject({ kind: "gone" });
    expect(asked(sent[0])).toMatchObject({
      type: "bg.logistics.shipment.result.get",
      fields: { packageSnList: [packageSn] },
    });
    await expect(labels.result(credentials, packageSn)).rejects.toMatchObject({ kind: "rejected" });
  });
});

describe("packages that wait", () => {
  it("NIWO-TEMU-28: are found by order, with the lines of that order", async () => {
    const { labels, sent } = selling(succeeding(packages));
    expect(await labels.packages(credentials, parent)).toEqual([
      {
        packageId: packageSn,
        platformOrderId: parent,
        carrierName: "USPS",
        trackingNumber: "9400QK00000000000081",
        lines: [{ lineKey: "211-20000000000000702", quantity: 2 }],
      },
    ]);
    expect(asked(sent[0])).toMatchObject({
      type: "bg.order.unshipped.package.get",
      fields: { pageNumber: 1, pageSize: 50, parentOrderSnList: [parent] },
    });
  });

  it("are read page by page", async () => {
    const full = { ...packages, unshippedPackage: Array(50).fill(packages.unshippedPackage[0]) };
    const { labels, sent } = selling(succeeding(full), succeeding({ unshippedPackage: [] }));
    expect(await labels.packages(credentials, parent)).toHaveLength(50);
    expect(asked(sent[1]).fields.pageNumber).toBe(2);
  });

  it("are not taken for gone by a success that tells nothing", async () => {
    const { labels } = selling(succeeding(null));
    await expect(labels.packages(credentials, parent)).rejects.toMatchObject({ kind: "unavailable" });
  });

  it("NIWO-TEMU-29: name the permission that they need", async () => {
    const { labels } = selling(complaining(3_000_032));
    await expect(labels.packages(credentials, parent)).rejects.toMatchObject({
      detail: { permission: "bg.order.unshipped.package.get" },
    });
  });

  it("are said to have left, with their numbers and contents", async () => {
    const warned = { warningMessage: [{ packageSn, warningMessage: "Late." }] };
    const { labels, sent } = selling(succeeding(packages), succeeding(warned), complaining(120_014_002));
    const bought = await labels.packages(credentials, parent);
    expect(await labels.ship(credentials, bought)).toEqual({
      platformPackageIds: [packageSn],
      warning: "Late.",
    });
    expect(asked(sent[1])).toMatchObject({
      type: "bg.logistics.shipped.package.confirm",
      fields: {
        packageSendInfoList: [
          {
            packageSn,
            trackingNumber: "9400QK00000000000081",
            packageDetail: [{ parentOrderSn: parent, orderSn: "211-20000000000000702", quantity: 2 }],
          },
        ],
      },
    });
    await expect(labels.ship(credentials, bought)).rejects.toMatchObject({ detail: { code: "120014002" } });
  });
});

describe("packages that count as shipped", () => {
  const sent = (packageDeliveryType: number, over = {}) => ({
    carrierName: "USPS",
    trackingNumber: "9400QK00000000000081",
    quantity: 2,
    packageSn,
    packageDeliveryType,
    ...over,
  });
  const list = succeeding({ totalItemNum: 1, pageItems: [order] });
  const told = (...shipments: object[]) => succeeding({ shipmentInfoDTO: shipments });

  it("are those under labels of theirs, line by line", async () => {
    const own = sent(1, { packageSn: "PK-2000000000000000082" });
    const lines = order.orderList.map(({ orderSn }) => orderSn);
    const { labels, sent: calls } = selling(list, ...lines.map(() => told(own, sent(2))));
    expect(await labels.departed(credentials, parent)).toEqual([
      {
        packageId: packageSn,
        platformOrderId: parent,
        carrierName: "USPS",
        trackingNumber: "9400QK00000000000081",
        lines: lines.map((lineKey) => ({ lineKey, quantity: 2 })),
      },
    ]);
    expect(asked(calls[1])).toMatchObject({ type: "bg.logistics.shipment.v2.get" });
  });

  it("need not be said to have left", async () => {
    const answers = order.orderList.map(() => told(sent(2)));
    const { labels } = selling(succeeding(packages), complaining(120_012_004), list, ...answers);
    const bought = await labels.packages(credentials, parent);
    expect(await labels.ship(credentials, bought)).toEqual({
      platformPackageIds: [packageSn],
      warning: null,
    });
  });

  it("are not what a package is that was never said to have left", async () => {
    const answers = order.orderList.map(() => told());
    const { labels } = selling(succeeding(packages), complaining(120_012_004), list, ...answers);
    const bought = await labels.packages(credentials, parent);
    await expect(labels.ship(credentials, bought)).rejects.toMatchObject({ detail: { code: "120012004" } });
  });
});

describe("the document", () => {
  const at = (url: string) => succeeding({ shippingLabelUrlList: [{ packageSn, url }] });
  const address = at("https://openapi-b-us.temu.com/pkg-label/81");
  const pdf = new TextEncoder().encode("%PDF-1.4");

  it("is fetched at once", async () => {
    const { labels, sent } = selling(address, { body: pdf, headers: { "content-type": "application/pdf" } });
    expect(await labels.document(credentials, packageSn)).toEqual({
      contentType: "application/pdf",
      bytes: pdf,
    });
    expect(asked(sent[0])).toMatchObject({
      type: "bg.logistics.shipment.document.get",
      fields: { documentType: "SHIPPING_LABEL_PDF", packageSnList: [packageSn] },
    });
    expect([sent[1]?.method, sent[1]?.url.pathname]).toEqual(["GET", "/pkg-label/81"]);
    expect(typesOf(sent)).toHaveLength(2);
  });

  it.each([
    ["application/octet-stream", pdf, { contentType: "application/pdf" }],
    ["image/png", new Uint8Array([137, 80]), { contentType: "image/png" }],
  ])("of type %s is what it is", async (type, body, expected) => {
    const { labels } = selling(address, { body, headers: { "content-type": type } });
    expect(await labels.document(credentials, packageSn)).toMatchObject(expected);
  });

  it("is never fetched from another host: the request carries the token", async () => {
    const { labels, sent } = selling(at("https://elsewhere.example.com/81"));
    await expect(labels.document(credentials, packageSn)).rejects.toMatchObject({ kind: "unreadable" });
    expect(sent).toHaveLength(1);
  });

  it("that is something else is unreadable, and one not printed yet is asked for later", async () => {
    const { labels } = selling(address, { body: "<p>", headers: { "content-type": "text/html" } });
    await expect(labels.document(credentials, packageSn)).rejects.toMatchObject({ kind: "unreadable" });
    const early = selling(succeeding({ shippingLabelUrlList: [] }), complaining(120_018_010));
    await expect(early.labels.document(credentials, packageSn)).rejects.toMatchObject({
      kind: "unavailable",
    });
    await expect(early.labels.document(credentials, packageSn)).rejects.toMatchObject({ kind: "rejected" });
  });
});
