import type { MallCall } from "../endpoint";
import { PlatformError } from "../platform-error";
import type { Order } from "../records";
import { regionById } from "../regions";
import { findOrder, orderFields } from "./visible-orders";

/** Japan has a type of its own. */
const elsewhere = [100, 185];

/** bg.order.amount.query: integers in the minor unit. Base prices are the seller's, retail prices the buyer's. */
export function orderAmounts(call: MallCall): object {
  const order = findOrder(call, orderFields(call).requiredText("parentOrderSn"), [
    "fulfillBySeller",
    "fulfillByCooperativeWarehouse",
  ]);
  if (elsewhere.includes(order.regionId)) {
    throw new PlatformError(140020015, "this version is not available in this region");
  }
  if (!call.platform.settings().amountsAreReady) {
    throw new PlatformError(140020008, "amounts still being calculated");
  }
  const currency = regionById(order.regionId)?.currency ?? "";
  const money = (amount: number) => ({ currency, amount });
  const sum = (of: (line: Order) => number) =>
    order.orders.reduce((total, line) => total + of(line) * quantityOf(line), 0);
  const base = sum((line) => line.basePriceMinor);
  const retail = sum(retailOf);
  const discount = Math.round(retail / 10);
  const tax = Math.round(retail * 0.08);
  return {
    parentOrderMap: {
      parentOrderSn: order.id,
      basePriceTotal: money(base),
      retailPriceTotal: money(retail),
      shippingAmountTotal: money(0),
      taxTotal: money(tax),
      taxTotalAfterDiscount: money(tax),
      temuTaxTotal: money(0),
      discountFromSeller: money(0),
      discountFromTEMU: money(discount),
      totalDiscount: money(discount),
      refundsTotal: money(0),
      estimatedRevenueDeduction: money(0),
      estimatedRevenue: money(base),
      customerPaid: money(retail - discount + tax),
    },
    orderList: order.orders.map((line) => ({
      orderSn: line.id,
      quantity: quantityOf(line),
      unitBasePrice: money(line.basePriceMinor),
      basePrice: money(line.basePriceMinor * quantityOf(line)),
      unitRetailPrice: money(retailOf(line)),
      discountFromSeller: money(0),
      discountFromTEMU: money(Math.round((retailOf(line) * quantityOf(line)) / 10)),
    })),
    warning: [],
  };
}

const quantityOf = (line: Order) => line.originalQuantity - line.canceledQuantity;
const retailOf = (line: Order) => Math.round(line.basePriceMinor * 1.21);
