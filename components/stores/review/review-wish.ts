import type { Route } from "next";

/** Shops that were authorized, and which of them the seller wants; kept in the address. */
export interface ReviewWish {
  stores: string[];
  /** Null until the shops were looked at. */
  chosen: string[] | null;
}

export function reviewHref({ stores, chosen }: ReviewWish): Route {
  const query = new URLSearchParams({ stores: stores.join(",") });
  if (chosen) query.set("chosen", chosen.join(","));
  return `/stores/connect/review?${query.toString()}`;
}
