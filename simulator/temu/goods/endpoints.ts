import { type Endpoint, mallEndpoint } from "../endpoint";
import { orderGateways } from "../gateways";
import { editLocalStock } from "./edit-local-stock";
import { queryLocalGoods, retrieveLocalGoods } from "./local-goods";
import { queryLocalSkus, retrieveLocalSkus } from "./local-skus";
import { queryLocalStock } from "./local-stock";
import { listSemiGoods, listSiteWarehouses } from "./semi-goods";
import { querySemiStock, updateSemiStock } from "./semi-stock";
import { checkSkuNumbers, setSkuNumbers } from "./sku-numbers";

export const goodsEndpoints: Endpoint[] = [
  mallEndpoint("bg.local.goods.list.query", orderGateways, queryLocalGoods),
  mallEndpoint("bg.local.goods.sku.list.query", orderGateways, queryLocalSkus),
  mallEndpoint("temu.local.goods.list.retrieve", orderGateways, retrieveLocalGoods),
  mallEndpoint("temu.local.sku.list.retrieve", orderGateways, retrieveLocalSkus),
  mallEndpoint("temu.local.goods.sku.stock.query", orderGateways, queryLocalStock),
  mallEndpoint("bg.local.goods.stock.edit", orderGateways, editLocalStock),
  mallEndpoint("bg.local.goods.sku.out.sn.set", orderGateways, setSkuNumbers),
  mallEndpoint("bg.local.goods.sku.out.sn.check", orderGateways, checkSkuNumbers),
  mallEndpoint("bg.glo.goods.list.get", ["pa"], listSemiGoods),
  mallEndpoint("temu.goods.list.get", ["pa"], listSemiGoods),
  mallEndpoint("bg.btg.goods.stock.quantity.get", ["pa"], querySemiStock),
  mallEndpoint("bg.btg.goods.stock.quantity.update", ["pa"], updateSemiStock),
  mallEndpoint("bg.btg.goods.stock.warehouse.list.get", ["pa"], listSiteWarehouses),
  // The same fields under the names they had before they moved.
  mallEndpoint("bg.goods.list.get", ["cn"], listSemiGoods),
  mallEndpoint("bg.goods.quantity.get", ["cn"], querySemiStock),
  mallEndpoint("bg.goods.quantity.update", ["cn"], updateSemiStock),
  mallEndpoint("bg.goods.warehouse.list.get", ["cn"], listSiteWarehouses),
];
