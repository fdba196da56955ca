import { describe, expect, it } from "vitest";
import products from "./fixtures/products.json";
import {
  asked,
  complaining,
  credentials,
  localCredentials,
  scriptedMall,
  succeeding,
} from "./fixtures/scripted-mall";
import skus from "./fixtures/skus.json";

describe("listings of a cross-border store", () => {
  it("LX-39: are asked for at the partner gateway, whatever changed", async () => {
    const { mall, sent } = scriptedMall(succeeding(products));
    await mall.listings.changedSince(credentials, new Date(), null);
    expect(asked(sent[0])).toMatchObject({
      url: "https://openapi-b-partner.temu.com/openapi/router",
      type: "bg.glo.goods.list.get",
      fields: { page: 1, pageSize: 100 },
    });
  });

  it("NIWO-TEMU-01: have the products' ids, and no seller SKU where there is none", async () => {
    const { mall } = scriptedMall(succeeding(products));
    expect(await mall.listings.changedSince(credentials, null, null)).toEqual({
      next: null,
      items: [
        {
          platformProductId: "3500000071",
          title: "Steel flask 750 ml",
          isOnSale: true,
          variants: [
            {
              platformSkuId: "39700000071",
              sellerSku: "QK-FLASK-BLU",
              name: "",
              imageUrl: "https://img.example.invalid/flask.jpg",
            },
            expect.objectContaining({ platformSkuId: "39700000076", sellerSku: "" }),
          ],
        },
        {
          platformProductId: "3500000072",
          title: "Beeswax wraps",
          isOnSale: false,
          variants: [{ platformSkuId: "39700000072", sellerSku: "", name: "", imageUrl: null }],
        },
      ],
    });
  });

  it("go on after a full page", async () => {
    const full = { totalCount: 101, data: Array(100).fill(products.data[1]) };
    const { mall, sent } = scriptedMall(succeeding(full), succeeding(null));
    const { next } = await mall.listings.changedSince(credentials, null, null);
    expect(await mall.listings.changedSince(credentials, null, next)).toEqual({ items: [], next: null });
    expect(asked(sent[1]).fields.page).toBe(2);
  });
});

describe("listings of a local store", () => {
  it("are asked for at its own gateway, on sale and then off it", async () => {
    const { mall, sent } = scriptedMall(succeeding(skus), succeeding(null), succeeding(null));
    let next: string | null = null;
    do ({ next } = await mall.listings.changedSince(localCredentials, null, next));
    while (next !== null);
    expect(sent.map((request) => asked(request))).toMatchObject([
      {
        url: "https://openapi-b-us.temu.com/openapi/router",
        type: "temu.local.sku.list.retrieve",
        fields: { skuSearchType: "ACTIVE", pageSize: 100 },
      },
      { fields: { skuSearchType: "ACTIVE", pageToken: "next-2" } },
      { fields: { skuSearchType: "INACTIVE" } },
    ]);
    expect(asked(sent[0]).fields).not.toHaveProperty("pageToken");
  });

  it("gather the SKUs of one product", async () => {
    const { mall } = scriptedMall(succeeding(skus));
    const { items } = await mall.listings.changedSince(localCredentials, null, null);
    expect(items).toMatchObject([
      {
        platformProductId: "601200000000081",
        title: "Brass lantern",
        isOnSale: true,
        variants: [
          { platformSkuId: "17600000000081", sellerSku: "QK-LANTERN", name: "Large" },
          { platformSkuId: "17600000000083", sellerSku: "QK-LANTERN-S", name: "Small", imageUrl: null },
        ],
      },
      { platformProductId: "601200000000082", variants: [{ sellerSku: "" }] },
    ]);
  });

  it("refuse a page that leads to itself", async () => {
    const { mall } = scriptedMall(succeeding(skus));
    await expect(mall.listings.changedSince(localCredentials, null, "ACTIVE:next-2")).rejects.toMatchObject({
      kind: "unreadable",
    });
  });
});

it.each([[credentials], [localCredentials]])("read their complaint", async (of) => {
  const { mall } = scriptedMall(complaining(3_000_034));
  await expect(mall.listings.changedSince(of, null, null)).rejects.toMatchObject({ kind: "auth_revoked" });
});
