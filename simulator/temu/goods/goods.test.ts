import { afterAll, beforeAll, expect, it } from "vitest";
import { type SimulatedTemu, simulatedTemu } from "../../testing/simulated-temu";

let world: SimulatedTemu;
beforeAll(async () => {
  world = await simulatedTemu();
});
afterAll(() => world.close());

type Row = { [key: string]: unknown };
type Listed = { [key: string]: Row[] } & { total: number; totalCount: number };

const localMall = async () => {
  const { mall, call, console } = await world.connectedMall({ kind: "local", catalogue: "lamps" });
  const lamp = mall.goods.find(({ name }) => name === "Desk lamp");
  const [white, black] = lamp?.skus ?? [];
  if (!lamp || !white || !black) throw new Error("the lamp is missing");
  const stockOf = async (skuId: string) => {
    const { result } = await call<{ stockList: { skuStockInfoList: { selfOrdinaryStock: Row }[] }[] }>(
      "temu.local.goods.sku.stock.query",
      { skuIdList: [Number(skuId)] },
    );
    return result.stockList[0]?.skuStockInfoList[0]?.selfOrdinaryStock.stock;
  };
  return { call, console, lamp, white, black, stockOf };
};

it("lists the goods of a local store with decimal prices, numbers for ids and times in seconds", async () => {
  const { call, lamp } = await localMall();
  const { result } = await call<Listed>("bg.local.goods.list.query", {
    pageNo: 1,
    pageSize: 2,
    goodsSearchType: 1,
  });
  expect(result).toMatchObject({ pageNo: 1, total: 4 });
  expect(result.goodsList).toHaveLength(2);
  expect(result.goodsList?.[0]).toMatchObject({
    goodsId: Number(lamp.id),
    outSkuSnList: ["LAMP-W", "LAMP-B"],
    price: "19.99",
    currency: "USD",
    quantity: 240,
    status4VO: 1,
    crtTime: expect.any(Number),
  });
  const page2 = { pageSize: 3, goodsSearchType: 1 };
  expect(
    (await call<Listed>("bg.local.goods.list.query", { ...page2, page: 2 })).result.goodsList,
  ).toHaveLength(3);
  expect(
    (await call<Listed>("bg.local.goods.list.query", { ...page2, pageNo: 2 })).result.goodsList,
  ).toHaveLength(1);
  expect(await call("bg.local.goods.list.query", { pageSize: 101, goodsSearchType: 1 })).toMatchObject({
    errorCode: 150010003,
  });
  expect(await call("bg.local.goods.list.query", {})).toMatchObject({ errorCode: 150010003 });
});

it("lists SKUs by number with numbers, by token with strings", async () => {
  const { call, white } = await localMall();
  const older = await call<Listed>("bg.local.goods.sku.list.query", {
    skuSearchType: 2,
    skuIdList: [white.skuId],
  });
  expect(older.result.skuList).toMatchObject([{ skuId: Number(white.skuId), skuSn: "LAMP-W", stock: 120 }]);

  const page = (pageToken?: string) =>
    call<{ skuList: Row[]; total: number; pagination: { nextToken: string; previousToken: string } }>(
      "temu.local.sku.list.retrieve",
      { skuSearchType: "ACTIVE", pageSize: 4, ...(pageToken ? { pageToken } : {}) },
    );
  const first = (await page()).result;
  expect(first).toMatchObject({ total: 6, pagination: { previousToken: "" } });
  expect(first.skuList[0]).toMatchObject({ skuId: white.skuId, outSkuSn: "LAMP-W", skuStatus: "ACTIVE" });
  const second = (await page(first.pagination.nextToken)).result;
  expect(second.skuList).toHaveLength(2);
  expect(second.pagination.nextToken).toBe("");
  expect(second.skuList.map(({ outSkuSn }) => outSkuSn)).toContain("");
  expect(await page("elsewhere")).toMatchObject({ errorCode: 150010003 });
  const named = { skuSearchType: "ACTIVE", outSkuSnList: ["LAMP-B"] };
  expect((await call<Listed>("temu.local.sku.list.retrieve", named)).result.total).toBe(1);
  const goods = await call<Listed>("temu.local.goods.list.retrieve", { goodsSearchType: "ACTIVE" });
  expect(goods.result.goodsList?.[0]).toMatchObject({ goodsId: expect.any(String), outGoodsSn: "LAMP" });
});

it("sets local stock by target or by difference, with a verdict for each SKU", async () => {
  const { call, lamp, white, black, stockOf } = await localMall();
  const edit = (requestUniqueKey: string, body: Row) =>
    call("bg.local.goods.stock.edit", { goodsId: Number(lamp.id), stockType: 0, requestUniqueKey, ...body });
  const target = (skuId: string, stockTarget: number) => ({ skuId: Number(skuId), stockTarget });
  expect(await edit("a", { skuStockTargetList: [target(white.skuId, 42)] })).toMatchObject({
    result: { operateResult: true, skuStockEditStatusInfoList: [{ stockEditStatus: true, errorCode: null }] },
  });
  expect(await stockOf(white.skuId)).toBe(42);

  const partly = await edit("b", {
    skuStockTargetList: [target(white.skuId, 7), target(black.skuId, 1_000_001)],
  });
  expect(partly).toMatchObject({
    success: true,
    result: {
      operateResult: false,
      skuStockEditStatusInfoList: [
        { stockEditStatus: true },
        { stockEditStatus: false, errorCode: 150013002 },
      ],
    },
  });
  expect([await stockOf(white.skuId), await stockOf(black.skuId)]).toEqual([7, 120]);

  const less = { skuStockChangeList: [{ skuId: Number(white.skuId), stockDiff: -3 }] };
  await edit("c", less);
  await edit("c", less);
  expect(await stockOf(white.skuId)).toBe(4);

  const twice = [target(white.skuId, 1), target(white.skuId, 2)];
  expect(await edit("d", { skuStockTargetList: twice })).toMatchObject({ errorCode: 150013001 });
  const both = { skuStockTargetList: [target(white.skuId, 1)], ...less };
  expect(await edit("e", both)).toMatchObject({ errorCode: 150013003 });
  expect(await edit("f", { ...less, goodsId: 1 })).toMatchObject({ errorCode: 150010003 });
  expect(await edit("", less)).toMatchObject({ errorCode: 150010003 });
});

it("lets a local seller's app fill in SKU numbers", async () => {
  const { call, lamp, white } = await localMall();
  const goodsId = Number(lamp.id);
  const { result } = await call<Listed>("bg.local.goods.sku.out.sn.set", {
    modifyList: [
      { goodsId, skuId: Number(white.skuId), outSkuSn: "LAMP-WHITE" },
      { goodsId, skuId: Number(white.skuId), outSkuSn: "X".repeat(41) },
    ],
  });
  expect(result.resultList?.map(({ success }) => success)).toEqual([true, false]);
  const check = await call<Listed>("bg.local.goods.sku.out.sn.check", {
    outSkuSnList: ["LAMP-WHITE", "LAMP-W"],
  });
  expect(check.result.resultList?.map(({ exist }) => exist)).toEqual([true, false]);
});

const semiMall = async () => {
  const { mall, call, console } = await world.connectedMall({ gateways: ["us", "eu"] }, "pa");
  const bottle = mall.goods.find(({ name }) => name.startsWith("Insulated"));
  const sku = bottle?.skus[0];
  const [la, gb] = mall.warehouses;
  if (!bottle || !sku || !la || !gb) throw new Error("the bottle is missing");
  const rows = async () =>
    (
      await call<{ productSkuStockList: Row[] }>("bg.btg.goods.stock.quantity.get", {
        productSkcId: Number(bottle.productSkcId),
      })
    ).result.productSkuStockList.filter(({ productSkuId }) => productSkuId === Number(sku.productSkuId));
  const update = (quantityChangeMode: number, ...list: Row[]) =>
    call("bg.btg.goods.stock.quantity.update", {
      quantityChangeMode,
      skuStockChangeList: list.map((row) => ({ productSkuId: Number(sku.productSkuId), ...row })),
    });
  return { call, console, bottle, sku, la, gb, rows, update };
};

it("lists semi-managed goods with sites and milliseconds, under both names", async () => {
  const { call, bottle, sku } = await semiMall();
  const { result } = await call<Listed>("bg.glo.goods.list.get", {
    page: 1,
    pageSize: 100,
    bindSiteIds: [100],
  });
  expect(result.totalCount).toBe(5);
  expect(result.data?.[0]).toMatchObject({
    productId: Number(bottle.productId),
    createdAt: expect.any(Number),
    productSkuSummaries: [
      {
        productSkuId: Number(sku.productSkuId),
        virtualStock: 240,
        productSkuSaleExtAttr: { productSkuShippingMode: 1 },
      },
      { extCode: "BTL-500-GRN" },
    ],
    productSemiManaged: { bindSites: expect.arrayContaining([{ siteId: 100, siteName: "US" }]) },
  });
  expect(Number(result.data?.[0]?.createdAt)).toBeGreaterThan(1e12);
  const found = { skuExtCodes: ["LBX-1"] };
  expect((await call<Listed>("temu.goods.list.get", found)).result.totalCount).toBe(1);
  expect((await call<Listed>("bg.glo.goods.list.get", { bindSiteIds: [118] })).result.totalCount).toBe(0);
});

it("keeps semi-managed stock per SKU and warehouse", async () => {
  const { call, la, gb, rows, update } = await semiMall();
  expect((await rows()).map(({ warehouseId }) => warehouseId)).toEqual([la.id, gb.id]);
  expect(
    await update(2, { warehouseId: la.id, targetStockAvailable: 95, currentStockAvailable: 120 }),
  ).toMatchObject({
    errorCode: 1000000,
  });
  await update(1, { warehouseId: gb.id, stockDiff: -5 });
  expect((await rows()).map(({ skuStockQuantity }) => skuStockQuantity)).toEqual([95, 115]);
  expect(await update(2, { targetStockAvailable: 1 })).toMatchObject({ errorCode: 3000000 });
  expect(await update(1, { stockDiff: 1 })).toMatchObject({ errorCode: 2000000 });
  expect(await update(2, { warehouseId: "WH-1", targetStockAvailable: 1 })).toMatchObject({
    errorCode: 2000000,
  });
  const stale = { warehouseId: la.id, targetStockAvailable: 1, currentStockAvailable: 120 };
  expect(await update(2, { warehouseId: gb.id, targetStockAvailable: 3 }, stale)).toMatchObject({
    errorCode: 2000038,
  });
  expect((await rows()).map(({ skuStockQuantity }) => skuStockQuantity)).toEqual([95, 115]);
  const { result } = await call<Listed>("bg.btg.goods.stock.warehouse.list.get", { siteIdList: [100, 105] });
  expect(result.warehouseDTOList).toMatchObject([
    { siteId: 100, validWarehouseList: [{ warehouseId: la.id, warehouseDisable: false }] },
    { siteId: 105, validWarehouseList: [{ warehouseId: gb.id }] },
  ]);
});

it("hides what a certified warehouse keeps, and lets nobody write it", async () => {
  const { la, rows, update, sku, console, bottle } = await semiMall();
  await console("PATCH", `/goods/${bottle.id}/skus/${sku.skuId}/stock`, {
    warehouseId: la.id,
    shippingMode: 2,
  });
  expect((await rows())[0]).toMatchObject({ shippingMode: 2, skuStockQuantity: null });
  expect(await update(2, { warehouseId: la.id, targetStockAvailable: 1 })).toMatchObject({
    errorCode: 2000037,
  });
});

it("answers goods under the older names on the gateway for Chinese sellers", async () => {
  const { call } = await world.connectedMall({}, "cn");
  expect((await call<Listed>("bg.goods.list.get")).result.totalCount).toBe(5);
  expect(await call("bg.glo.goods.list.get")).toMatchObject({ errorCode: 7000016 });
});

it("follows what the seller changes in the catalogue", async () => {
  const { call, console, lamp, white } = await localMall();
  await console("PATCH", `/goods/${lamp.id}/skus/${white.skuId}`, { extCode: "" });
  await console("PATCH", `/goods/${lamp.id}`, { name: "Reading lamp", status: "off_shelf" });
  const made = (await console("POST", "/goods", {
    name: "Floor lamp",
    outGoodsSn: "FLOOR",
    skus: [{ spec: "Oak", extCode: "FLOOR-OAK", priceMinor: 4999, stock: 12 }],
  })) as { id: string };
  const { result } = await call<Listed>("bg.local.goods.list.query", { goodsSearchType: 1 });
  expect(result.goodsList).toContainEqual(
    expect.objectContaining({ goodsName: "Reading lamp", status4VO: 2, outSkuSnList: ["", "LAMP-B"] }),
  );
  expect(result.goodsList).toContainEqual(
    expect.objectContaining({ goodsId: Number(made.id), quantity: 12, price: "49.99" }),
  );
});
