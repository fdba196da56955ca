import { addressPayload } from "../orders/address";
import { orderPayload } from "../orders/order-payload";
import type { Platform } from "../platform";
import type { Account, Grant, Order, Shop } from "../records";

/** What the console's JSON calls answer. Tokens never appear. */
export function shopView(platform: Platform, shop: Shop): object {
  const orders: { [status: string]: number } = {};
  for (const order of platform.orders.inGroup(shop.id))
    orders[order.status] = (orders[order.status] ?? 0) + 1;
  return {
    ...shop,
    products: platform.products.inGroup(shop.id),
    orders,
  };
}

export function accountView(platform: Platform, account: Account): object {
  return {
    ...account,
    shops: platform.shops.inGroup(account.id).map(({ id, name, region, cipher, isActive }) => ({
      id,
      name,
      region,
      cipher,
      isActive,
    })),
    grants: platform.grants.inGroup(account.id).map((grant) => grantView(grant)),
  };
}

export function grantView(grant: Grant): object {
  return {
    id: grant.id,
    scopes: grant.scopes,
    grantedAt: grant.grantedAt,
    endsAt: grant.endsAt,
    revokedAt: grant.revokedAt,
    accessTokenExpiresAt: grant.accessTokens.at(-1)?.expiresAt ?? null,
    refreshes: grant.formerRefreshTokens.length,
  };
}

/** The order as it truly is, beside the order as the API shows it. */
export function orderView(platform: Platform, shop: Shop, order: Order): object {
  return {
    id: order.id,
    shopId: order.shopId,
    status: order.status,
    isOnHoldOrder: order.isOnHoldOrder,
    isBuyerRequestCancel: order.isBuyerRequestCancel,
    createTime: order.createTime,
    paidTime: order.paidTime,
    updateTime: order.updateTime,
    shippingType: order.shippingType,
    lines: order.lines,
    parcels: order.parcelIds.flatMap((id) => platform.parcels.get(id) ?? []),
    cancellations: platform.cancellations.inGroup(order.id),
    shipCalls: {
      arrived: order.shipCalls.length,
      applied: order.shipCalls.filter(({ outcome }) => outcome === "applied").length,
      calls: order.shipCalls,
    },
    corrections: order.corrections,
    history: order.history,
    trueAddress: addressPayload(order.address),
    api: orderPayload(platform, shop, order),
  };
}

/** Short form, for bulk answers. */
export function orderRow(order: Order): object {
  return {
    id: order.id,
    shopId: order.shopId,
    status: order.status,
    createTime: order.createTime,
    updateTime: order.updateTime,
    lineIds: order.lines.map(({ id }) => id),
    deliveryOptionId: order.deliveryOptionId,
  };
}
