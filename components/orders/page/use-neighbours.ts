"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import type { ApiInputs } from "@/server/api/root";
import { type Neighbours, neighboursOf } from "./neighbours";

/** Steps through the list whose filters stand in the address. */
export function useNeighbours(orderId: string, wish: NonNullable<ApiInputs["orders"]["list"]>): Neighbours {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.orders.list.queryOptions(wish));
  const [last, setLast] = useState<{ orderId: string; index: number } | null>(null);
  const ids: string[] = (data?.items ?? []).map(({ id }) => id);
  const index = ids.indexOf(orderId);
  // Noted while it is still in the list; afterwards nothing tells where it was.
  if (index >= 0 && (last?.orderId !== orderId || last.index !== index)) setLast({ orderId, index });
  return neighboursOf(ids, orderId, last?.orderId === orderId ? last.index : null);
}
