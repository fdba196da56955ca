import type { GrantCall } from "./endpoint";

export function authorizedShops({ platform, grant }: GrantCall): object {
  return {
    shops: platform.shops.inGroup(grant.accountId).map((shop) => ({
      id: shop.id,
      name: shop.name,
      region: shop.region,
      seller_type: shop.sellerType,
      cipher: shop.cipher,
      code: shop.code,
    })),
  };
}

export function activeShops({ platform, grant }: GrantCall): object {
  const active = platform.shops.inGroup(grant.accountId).filter((shop) => shop.isActive);
  return { shops: active.map(({ id, region }) => ({ id, region })) };
}
