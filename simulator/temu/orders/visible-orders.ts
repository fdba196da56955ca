import type { MallCall } from "../endpoint";
import type { Platform } from "../platform";
import { PlatformError } from "../platform-error";
import type { FulfillmentType, ParentOrder } from "../records";

const INVALID = 140020005;

export function orderFields({ fields, mall }: MallCall) {
  if (mall.kind === "fully_managed") {
    throw new PlatformError(140020001, "store is neither semi-managed nor local");
  }
  return fields(INVALID);
}

/** Orders of this mall on this gateway, once the index has them. */
export function visibleOrders({ platform, mall, gateway }: MallCall): ParentOrder[] {
  return platform.orders
    .inGroup(mall.id)
    .filter((order) => order.gateway === gateway && isIndexed(platform, order));
}

/** Somebody else's order, or one of another region, does not exist for the caller. */
export function findOrder(
  call: MallCall,
  parentOrderSn: string,
  types: readonly FulfillmentType[],
): ParentOrder {
  const order = call.platform.orders.get(parentOrderSn);
  const isVisible =
    order?.mallId === call.mall.id &&
    order.gateway === call.gateway &&
    isIndexed(call.platform, order) &&
    isOfTypes(order, types);
  if (!order || !isVisible) throw new PlatformError(140020002, "order not found");
  return order;
}

export function isOfTypes(order: ParentOrder, types: readonly FulfillmentType[]): boolean {
  return order.orders.some(({ fulfillmentType }) => types.includes(fulfillmentType));
}

function isIndexed(platform: Platform, order: ParentOrder): boolean {
  const { indexLagSeconds } = platform.settings();
  return indexLagSeconds === 0 || order.createdAt + indexLagSeconds <= platform.now();
}
