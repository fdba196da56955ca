import { afterAll, beforeAll, expect, it } from "vitest";
import { type Simulated, simulated } from "../testing/simulated";

let world: Simulated;
beforeAll(async () => {
  world = await simulated();
});
afterAll(() => world.close());

type Row = { [key: string]: unknown };

it("lists warehouses with the misspelt key, two ids for one place", async () => {
  const { call } = await world.connectedShop();
  const { data } = await call({ path: "/logistics/202309/warehouses" });
  const [sales, returns] = data.warehouses as Row[];
  expect(sales).toMatchObject({
    type: "SALES_WAREHOUSE",
    effect_status: "ENABLED",
    address: { distict: "" },
  });
  expect(returns).toMatchObject({ type: "RETURN_WAREHOUSE", entity_id: sales?.entity_id });
});

it("leads from a warehouse over its delivery options to the carriers", async () => {
  const { call, shop } = await world.connectedShop();
  const options = await call({
    path: `/logistics/202309/warehouses/${shop.warehouses[0]?.id}/delivery_options`,
  });
  const [own, platform] = options.data.delivery_options as Row[];
  expect([own?.type, platform?.type]).toEqual(["SEND_BY_SELLER", "STANDARD"]);
  const providers = (id: unknown) =>
    call({ path: `/logistics/202309/delivery_options/${id}/shipping_providers` });
  const names = ((await providers(own?.id)).data.shipping_providers as Row[]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["UPS", "FedEx", "USPS", "DHL", "DHL eCommerce"]));
  expect(await providers(platform?.id)).toMatchObject({ code: 21008117, data: null });
  expect(await providers("7091000000000000000")).toMatchObject({ code: 21008116 });
});

it("follows the seller's list of carriers", async () => {
  const { call, shop, provider } = await world.connectedShop();
  await world.console("DELETE", `/tiktok-shop/shops/${shop.id}/providers/${provider("UPS")}`);
  await world.console("POST", `/tiktok-shop/shops/${shop.id}/providers`, { name: "Passport" });
  const option = shop.deliveryOptions[0]?.id;
  const { data } = await call({ path: `/logistics/202309/delivery_options/${option}/shipping_providers` });
  const names = (data.shipping_providers as Row[]).map(({ name }) => name);
  expect(names).toContain("Passport");
  expect(names).not.toContain("UPS");
});

it("searches products without the sale price for local sellers, with it for cross-border ones", async () => {
  const products = async (sellerType: string) => {
    const { call } = await world.connectedShop({ sellerType, catalogue: "gadgets" });
    const query = { page_size: "2" };
    const { data } = await call({
      path: "/product/202502/products/search",
      query,
      body: { status: "ACTIVATE" },
    });
    expect(data).toMatchObject({ total_count: 4, next_page_token: expect.stringMatching(/=$/) });
    return (data.products as { skus: { price: Row }[] }[])[0]?.skus[0]?.price;
  };
  expect(await products("LOCAL")).not.toHaveProperty("sale_price");
  expect(await products("CROSS_BORDER")).toHaveProperty("sale_price");
});

it("shows attributes and prices in the detail, also of variants without a seller SKU", async () => {
  const { call, shop } = await world.connectedShop();
  const product = shop.products.find(({ skus }) => skus.some(({ sellerSku }) => sellerSku === ""));
  const { data } = await call({ path: `/product/202309/products/${product?.id}` });
  const skus = data.skus as Row[];
  expect(skus.map(({ seller_sku }) => seller_sku)).toContain("");
  expect(skus[0]).toMatchObject({
    price: { currency: "USD", sale_price: expect.any(String) },
    sales_attributes: [{ value_name: expect.any(String) }],
  });
  const other = await world.connectedShop();
  expect(await other.call({ path: `/product/202309/products/${product?.id}` })).toMatchObject({
    code: 12052032,
  });
});

it("lists all shops of a cross-border seller under one token, and only the active ones in the other call", async () => {
  const { accounts } = (await world.console("GET", "/tiktok-shop/accounts")) as {
    accounts: { id: string; baseRegion: string; shops: { id: string }[] }[];
  };
  const lumen = accounts.find(({ baseRegion }) => baseRegion === "CN");
  const { access, answer } = await world.connect(lumen?.id ?? "");
  expect(answer.data.seller_base_region).toBe("CN");
  const { data } = await world.api({ path: "/authorization/202309/shops", token: access });
  expect(data.shops).toMatchObject([
    { region: "US", seller_type: "CROSS_BORDER", code: expect.any(String), cipher: expect.any(String) },
    { region: "GB", seller_type: "CROSS_BORDER" },
  ]);
  await world.console("PATCH", `/tiktok-shop/shops/${lumen?.shops[1]?.id}`, { isActive: false });
  const active = await world.api({ path: "/seller/202309/shops", token: access });
  expect(active.data.shops).toEqual([{ id: lumen?.shops[0]?.id, region: "US" }]);
});
