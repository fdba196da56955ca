import { listAfterSales } from "../aftersales/after-sales";
import { agreeToCancellation, listCancellations } from "../aftersales/cancellations";
import { applyOutOfStock, outOfStockResult } from "../aftersales/out-of-stock";
import { type Endpoint, mallEndpoint } from "../endpoint";
import { orderGateways } from "../gateways";
import { orderAmounts } from "./amounts";
import { combinedShipments } from "./combined-shipment";
import { customization } from "./customization";
import { listOrders } from "./list-orders";
import { orderDetail } from "./order-detail";
import { decryptedShippingInfo, shippingInfo } from "./shipping-info";

const at = (type: string, handle: Parameters<typeof mallEndpoint>[2]) =>
  mallEndpoint(type, orderGateways, handle);

export const orderEndpoints: Endpoint[] = [
  at("bg.order.list.v2.get", listOrders),
  at("bg.order.detail.v2.get", orderDetail),
  at("bg.order.shippinginfo.v2.get", shippingInfo),
  at("bg.order.decryptshippinginfo.get", decryptedShippingInfo),
  at("bg.order.amount.query", orderAmounts),
  at("bg.order.combinedshipment.list.get", combinedShipments),
  at("bg.order.customization.get", customization),
  at("bg.aftersales.cancel.list.get", listCancellations),
  at("bg.aftersales.cancel.agree", agreeToCancellation),
  at("bg.aftersales.parentaftersales.list.get", listAfterSales),
  at("temu.order.cancel.outofstock.apply", applyOutOfStock),
  at("temu.order.cancel.outofstock.result.get", outOfStockResult),
];
