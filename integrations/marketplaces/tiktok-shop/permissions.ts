import type { Feature } from "@/domain/grant";
import type { Credentials, Marketplace, PermissionCheck } from "../marketplace";
import type { ApiCall, TiktokShopClient } from "./client";
import { saysScopeMissing } from "./errors";
import { wireNothing } from "./wire";

interface Probe {
  /** As the seller reads it on the consent page. */
  scope: string;
  features: Feature[];
  call: Pick<ApiCall<unknown>, "method" | "path" | "query" | "body">;
}

/** What they answer to a call tells more than the scopes of the grant: a seller may withdraw one at any time. */
const probes: Probe[] = [
  {
    scope: "Order Information",
    features: ["order_sync", "addresses"],
    call: {
      method: "POST",
      path: "/order/202309/orders/search",
      query: { page_size: "1" },
      body: {},
    },
  },
  {
    scope: "Fulfillment Basic",
    features: ["tracking"],
    call: {
      method: "POST",
      path: "/fulfillment/202309/packages/search",
      query: { page_size: "1" },
      body: {},
    },
  },
  {
    scope: "Logistics Basic",
    features: ["carriers"],
    call: { method: "GET", path: "/logistics/202309/warehouses" },
  },
  {
    scope: "Product Basic",
    features: ["listings"],
    call: {
      method: "POST",
      path: "/product/202502/products/search",
      query: { page_size: "1" },
      body: {},
    },
  },
];

export function permissions(client: TiktokShopClient): Marketplace["permissions"] {
  return {
    async check(credentials) {
      const checked = await Promise.all(
        probes.map(async ({ scope, features, call }) => {
          const isGranted = await isAnswered(client, credentials, call);
          return features.map((feature): PermissionCheck => ({ permission: scope, feature, isGranted }));
        }),
      );
      return checked.flat();
    },
  };
}

async function isAnswered(
  client: TiktokShopClient,
  credentials: Credentials,
  call: Probe["call"],
): Promise<boolean> {
  try {
    await client.call(credentials, {
      operation: "permissions.check",
      effect: "read",
      ...call,
      answer: wireNothing,
    });
    return true;
  } catch (error) {
    if (saysScopeMissing(error)) return false;
    throw error;
  }
}
