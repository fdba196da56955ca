import { expect, it } from "vitest";
import product from "./fixtures/product.json";
import products from "./fixtures/products.json";
import { complaining, credentials, scriptedShop, succeeding } from "./fixtures/scripted-shop";

it("asks for what changed since, page by page, and for all with an empty object", async () => {
  const { shop, sent } = scriptedShop(succeeding({ products: [] }), succeeding({ products: [] }));
  await shop.listings.changedSince(credentials, new Date(1_771_900_000_000), "p2");
  await shop.listings.changedSince(credentials, null, null);
  expect(sent.map(({ body }) => body)).toEqual(['{"update_time_ge":1771900000}', "{}"]);
  expect(sent.map(({ url }) => url.searchParams.get("page_token"))).toEqual(["p2", null]);
});

it("searches, then asks each product for its details", async () => {
  const { shop, sent } = scriptedShop({ body: products }, { body: product }, complaining(12052032));
  await shop.listings.changedSince(credentials, null, null);
  expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
    "POST /product/202502/products/search",
    "GET /product/202309/products/1731200000000004400",
    "GET /product/202309/products/1731200000000004500",
  ]);
});

it("TTS-01: reads variants with names and pictures, an empty seller SKU as empty", async () => {
  const { shop } = scriptedShop({ body: products }, { body: product }, complaining(12052032));
  expect(await shop.listings.changedSince(credentials, null, null)).toEqual({
    next: null,
    items: [
      {
        platformProductId: "1731200000000004400",
        title: "Stoneware mug",
        isOnSale: true,
        variants: [
          {
            platformSkuId: "1731200000000004401",
            sellerSku: "HL-MUG-SLATE",
            name: "Slate, 300 ml",
            imageUrl: "https://img.example.invalid/slate~300.jpeg",
          },
          {
            platformSkuId: "1731200000000004402",
            sellerSku: "",
            name: "Sand",
            imageUrl: "https://img.example.invalid/mug~300.jpeg",
          },
        ],
      },
      {
        platformProductId: "1731200000000004500",
        title: "Seconds box",
        isOnSale: false,
        variants: [{ platformSkuId: "1731200000000004501", sellerSku: "HL-BOX", name: "", imageUrl: null }],
      },
    ],
  });
});

it("reads their complaint, also between the products of a page", async () => {
  const { shop } = scriptedShop(complaining(12052180, "More than 10000 products."));
  await expect(shop.listings.changedSince(credentials, null, null)).rejects.toMatchObject({
    kind: "rejected",
    detail: { code: "12052180" },
  });
  const midway = scriptedShop({ body: products }, complaining(105002, "Expired.", 401));
  await expect(midway.shop.listings.changedSince(credentials, null, null)).rejects.toMatchObject({
    kind: "auth_expired",
  });
});
