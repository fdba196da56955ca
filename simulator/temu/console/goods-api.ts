import { type ConsoleCall, ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalChoice, optionalNumber, optionalObjects, optionalText, text } from "../../console/fields";
import { rowsOf } from "../goods/stock-rows";
import type { Platform } from "../platform";
import { type Goods, goodsStatuses, type Mall, type Sku, type StockRow } from "../records";
import { listGoods } from "../scenarios/list-goods";
import { findGoods, findMall, findSku } from "./find";
import { API } from "./paths";

/** What sellers list, and what lies in their warehouses. */
export function goodsRoutes(platform: Platform): ConsoleRoute[] {
  const root = `${API}/malls/{id}/goods`;
  const named = ({ param }: ConsoleCall) => {
    const mall = findMall(platform, param("id"));
    return { mall, goods: findGoods(platform, mall, param("goodsId")) };
  };
  return [
    jsonRoute("GET", root, ({ param }) => {
      const mall = findMall(platform, param("id"));
      return { goods: platform.goods.inGroup(mall.id), stock: platform.stock.inGroup(mall.id) };
    }),
    jsonRoute("POST", root, ({ param, body }) =>
      listGoods(platform, findMall(platform, param("id")), {
        name: text(body, "name"),
        outGoodsSn: optionalText(body, "outGoodsSn") ?? "",
        skus: (optionalObjects(body, "skus") ?? [{}]).map((sku) => ({
          spec: optionalText(sku, "spec") ?? "One",
          extCode: optionalText(sku, "extCode") ?? "",
          priceMinor: optionalNumber(sku, "priceMinor") ?? 1500,
          soldFactor: optionalNumber(sku, "soldFactor"),
          stock: optionalNumber(sku, "stock"),
        })),
      }),
    ),
    jsonRoute("PATCH", `${root}/{goodsId}`, (call) => {
      const { goods } = named(call);
      goods.name = optionalText(call.body, "name") ?? goods.name;
      goods.status = optionalChoice(call.body, "status", goodsStatuses) ?? goods.status;
      return platform.goods.put(goods);
    }),
    jsonRoute("PATCH", `${root}/{goodsId}/skus/{skuId}`, (call) => {
      const { goods } = named(call);
      const sku = findSku(goods, call.param("skuId"));
      sku.extCode = optionalText(call.body, "extCode") ?? sku.extCode;
      sku.soldFactor = optionalNumber(call.body, "soldFactor") ?? sku.soldFactor;
      return platform.goods.put(goods);
    }),
    jsonRoute("PATCH", `${root}/{goodsId}/skus/{skuId}/stock`, (call) => {
      const { mall, goods } = named(call);
      const row = rowNamed(platform, mall, goods, findSku(goods, call.param("skuId")), call);
      const number = (key: string, former: number) => optionalNumber(call.body, key) ?? former;
      return platform.stock.put({
        ...row,
        quantity: number("quantity", row.quantity),
        preSaleQuantity: number("preSaleQuantity", row.preSaleQuantity),
        lockedQuantity: number("lockedQuantity", row.lockedQuantity),
        shippingMode: number("shippingMode", row.shippingMode) === 2 ? 2 : 1,
      });
    }),
  ];
}

/** The row of the warehouse that the call names, or the only one there is. */
function rowNamed(platform: Platform, mall: Mall, goods: Goods, sku: Sku, { body }: ConsoleCall): StockRow {
  const warehouseId = optionalText(body, "warehouseId");
  const rows = rowsOf(platform, mall, sku).filter(
    (row) => (warehouseId ?? row.warehouseId) === row.warehouseId,
  );
  const [row, ...others] = rows;
  if (!row) throw new ConsoleError(404, `${goods.name} has no stock there`);
  if (others.length > 0) throw new ConsoleError(400, '"warehouseId" is needed: there are several');
  return row;
}
