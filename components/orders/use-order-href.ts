"use client";

import type { Route } from "next";
import { useSearchParams } from "next/navigation";

/** An order's page, with the list it was opened from: "next order" goes on in that list, and so does "back". */
export function useOrderHref(): (orderId: string) => Route {
  const params = new URLSearchParams(useSearchParams());
  params.delete("panel");
  const list = params.toString();
  return (orderId) => (list ? `/orders/${orderId}?${list}` : `/orders/${orderId}`) as Route;
}
