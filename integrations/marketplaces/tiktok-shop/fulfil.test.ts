import { describe, expect, it } from "vitest";
import type { Confirmation } from "@/domain/confirmation";
import options from "./fixtures/delivery-options.json";
import marked from "./fixtures/marked-shipped.json";
import order from "./fixtures/order.json";
import { complaining, credentials, scriptedShop, succeeding } from "./fixtures/scripted-shop";
import providers from "./fixtures/shipping-providers.json";
import warehouses from "./fixtures/warehouses.json";

const slate = ["578100000000007011", "578100000000007012"];
const confirmation: Confirmation = {
  key: "conf-1",
  platformOrderId: order.id,
  providerScope: order.delivery_option_id,
  parcels: [
    {
      trackingNumber: "rm 0000-0707 1GB",
      providerId: "6618800000000000051",
      originId: null,
      lines: [{ lineKey: "1731200000000004401", quantity: 2, unitIds: slate }],
    },
  ],
  refuses: [],
};
const inMalaysia = { ...credentials, region: "MY" };

/** The order as they tell it, with these fields on the units of the parcel. */
const orderWith = (changes: object, of: string[] = slate) =>
  succeeding({
    orders: [
      {
        ...order,
        line_items: order.line_items.map((unit) => (of.includes(unit.id) ? { ...unit, ...changes } : unit)),
      },
    ],
  });

describe("confirming where units are marked as shipped", () => {
  it("sends the units, the provider and the number without spaces and dashes", async () => {
    const { shop, sent } = scriptedShop({ body: marked });
    await shop.fulfilment.confirm(credentials, confirmation);
    expect(JSON.parse(sent[0]?.body ?? "")).toEqual({
      order_line_item_ids: slate,
      tracking_number: "rm000007071GB",
      shipping_provider_id: "6618800000000000051",
    });
  });

  it.each([["US"], ["GB"], ["ES"], ["IE"], ["IT"], ["DE"], ["FR"], ["JP"]])(
    "TTS-35: marks the order's units in %s",
    async (region) => {
      const { shop, sent } = scriptedShop({ body: marked });
      await shop.fulfilment.confirm({ ...credentials, region }, confirmation);
      expect(sent[0]).toMatchObject({ method: "POST" });
      expect(sent[0]?.url.pathname).toBe(`/fulfillment/202309/orders/${order.id}/packages`);
    },
  );

  it("reads the package and the warning", async () => {
    const { shop } = scriptedShop({ body: marked });
    expect(await shop.fulfilment.confirm(credentials, confirmation)).toEqual({
      platformPackageIds: ["1161000000000000701"],
      warning: "the number fits another provider",
    });
  });

  it("reads their complaint", async () => {
    const { shop } = scriptedShop(complaining(21004015, "Tracking number mismatch provider."));
    await expect(shop.fulfilment.confirm(credentials, confirmation)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "21004015", words: "Tracking number mismatch provider." },
    });
  });

  it("never sends the call again by itself, whatever they answer", async () => {
    const { shop, sent } = scriptedShop(complaining(36009003, "Internal error.", 500));
    await expect(shop.fulfilment.confirm(credentials, confirmation)).rejects.toMatchObject({
      kind: "outcome_unknown",
    });
    expect(sent).toHaveLength(1);
  });

  it("refuses a parcel without units, which they would take for the whole order", async () => {
    const { shop, sent } = scriptedShop();
    const unnamed = {
      ...confirmation,
      parcels: [{ trackingNumber: "1", providerId: "2", originId: null, lines: [] }],
    };
    await expect(shop.fulfilment.confirm(credentials, unnamed)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "no_units" },
    });
    expect(sent).toEqual([]);
  });

  it.each([[21008099], [11006021], [21011006], [21011020], [21011040], [21042056]])(
    "takes %i (already shipped) for done when the number is ours",
    async (code) => {
      const there = orderWith({ tracking_number: "RM000007071GB", package_id: "1161000000000000701" });
      const { shop } = scriptedShop(complaining(code), there);
      expect(await shop.fulfilment.confirm(credentials, confirmation)).toEqual({
        platformPackageIds: ["1161000000000000701"],
        warning: null,
      });
    },
  );

  it("keeps their refusal when it was shipped under another number", async () => {
    const { shop } = scriptedShop(complaining(21011006), orderWith({ tracking_number: "OTHER1" }));
    await expect(shop.fulfilment.confirm(credentials, confirmation)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "21011006" },
    });
  });
});

describe("confirming where packages exist beforehand", () => {
  const packed = { package_id: "1161000000000000888" };

  it.each([["MY"], ["TH"], ["VN"], ["MX"]])(
    "ships the package that holds the units in %s",
    async (region) => {
      const { shop, sent } = scriptedShop(orderWith(packed), succeeding({}));
      const receipt = await shop.fulfilment.confirm({ ...credentials, region }, confirmation);
      expect(sent[1]?.url.pathname).toBe("/fulfillment/202309/packages/1161000000000000888/ship");
      expect(JSON.parse(sent[1]?.body ?? "")).toEqual({
        self_shipment: { tracking_number: "rm000007071GB", shipping_provider_id: "6618800000000000051" },
      });
      expect(receipt).toEqual({ platformPackageIds: ["1161000000000000888"], warning: null });
    },
  );

  it.each([
    ["holds more than the parcel", orderWith(packed, [...slate, "578100000000007013"])],
    ["holds less", orderWith(packed, slate.slice(0, 1))],
    ["does not exist yet", orderWith({})],
  ])("ships nothing when the package %s", async (_, answer) => {
    const { shop, sent } = scriptedShop(answer);
    await expect(shop.fulfilment.confirm(inMalaysia, confirmation)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "parcel_is_not_a_package" },
    });
    expect(sent).toHaveLength(1);
  });

  it("reads their complaint", async () => {
    const { shop } = scriptedShop(orderWith(packed), complaining(21011044, "Order status is on hold."));
    await expect(shop.fulfilment.confirm(inMalaysia, confirmation)).rejects.toMatchObject({
      detail: { code: "21011044" },
    });
  });
});

describe("looking for a confirmation", () => {
  const asking = (...answers: Parameters<typeof scriptedShop>) => {
    const { shop, sent } = scriptedShop(...answers);
    return { found: shop.fulfilment.hasConfirmation(credentials, confirmation), sent };
  };

  it.each([
    ["the number, written their way", orderWith({ tracking_number: "RM000007071GB" }), true],
    ["another number", orderWith({ tracking_number: "RM1" }), false],
    ["no number and no package", orderWith({}), false],
    [
      "the number on one of two units",
      orderWith({ tracking_number: "RM000007071GB" }, slate.slice(0, 1)),
      false,
    ],
  ])("finds %s", async (_, answer, expected) => {
    const { found, sent } = asking(answer);
    expect(await found).toBe(expected);
    expect(sent.map(({ url }) => url.pathname)).toEqual(["/order/202507/orders"]);
  });

  it("asks the package once when the units name it without a number", async () => {
    const { found, sent } = asking(
      orderWith({ package_id: "116" }),
      succeeding({ tracking_number: "RM000007071GB" }),
    );
    expect(await found).toBe(true);
    expect(sent[1]?.url.pathname).toBe("/fulfillment/202309/packages/116");
  });

  it("is gone when the order is", async () => {
    await expect(asking(succeeding({ orders: [] })).found).rejects.toMatchObject({ kind: "gone" });
  });

  it("reads their complaint", async () => {
    await expect(asking(complaining(105002, "Expired.", 401)).found).rejects.toMatchObject({
      kind: "auth_expired",
    });
  });
});

it("refuses the buyer's request by shipping in the United States only", () => {
  const { shop } = scriptedShop();
  expect(["US", "GB", "MY"].map(shop.fulfilment.refusableByShipping)).toEqual([["cancellation"], [], []]);
});

describe("providers", () => {
  it("TTS-17: are read through sales warehouses and the options by which sellers send", async () => {
    const { shop, sent } = scriptedShop(
      { body: warehouses },
      { body: options },
      { body: providers },
      { body: options },
    );
    expect(await shop.fulfilment.providers(credentials)).toEqual([
      {
        scope: "7095500000000000031",
        scopeName: "Standard shipping",
        providers: [
          { id: "6618800000000000051", name: "Royal Mail" },
          { id: "6618800000000000052", name: "DHL" },
          { id: "6618800000000000053", name: "DHL eCommerce" },
        ],
      },
    ]);
    expect(sent.map(({ url }) => url.pathname)).toEqual([
      "/logistics/202309/warehouses",
      "/logistics/202309/warehouses/7071100000000000041/delivery_options",
      "/logistics/202309/delivery_options/7095500000000000031/shipping_providers",
      "/logistics/202309/warehouses/7071100000000000043/delivery_options",
    ]);
  });

  it.each([[21008116], [21008117]])("are none where %i says that the option has no list", async (code) => {
    const one = succeeding({ warehouses: warehouses.data.warehouses.slice(0, 1) });
    const { shop } = scriptedShop(one, { body: options }, complaining(code));
    expect(await shop.fulfilment.providers(credentials)).toMatchObject([{ providers: [] }]);
  });

  it("read their complaint", async () => {
    const { shop } = scriptedShop(complaining(36009043, "The shop is inactive.", 401));
    await expect(shop.fulfilment.providers(credentials)).rejects.toMatchObject({
      kind: "rejected",
      detail: { code: "36009043" },
    });
  });
});

describe("platform warehouses", () => {
  it("TTS-07: are the shop's sales warehouses", async () => {
    const { shop, sent } = scriptedShop({ body: warehouses });
    expect(await shop.platformWarehouses?.list(credentials)).toEqual([
      { id: "7071100000000000041", name: "Whitby kiln", isEnabled: true },
      { id: "7071100000000000043", name: "York store", isEnabled: false },
    ]);
    expect(sent[0]?.url.pathname).toBe("/logistics/202309/warehouses");
  });

  it("read their complaint", async () => {
    const { shop } = scriptedShop(complaining(106013));
    await expect(shop.platformWarehouses?.list(credentials)).rejects.toMatchObject({ kind: "rejected" });
  });
});
