import type { ListedStore, StoreStatus } from "../store-types";

/** Worst first, as a person should meet them. */
export const storeTabs = [
  "needs_authorization",
  "failing",
  "unconnected",
  "setting_up",
  "flowing",
] as const satisfies readonly StoreStatus[];

export interface StoresWish {
  status: StoreStatus | null;
  marketplaces: readonly string[];
  search: string;
}

type Searched = Pick<ListedStore, "name" | "shopName" | "shopCode" | "region" | "marketplace">;

const matches = (store: Searched, search: string) =>
  [store.name, store.shopName, store.shopCode, store.region].some((text) =>
    text.toLowerCase().includes(search.toLowerCase()),
  );

/** Stores are few, so the browser filters them. The counts per tab answer to the other filters. */
export function filterStores<Store extends Searched & { status: StoreStatus }>(
  stores: readonly Store[],
  { status, marketplaces, search }: StoresWish,
): { shown: Store[]; counts: Record<StoreStatus | "all", number> } {
  const found = stores.filter(
    (store) =>
      (marketplaces.length === 0 || marketplaces.includes(store.marketplace)) &&
      matches(store, search.trim()),
  );
  const countOf = (wanted: StoreStatus) => found.filter((store) => store.status === wanted).length;
  return {
    shown: status ? found.filter((store) => store.status === status) : found,
    counts: {
      all: found.length,
      unconnected: countOf("unconnected"),
      needs_authorization: countOf("needs_authorization"),
      failing: countOf("failing"),
      setting_up: countOf("setting_up"),
      flowing: countOf("flowing"),
    },
  };
}
