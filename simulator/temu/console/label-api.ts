import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalChoice, optionalFlag, optionalNumber } from "../../console/fields";
import { channelsOf } from "../labels/channels";
import { openJob } from "../labels/open-job";
import { settleLabel } from "../labels/settle-label";
import type { Platform } from "../platform";
import type { Mall, Package, ParentOrder } from "../records";
import { checkOrders } from "../shipments/check-order";
import { remaining } from "../shipments/send-request";
import { findMall } from "./find";
import { allowed, findOrder } from "./order-api";
import { orderView } from "./order-view";
import { API } from "./paths";

const USUAL_HOURS = 48;

/** Labels that the seller buys on the platform's own pages, and the end of purchases under way. */
export function labelRoutes(platform: Platform): ConsoleRoute[] {
  return [
    jsonRoute("POST", `${API}/orders/{id}/buy-label`, ({ param, body }) => {
      const order = findOrder(platform, param("id"));
      const isLater = optionalFlag(body, "shipLater") ?? true;
      const hours = isLater ? (optionalNumber(body, "hours") ?? USUAL_HOURS) : null;
      allowed(() => buyByHand(platform, findMall(platform, order.mallId), order, hours));
      return orderView(platform, order);
    }),
    jsonRoute("POST", `${API}/packages/{id}/settle-label`, ({ param, body }) => {
      const parcel = findPackage(platform, param("id"));
      const { label } = parcel;
      if (label?.status !== 0) throw new ConsoleError(409, "no label is being bought for this package");
      label.outcome = optionalChoice(body, "outcome", ["bought", "failed"] as const) ?? label.outcome;
      settleLabel(platform, parcel, label);
      return { ...parcel };
    }),
  ];
}

function buyByHand(platform: Platform, mall: Mall, parent: ParentOrder, hours: number | null): void {
  const lines = parent.orders
    .map((order) => ({ parent, order, quantity: remaining(order) }))
    .filter(({ quantity }) => quantity > 0);
  checkOrders(platform, mall, lines, []);
  const [channel] = channelsOf(parent.regionId);
  const warehouse = platform.warehouses.inGroup(mall.id).find(({ canBuyLabels }) => canBuyLabels);
  if (!channel || !warehouse) throw new ConsoleError(409, `${mall.name} has no warehouse for labels`);
  const parcel = openJob(platform, mall, {
    contents: lines.map(({ order, quantity }) => ({ parentOrderSn: parent.id, orderSn: order.id, quantity })),
    warehouse,
    channel,
    sizes: { grams: 1000, asSent: { weight: "2", weightUnit: "lb", dimensionUnit: "in" } },
    shipLaterHours: hours,
    boughtBy: "seller",
  });
  if (!parcel.label) throw new Error("a label job without a label");
  parcel.label.outcome = "bought";
  settleLabel(platform, parcel, parcel.label);
}

function findPackage(platform: Platform, id: string): Package {
  const parcel = platform.packages.get(id);
  if (!parcel) throw new ConsoleError(404, `no package ${id}`);
  return parcel;
}
